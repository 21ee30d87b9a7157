import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureRequest, filtersOf, scopeOf } from '../figure.request.js';
import { ResolutionBody } from './resolution.answer.js';
import { ReadResolution } from './resolution.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/resolution')
export class ResolutionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('How long side effects last: the share still unresolved, day by day.', ResolutionBody)
  readResolution(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<ResolutionBody> {
    return this.queries.execute(new ReadResolution(scopeOf([clinicId], request), filtersOf(request)));
  }
}
