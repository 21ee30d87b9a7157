import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { RebookSession } from './rebook-session.command.js';
import { RebookSessionRequest } from './rebook-session.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/rebookings')
export class RebookSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A booked session got another appointment.')
  rebookSession(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: RebookSessionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new RebookSession(context, sessionId, said, late, notes));
  }
}
