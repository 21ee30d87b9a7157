import { type Actor, Asking } from '#http/command-context.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ensureOwned,
  FigureRequest,
  filtersOf,
  outsideScopeOf,
  OwnedClinicsField,
  scopeOf,
  windowOf,
} from '../figure.request.js';
import { FigureFiles } from '../figure-file.js';
import { OUTSIDE_METHOD, OUTSIDE_SHARE_COLUMNS, outsideNotes, outsideShareCells } from '../outside.answer.js';
import { isForOutside } from '../outside.request.js';
import { OwnedClinics } from '../owned-clinics.js';
import { RATE_COLUMNS, rateCells } from '../rate-columns.js';
import { OutsideOverviewBody } from './overview-outside.answer.js';
import { ReadSafetyOverviewOutside } from './overview-outside.query.js';
import { SafetyOverviewBody } from './safety-overview.answer.js';
import { ReadSafetyOverview } from './safety-overview.query.js';

class SafetyOverviewRequest extends FigureRequest {
  @OwnedClinicsField()
  clinics?: string;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/overview')
export class SafetyOverviewController {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: FigureFiles,
    private readonly owned: OwnedClinics,
  ) {}

  @Get()
  @ReadsAtLeast(
    'The indicators of safety: each with its rate, its verdict in words and its last months.',
    SafetyOverviewBody,
  )
  async readSafetyOverview(
    @IdParam('clinicId') clinicId: string,
    @Asking() actor: Actor,
    @Query() request: SafetyOverviewRequest,
  ): Promise<SafetyOverviewBody> {
    ensureOwned(request);
    const asked = scopeOf(await this.owned.asked(clinicId, actor, request), request);
    return this.queries.execute(new ReadSafetyOverview(asked, windowOf(request), filtersOf(request)));
  }

  @Get('outside')
  @ReadsAtLeast('The indicators of safety as they may leave the clinic.', OutsideOverviewBody)
  readOverviewOutside(
    @IdParam('clinicId') clinicId: string,
    @Query() request: FigureRequest,
  ): Promise<OutsideOverviewBody> {
    return this.queries.execute(outsideQueryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv('The indicators of safety as a file: for the clinic itself, or fit to leave it.')
  async exportSafetyOverview(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<CsvFile> {
    const [windowDays, filters] = [windowOf(request), filtersOf(request)];
    const about = { title: 'Indicators of safety', windowDays, filters };
    if (isForOutside(request)) {
      const body = await this.queries.execute(outsideQueryOf(clinicId, request));
      return this.files.write(body, {
        ...{ ...about, name: 'safety-overview-outside', method: OUTSIDE_METHOD },
        notes: [['unit', 'session'], ...outsideNotes(body)],
        columns: ['indicator', 'label', ...OUTSIDE_SHARE_COLUMNS, 'verdict'],
        rows: body.indicators.map((rate) => [rate.code, rate.label, ...outsideShareCells(rate), rate.verdict]),
      });
    }
    const body = await this.queries.execute(new ReadSafetyOverview(scopeOf([clinicId], request), windowDays, filters));
    return this.files.write(body, {
      ...{ ...about, name: 'safety-overview', method: 'incidence; the method of each interval stands beside it' },
      columns: ['indicator', 'label', ...RATE_COLUMNS],
      rows: body.indicators.map(({ code, label, rate }) => [code, label, ...rateCells(rate)]),
    });
  }
}

/** @throws Problem `filters_not_for_outside` */
function outsideQueryOf(clinicId: string, request: FigureRequest): ReadSafetyOverviewOutside {
  return new ReadSafetyOverviewOutside(outsideScopeOf(clinicId, request), windowOf(request), filtersOf(request));
}
