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
  /** Pooled over the strata; null where fewer than two have both arms. */
  stratified: MantelHaenszel | null;
  /** Whether the strata differ, so that each is to be read by itself. */
  strataDiffer: boolean;
}

/** Rates with a factor against those without, crude and pooled over strata. */
export function compareArms(exposed: UnitCounts, reference: UnitCounts, strata: readonly StratumCounts[]): Comparison {
  const verdict = verdictWithout(exposed, reference);
  if (verdict) return { verdict, riskDifference: null, riskRatio: null, stratified: null, strataDiffer: false };
  const table = effectiveTable(exposed.followed, reference.followed);
  const difference = riskDifference(table)!;
  const used = strata.filter((stratum) => stratum.exposed.followed.trials > 0 && stratum.reference.followed.trials > 0);
  const stratified = used.length < 2 ? null : mantelHaenszel(used.map(tableOf));
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

function tableOf({ exposed, reference }: StratumCounts): TwoByTwo {
  const { followed: one } = exposed;
  const { followed: other } = reference;
  return { x1: one.events, n1: one.trials, x2: other.events, n2: other.trials };
}

/** Units of one client are alike: each arm counts as the independent units that would tell as much. */
function effectiveTable(exposed: ClusterSums, reference: ClusterSums): TwoByTwo {
  const [one, other] = [exposed, reference].map((sums) => {
    const effect = Math.max(1, clusterDesign(sums)?.designEffect ?? 1);
    return { x: sums.events / effect, n: sums.trials / effect };
  }) as [{ x: number; n: number }, { x: number; n: number }];
  return { x1: one.x, n1: one.n, x2: other.x, n2: other.n };
}
