import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ReviseSeries } from './revise-series.command.js';
import { ReviseSeriesRequest } from './revise-series.request.js';

@ApiTags('series')
@Controller('clinics/:clinicId/series/:seriesId/revisions')
export class ReviseSeriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The plan of a series has changed.')
  reviseSeries(
    @InContext() context: CommandContext,
    @IdParam('seriesId') seriesId: string,
    @Body() request: ReviseSeriesRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ReviseSeries(context, seriesId, said, late, notes));
  }
}
