import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureRequest, filtersOf, scopeOf, windowOf } from '../figure.request.js';
import { SafetyOverviewBody } from './safety-overview.answer.js';
import { ReadSafetyOverview } from './safety-overview.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/overview')
export class SafetyOverviewController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast(
    'The indicators of safety: each with its rate, its verdict in words and its last months.',
    SafetyOverviewBody,
  )
  readSafetyOverview(
    @IdParam('clinicId') clinicId: string,
    @Query() request: FigureRequest,
  ): Promise<SafetyOverviewBody> {
    const asked = scopeOf([clinicId], request);
    return this.queries.execute(new ReadSafetyOverview(asked, windowOf(request), filtersOf(request)));
  }
}
