import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AskedComparison, compareFactor } from '../compare-factor.js';
import { comparisonBody } from '../comparison.answer.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { trendWords } from '../domain/technique/dose-trend.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type TechniqueBody } from './technique.answer.js';
import { trendOf } from './trend-of.js';

/** What side effects have to do with one factor of technique. */
export class ReadTechnique extends Query<TechniqueBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly asked: AskedComparison,
  ) {
    super();
  }
}

@QueryHandler(ReadTechnique)
export class ReadTechniqueHandler implements IQueryHandler<ReadTechnique> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: askedScope, indicator, asked }: ReadTechnique): Promise<TechniqueBody> {
    const scope = await this.scopes.open(askedScope);
    const filters = { ...asked.filters, ...indicator.filters };
    const compared = compareFactor(scope, { ...asked, filters });
    const { trend: found } = trendOf(scope, { ...asked, filters });
    const { test, ...trend } = found;
    return {
      ...headOf(scope),
      indicator: indicator.code,
      comparison: comparisonBody(compared, { ...asked, strataBy: asked.strata }),
      trend: { ...trend, words: trendWords(found), p: test && test.pTwoSided, departureP: test && test.departureP },
    };
  }
}
