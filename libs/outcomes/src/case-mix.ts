import { countOutcomes } from './count-figures.js';
import { type Dimension } from './domain/rates/dimensions.js';
import { type EffectFilters, type UnitQuery } from './domain/rates/each-unit.js';
import { CASE_MIX, type StratumOfUnit } from './domain/surveillance/standardised-funnel.js';
import { type FigureScope } from './figure-scope.js';

/** Sessions of each unit, told apart by whom they treat. */
export function caseMixOf(
  scope: FigureScope,
  query: Pick<UnitQuery, 'windowDays' | 'filters'>,
  across: Dimension,
): StratumOfUnit[] {
  return caseMixesOf(scope, query, across, [{}])[0]!;
}

/** The same for several outcomes in one pass, as `countOutcomes` counts them. */
export function caseMixesOf(
  scope: FigureScope,
  query: Pick<UnitQuery, 'windowDays' | 'filters'>,
  across: Dimension,
  outcomes: readonly EffectFilters[],
): StratumOfUnit[][] {
  const counted = countOutcomes(scope, { ...query, unit: 'session', groupBy: [across, ...CASE_MIX] }, outcomes);
  return counted.map((strata) =>
    strata.map(({ values: [unit, ...stratum], counts }) => ({ unit: unit!, stratum: stratum.join(' '), counts })),
  );
}
