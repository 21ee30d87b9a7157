import { ChoiceField } from '#http/fields.js';
import { Asking } from '#http/command-context.js';
import { type Actor } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { OwnedClinics } from '../owned-clinics.js';
import { FunnelBody } from './funnel.answer.js';
import { type FunnelAcross, FUNNELS, ReadFunnel } from './funnel.query.js';

class FunnelRequest extends IndicatorRequest {
  @ChoiceField(FUNNELS, { optional: true, description: 'practitioner by default; `clinic` compares all that you own.' })
  across?: FunnelAcross;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/funnel')
export class FunnelController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
    private readonly owned: OwnedClinics,
  ) {}

  @Get()
  @ReadsAtLeast(
    'An indicator across practitioners, devices or clinics, with the limits that chance explains.',
    FunnelBody,
  )
  async readFunnel(
    @IdParam('clinicId') clinicId: string,
    @Asking() actor: Actor,
    @Query() request: FunnelRequest,
  ): Promise<FunnelBody> {
    const { across = 'practitioner' } = request;
    if (!FUNNELS.includes(across)) throw notInList('across', FUNNELS);
    const clinics = across === 'clinic' ? await this.owned.beside(clinicId, actor) : [clinicId];
    const indicator = this.indicators.byCode(request.indicator);
    const asked = scopeOf(clinics, request);
    return this.queries.execute(new ReadFunnel(asked, indicator, across, windowOf(request), filtersOf(request)));
  }
}
