import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { countFigures } from '../count-figures.js';
import { NOT_RECORDED } from '../domain/rates/dimensions.js';
import { METHOD_VERSION } from '../domain/rates/rate-figure.js';
import { surveillance } from '../domain/surveillance/control-chart.js';
import {
  type FoundSignal,
  signalsOfCharts,
  signalsOfFunnel,
  signalsOfStandardised,
} from '../domain/surveillance/found-signals.js';
import { funnelFigure } from '../domain/surveillance/funnel-figure.js';
import { caseMixDiffers, standardisedFunnel } from '../domain/surveillance/standardised-funnel.js';
import { type FigureScope, FigureScopes } from '../figure-scope.js';
import { caseMixOf } from '../case-mix.js';
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

/** All charts of all indicators of a clinic, looked at as the dashboards show them. */
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
    const signals: FoundSignals['signals'] = [];
    for (const { code: indicator, filters } of this.indicators.all) {
      const found = signalsIn(scope, filters);
      signals.push(...found.map((signal) => ({ ...signal, indicator })));
      // Nobody waits for it, so requests go first.
      await nextTurn();
    }
    const { knownAt } = scope.clinics[0]!;
    return { at: scope.at, knownAt, windowDays: WINDOW_DAYS, methodVersion: METHOD_VERSION, signals };
  }
}

function signalsIn(scope: FigureScope, filters: Parameters<typeof followedSequence>[1]['filters']): FoundSignal[] {
  const query = { windowDays: WINDOW_DAYS, filters };
  const signals = signalsOfCharts(surveillance(followedSequence(scope, query), undefined));
  for (const across of FUNNELS) {
    const groups = countFigures(scope, { ...query, unit: 'session', groupBy: [across] });
    const figure = funnelFigure(groups.map(({ values, counts }) => ({ value: values[0]!, counts })));
    const standardised = standardisedFunnel(caseMixOf(scope, query, across));
    signals.push(
      ...(caseMixDiffers(standardised)
        ? signalsOfStandardised(standardised, figure, across)
        : signalsOfFunnel(figure, across, 'funnel.binomial')),
    );
  }
  return signals.filter(({ unit }) => unit !== NOT_RECORDED);
}
