import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SeriesBody } from './read-series.answer.js';
import { ReadSeries } from './read-series.query.js';

@ApiTags('series')
@Controller('clinics/:clinicId/series/:seriesId')
export class ReadSeriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('One series: its plan, and how it stands.', SeriesBody)
  readSeries(@IdParam('clinicId') clinicId: string, @IdParam('seriesId') seriesId: string): Promise<SeriesBody> {
    return this.queries.execute(new ReadSeries(clinicId, seriesId));
  }
}
