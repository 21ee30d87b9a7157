import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { filtersOf, IndicatorRequest, scopeOf, windowOf } from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { TechniqueClaimBody } from './technique-claim.answer.js';
import { ReadTechniqueClaim } from './technique-claim.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/claim')
export class TechniqueClaimController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
  ) {}

  @Get()
  @ReadsAtLeast('Side effects against technique deviation and against missed aftercare.', TechniqueClaimBody)
  readTechniqueClaim(
    @IdParam('clinicId') clinicId: string,
    @Query() request: IndicatorRequest,
  ): Promise<TechniqueClaimBody> {
    const indicator = this.indicators.byCode(request.indicator);
    const asked = scopeOf([clinicId], request);
    return this.queries.execute(new ReadTechniqueClaim(asked, indicator, windowOf(request), filtersOf(request)));
  }
}
