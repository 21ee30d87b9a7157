import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { countOutcomes } from '../count-figures.js';
import { NOT_RECORDED } from '../domain/rates/dimensions.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { METHOD_VERSION } from '../domain/rates/rate-figure.js';
import { surveillance } from '../domain/surveillance/control-chart.js';
import { type FoundSignal, signalsOfCharts, signalsOfFunnel } from '../domain/surveillance/found-signals.js';
import { funnelFigure } from '../domain/surveillance/funnel-figure.js';
import { type FigureScope, FigureScopes } from '../figure-scope.js';
import { followedSequence } from '../followed-sequence.js';
import { Indicators } from '../indicators.js';

/** The window of the dashboards, where nobody asks for another. */
const WINDOW_DAYS = 28;
/** What the units of a clinic's own funnels are. */
const FUNNELS = ['practitioner', 'device'] as const;

/** What the charts of a clinic signal now, with what it was known by. */
export interface FoundSignals {
  at: string;
  knownAt: number;
  windowDays: number;
  methodVersion: number;
  signals: (FoundSignal & { indicator: string })[];
}

/**
 * All charts of all indicators of a clinic, looked at as the dashboards show them. Nobody waits for it, so requests go in
 * between.
 */
export class FindSignals extends Query<FoundSignals> {
  constructor(readonly clinicId: string) {
    super();
  }
}

@QueryHandler(FindSignals)
export class FindSignalsHandler implements IQueryHandler<FindSignals> {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly indicators: Indicators,
  ) {}

  async execute({ clinicId }: FindSignals): Promise<FoundSignals> {
    const scope = await this.scopes.open({ clinicIds: [clinicId] });
    const indicators = this.indicators.all;
    const found: FoundSignal[][] = [];
    for (const { filters } of indicators) {
      found.push(
        signalsOfCharts(surveillance(followedSequence(scope, { windowDays: WINDOW_DAYS, filters }), undefined)),
      );
      await nextTurn();
    }
    for (const across of FUNNELS) {
      const ofIndicators = signalsAcross(scope, across, indicators);
      ofIndicators.forEach((signals, index) => found[index]!.push(...signals));
      await nextTurn();
    }
    const signals = indicators.flatMap(({ code: indicator }, index) =>
      found[index]!.filter(({ unit }) => unit !== NOT_RECORDED).map((signal) => ({ ...signal, indicator })),
    );
    const { knownAt } = scope.clinics[0]!;
    return { at: scope.at, knownAt, windowDays: WINDOW_DAYS, methodVersion: METHOD_VERSION, signals };
  }
}

/** What a funnel signals of each indicator, counted in one pass. */
function signalsAcross(
  scope: FigureScope,
  across: (typeof FUNNELS)[number],
  indicators: readonly Indicator[],
): FoundSignal[][] {
  const query = { unit: 'session', windowDays: WINDOW_DAYS, filters: {}, groupBy: [across] } as const;
  const outcomes = indicators.map(({ filters }) => filters);
  return countOutcomes(scope, query, outcomes).map((groups) => {
    const figure = funnelFigure(groups.map(({ values, counts }) => ({ value: values[0]!, counts })));
    return signalsOfFunnel(figure, across, 'funnel.binomial');
  });
}
