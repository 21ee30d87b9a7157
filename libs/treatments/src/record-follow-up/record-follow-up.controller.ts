import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { RecordFollowUp } from './record-follow-up.command.js';
import { RecordFollowUpRequest } from './record-follow-up.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/follow-ups')
export class RecordFollowUpController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Somebody asked after the client, or tried to.')
  recordFollowUp(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: RecordFollowUpRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new RecordFollowUp(context, sessionId, said, late, notes));
  }
}
