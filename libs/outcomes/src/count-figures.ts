import { type GroupCounts, GroupedCounts, noCounts, type UnitCounts } from './domain/rates/count-units.js';
import { type Dimension, isEffectDimension } from './domain/rates/dimensions.js';
import { type EffectFilters, planUnits, type UnitQuery } from './domain/rates/each-unit.js';
import { type FigureScope } from './figure-scope.js';

/**
 * Counts of a query over all parts of a scope, by the values of its grouping; in the order of the values. Of side effects,
 * the values are those that were seen at all.
 */
export function countFigures(scope: FigureScope, query: UnitQuery): GroupCounts[] {
  return countOutcomes(scope, query, [{}])[0]!;
}

/** The same for several outcomes in one pass, each instead of what the filters say of side effects. */
export function countOutcomes(
  scope: FigureScope,
  query: UnitQuery,
  outcomes: readonly EffectFilters[],
): GroupCounts[][] {
  const counted = new GroupedCounts(outcomes.length);
  for (const { block, moment, context, ranges } of scope.parts) {
    counted.add(block, planUnits(block, moment, query, context, outcomes), query.unit, ranges);
  }
  return counted.finished().map((groups) => inOrderOfValues(groups, query));
}

/** The counts of a query without a grouping. */
export function countAll(scope: FigureScope, query: Omit<UnitQuery, 'groupBy'>): UnitCounts {
  return countFigures(scope, { ...query, groupBy: [] })[0]?.counts ?? noCounts();
}

function inOrderOfValues(groups: GroupCounts[], { groupBy }: UnitQuery): GroupCounts[] {
  if (groupBy.some(isEffectDimension)) groups = ofSeenEffects(groups, groupBy);
  return groups.sort((one, other) => inOrder(one.values, other.values));
}

function ofSeenEffects(groups: GroupCounts[], groupBy: readonly Dimension[]): GroupCounts[] {
  const ofEffect = groupBy.map(isEffectDimension);
  const effectOf = (values: readonly string[]): string => values.filter((_, index) => ofEffect[index]).join(' ');
  const seen = new Set(groups.filter(({ counts: { affected } }) => affected > 0).map(({ values }) => effectOf(values)));
  return groups.filter(({ values }) => seen.has(effectOf(values)));
}

function inOrder(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return one[at]! < other[at]! ? -1 : 1;
  }
  return 0;
}
