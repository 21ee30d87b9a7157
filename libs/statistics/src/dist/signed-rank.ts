import { normalQuantile, normalTails } from './normal.js';
import { type Tails } from './tails.js';

/** Pairs up to which the distribution is counted exactly; beyond, the Edgeworth expansion is right to 1e−7. */
export const EXACT_SIGNED_RANK_MAX_PAIRS = 1000;

const cumulativeByPairs = new Map<number, Float64Array>();

/**
 * Distribution of the Wilcoxon signed-rank statistic of n pairs without ties under no effect:
 * P(V ≤ w) (lower) and P(V > w) (upper).
 */
export function signedRankTails(w: number, n: number): Tails {
  const largest = (n * (n + 1)) / 2;
  const whole = Math.floor(w + 1e-7);
  if (n > EXACT_SIGNED_RANK_MAX_PAIRS) return edgeworthTails(whole, n);
  const lower = lowerTail(whole, n, largest);
  const upper = lowerTail(largest - whole - 1, n, largest);
  return { lower, upper, logLower: Math.log(lower), logUpper: Math.log(upper) };
}

/** P(V = w). */
export function signedRankDensity(w: number, n: number): number {
  if (!Number.isInteger(w) || w < 0 || w > (n * (n + 1)) / 2) return 0;
  const { lower } = signedRankTails(w, n);
  const { lower: below } = signedRankTails(w - 1, n);
  return Math.max(0, lower - below);
}

/** Smallest w with P(V ≤ w) ≥ p (ten ulp of slack for exact jumps, as in R). */
export function signedRankQuantile(p: number, n: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const largest = (n * (n + 1)) / 2;
  if (p === 0) return 0;
  if (p === 1) return largest;
  const target = p - 10 * Number.EPSILON;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const spread = Math.ceil(sd);
  const guess = Math.floor(largest / 2 + normalQuantile(p) * sd);
  const reached = (w: number): boolean => signedRankTails(w, n).lower >= target;
  let low = -1;
  let high = largest;
  const left = guess - spread;
  const right = guess + spread;
  if (left > low && !reached(left)) low = left;
  if (right < high && right > low && reached(right)) high = right;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function lowerTail(w: number, n: number, largest: number): number {
  if (w < 0) return 0;
  if (w >= largest) return 1;
  const cumulative = lowerHalf(n);
  const top = cumulative.length - 1;
  // The distribution is symmetric about largest/2; the table holds its lower half.
  return w <= top ? cumulative[w]! : 1 - cumulative[largest - w - 1]!;
}

/** Cumulative probabilities for 0…⌊n(n+1)/4⌋: subset sums of 1…n, halved at each step so that nothing overflows. */
function lowerHalf(n: number): Float64Array {
  const known = cumulativeByPairs.get(n);
  if (known !== undefined) return known;
  const half = Math.floor((n * (n + 1)) / 4);
  const probability = new Float64Array(half + 1);
  probability[0] = 1;
  let reach = 0;
  for (let rank = 1; rank <= n; rank++) {
    reach = Math.min(half, reach + rank);
    for (let sum = reach; sum >= rank; sum--) probability[sum] = (probability[sum]! + probability[sum - rank]!) / 2;
    for (let sum = Math.min(rank - 1, reach); sum >= 0; sum--) probability[sum]! /= 2;
  }
  for (let sum = 1; sum <= half; sum++) probability[sum]! += probability[sum - 1]!;
  if (cumulativeByPairs.size >= 32) cumulativeByPairs.clear();
  cumulativeByPairs.set(n, probability);
  return probability;
}

/** Normal with continuity correction and the kurtosis term (the skewness is 0): Edgeworth expansion. */
function edgeworthTails(w: number, n: number): Tails {
  const variance = (n * (n + 1) * (2 * n + 1)) / 24;
  // The fourth cumulant of ±r/2 is −r⁴/8.
  const fourth = (-n * (n + 1) * (2 * n + 1) * (3 * n * n + 3 * n - 1)) / 240;
  const z = (w + 0.5 - (n * (n + 1)) / 4) / Math.sqrt(variance);
  const tails = normalTails(z);
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  const correction = (-(fourth / variance ** 2) * (z ** 3 - 3 * z) * density) / 24;
  const lower = Math.min(1, Math.max(0, tails.lower + correction));
  const upper = Math.min(1, Math.max(0, tails.upper - correction));
  return { lower, upper, logLower: Math.log(lower), logUpper: Math.log(upper) };
}
