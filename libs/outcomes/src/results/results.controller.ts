import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureRequest, scopeOf, treatmentFiltersOf } from '../figure.request.js';
import { ResultsBody } from './results.answer.js';
import { ReadResults } from './results.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/results')
export class ResultsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast(
    'Improvement by scale: change, responders, by number of sessions and interval, and paired arms.',
    ResultsBody,
  )
  readResults(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<ResultsBody> {
    return this.queries.execute(new ReadResults(scopeOf([clinicId], request), treatmentFiltersOf(request)));
  }
}
