import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { RecordConsultation } from './record-consultation.command.js';
import { RecordConsultationRequest } from './record-consultation.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/consultations')
export class RecordConsultationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A consultation took place.')
  recordConsultation(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: RecordConsultationRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new RecordConsultation(context, clientId, said, late, notes));
  }
}
