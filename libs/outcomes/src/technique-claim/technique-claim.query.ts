import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { compareFactor } from '../compare-factor.js';
import { comparisonBody, type ComparisonBody } from '../comparison.answer.js';
import { countAll } from '../count-figures.js';
import { type Dimension } from '../domain/rates/dimensions.js';
import { type Filters } from '../domain/rates/each-unit.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { FACTORS } from '../domain/technique/factors.js';
import { headOf, rateBody } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type TechniqueClaimBody } from './technique-claim.answer.js';

const CLAIM = 'Side effects are rare, and come with poor technique or missed aftercare.';

/** The claim that the clinic's own figures are held against. */
export class ReadTechniqueClaim extends Query<TechniqueClaimBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly windowDays: number,
    readonly filters: Filters,
  ) {
    super();
  }
}

@QueryHandler(ReadTechniqueClaim)
export class ReadTechniqueClaimHandler implements IQueryHandler<ReadTechniqueClaim> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute(query: ReadTechniqueClaim): Promise<TechniqueClaimBody> {
    const { indicator, windowDays } = query;
    const scope = await this.scopes.open(query.scope);
    const counted = { unit: 'session' as const, windowDays, filters: { ...query.filters, ...indicator.filters } };
    const compared = (dimension: Dimension): ComparisonBody => {
      const factor = FACTORS.find((known) => known.dimension === dimension)!;
      const asked = { ...counted, factor, strata: 'skin_type' as const };
      return comparisonBody(compareFactor(scope, asked), { ...asked, strataBy: asked.strata });
    };
    const rate = (filters: Filters) =>
      rateBody(countAll(scope, { ...counted, filters: { ...counted.filters, ...filters } }), 'session', windowDays);
    return {
      ...headOf(scope),
      indicator: indicator.code,
      claim: CLAIM,
      overall: rate({}),
      technique: compared('technique_deviation'),
      aftercare: compared('adherence'),
      neither: rate({ technique_deviation: ['none'], adherence: ['kept'] }),
    };
  }
}
