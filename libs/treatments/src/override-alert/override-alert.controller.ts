import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { OverrideAlert } from './override-alert.command.js';
import { OverrideAlertRequest } from './override-alert.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/alerts/:alertId/override')
export class OverrideAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Somebody answers for going on although a rule says stop.')
  overrideAlert(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('alertId') alertId: string,
    @Body() request: OverrideAlertRequest,
  ): Promise<Receipt> {
    const { reason, notes } = plain(request);
    return this.commands.execute(new OverrideAlert(context, sessionId, alertId, reason, notes));
  }
}
