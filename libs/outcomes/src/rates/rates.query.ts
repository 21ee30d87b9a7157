import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countAll, countFigures } from '../count-figures.js';
import { type Dimension, isAreaDimension, isEffectDimension } from '../domain/rates/dimensions.js';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import { headOf, rateBody } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type RatesBody } from './rates.answer.js';

/** How often side effects were seen, in groups and with filters of any dimensions. */
export class ReadRates extends Query<RatesBody> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: UnitQuery,
  ) {
    super();
  }
}

@QueryHandler(ReadRates)
export class ReadRatesHandler implements IQueryHandler<ReadRates> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, counted }: ReadRates): Promise<RatesBody> {
    const scope = await this.scopes.open(asked);
    const { unit, windowDays, filters, groupBy } = counted;
    const groups = groupBy.length === 0 ? [] : countFigures(scope, counted);
    return {
      ...headOf(scope),
      filters: Object.entries(filters).map(([dimension, values]) => ({
        dimension: dimension as Dimension,
        values: [...values],
      })),
      overlaps: groupBy.some((name) => isEffectDimension(name) || (isAreaDimension(name) && unit !== 'session_area')),
      total: rateBody(countAll(scope, counted), unit, windowDays),
      groups: groups.map(({ values, counts }) => ({
        group: groupBy.map((dimension, index) => ({ dimension, value: values[index]! })),
        ...rateBody(counts, unit, windowDays),
      })),
    };
  }
}
