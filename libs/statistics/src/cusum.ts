import { require, requireSameLength } from './requirements.js';

/**
 * Risk-adjusted CUSUM of log-likelihood ratios: Steiner, Cook, Farewell & Treasure, Biostatistics 1 (2000) 441.
 * Each trial with outcome y (0 or 1) and expected risk p adds W = y·ln R − ln(1 − p + R·p), where R is the odds ratio to
 * detect (2: doubled odds, ½: halved), to a sum that is never below 0.
 */
export interface CusumOptions {
  /** The odds ratio the chart is to detect, > 0 and not 1. */
  oddsRatio: number;
  /** Signal where the sum reaches this. */
  threshold: number;
  /** Begin again at 0 after a signal, as after a review. */
  resetAfterSignal: boolean;
}

export interface CusumPath {
  /** The sum after each trial; after a signal with reset it still shows the value that signalled. */
  sums: Float64Array;
  /** Indices, from 0, of the trials that signalled; without reset only the first. */
  signals: number[];
  /** Largest sum and the first index at which it was reached; null without trials. */
  largest: { value: number; index: number } | null;
}

/** The log-likelihood ratio that one trial adds. */
export function cusumWeight(outcome: number, risk: number, oddsRatio: number): number {
  const base = -Math.log1p((oddsRatio - 1) * risk);
  return outcome === 0 ? base : outcome * Math.log(oddsRatio) + base;
}

/** One step of the chart: what remains of the sum when a weight is added. */
export function nextCusum(sum: number, weight: number): number {
  return Math.max(0, sum + weight);
}

/**
 * The whole path. `risks` has one value a trial, or is one number where every trial has the same risk (Bernoulli CUSUM).
 */
export function cusumPath(
  outcomes: ArrayLike<number>,
  risks: ArrayLike<number> | number,
  { oddsRatio, threshold, resetAfterSignal }: CusumOptions,
): CusumPath {
  require(oddsRatio > 0 &&
    oddsRatio !==
      1, 'statistics_odds_ratio_invalid', `The odds ratio to detect must be positive and not 1, got ${oddsRatio}.`);
  const common = typeof risks === 'number' ? risks : null;
  if (typeof risks !== 'number') requireSameLength('risks', outcomes.length, risks.length);
  const sums = new Float64Array(outcomes.length);
  const signals: number[] = [];
  const logOddsRatio = Math.log(oddsRatio);
  let sum = 0;
  let largest = -1;
  let largestIndex = -1;
  for (let t = 0; t < outcomes.length; t++) {
    const risk = common ?? (risks as ArrayLike<number>)[t]!;
    sum = Math.max(0, sum + outcomes[t]! * logOddsRatio - Math.log1p((oddsRatio - 1) * risk));
    sums[t] = sum;
    if (sum > largest) {
      largest = sum;
      largestIndex = t;
    }
    if (sum >= threshold) {
      if (resetAfterSignal || signals.length === 0) signals.push(t);
      if (resetAfterSignal) sum = 0;
    }
  }
  return { sums, signals, largest: largestIndex < 0 ? null : { value: largest, index: largestIndex } };
}
