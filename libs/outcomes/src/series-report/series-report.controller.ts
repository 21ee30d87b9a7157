import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { KnownAtRequest } from '../known-at.request.js';
import { ensureInside } from '../outside.request.js';
import { SeriesReportBody } from './series-report.answer.js';
import { ReadSeriesReport } from './series-report.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/reports/series')
export class SeriesReportController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('What the series of a clinic came to: completion, side effects, scores, responders.', SeriesReportBody)
  readSeriesReport(@IdParam('clinicId') clinicId: string, @Query() request: KnownAtRequest): Promise<SeriesReportBody> {
    ensureInside(request);
    return this.queries.execute(new ReadSeriesReport(clinicId, request.knownAt));
  }
}
