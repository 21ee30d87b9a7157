import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Period, PERIODS } from '../domain/surveillance/periods.js';
import { filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from '../figure.request.js';
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
  ) {}

  @Get()
  @ReadsAtLeast('An indicator over time: a control chart against its own usual range, and a CUSUM.', ControlChartBody)
  readControlChart(
    @IdParam('clinicId') clinicId: string,
    @Query() request: ControlChartRequest,
  ): Promise<ControlChartBody> {
    const { period } = request;
    if (period !== undefined && !PERIODS.includes(period)) throw notInList('period', PERIODS);
    const indicator = this.indicators.byCode(request.indicator);
    const asked = scopeOf([clinicId], request);
    return this.queries.execute(new ReadControlChart(asked, indicator, windowOf(request), filtersOf(request), period));
  }
}
