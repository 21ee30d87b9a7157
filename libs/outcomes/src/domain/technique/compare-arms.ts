import { type ClusterSums, clusterDesign } from '#statistics/cluster-incidence.js';
import { type MantelHaenszel, mantelHaenszel } from '#statistics/stratified.js';
import { type EffectEstimate, riskDifference, riskRatio, type TwoByTwo } from '#statistics/two-by-two.js';
import { type UnitCounts } from '../rates/count-units.js';
import { FOLLOW_UP_FOR_RATE } from '../rates/rate-figure.js';

/** Below this many followed units in either arm, nothing is compared. */
const MIN_UNITS_OF_ARM = 30;
const MIN_EVENTS = 5;
/** Strata differ from each other: the pooled figure says too little, so they are shown one by one. */
const HETEROGENEITY_P = 0.1;

/**
 * `no_difference`: chance alone explains what difference there is. `higher`, `lower`: more, or fewer, with the factor than
 * chance explains; never that the factor is the cause.
 */
export const COMPARISON_VERDICTS = ['too_few', 'low_follow_up', 'no_difference', 'higher', 'lower'] as const;
export type ComparisonVerdict = (typeof COMPARISON_VERDICTS)[number];

export interface StratumCounts {
  value: string;
  exposed: UnitCounts;
  reference: UnitCounts;
}

export interface Comparison {
  verdict: ComparisonVerdict;
  /** Miettinen & Nurminen; units of one client counted as what they tell. */
  riskDifference: EffectEstimate | null;
  /** Koopman. */
  riskRatio: EffectEstimate | null;
  /** Pooled over the strata, units of one client counted as what they tell; null where fewer than two have both arms. */
  stratified: MantelHaenszel | null;
  /** Whether the strata differ, so that each is to be read by itself. */
  strataDiffer: boolean;
}

/** Rates with a factor against those without, crude and pooled over strata. */
export function compareArms(exposed: UnitCounts, reference: UnitCounts, strata: readonly StratumCounts[]): Comparison {
  const verdict = verdictWithout(exposed, reference);
  if (verdict) return { verdict, riskDifference: null, riskRatio: null, stratified: null, strataDiffer: false };
  const effects = { exposed: designEffect(exposed.followed), reference: designEffect(reference.followed) };
  const table = effectiveTable({ exposed, reference }, effects);
  const difference = riskDifference(table)!;
  const used = strata.filter((stratum) => stratum.exposed.followed.trials > 0 && stratum.reference.followed.trials > 0);
  const stratified = used.length < 2 ? null : mantelHaenszel(used.map((stratum) => effectiveTable(stratum, effects)));
  return {
    verdict: difference.lower > 0 ? 'higher' : difference.upper < 0 ? 'lower' : 'no_difference',
    riskDifference: difference,
    riskRatio: riskRatio(table),
    stratified,
    strataDiffer: (stratified?.taroneP ?? 1) < HETEROGENEITY_P,
  };
}

function verdictWithout(exposed: UnitCounts, reference: UnitCounts): ComparisonVerdict | null {
  const arms = [exposed, reference];
  const isPoorlyFollowed = ({ followed, missing }: UnitCounts) =>
    followed.trials / (followed.trials + missing) < FOLLOW_UP_FOR_RATE;
  if (arms.some(({ followed }) => followed.trials < MIN_UNITS_OF_ARM)) return 'too_few';
  if (exposed.followed.events + reference.followed.events < MIN_EVENTS) return 'too_few';
  return arms.some(isPoorlyFollowed) ? 'low_follow_up' : null;
}

interface Arms<Of> {
  exposed: Of;
  reference: Of;
}

/** Units of one client are alike: each arm counts as the independent units that would tell as much. */
function effectiveTable({ exposed, reference }: Arms<Pick<UnitCounts, 'followed'>>, effects: Arms<number>): TwoByTwo {
  return {
    x1: exposed.followed.events / effects.exposed,
    n1: exposed.followed.trials / effects.exposed,
    x2: reference.followed.events / effects.reference,
    n2: reference.followed.trials / effects.reference,
  };
}

/** Of a whole arm: a stratum has too few clients to tell how alike their units are. */
function designEffect(sums: ClusterSums): number {
  return Math.max(1, clusterDesign(sums)?.designEffect ?? 1);
}
