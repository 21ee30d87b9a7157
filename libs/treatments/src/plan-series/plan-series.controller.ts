import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { PlanSeries } from './plan-series.command.js';
import { PlanSeriesRequest } from './plan-series.request.js';

@ApiTags('series')
@Controller('clinics/:clinicId/series/:seriesId/plan')
export class PlanSeriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A series of sessions was agreed on.')
  planSeries(
    @InContext() context: CommandContext,
    @IdParam('seriesId') seriesId: string,
    @Body() request: PlanSeriesRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new PlanSeries(context, seriesId, said, late, notes));
  }
}
