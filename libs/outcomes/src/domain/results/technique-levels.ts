import { designMatrix, clustersOf, type DesignMatrix } from '#statistics/design-matrix.js';
import { studentCriticalValue } from '#statistics/dist/student-t.js';
import { clusterRobustLinear, fitLinear, type LinearFit } from '#statistics/linear.js';
import { adjustPValues } from '#statistics/multiplicity.js';
import { independentOf } from '../technique/model-design.js';

/** What of technique is compared by what came of it: choices of whoever treats, one for each area treatment. */
export const TECHNIQUE_FACTORS = ['needle_length', 'passes', 'endpoint', 'device'] as const;
export type TechniqueFactor = (typeof TECHNIQUE_FACTORS)[number];

/** Clients of a comparison below which nothing is compared, and of a level below which it is left out. */
const MIN_CLIENTS = 30;
const MIN_CLIENTS_OF_LEVEL = 10;
/** Areas of fewer clients are taken together. */
const MIN_CLIENTS_OF_AREA = 5;
/** With fewer clusters, CR1S is too small (Bell & McCaffrey 2002): CR2 stands in its place. */
const CLUSTERS_FOR_CR1S = 40;
const FALSE_DISCOVERY_RATE = 0.05;
const CONFIDENCE = 0.95;
const OTHERS = 'others';

/** One client, or one arm of theirs, on one scale. Values rise with improvement. */
export interface AssessedClient {
  clientId: string;
  before: number;
  after: number;
  /** Of the factor; null where no one level is theirs. */
  level: string | null;
  area: string | null;
}

/**
 * `not_separable`: levels go with areas, so that their parts cannot be told apart. `better`, `worse`: more, or less,
 * improvement than with the reference, by more than chance explains.
 */
export const LEVEL_VERDICTS = ['too_few', 'not_separable', 'no_difference', 'better', 'worse'] as const;
export type LevelVerdict = (typeof LEVEL_VERDICTS)[number];

export interface LevelDifference {
  value: string;
  clients: number;
  verdict: LevelVerdict;
  /** Adjusted mean difference of improvement against the reference, in points or levels, and its 95 % limits. */
  difference: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
  /** Allowing for all levels and scales of the answer (Benjamini & Hochberg). */
  adjustedP: number | null;
}

export interface TechniqueLevels {
  method: 'linear.clusterRobust';
  /** Null where nothing is compared. */
  errors: 'CR1S' | 'CR2' | null;
  /** Clients who are compared. */
  clients: number;
  /** Assessed before and after, but without one level of their own, or of a level with too few. */
  leftOut: number;
  /** The level of most clients; null where nothing is compared. */
  reference: string | null;
  isAdjustedForArea: boolean;
  /** Without the reference, in the order of their names. */
  levels: LevelDifference[];
}

/**
 * ANCOVA: value after ~ value before + level + area, with clients as clusters. That what is compared was not assigned is
 * not mended by it.
 */
export function techniqueLevels(assessed: readonly AssessedClient[]): TechniqueLevels {
  const perLevel = clientsBy(assessed, ({ level }) => level);
  const large = [...perLevel].filter(([, clients]) => clients.size >= MIN_CLIENTS_OF_LEVEL);
  const named = new Set(large.map(([level]) => level));
  const rows = assessed.filter(({ level }) => level !== null && named.has(level)).sort(inOrder);
  const clients = new Set(rows.map(({ clientId }) => clientId)).size;
  const leftOut = new Set(assessed.map(({ clientId }) => clientId)).size - clients;
  const [reference, ...others] = large
    .sort(([one, ofOne], [other, ofOther]) => ofOther.size - ofOne.size || (one < other ? -1 : 1))
    .map(([level]) => level);
  const values = others.sort();
  const sizes = values.map((value) => ({ value, clients: perLevel.get(value)!.size }));
  const nothing = (verdict: LevelVerdict): TechniqueLevels => ({
    ...{ method: 'linear.clusterRobust', errors: null, clients, leftOut, reference: null, isAdjustedForArea: false },
    levels: sizes.map((size) => ({ ...size, verdict, ...NOTHING })),
  });
  if (reference === undefined || values.length === 0 || clients < MIN_CLIENTS) return nothing('too_few');
  const design = designOf(rows, values);
  if (design === null) return nothing('not_separable');
  const fitted = fitOf(rows, design, values.length);
  if (fitted === null) return nothing('too_few');
  return {
    ...{ method: 'linear.clusterRobust', errors: fitted.errors, clients, leftOut, reference },
    isAdjustedForArea: design.hasAreas,
    levels: sizes.map((size, index) => ({
      ...size,
      verdict: 'no_difference',
      ...fitted.estimates[index]!,
      adjustedP: null,
    })),
  };
}

const NOTHING = { difference: null, lower: null, upper: null, p: null, adjustedP: null } as const;

/** Judges the levels of all comparisons of one answer together. */
export function judgedTogether(comparisons: readonly TechniqueLevels[]): TechniqueLevels[] {
  const adjusted = adjustPValues(comparisons.flatMap(({ levels }) => levels.map(({ p }) => p))).benjaminiHochberg;
  let next = 0;
  return comparisons.map((comparison) => ({
    ...comparison,
    levels: comparison.levels.map((level) => {
      const adjustedP = adjusted[next++]!;
      if (adjustedP === null || adjustedP >= FALSE_DISCOVERY_RATE) return { ...level, adjustedP };
      return { ...level, adjustedP, verdict: level.difference! > 0 ? 'better' : 'worse' };
    }),
  }));
}

function clientsBy(
  assessed: readonly AssessedClient[],
  of: (client: AssessedClient) => string | null,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const client of assessed) {
    const value = of(client);
    if (value === null) continue;
    const known = groups.get(value);
    if (known) known.add(client.clientId);
    else groups.set(value, new Set([client.clientId]));
  }
  return groups;
}

/** Rows lie in the order of what they hold, so that a figure is the same to the last digit wherever its facts lay. */
function inOrder(one: AssessedClient, other: AssessedClient): number {
  if (one.clientId !== other.clientId) return one.clientId < other.clientId ? -1 : 1;
  return one.before - other.before || one.after - other.after;
}

interface LevelDesign {
  design: DesignMatrix;
  hasAreas: boolean;
}

/** Intercept, levels, then the value before and areas, those that are no combination of others; null where a level is. */
function designOf(rows: readonly AssessedClient[], values: readonly string[]): LevelDesign | null {
  const largeAreas = [...clientsBy(rows, ({ area }) => area)].filter(([, { size }]) => size >= MIN_CLIENTS_OF_AREA);
  const known = new Set(largeAreas.map(([area]) => area));
  const areaOf = ({ area }: AssessedClient): string => (area !== null && known.has(area) ? area : OTHERS);
  const areas = [...new Set(rows.map(areaOf))].sort().slice(1);
  const columnOf = (of: (row: AssessedClient) => number): Float64Array => Float64Array.from(rows, of);
  const ofLevels = values.map((value) => columnOf(({ level }) => Number(level === value)));
  const covariates = [
    columnOf(({ before }) => before),
    ...areas.map((area) => columnOf((row) => Number(areaOf(row) === area))),
  ];
  const intercept = columnOf(() => 1);
  const kept = independentOf([intercept, ...covariates, ...ofLevels]);
  if (!values.every((_, index) => kept.has(1 + covariates.length + index))) return null;
  const used = covariates.filter((_, index) => kept.has(1 + index));
  const columns = [intercept, ...ofLevels, ...used];
  return {
    design: designMatrix(rows.map((_, row) => columns.map((column) => column[row]!))),
    hasAreas: areas.some((_, index) => kept.has(2 + index)),
  };
}

type Estimate = Pick<LevelDifference, 'difference' | 'lower' | 'upper' | 'p'>;

/** Null where clients with the same before and level all have the same afterwards: there is no chance to judge by. */
function fitOf(
  rows: readonly AssessedClient[],
  { design }: LevelDesign,
  levels: number,
): { errors: 'CR1S' | 'CR2'; estimates: Estimate[] } | null {
  const fit = fitLinear(
    design,
    rows.map(({ after }) => after),
  );
  const left = fit.residuals.reduce((sum, residual) => sum + residual * residual, 0);
  if (left < 1e-9 * rows.length) return null;
  const clusters = clustersOf(rows.map(({ clientId }) => clientId));
  const errors = clusters.count < CLUSTERS_FOR_CR1S ? 'CR2' : 'CR1S';
  const robust = clusterRobustLinear(fit, design, clusters, CONFIDENCE, errors === 'CR2');
  const estimates = Array.from({ length: levels }, (_, index): Estimate => {
    if (errors === 'CR2') return biasReducedEstimate(fit, robust.cr2!, 1 + index);
    const { coefficient: difference, lower, upper, p } = robust.cr1s![1 + index]!;
    return { difference, lower, upper, p };
  });
  return { errors, estimates };
}

function biasReducedEstimate(
  { coefficients }: LinearFit,
  errors: NonNullable<ReturnType<typeof clusterRobustLinear>['cr2']>,
  column: number,
): Estimate {
  const { standardError, degreesOfFreedom, p } = errors[column]!;
  const half = studentCriticalValue(CONFIDENCE, degreesOfFreedom) * standardError;
  const difference = coefficients[column]!;
  return { difference, lower: difference - half, upper: difference + half, p };
}
