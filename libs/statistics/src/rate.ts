import { binomialTestP } from './dist/binomial.js';
import { gammaQuantile, gammaUpperQuantile } from './dist/gamma.js';
import { clopperPearsonInterval } from './incidence.js';
import { require, requireConfidence } from './requirements.js';

/** Events per unit of exposure with their interval. */
export interface RateEstimate {
  rate: number;
  lower: number;
  upper: number;
}

/** Events over an exposure (trials, subject-years): one arm of a comparison of rates. */
export interface ExposedCount {
  events: number;
  exposure: number;
}

/** Exact limits of a Poisson count's mean: F. Garwood, Biometrika 28 (1936) 437; χ²(α/2; 2e)/2 and χ²(1−α/2; 2e+2)/2. */
export function garwoodLimits(events: number, confidence = 0.95): { lower: number; upper: number } {
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events), upper: gammaUpperQuantile(tail, events + 1) };
}

/** Events per `per` units of exposure with Garwood's exact interval. Null without exposure. */
export function poissonRate({ events, exposure }: ExposedCount, per = 1, confidence = 0.95): RateEstimate | null {
  require(events >= 0 &&
    exposure >= 0, 'statistics_counts_invalid', `Need events ≥ 0 and exposure ≥ 0, got ${events} over ${exposure}.`);
  if (exposure === 0) return null;
  const { lower, upper } = garwoodLimits(events, confidence);
  const scale = per / exposure;
  return { rate: events * scale, lower: lower * scale, upper: upper * scale };
}

export interface RateRatio {
  /** First rate over second; Infinity where the second had no events, null where neither had. */
  ratio: number | null;
  lower: number;
  upper: number;
  /** Two-sided exact p-value by minimum likelihood, as R's poisson.test. */
  p: number;
}

/**
 * Ratio of two Poisson rates, exact given the total: e₁ of e₁+e₂ is binomial, and its Clopper–Pearson limits p map to
 * p/(1−p) · t₂/t₁ (Przyborowski & Wilenski, Biometrika 31 (1940) 313). Null where an exposure is 0.
 */
export function exactRateRatio(first: ExposedCount, second: ExposedCount, confidence = 0.95): RateRatio | null {
  const { events: e1, exposure: t1 } = first;
  const { events: e2, exposure: t2 } = second;
  if (!(t1 > 0) || !(t2 > 0)) return null;
  const share = clopperPearsonInterval(e1, e1 + e2, confidence);
  if (share === null) return { ratio: null, lower: 0, upper: Infinity, p: 1 };
  const odds = (p: number): number => (p / (1 - p)) * (t2 / t1);
  return {
    ratio: e1 / t1 / (e2 / t2),
    lower: odds(share.lower),
    upper: odds(share.upper),
    p: binomialTestP(e1, e1 + e2, t1 / (t1 + t2)),
  };
}
