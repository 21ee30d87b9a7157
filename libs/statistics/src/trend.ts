import { studentEstimates } from './cluster-robust.js';
import { chiSquareUpperTail } from './dist/gamma.js';
import { normalTails } from './dist/normal.js';
import { type CoefficientEstimate } from './logistic.js';
import { requireConfidence, requireEventsWithin } from './requirements.js';

/** Events among the trials at one dose; `score` is the dose itself, in its unit. */
export interface DoseGroup {
  score: number;
  events: number;
  trials: number;
}

export interface TrendTest {
  z: number;
  chiSquare: number;
  pTwoSided: number;
  /** One-sided: that the proportion rises with the score. */
  pIncreasing: number;
  /** Least-squares change of the proportion for one unit of the score. */
  slopePerUnit: number;
  /** Pearson's chi-square over all groups minus that of the trend: what a straight line does not explain. */
  departureChiSquare: number;
  /** Groups − 2. */
  departureDegreesOfFreedom: number;
  /** Null with two groups, which a line always fits. */
  departureP: number | null;
}

/**
 * Trend of a proportion over doses: Cochran, Biometrics 10 (1954) 417; Armitage, Biometrics 11 (1955) 375.
 * z = Σ s(x − n·p) / √(p(1−p) Σ n(s − s̄)²). Groups without trials are dropped. Null where no or every trial had an event,
 * or fewer than two different scores are left.
 */
export function cochranArmitageTrend(groups: readonly DoseGroup[]): TrendTest | null {
  for (const { events, trials } of groups) requireEventsWithin(events, trials);
  const used = groups.filter(({ trials }) => trials > 0);
  const trials = used.reduce((sum, group) => sum + group.trials, 0);
  const events = used.reduce((sum, group) => sum + group.events, 0);
  if (events === 0 || events === trials) return null;
  const p = events / trials;
  const meanScore = used.reduce((sum, group) => sum + group.trials * group.score, 0) / trials;
  let covariation = 0;
  let variation = 0;
  let pearson = 0;
  for (const group of used) {
    const centred = group.score - meanScore;
    const excess = group.events - group.trials * p;
    covariation += centred * excess;
    variation += group.trials * centred * centred;
    pearson += (excess * excess) / group.trials;
  }
  if (variation === 0) return null;
  const z = covariation / Math.sqrt(p * (1 - p) * variation);
  const chiSquare = z * z;
  const departureDegreesOfFreedom = used.length - 2;
  const departureChiSquare = departureDegreesOfFreedom === 0 ? 0 : Math.max(0, pearson / (p * (1 - p)) - chiSquare);
  return {
    z,
    chiSquare,
    pTwoSided: 2 * normalTails(-Math.abs(z)).lower,
    pIncreasing: normalTails(z).upper,
    slopePerUnit: covariation / variation,
    departureChiSquare,
    departureDegreesOfFreedom,
    departureP:
      departureDegreesOfFreedom === 0 ? null : chiSquareUpperTail(departureChiSquare, departureDegreesOfFreedom),
  };
}

/** Sums over the trials of one cluster, s the score of a trial and x 1 where it had an event. */
export interface ScoreSums {
  trials: number;
  events: number;
  score: number;
  scoreSquared: number;
  scoreTimesEvents: number;
}

/**
 * The same slope, with errors that allow for trials of one cluster being alike: least squares of the proportion on the
 * score, CR1S as `clusterRobustLinear`, t with clusters − 1 degrees of freedom, from sums that a counter can keep. With
 * b = S_sx/S_ss and u_g = Σ (s − s̄)(x − x̄ − b(s − s̄)) the variance is G/(G−1) · (n−1)/(n−2) · Σ u_g²/S_ss². Null with
 * fewer than two clusters, and where the scores do not differ.
 */
export function clusterRobustSlope(clusters: readonly ScoreSums[], confidence = 0.95): CoefficientEstimate | null {
  requireConfidence(confidence);
  const total = (of: keyof ScoreSums): number => clusters.reduce((sum, cluster) => sum + cluster[of], 0);
  const n = total('trials');
  const meanScore = total('score') / n;
  const meanEvents = total('events') / n;
  const variation = total('scoreSquared') - n * meanScore * meanScore;
  if (clusters.length < 2 || n < 3 || !(variation > 1e-12 * total('scoreSquared'))) return null;
  const slope = (total('scoreTimesEvents') - n * meanScore * meanEvents) / variation;
  const squares = Float64Array.from(clusters, ({ trials, events, score, scoreSquared, scoreTimesEvents }) => {
    const covariation = scoreTimesEvents - meanScore * events - meanEvents * score + trials * meanScore * meanEvents;
    const ownVariation = scoreSquared - 2 * meanScore * score + trials * meanScore * meanScore;
    return (covariation - slope * ownVariation) ** 2;
  });
  // In order of size, so that the sum does not depend on the order of the clusters.
  const sumOfSquares = squares.sort().reduce((sum, square) => sum + square, 0);
  const groups = clusters.length;
  const correction = (groups / (groups - 1)) * ((n - 1) / (n - 2));
  const standardError = Math.sqrt(correction * sumOfSquares) / variation;
  return studentEstimates([slope], [standardError], groups - 1, confidence)[0]!;
}
