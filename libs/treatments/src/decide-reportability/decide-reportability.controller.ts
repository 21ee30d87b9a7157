import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { DecideReportability } from './decide-reportability.command.js';
import { DecideReportabilityRequest } from './decide-reportability.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/side-effects/:effectId/reportability')
export class DecideReportabilityController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('It was decided whether a side effect is to be reported to an authority.')
  decideReportability(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('effectId') effectId: string,
    @Body() request: DecideReportabilityRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new DecideReportability(context, sessionId, { effectId, ...said }, late, notes));
  }
}
