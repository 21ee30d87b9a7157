import { countAll, countFigures } from './count-figures.js';
import { type Dimension, type Unit } from './domain/rates/dimensions.js';
import { type UnitCounts } from './domain/rates/count-units.js';
import { type Filters, type UnitQuery } from './domain/rates/each-unit.js';
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
  const arm = (values: readonly string[]): Omit<UnitQuery, 'groupBy'> => {
    const narrowed = narrowedTo(values, filters[factor.dimension]);
    return { unit, windowDays, filters: { ...filters, [factor.dimension]: narrowed } };
  };
  const [exposedArm, referenceArm] = [arm(factor.exposed), arm(factor.reference)];
  const exposed = countAll(scope, exposedArm);
  const reference = countAll(scope, referenceArm);
  const references = new Map(
    countFigures(scope, { ...referenceArm, groupBy: [by] }).map(({ values, counts }) => [values[0]!, counts]),
  );
  const strata = countFigures(scope, { ...exposedArm, groupBy: [by] }).flatMap(
    ({ values, counts }): StratumCounts[] => {
      const other = references.get(values[0]!);
      return other ? [{ value: values[0]!, exposed: counts, reference: other }] : [];
    },
  );
  const comparison = compareArms(exposed, reference, strata);
  const caution = cautionOf(factor.dimension);
  const words = comparisonWords(comparison, { exposed, reference, unit, caution });
  return { exposed, reference, strata, comparison, words };
}

function narrowedTo(values: readonly string[], filter: readonly string[] | undefined): readonly string[] {
  return filter === undefined ? values : values.filter((value) => filter.includes(value));
}
