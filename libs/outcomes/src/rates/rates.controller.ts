import { type Actor, Asking } from '#http/command-context.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { isAreaDimension } from '../domain/rates/dimensions.js';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import {
  daysOf,
  ensureOwned,
  OwnedClinicsField,
  filtersOf,
  GroupedFigureRequest,
  groupingOf,
  outsideScopeOf,
  scopeOf,
  unitOf,
  windowOf,
} from '../figure.request.js';
import { isForOutside } from '../outside.request.js';
import { OwnedClinics } from '../owned-clinics.js';
import { RatesBody } from './rates.answer.js';
import { RatesFiles } from './rates-files.js';
import { ReadRates } from './rates.query.js';
import { OutsideRatesBody } from './rates-outside.answer.js';
import { ReadRatesOutside } from './rates-outside.query.js';

class RatesRequest extends GroupedFigureRequest {
  @OwnedClinicsField()
  clinics?: string;
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

  @Get('outside')
  @ReadsAtLeast(
    'How often side effects were seen, as it may leave the clinic: rounded, and without groups of few clients.',
    OutsideRatesBody,
  )
  readRatesOutside(
    @IdParam('clinicId') clinicId: string,
    @Query() request: GroupedFigureRequest,
  ): Promise<OutsideRatesBody> {
    return this.queries.execute(outsideQueryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv('How often side effects were seen, as a file: for the clinic itself, or fit to leave it.')
  async exportRates(@IdParam('clinicId') clinicId: string, @Query() request: GroupedFigureRequest): Promise<CsvFile> {
    if (isForOutside(request)) {
      const query = outsideQueryOf(clinicId, request);
      return this.files.outside(await this.queries.execute(query), query.counted);
    }
    const query = new ReadRates(scopeOf([clinicId], request), countedIn(request));
    return this.files.inside(await this.queries.execute(query), query.counted);
  }
}

/** @throws Problem `filters_not_for_outside` */
function outsideQueryOf(clinicId: string, request: GroupedFigureRequest): ReadRatesOutside {
  const scope = outsideScopeOf(clinicId, request);
  const counted = countedIn(request);
  ensureAddsUp(counted);
  return new ReadRatesOutside(scope, counted);
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
function ensureAddsUp({ groupBy, unit }: UnitQuery): void {
  if (groupBy.length < 2 || (unit === 'session_area' && groupBy.every(isAreaDimension))) return;
  const detail = 'What leaves the clinic is grouped by one dimension, or area treatments by two of their own.';
  throw new Problem('invalid', 'filters_not_for_outside', detail, { by: [...groupBy], unit });
}
