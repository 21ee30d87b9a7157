import { Refuses } from '#http/problem-body.js';
import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { CurrentSession, SessionCookie } from '../session-cookie.js';
import { type Session } from '../sessions.js';
import { SignedInBody } from '../sign-in.answer.js';
import { SignIn } from '../sign-in.js';
import { SignInCodeRequest, SignInRequest } from './sign-in.request.js';

@ApiTags('sign-in')
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIns: SignIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'A person signs in with a password.' })
  @ApiOkResponse({ type: SignedInBody })
  @Refuses(400, 401, 413, 415, 429)
  async signIn(
    @Body() { loginName, password }: SignInRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInBody> {
    const { secret, next } = await this.signIns.withPassword({ loginName, password, address });
    this.cookie.set(reply, secret);
    return { next };
  }

  @Post('code')
  @HttpCode(200)
  @ApiOperation({ summary: 'The second step: a code of the authenticator app, or a recovery code.' })
  @ApiOkResponse({ type: SignedInBody })
  @Refuses(400, 401, 413, 415, 429)
  async completeSignIn(
    @CurrentSession() session: Session,
    @Body() { code }: SignInCodeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInBody> {
    const { secret, next } = await this.signIns.withCode(session, code);
    this.cookie.set(reply, secret);
    return { next };
  }
}
