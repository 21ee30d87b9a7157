import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureFiles } from '../figure-file.js';
import { FigureRequest, scopeOf, treatmentFiltersOf } from '../figure.request.js';
import { ResultsBody } from './results.answer.js';
import { resultsTable } from './results-file.js';
import { ReadResults } from './results.query.js';

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
  readResults(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<ResultsBody> {
    return this.queries.execute(new ReadResults(scopeOf([clinicId], request), treatmentFiltersOf(request)));
  }

  @Get('csv')
  @ExportsCsv('Improvement by scale, by number of sessions and interval, and of paired arms, as a file.')
  async exportResults(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<CsvFile> {
    const filters = treatmentFiltersOf(request);
    const body = await this.queries.execute(new ReadResults(scopeOf([clinicId], request), filters));
    return this.files.write(body, { name: 'results', title: 'Improvement by scale', filters, ...resultsTable(body) });
  }
}
