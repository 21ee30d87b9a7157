import { numberInWords } from '#kernel/words.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countFigures } from '../count-figures.js';
import { type Filters } from '../domain/rates/each-unit.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { funnelFigure, funnelWords } from '../domain/surveillance/funnel-figure.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type FunnelBody } from './funnel.answer.js';

export const FUNNELS = ['practitioner', 'clinic', 'device'] as const;
export type FunnelAcross = (typeof FUNNELS)[number];

/** An indicator across practitioners, clinics or devices. */
export class ReadFunnel extends Query<FunnelBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly across: FunnelAcross,
    readonly windowDays: number,
    readonly filters: Filters,
  ) {
    super();
  }
}

@QueryHandler(ReadFunnel)
export class ReadFunnelHandler implements IQueryHandler<ReadFunnel> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, indicator, across, windowDays, filters }: ReadFunnel): Promise<FunnelBody> {
    const scope = await this.scopes.open(asked);
    const query = { unit: 'session' as const, windowDays, filters: { ...filters, ...indicator.filters } };
    const groups = countFigures(scope, { ...query, groupBy: [across] });
    const figure = funnelFigure(groups.map(({ values, counts }) => ({ value: values[0]!, counts })));
    return {
      ...headOf(scope),
      indicator: indicator.code,
      label: indicator.label,
      across,
      windowDays,
      method: 'funnel.binomial',
      ...figure,
      units: figure.units.map((unit) => ({ ...unit, words: funnelWords(unit) })),
      words: figure.isDrawn
        ? `Of ${numberInWords(figure.units.length)} units, ${figure.expectedFalseAlarms.toFixed(2)} would lie beyond the outer limits by chance alone. Case mix is not taken into account.`
        : 'Too few to judge: a funnel needs three units with ten followed sessions each, and an event among them.',
    };
  }
}
