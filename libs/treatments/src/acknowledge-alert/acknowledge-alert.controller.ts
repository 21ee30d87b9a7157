import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { AcknowledgeAlert } from './acknowledge-alert.command.js';
import { AcknowledgeAlertRequest } from './acknowledge-alert.request.js';

@Controller('clinics/:clinicId')
export class AcknowledgeAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Post('clients/:clientId/alerts/:alertId/acknowledgement')
  @ApiTags('clients')
  @Records('Somebody has seen an alert of the client.')
  acknowledgeClientAlert(
    @InContext() context: CommandContext,
    @IdParam('clientId') id: string,
    @IdParam('alertId') alertId: string,
    @Body() request: AcknowledgeAlertRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new AcknowledgeAlert(context, { kind: 'client', id }, alertId, plain(request).notes));
  }

  @Post('series/:seriesId/alerts/:alertId/acknowledgement')
  @ApiTags('series')
  @Records('Somebody has seen an alert of the series.')
  acknowledgeSeriesAlert(
    @InContext() context: CommandContext,
    @IdParam('seriesId') id: string,
    @IdParam('alertId') alertId: string,
    @Body() request: AcknowledgeAlertRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new AcknowledgeAlert(context, { kind: 'series', id }, alertId, plain(request).notes));
  }

  @Post('sessions/:sessionId/alerts/:alertId/acknowledgement')
  @ApiTags('sessions')
  @Records('Somebody has seen an alert of the session.')
  acknowledgeSessionAlert(
    @InContext() context: CommandContext,
    @IdParam('sessionId') id: string,
    @IdParam('alertId') alertId: string,
    @Body() request: AcknowledgeAlertRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new AcknowledgeAlert(context, { kind: 'session', id }, alertId, plain(request).notes));
  }
}
