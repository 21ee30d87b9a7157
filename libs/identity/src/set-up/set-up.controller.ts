import { Refuses } from '#http/problem-body.js';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { FirstSetup } from '../first-setup.js';
import { SessionCookie } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { SignedInBody } from '../sign-in.answer.js';
import { SetUpRequest } from './set-up.request.js';

@ApiTags('sign-in')
@Controller('setup')
export class SetUpController {
  constructor(
    private readonly setup: FirstSetup,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @ApiOperation({ summary: 'The first owner sets the installation up, by the link that the terminal showed.' })
  @ApiCreatedResponse({ type: SignedInBody })
  @Refuses(400, 401, 409, 413, 415, 429)
  async setUp(@Body() request: SetUpRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInBody> {
    const person = await this.setup.complete(request);
    this.cookie.set(reply, await this.sessions.begin(person.id, 'full', false));
    return { next: 'nothing' };
  }
}
