import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Filters } from '../domain/rates/each-unit.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { chartWords, cusumWords } from '../domain/surveillance/chart-words.js';
import { surveillance } from '../domain/surveillance/control-chart.js';
import { type Period } from '../domain/surveillance/periods.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { followedSequence } from '../followed-sequence.js';
import { type ControlChartBody } from './control-chart.answer.js';

/** An indicator over time, against its own usual range. */
export class ReadControlChart extends Query<ControlChartBody> {
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

@QueryHandler(ReadControlChart)
export class ReadControlChartHandler implements IQueryHandler<ReadControlChart> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, indicator, windowDays, filters, period }: ReadControlChart): Promise<ControlChartBody> {
    const scope = await this.scopes.open(asked);
    const sequence = followedSequence(scope, { windowDays, filters: { ...filters, ...indicator.filters } });
    const watched = surveillance(sequence, period);
    const { chart, cusum } = watched;
    return {
      ...headOf(scope),
      indicator: indicator.code,
      label: indicator.label,
      windowDays,
      period: watched.period,
      chart: { ...chart, words: chartWords(chart, watched.period) },
      cusum: {
        ...cusum,
        words: cusumWords(cusum),
        signals: cusum.signals.map(({ firstIndex, lastIndex, ...signal }) => {
          const sessionIds: string[] = [];
          for (let index = firstIndex; index <= lastIndex; index++) {
            if (sequence.outcomes[index] === 1) sessionIds.push(sequence.sessionIds(index));
          }
          return { ...signal, sessionIds };
        }),
      },
    };
  }
}
