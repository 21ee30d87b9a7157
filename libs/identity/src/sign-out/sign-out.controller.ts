import { Refuses } from '#http/problem-body.js';
import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { CurrentSession, SessionCookie } from '../session-cookie.js';
import { type Session, Sessions } from '../sessions.js';

@ApiTags('sign-in')
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out here.' })
  @ApiNoContentResponse()
  @Refuses(401)
  async signOut(@CurrentSession() { hash }: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(hash);
    this.cookie.clear(reply);
  }

  @Post('everywhere')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out on every device.' })
  @ApiNoContentResponse()
  @Refuses(401)
  async signOutEverywhere(
    @CurrentSession() { personId }: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endAllOf(personId);
    this.cookie.clear(reply);
  }
}
