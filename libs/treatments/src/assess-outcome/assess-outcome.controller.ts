import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { AssessOutcome } from './assess-outcome.command.js';
import { AssessOutcomeRequest } from './assess-outcome.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/assessments')
export class AssessOutcomeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Somebody rated the skin on a scale.')
  assessOutcome(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: AssessOutcomeRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new AssessOutcome(context, clientId, said, late, notes));
  }
}
