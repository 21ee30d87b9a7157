import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { AbortSession } from './abort-session.command.js';
import { AbortSessionRequest } from './abort-session.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/abort')
export class AbortSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A session was broken off.')
  abortSession(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: AbortSessionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new AbortSession(context, sessionId, said, late, notes));
  }
}
