import { chiSquareUpperTail } from './dist/gamma.js';
import { normalTails } from './dist/normal.js';
import { requireEventsWithin } from './requirements.js';

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
