import { normalTails } from './dist/normal.js';
import { signedRankQuantile, signedRankTails } from './dist/signed-rank.js';
import { type ProportionEstimate, wilsonInterval } from './incidence.js';
import { requireConfidence, requireSameLength } from './requirements.js';
import { type ValueCount, walshAverage, walshAverageCount } from './walsh-averages.js';

/** A difference and how many pairs showed it: a histogram of differences is all that is needed. */
export type DifferenceCount = ValueCount;

/**
 * Histogram of after − before, in ascending order, rounded to ten decimals: the raw difference of 0.3 and 0.1 is not that
 * of 0.4 and 0.2, and ties must be ties.
 */
export function differenceCounts(before: ArrayLike<number>, after: ArrayLike<number>): DifferenceCount[] {
  requireSameLength('after', before.length, after.length);
  // Few differences are distinct, and rounding one costs more than counting it.
  const raw = new Map<number, number>();
  for (let i = 0; i < before.length; i++) {
    const difference = after[i]! - before[i]!;
    raw.set(difference, (raw.get(difference) ?? 0) + 1);
  }
  const counts = new Map<number, number>();
  for (const [difference, count] of raw) {
    const rounded = roundDifference(difference);
    counts.set(rounded, (counts.get(rounded) ?? 0) + count);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function roundDifference(difference: number): number {
  const rounded = Number(difference.toFixed(10));
  return rounded === 0 ? 0 : rounded;
}

export interface SignedRankAnalysis {
  pairs: number;
  nonZeroPairs: number;
  /** Sum of the ranks of positive differences, zeros dropped, tied ranks averaged. */
  statistic: number;
  /** Two-sided, exact; only without ties and zeros and up to 1,000 pairs. */
  exactP: number | null;
  /** Two-sided, normal with tie and continuity correction; null where all differences are 0. */
  normalP: number | null;
  /** Pratt's test, which ranks zeros before it drops them: standardised statistic and two-sided p. */
  prattZ: number | null;
  prattP: number | null;
  /** Exact over all assignments of signs; null for more than 400 pairs. */
  prattExactP: number | null;
  /** The one to show: Pratt, exact below 25 pairs. */
  shownP: number | null;
  /** Hodges–Lehmann estimate: the median of all Walsh averages, zeros included. Null without pairs. */
  hodgesLehmann: number | null;
  /** Limits of the shift; null where so few pairs cannot reach the confidence (below 6 for 95 %). */
  lower: number | null;
  upper: number | null;
  achievedConfidence: number | null;
  median: number | null;
}

const EXACT_TEST_MAX_PAIRS = 1000;
const EXACT_PRATT_MAX_PAIRS = 400;
const ASYMPTOTIC_PRATT_MIN_PAIRS = 25;

/**
 * Paired differences by ranks: F. Wilcoxon, Biometrics Bull. 1 (1945) 80; zeros by J. W. Pratt, J. Am. Stat. Assoc. 54
 * (1959) 655; estimate and limits by Hodges & Lehmann, Ann. Math. Stat. 34 (1963) 598: the K-th smallest and largest
 * Walsh average, K = max(1, signed-rank quantile at (1 − confidence)/2).
 */
export function signedRankAnalysis(differences: readonly DifferenceCount[], confidence = 0.95): SignedRankAnalysis {
  requireConfidence(confidence);
  const sorted = [...differences].filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const pairs = sorted.reduce((sum, { count }) => sum + count, 0);
  const zeros = sorted.reduce((sum, { value, count }) => sum + (value === 0 ? count : 0), 0);
  const dropped = rankedByMagnitude(sorted, 0);
  const pratt = rankedByMagnitude(sorted, zeros);
  const nonZeroPairs = pairs - zeros;
  const test = wilcoxonTest(dropped, nonZeroPairs, zeros);
  const prattTest = signTest(pratt);
  const prattExactP = nonZeroPairs > 0 && pairs <= EXACT_PRATT_MAX_PAIRS ? exactRankSumP(pratt) : null;
  return {
    pairs,
    nonZeroPairs,
    ...test,
    ...prattTest,
    prattExactP,
    shownP: pairs < ASYMPTOTIC_PRATT_MIN_PAIRS ? prattExactP : prattTest.prattP,
    ...hodgesLehmann(sorted, pairs, confidence),
    median: medianOf(sorted, pairs),
  };
}

/** Pairs with differences of one magnitude, which share a rank. */
interface RankGroup {
  /** Mid-rank. */
  rank: number;
  positive: number;
  negative: number;
}

/** Non-zero differences by magnitude, ranked after `zeros` others. */
function rankedByMagnitude(sorted: readonly DifferenceCount[], zeros: number): RankGroup[] {
  const groups = new Map<number, { positive: number; negative: number }>();
  for (const { value, count } of sorted) {
    if (value === 0) continue;
    const magnitude = Math.abs(value);
    const group = groups.get(magnitude) ?? { positive: 0, negative: 0 };
    if (value > 0) group.positive += count;
    else group.negative += count;
    groups.set(magnitude, group);
  }
  let before = zeros;
  return Array.from(groups)
    .sort(([a], [b]) => a - b)
    .map(([, { positive, negative }]) => {
      const size = positive + negative;
      const rank = before + (size + 1) / 2;
      before += size;
      return { rank, positive, negative };
    });
}

function positiveRankSum(groups: readonly RankGroup[]): number {
  return groups.reduce((sum, { rank, positive }) => sum + rank * positive, 0);
}

/** Wilcoxon's test with zeros dropped. */
function wilcoxonTest(
  groups: readonly RankGroup[],
  n: number,
  zeros: number,
): Pick<SignedRankAnalysis, 'statistic' | 'exactP' | 'normalP'> {
  const statistic = positiveRankSum(groups);
  if (n === 0) return { statistic, exactP: null, normalP: null };
  const ties = groups.reduce(
    (sum, { positive, negative }) => sum + (positive + negative) ** 3 - positive - negative,
    0,
  );
  const deviation = statistic - (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const z = (deviation - Math.sign(deviation) * 0.5) / sd;
  const exact = ties === 0 && zeros === 0 && n <= EXACT_TEST_MAX_PAIRS;
  return {
    statistic,
    exactP: exact ? exactSignedRankP(statistic, n) : null,
    normalP: 2 * normalTails(-Math.abs(z)).lower,
  };
}

function exactSignedRankP(statistic: number, n: number): number {
  const atMost = signedRankTails(statistic, n).lower;
  const atLeast = signedRankTails(statistic - 1, n).upper;
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** The normal test on the ranks given, each carrying its sign with probability ½. */
function signTest(groups: readonly RankGroup[]): Pick<SignedRankAnalysis, 'prattZ' | 'prattP'> {
  let mean = 0;
  let variance = 0;
  for (const { rank, positive, negative } of groups) {
    mean += (rank * (positive + negative)) / 2;
    variance += (rank * rank * (positive + negative)) / 4;
  }
  if (variance === 0) return { prattZ: null, prattP: null };
  const prattZ = (positiveRankSum(groups) - mean) / Math.sqrt(variance);
  return { prattZ, prattP: 2 * normalTails(-Math.abs(prattZ)).lower };
}

/** P(|T − mean| ≥ what was seen) over all assignments of signs, by counting sums of doubled (whole) ranks. */
function exactRankSumP(groups: readonly RankGroup[]): number {
  const doubled = groups.flatMap(({ rank, positive, negative }) =>
    Array.from({ length: positive + negative }, () => Math.round(2 * rank)),
  );
  const largest = doubled.reduce((sum, rank) => sum + rank, 0);
  const observed = Math.round(2 * positiveRankSum(groups));
  const tail = Math.min(observed, largest - observed);
  const probability = new Float64Array(tail + 1);
  probability[0] = 1;
  for (const rank of doubled) {
    for (let sum = tail; sum >= rank; sum--) probability[sum] = (probability[sum]! + probability[sum - rank]!) / 2;
    for (let sum = Math.min(rank - 1, tail); sum >= 0; sum--) probability[sum]! /= 2;
  }
  return Math.min(1, 2 * probability.reduce((sum, p) => sum + p, 0));
}

function hodgesLehmann(
  sorted: readonly DifferenceCount[],
  n: number,
  confidence: number,
): Pick<SignedRankAnalysis, 'hodgesLehmann' | 'lower' | 'upper' | 'achievedConfidence'> {
  if (n === 0) return { hodgesLehmann: null, lower: null, upper: null, achievedConfidence: null };
  const averages = walshAverageCount(n);
  const middle = (averages + 1) / 2;
  const estimate = (walshAverage(sorted, Math.floor(middle)) + walshAverage(sorted, Math.ceil(middle))) / 2;
  const alpha = 1 - confidence;
  if (2 ** (1 - n) > alpha) return { hodgesLehmann: estimate, lower: null, upper: null, achievedConfidence: null };
  const k = Math.max(1, signedRankQuantile(alpha / 2, n));
  return {
    hodgesLehmann: estimate,
    lower: walshAverage(sorted, k),
    upper: walshAverage(sorted, averages + 1 - k),
    achievedConfidence: 1 - 2 * signedRankTails(k - 1, n).lower,
  };
}

function medianOf(sorted: readonly DifferenceCount[], n: number): number | null {
  if (n === 0) return null;
  const at = (position: number): number => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (seen >= position) return value;
    }
    return NaN;
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
}

export interface ResponderRate extends ProportionEstimate {
  responders: number;
  pairs: number;
}

/**
 * Share of pairs better by at least `minImprovement` in the direction declared beforehand, with Wilson's interval.
 * Null without pairs.
 */
export function responderRate(
  differences: readonly DifferenceCount[],
  minImprovement: number,
  direction: 'decrease' | 'increase',
  confidence = 0.95,
): ResponderRate | null {
  let pairs = 0;
  let responders = 0;
  for (const { value, count } of differences) {
    pairs += count;
    const improvement = direction === 'decrease' ? -value : value;
    if (improvement >= roundDifference(minImprovement)) responders += count;
  }
  const interval = wilsonInterval(responders, pairs, confidence);
  return interval === null ? null : { responders, pairs, ...interval };
}
