import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { CompleteSession } from './complete-session.command.js';
import { CompleteSessionRequest } from './complete-session.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/completion')
export class CompleteSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A session came to its regular end.')
  completeSession(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: CompleteSessionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new CompleteSession(context, sessionId, said, late, notes));
  }
}
