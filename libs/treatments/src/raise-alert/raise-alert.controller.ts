import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { RaiseAlert } from './raise-alert.command.js';
import { RaiseAlertRequest } from './raise-alert.request.js';

@Controller('clinics/:clinicId')
export class RaiseAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Post('sessions/:sessionId/alerts')
  @ApiTags('sessions')
  @Records('What time has brought about in the session is raised as an alert.')
  raiseSessionAlert(
    @InContext() context: CommandContext,
    @IdParam('sessionId') id: string,
    @Body() request: RaiseAlertRequest,
  ): Promise<Receipt> {
    const { rule, acknowledged } = plain(request);
    return this.commands.execute(new RaiseAlert(context, { kind: 'session', id }, rule, acknowledged));
  }

  @Post('series/:seriesId/alerts')
  @ApiTags('series')
  @Records('What time has brought about in the series is raised as an alert.')
  raiseSeriesAlert(
    @InContext() context: CommandContext,
    @IdParam('seriesId') id: string,
    @Body() request: RaiseAlertRequest,
  ): Promise<Receipt> {
    const { rule, acknowledged } = plain(request);
    return this.commands.execute(new RaiseAlert(context, { kind: 'series', id }, rule, acknowledged));
  }
}
