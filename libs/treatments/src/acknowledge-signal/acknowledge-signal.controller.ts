import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { AcknowledgeSignal } from './acknowledge-signal.command.js';
import { AcknowledgeSignalRequest } from './acknowledge-signal.request.js';

@ApiTags('signals')
@Controller('clinics/:clinicId/signals')
export class AcknowledgeSignalController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':signalId/acknowledgement')
  @Records('Somebody has looked at a signal, and says what it was.')
  acknowledgeSignal(
    @InContext() context: CommandContext,
    @IdParam('signalId') signalId: string,
    @Body() request: AcknowledgeSignalRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new AcknowledgeSignal(context, signalId, plain(request).notes));
  }
}
