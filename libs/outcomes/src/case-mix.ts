import { countFigures } from './count-figures.js';
import { type Dimension } from './domain/rates/dimensions.js';
import { type UnitQuery } from './domain/rates/each-unit.js';
import { CASE_MIX, type StratumOfUnit } from './domain/surveillance/standardised-funnel.js';
import { type FigureScope } from './figure-scope.js';

/** Sessions of each unit, told apart by whom they treat. */
export function caseMixOf(
  scope: FigureScope,
  query: Pick<UnitQuery, 'windowDays' | 'filters'>,
  across: Dimension,
): StratumOfUnit[] {
  const strata = countFigures(scope, { ...query, unit: 'session', groupBy: [across, ...CASE_MIX] });
  return strata.map(({ values: [unit, ...stratum], counts }) => ({ unit: unit!, stratum: stratum.join(' '), counts }));
}
