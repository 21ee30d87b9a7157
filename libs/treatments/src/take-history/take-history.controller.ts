import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { TakeHistory } from './take-history.command.js';
import { TakeHistoryRequest } from './take-history.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/histories')
export class TakeHistoryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records("What is known of the client's health, medicines and skincare.")
  takeHistory(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: TakeHistoryRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new TakeHistory(context, clientId, said, late, notes));
  }
}
