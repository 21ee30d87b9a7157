import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { EndSeries } from './end-series.command.js';
import { EndSeriesRequest } from './end-series.request.js';

@ApiTags('series')
@Controller('clinics/:clinicId/series/:seriesId/end')
export class EndSeriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A series is over.')
  endSeries(
    @InContext() context: CommandContext,
    @IdParam('seriesId') seriesId: string,
    @Body() request: EndSeriesRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new EndSeries(context, seriesId, said, late, notes));
  }
}
