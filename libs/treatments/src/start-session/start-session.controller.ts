import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { StartSession } from './start-session.command.js';
import { StartSessionRequest } from './start-session.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/start')
export class StartSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A session has begun, booked or not.')
  startSession(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: StartSessionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new StartSession(context, sessionId, said, late, notes));
  }
}
