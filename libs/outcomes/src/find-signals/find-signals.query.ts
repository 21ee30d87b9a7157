import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { countOutcomes } from '../count-figures.js';
import { NOT_RECORDED } from '../domain/rates/dimensions.js';
import { type EffectFilters } from '../domain/rates/each-unit.js';
import { METHOD_VERSION } from '../domain/rates/rate-figure.js';
import { surveillance } from '../domain/surveillance/control-chart.js';
import {
  type FoundSignal,
  signalsOfCharts,
  signalsOfFunnel,
  signalsOfStandardised,
} from '../domain/surveillance/found-signals.js';
import { type FunnelFigure, funnelFigure } from '../domain/surveillance/funnel-figure.js';
import {
  caseMixDiffers,
  standardisedFunnel,
  type StandardisedUnitFigure,
} from '../domain/surveillance/standardised-funnel.js';
import { type FigureScope, FigureScopes } from '../figure-scope.js';
import { caseMixesOf } from '../case-mix.js';
import { followedSequence } from '../followed-sequence.js';
import { Indicators } from '../indicators.js';

/** The window of the dashboards, where nobody asks for another. */
const WINDOW_DAYS = 28;
/** What the units of a clinic's own funnels are. */
const FUNNELS = ['practitioner', 'device'] as const;
type Across = (typeof FUNNELS)[number];
const COUNTED = { windowDays: WINDOW_DAYS, filters: {} };

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
      const outcomes = indicators.map(({ filters }) => filters);
      const figures = funnelsOf(scope, across, outcomes);
      await nextTurn();
      for (const [index, caseMix] of caseMixesOf(scope, COUNTED, across, outcomes).entries()) {
        found[index]!.push(...signalsAcross(across, figures[index]!, standardisedFunnel(caseMix)));
      }
      await nextTurn();
    }
    const signals = indicators.flatMap(({ code: indicator }, index) =>
      found[index]!.filter(({ unit }) => unit !== NOT_RECORDED).map((signal) => ({ ...signal, indicator })),
    );
    const { knownAt } = scope.clinics[0]!;
    return { at: scope.at, knownAt, windowDays: WINDOW_DAYS, methodVersion: METHOD_VERSION, signals };
  }
}

/** The funnel of each outcome, all of them counted in one pass. */
function funnelsOf(scope: FigureScope, across: Across, outcomes: readonly EffectFilters[]): FunnelFigure[] {
  const counted = countOutcomes(scope, { ...COUNTED, unit: 'session', groupBy: [across] }, outcomes);
  return counted.map((groups) => funnelFigure(groups.map(({ values, counts }) => ({ value: values[0]!, counts }))));
}

function signalsAcross(across: Across, figure: FunnelFigure, standardised: StandardisedUnitFigure[]): FoundSignal[] {
  return caseMixDiffers(standardised)
    ? signalsOfStandardised(standardised, figure, across)
    : signalsOfFunnel(figure, across, 'funnel.binomial');
}
