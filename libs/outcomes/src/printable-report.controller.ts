import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Period, PERIODS } from './domain/surveillance/periods.js';
import { filtersOf, IndicatorRequest, notInList, scopeOf, windowOf } from './figure.request.js';
import { Indicators } from './indicators.js';
import { PrintableReportBody } from './printable-report.answer.js';
import { ReadPrintableReport } from './printable-report.query.js';

class PrintableReportRequest extends IndicatorRequest {
  @ChoiceField(PERIODS, { optional: true, description: 'month by default; week where there are too few months.' })
  period?: Period;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/report')
export class PrintableReportController {
  constructor(
    private readonly queries: QueryBus,
    private readonly indicators: Indicators,
  ) {}

  @Get()
  @ReadsAtLeast(
    'What is printed: all figures of one state of the log, as their own routes answer them.',
    PrintableReportBody,
  )
  readPrintableReport(
    @IdParam('clinicId') clinicId: string,
    @Query() request: PrintableReportRequest,
  ): Promise<PrintableReportBody> {
    const { period } = request;
    if (period !== undefined && !PERIODS.includes(period)) throw notInList('period', PERIODS);
    const indicator = this.indicators.byCode(request.indicator);
    const asked = scopeOf([clinicId], request);
    return this.queries.execute(
      new ReadPrintableReport(asked, indicator, windowOf(request), filtersOf(request), period),
    );
  }
}
