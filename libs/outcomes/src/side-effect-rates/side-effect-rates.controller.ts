import { InstantField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { KnownAtRequest } from '../known-at.request.js';
import { ensureInside } from '../outside.request.js';
import { SideEffectRatesBody } from './side-effect-rates.answer.js';
import { ReadSideEffectRates } from './side-effect-rates.query.js';

class SideEffectRatesRequest extends KnownAtRequest {
  @InstantField({ optional: true, description: 'Windows are open or closed as of this instant; by default, now.' })
  at?: string;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/reports/side-effects')
export class SideEffectRatesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast(
    'How often side effects were seen, by client, session and area, with every denominator.',
    SideEffectRatesBody,
  )
  readSideEffectRates(
    @IdParam('clinicId') clinicId: string,
    @Query() request: SideEffectRatesRequest,
  ): Promise<SideEffectRatesBody> {
    ensureInside(request);
    return this.queries.execute(new ReadSideEffectRates(clinicId, request.at, request.knownAt));
  }
}
