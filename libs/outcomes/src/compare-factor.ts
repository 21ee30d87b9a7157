import { countFigures } from './count-figures.js';
import { type Dimension, type Unit } from './domain/rates/dimensions.js';
import { type GroupCounts, noCounts, type UnitCounts } from './domain/rates/count-units.js';
import { type Arms, type Filters } from './domain/rates/each-unit.js';
import { compareArms, type Comparison, type StratumCounts } from './domain/technique/compare-arms.js';
import { cautionOf, comparisonWords } from './domain/technique/comparison-words.js';
import { type Factor } from './domain/technique/factors.js';
import { type FigureScope } from './figure-scope.js';

export interface AskedComparison {
  factor: Factor;
  unit: Unit;
  windowDays: number;
  filters: Filters;
  /** What the comparison is pooled over. */
  strata: Dimension;
}

export interface ComparedFactor {
  exposed: UnitCounts;
  reference: UnitCounts;
  strata: StratumCounts[];
  comparison: Comparison;
  words: string;
}

/** Side effects with a factor against those without it, over everything that the filters leave. */
export function compareFactor(scope: FigureScope, asked: AskedComparison): ComparedFactor {
  const { factor, unit, windowDays, filters, strata: by } = asked;
  const counted = (groupBy: readonly Dimension[]): GroupCounts[] =>
    passesOf(factor).flatMap((values) => {
      const arms = { dimension: factor.dimension, values };
      return countFigures(scope, { unit, windowDays, filters, groupBy, arms });
    });
  const totals = new Map(counted([]).map(({ values: [arm], counts }) => [arm, counts]));
  const [exposed, reference] = [totals.get('exposed') ?? noCounts(), totals.get('reference') ?? noCounts()];
  const byStratum = new Map<string, Partial<Record<string, UnitCounts>>>();
  for (const { values, counts } of counted([by])) {
    const [value, arm] = values as [string, string];
    byStratum.set(value, { ...byStratum.get(value), [arm]: counts });
  }
  const strata = [...byStratum].flatMap(([value, { exposed, reference }]): StratumCounts[] =>
    exposed && reference ? [{ value, exposed, reference }] : [],
  );
  const comparison = compareArms(exposed, reference, strata);
  const caution = cautionOf(factor.dimension);
  const words = comparisonWords(comparison, { exposed, reference, unit, caution });
  return { exposed, reference, strata, comparison, words };
}

/** Both arms are counted in one pass, unless somebody compares a value with itself. */
function passesOf({ exposed, reference }: Factor): Arms['values'][] {
  const isApart = exposed.every((value) => !reference.includes(value));
  return isApart ? [{ exposed, reference }] : [{ exposed }, { reference }];
}
