import { EventLog } from '#event-log/event-log.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ReadControlChart } from './control-chart/control-chart.query.js';
import { type Dimension } from './domain/rates/dimensions.js';
import { type Filters } from './domain/rates/each-unit.js';
import { type Indicator } from './domain/rates/indicators.js';
import { type Period } from './domain/surveillance/periods.js';
import { headOf } from './figure.answer.js';
import { treatmentFilters } from './figure.request.js';
import { FigureNames } from './figure-names.js';
import { type AskedScope, FigureScopes } from './figure-scope.js';
import { ReadFunnel } from './funnel/funnel.query.js';
import { OUTCOMES_CLOCK } from './outcomes-clock.js';
import { type PrintableReportBody } from './printable-report.answer.js';
import { ReadResolution } from './resolution/resolution.query.js';
import { ReadResults } from './results/results.query.js';
import { ReadSafetyOverview } from './safety-overview/safety-overview.query.js';
import { ReadTechniqueClaim } from './technique-claim/technique-claim.query.js';

/** A clinic's figures on paper: the answers of the pages, all of one position and one instant. */
export class ReadPrintableReport extends Query<PrintableReportBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly windowDays: number,
    readonly filters: Filters,
    readonly period?: Period,
  ) {
    super();
  }
}

@QueryHandler(ReadPrintableReport)
export class ReadPrintableReportHandler implements IQueryHandler<ReadPrintableReport> {
  constructor(
    private readonly queries: QueryBus,
    private readonly scopes: FigureScopes,
    private readonly log: EventLog,
    private readonly names: FigureNames,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scope: asked, indicator, windowDays, filters, period }: ReadPrintableReport) {
    const scope = await this.scopes.open(asked);
    const [{ clinicId, knownAt }] = scope.clinics as [{ clinicId: string; knownAt: number }];
    // What is recorded while it is being made is in none of its parts.
    const fixed: AskedScope = { clinicIds: [clinicId], knownAt, at: scope.at };
    const { origin, epoch, size, root } = await this.log.head(clinicId);
    const chart = await this.queries.execute(new ReadControlChart(fixed, indicator, windowDays, filters, period));
    const report: PrintableReportBody = {
      ...headOf(scope),
      clinicName: await this.names.ofClinic(clinicId),
      log: { origin, epoch, size, root: root.toString('hex') },
      madeAt: instantOf(this.clock.now()),
      windowDays,
      filters: Object.entries(filters).map(([dimension, values]) => {
        return { dimension: dimension as Dimension, values: [...values] };
      }),
      indicator: indicator.code,
      period: chart.period,
      overview: await this.queries.execute(new ReadSafetyOverview(fixed, windowDays, filters)),
      chart,
      funnel: await this.queries.execute(new ReadFunnel(fixed, indicator, 'practitioner', windowDays, filters)),
      claim: await this.queries.execute(new ReadTechniqueClaim(fixed, indicator, windowDays, filters)),
      results: await this.queries.execute(new ReadResults(fixed, treatmentFilters(filters))),
      resolution: await this.queries.execute(new ReadResolution(fixed, filters, windowDays)),
    };
    return report;
  }
}
