import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Dimension, type Unit, UNITS } from '../domain/rates/dimensions.js';

import { FACTORS } from '../domain/technique/factors.js';
import { FilterField, filtersOf, IndicatorRequest, notInList, scopeOf, unitOf, windowOf } from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { TechniqueBody } from './technique.answer.js';
import { ReadTechnique } from './technique.query.js';

const FACTOR_NAMES = FACTORS.map(({ dimension }) => dimension);
const STRATA = ['area', 'skin_type', 'practitioner', 'device', 'session_number'] as const;

class TechniqueRequest extends IndicatorRequest {
  @ChoiceField(FACTOR_NAMES, { optional: true, description: 'needle_length by default.' })
  factor?: Dimension;

  @FilterField('Values of the factor that are compared; by default those that the answer names.')
  exposed?: string;

  @FilterField('Values that they are compared with.')
  reference?: string;

  @ChoiceField(STRATA, { optional: true, description: 'What the comparison is pooled over; area by default.' })
  strata?: Dimension;

  @ChoiceField(UNITS, { optional: true, description: 'What is counted; area treatments by default.' })
  unit?: Unit;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/technique')
export class TechniqueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
  ) {}

  @Get()
  @ReadsAtLeast('Side effects with a factor of technique against those without, and by needle length.', TechniqueBody)
  readTechnique(@IdParam('clinicId') clinicId: string, @Query() request: TechniqueRequest): Promise<TechniqueBody> {
    const { factor: name = 'needle_length', strata = 'area', exposed, reference } = request;
    const factor = FACTORS.find(({ dimension }) => dimension === name);
    if (!factor) throw notInList('factor', FACTOR_NAMES);
    if (!(STRATA as readonly string[]).includes(strata)) throw notInList('strata', STRATA);
    const asked = {
      factor: {
        dimension: factor.dimension,
        exposed: exposed?.split(',') ?? factor.exposed,
        reference: reference?.split(',') ?? factor.reference,
      },
      unit: unitOf({ unit: 'session_area', ...request }),
      windowDays: windowOf(request),
      filters: filtersOf(request),
      strata,
    };
    const indicator = this.indicators.byCode(request.indicator);
    return this.queries.execute(new ReadTechnique(scopeOf([clinicId], request), indicator, asked));
  }
}
