import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureFiles } from '../figure-file.js';
import { TECHNIQUE_FACTORS, type TechniqueFactor } from '../domain/results/technique-levels.js';
import { FigureRequest, notInList, outsideScopeOf, scopeOf, treatmentFiltersOf } from '../figure.request.js';
import { isForOutside } from '../outside.request.js';
import { ResultsBody } from './results.answer.js';
import { outsideResultsTable, resultsTable } from './results-file.js';
import { ReadResults } from './results.query.js';
import { OutsideResultsBody } from './results-outside.answer.js';
import { ReadResultsOutside } from './results-outside.query.js';

class ResultsRequest extends FigureRequest {
  @ChoiceField(TECHNIQUE_FACTORS, {
    optional: true,
    description: 'Compares what came of the levels of a factor of technique; nothing by default.',
  })
  factor?: TechniqueFactor;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/results')
export class ResultsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast(
    'Improvement by scale: change, responders, by number of sessions and interval, and paired arms.',
    ResultsBody,
  )
  readResults(@IdParam('clinicId') clinicId: string, @Query() request: ResultsRequest): Promise<ResultsBody> {
    return this.queries.execute(queryOf(clinicId, request));
  }

  @Get('outside')
  @ReadsAtLeast('Who responded, by scale, as it may leave the clinic.', OutsideResultsBody)
  readResultsOutside(
    @IdParam('clinicId') clinicId: string,
    @Query() request: FigureRequest,
  ): Promise<OutsideResultsBody> {
    return this.queries.execute(outsideQueryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv(
    'Improvement by scale, by number of sessions and interval, and of paired arms, as a file; or who responded, fit to ' +
      'leave the clinic.',
  )
  async exportResults(@IdParam('clinicId') clinicId: string, @Query() request: ResultsRequest): Promise<CsvFile> {
    if (isForOutside(request)) {
      const body = await this.queries.execute(outsideQueryOf(clinicId, request));
      const about = { name: 'results-outside', title: 'Who responded, by scale', filters: {} };
      return this.files.write(body, { ...about, ...outsideResultsTable(body) });
    }
    const query = queryOf(clinicId, request);
    const [body, { filters }] = [await this.queries.execute(query), query];
    return this.files.write(body, { name: 'results', title: 'Improvement by scale', filters, ...resultsTable(body) });
  }
}

/** @throws Problem `filter_not_applicable`, `value_not_in_list` */
function queryOf(clinicId: string, request: ResultsRequest): ReadResults {
  const { factor } = request;
  if (factor !== undefined && !TECHNIQUE_FACTORS.includes(factor)) throw notInList('factor', TECHNIQUE_FACTORS);
  return new ReadResults(scopeOf([clinicId], request), treatmentFiltersOf(request), factor);
}

/** @throws Problem `filters_not_for_outside`, `filter_not_applicable` */
function outsideQueryOf(clinicId: string, request: FigureRequest): ReadResultsOutside {
  const scope = outsideScopeOf(clinicId, request);
  treatmentFiltersOf(request);
  return new ReadResultsOutside(scope);
}
