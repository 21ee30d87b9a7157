import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ABOUT_EFFECTS, COMPARISON_COLUMNS, comparisonRows } from '../comparison-rows.js';
import { FigureFiles } from '../figure-file.js';
import { filtersOf, IndicatorRequest, scopeOf, windowOf } from '../figure.request.js';
import { Indicators } from '../indicators.js';
import { rateCells } from '../rate-columns.js';
import { TechniqueClaimBody } from './technique-claim.answer.js';
import { ReadTechniqueClaim } from './technique-claim.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/claim')
export class TechniqueClaimController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast('Side effects against technique deviation and against missed aftercare.', TechniqueClaimBody)
  readTechniqueClaim(
    @IdParam('clinicId') clinicId: string,
    @Query() request: IndicatorRequest,
  ): Promise<TechniqueClaimBody> {
    return this.queries.execute(this.queryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv('Side effects against technique deviation and against missed aftercare, as a file.')
  async exportTechniqueClaim(
    @IdParam('clinicId') clinicId: string,
    @Query() request: IndicatorRequest,
  ): Promise<CsvFile> {
    const query = this.queryOf(clinicId, request);
    const body = await this.queries.execute(query);
    const { technique, aftercare } = body;
    return this.files.write(body, {
      ...{ name: `claim-${body.indicator}`, title: `${query.indicator.label}, against technique and aftercare` },
      method: 'incidence of both arms and their difference; the method of each interval stands beside it',
      ...{ windowDays: query.windowDays, filters: query.filters },
      notes: [
        ['indicator', body.indicator],
        ['claim', body.claim],
        ['verdict on technique', technique.verdict],
        ['verdict on technique in words', technique.words],
        ['verdict on aftercare', aftercare.verdict],
        ['verdict on aftercare in words', aftercare.words],
        ABOUT_EFFECTS,
      ],
      columns: COMPARISON_COLUMNS,
      rows: [
        [null, 'overall', null, null, ...rateCells(body.overall), null],
        [null, 'neither', null, null, ...rateCells(body.neither), null],
        ...comparisonRows(technique),
        ...comparisonRows(aftercare),
      ],
    });
  }

  private queryOf(clinicId: string, request: IndicatorRequest): ReadTechniqueClaim {
    const indicator = this.indicators.byCode(request.indicator);
    return new ReadTechniqueClaim(scopeOf([clinicId], request), indicator, windowOf(request), filtersOf(request));
  }
}
