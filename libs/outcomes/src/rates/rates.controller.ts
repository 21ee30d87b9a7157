import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { filtersOf, GroupedFigureRequest, groupingOf, scopeOf, unitOf, windowOf } from '../figure.request.js';
import { RatesBody } from './rates.answer.js';
import { ReadRates } from './rates.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/rates')
export class RatesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('How often side effects were seen, by any dimensions, with every denominator.', RatesBody)
  readRates(@IdParam('clinicId') clinicId: string, @Query() request: GroupedFigureRequest): Promise<RatesBody> {
    const counted = {
      unit: unitOf(request),
      windowDays: windowOf(request),
      filters: filtersOf(request),
      groupBy: groupingOf(request),
    };
    return this.queries.execute(new ReadRates(scopeOf([clinicId], request), counted));
  }
}
