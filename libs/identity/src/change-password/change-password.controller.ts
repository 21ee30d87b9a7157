import { Refuses } from '#http/problem-body.js';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { CurrentSession, SessionCookie } from '../session-cookie.js';
import { type Session } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import { ChangePasswordRequest } from './change-password.request.js';

@ApiTags('sign-in')
@Controller('me/password')
export class ChangePasswordController {
  constructor(
    private readonly signIns: SignIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'A person changes their password, which signs them out everywhere else.' })
  @ApiNoContentResponse()
  @Refuses(400, 401, 413, 415, 429)
  async changePassword(
    @CurrentSession() session: Session,
    @Body() { present, next }: ChangePasswordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { secret } = await this.signIns.changePassword(session, present, next);
    this.cookie.set(reply, secret);
  }
}
