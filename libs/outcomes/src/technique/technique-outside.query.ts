import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AskedComparison, compareFactor, type ComparedFactor } from '../compare-factor.js';
import { effectBody, type EffectBody } from '../comparison.answer.js';
import { groupOfClients, isSmallGroup, withheldGroups } from '../domain/rates/disclosure.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { type AskedScope } from '../figure-scope.js';
import { outsideHeadOf, outsideRate } from '../outside.answer.js';
import { OutsideScopes } from '../outside-scope.js';
import { type FoundTrend, trendOf } from './trend-of.js';
import { type OutsideTechniqueBody } from './technique-outside.answer.js';

/** What side effects have to do with a factor of technique, as it may leave the clinic. */
export class ReadTechniqueOutside extends Query<OutsideTechniqueBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly asked: AskedComparison,
  ) {
    super();
  }
}

@QueryHandler(ReadTechniqueOutside)
export class ReadTechniqueOutsideHandler implements IQueryHandler<ReadTechniqueOutside> {
  constructor(private readonly scopes: OutsideScopes) {}

  async execute({ scope: askedScope, indicator, asked }: ReadTechniqueOutside): Promise<OutsideTechniqueBody> {
    const { scope, clientsMin } = await this.scopes.open(askedScope);
    const filters = { ...asked.filters, ...indicator.filters };
    const compared = compareFactor(scope, { ...asked, filters });
    return {
      ...outsideHeadOf(scope, clientsMin),
      ...{ indicator: indicator.code, windowDays: asked.windowDays, unit: asked.unit },
      factor: asked.factor.dimension,
      exposedValues: [...asked.factor.exposed],
      referenceValues: [...asked.factor.reference],
      ...outsideArms(compared, clientsMin),
      trend: outsideTrend(trendOf(scope, { ...asked, filters }), clientsMin),
    };
  }
}

/** An effect would give back a hidden arm beside one that is shown, so it goes with them. */
export function outsideArms({ exposed, reference, comparison }: ComparedFactor, clientsMin: number) {
  const { events, sizes } = withheldGroups([groupOfClients(exposed), groupOfClients(reference)], clientsMin);
  const isHidden = [...events, ...sizes].some(Boolean);
  const { verdict, riskDifference, riskRatio, stratified } = comparison;
  const rounded = (effect: EffectBody | null | undefined, places: number) =>
    isHidden || !effect ? null : roundedEffect(effect, places);
  return {
    verdict: isHidden ? ('withheld' as const) : verdict,
    exposed: outsideRate(exposed, { events: events[0]!, size: sizes[0]! }),
    reference: outsideRate(reference, { events: events[1]!, size: sizes[1]! }),
    riskDifference: rounded(riskDifference, 2),
    riskRatio: rounded(riskRatio, 1),
    pooledRiskDifference: rounded(stratified?.riskDifference, 2),
  };
}

function outsideTrend({ trend, clients }: FoundTrend, clientsMin: number): OutsideTechniqueBody['trend'] {
  if (isSmallGroup(clients, clientsMin)) return { verdict: 'withheld', changePer500Um: null };
  const { verdict, changePer500Um: estimate, changeLower: lower, changeUpper: upper } = trend;
  return {
    verdict,
    changePer500Um: verdict === 'too_few' ? null : roundedEffect({ estimate, lower, upper }, 2),
  };
}

function roundedEffect(effect: EffectBody, places: number): EffectBody {
  const { estimate, lower, upper } = effectBody(effect);
  const round = (value: number | null) => (value === null ? null : Math.round(value * 10 ** places) / 10 ** places);
  return { estimate: round(estimate), lower: round(lower), upper: round(upper) };
}
