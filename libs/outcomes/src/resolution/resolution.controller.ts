import { type CsvCell } from '#http/csv.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FigureFiles } from '../figure-file.js';
import { FigureRequest, filtersOf, scopeOf, windowOf } from '../figure.request.js';
import { ResolutionBody } from './resolution.answer.js';
import { ReadResolution } from './resolution.query.js';

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/resolution')
export class ResolutionController {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast('How long side effects last: the share still unresolved, day by day.', ResolutionBody)
  readResolution(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<ResolutionBody> {
    return this.queries.execute(queryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv('How long side effects last, as a file: the share still unresolved, day by day.')
  async exportResolution(@IdParam('clinicId') clinicId: string, @Query() request: FigureRequest): Promise<CsvFile> {
    const query = queryOf(clinicId, request);
    const [body, { filters, windowDays }] = [await this.queries.execute(query), query];
    const { method, sideEffects, resolved, median, words } = body;
    return this.files.write(body, {
      ...{ name: 'resolution', title: 'Days until side effects have resolved', windowDays, filters },
      method: `${method}, log-log limits (Greenwood)`,
      notes: [
        ['of', 'side effects that began within the window; each is followed until it has resolved, or was last seen'],
        ['side effects', sideEffects],
        ['resolved', resolved],
        ['median days', median && median.time],
        ['median, lower limit of 95 %', median && median.lower],
        ['median, upper limit of 95 %', median && median.upper],
        ['in words', words],
      ],
      columns: ['days', 'at_risk', 'resolved', 'still_unresolved', 'lower_95', 'upper_95'],
      rows: [...stepRows(body), ...dayRows(body)],
    });
  }
}

/** @throws Problem `value_not_in_list` */
function queryOf(clinicId: string, request: FigureRequest): ReadResolution {
  return new ReadResolution(scopeOf([clinicId], request), filtersOf(request), windowOf(request));
}

function stepRows({ steps }: ResolutionBody): CsvCell[][] {
  return steps.map(({ time, atRisk, events, survival, lower, upper }) => [
    ...[time, atRisk, events, survival, lower, upper],
  ]);
}

/** Where too few have resolved for a curve, a line for each that has. */
function dayRows({ days }: ResolutionBody): CsvCell[][] {
  return days.map((day) => [day, null, 1, null, null, null]);
}
