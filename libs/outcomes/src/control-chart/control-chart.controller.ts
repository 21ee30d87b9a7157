import { ChoiceField } from '#http/fields.js';
import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Period, PERIODS } from '../domain/surveillance/periods.js';
import { filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from '../figure.request.js';
import { FigureFiles } from '../figure-file.js';
import { Indicators } from '../indicators.js';
import { ControlChartBody } from './control-chart.answer.js';
import { ReadControlChart } from './control-chart.query.js';

class ControlChartRequest extends IndicatorRequest {
  @ChoiceField(PERIODS, { optional: true, description: 'month by default; week where there are too few months.' })
  period?: Period;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/chart')
export class ControlChartController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
    private readonly files: FigureFiles,
  ) {}

  @Get()
  @ReadsAtLeast('An indicator over time: a control chart against its own usual range, and a CUSUM.', ControlChartBody)
  readControlChart(
    @IdParam('clinicId') clinicId: string,
    @Query() request: ControlChartRequest,
  ): Promise<ControlChartBody> {
    return this.queries.execute(this.queryOf(clinicId, request));
  }

  @Get('csv')
  @ExportsCsv('An indicator over time as a file: the points of its control chart.')
  async exportControlChart(
    @IdParam('clinicId') clinicId: string,
    @Query() request: ControlChartRequest,
  ): Promise<CsvFile> {
    const query = this.queryOf(clinicId, request);
    const body = await this.queries.execute(query);
    const { chart, cusum } = body;
    return this.files.write(body, {
      ...{ name: `chart-${body.indicator}`, title: `${body.label}, by ${body.period}`, method: chart.method },
      ...{ windowDays: query.windowDays, filters: query.filters },
      notes: [
        ['centre', chart.centre],
        ['verdict', chart.verdict],
        ['verdict in words', chart.words],
        ['CUSUM', cusum.verdict],
        ['CUSUM in words', cusum.words],
      ],
      columns: [
        ...['from', 'to', 'numerator', 'denominator', 'value', 'lower', 'upper'],
        ...['baseline', 'provisional', 'signal'],
      ],
      rows: chart.points.map(({ from, to, numerator, denominator, value, lower, upper, ...point }) => [
        ...[from, to, numerator, denominator, value, lower, upper],
        ...[point.isBaseline, point.provisional, point.signal],
      ]),
    });
  }

  private queryOf(clinicId: string, request: ControlChartRequest): ReadControlChart {
    const { period } = request;
    if (period !== undefined && !PERIODS.includes(period)) throw notInList('period', PERIODS);
    const indicator = this.indicators.byCode(request.indicator);
    return new ReadControlChart(scopeOf([clinicId], request), indicator, windowOf(request), filtersOf(request), period);
  }
}
