import { type Actor, Asking } from '#http/command-context.js';
import { ChoiceField } from '#http/fields.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import {
  daysOf,
  ensureOwned,
  OwnedClinicsField,
  filtersOf,
  GroupedFigureRequest,
  groupingOf,
  notInList,
  scopeOf,
  unitOf,
  windowOf,
} from '../figure.request.js';
import { OwnedClinics } from '../owned-clinics.js';
import { RatesBody } from './rates.answer.js';
import { RatesFiles } from './rates-files.js';
import { ReadRates } from './rates.query.js';
import { ReadRatesOutside } from './rates-outside.query.js';

const AUDIENCES = ['inside', 'outside'] as const;
type Audience = (typeof AUDIENCES)[number];

class RatesRequest extends GroupedFigureRequest {
  @OwnedClinicsField()
  clinics?: string;
}

class ExportRatesRequest extends GroupedFigureRequest {
  @ChoiceField(AUDIENCES, {
    optional: true,
    description:
      'For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients ' +
      'are withheld, and nothing but the class is filtered, so that no two files give a client away.',
  })
  audience?: Audience;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/rates')
export class RatesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: RatesFiles,
    private readonly owned: OwnedClinics,
  ) {}

  @Get()
  @ReadsAtLeast('How often side effects were seen, by any dimensions, with every denominator.', RatesBody)
  async readRates(
    @IdParam('clinicId') clinicId: string,
    @Asking() actor: Actor,
    @Query() request: RatesRequest,
  ): Promise<RatesBody> {
    ensureOwned(request);
    const scope = scopeOf(await this.owned.asked(clinicId, actor, request), request);
    return this.queries.execute(new ReadRates(scope, countedIn(request)));
  }

  @Get('csv')
  @ExportsCsv('How often side effects were seen, as a file: for the clinic itself, or fit to leave it.')
  async exportRates(@IdParam('clinicId') clinicId: string, @Query() request: ExportRatesRequest): Promise<CsvFile> {
    const { audience = 'inside' } = request;
    if (!AUDIENCES.includes(audience)) throw notInList('audience', AUDIENCES);
    const scope = scopeOf([clinicId], request);
    const counted = countedIn(request);
    if (audience === 'inside')
      return this.files.inside(await this.queries.execute(new ReadRates(scope, counted)), counted);
    ensureForOutside(counted);
    return this.files.outside(await this.queries.execute(new ReadRatesOutside(scope, counted)), counted);
  }
}

function countedIn(request: GroupedFigureRequest): UnitQuery {
  return {
    unit: unitOf(request),
    windowDays: windowOf(request),
    filters: filtersOf(request),
    groupBy: groupingOf(request),
    ...daysOf(request),
  };
}

/** @throws Problem `filters_not_for_outside` */
function ensureForOutside({ filters, groupBy, days }: UnitQuery): void {
  const named = [...Object.keys(filters).filter((name) => name !== 'class'), ...(days ? ['days'] : [])];
  if (named.length === 0 && groupBy.length < 2) return;
  const detail = 'What leaves the clinic is grouped by one dimension, and filtered by class alone.';
  throw new Problem('invalid', 'filters_not_for_outside', detail, { filters: named, by: [...groupBy] });
}
