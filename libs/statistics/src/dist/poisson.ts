import { logPoissonDensity } from './deviance.js';
import { cornishFisherGuess, discreteQuantile } from './discrete-quantile.js';
import { interpolatedQuantile } from './interpolated-quantile.js';
import { incompleteGamma } from './incomplete-gamma.js';
import { normalQuantile } from './normal.js';
import { NOTHING_ABOVE, NOTHING_BELOW, swapped, type Tails } from './tails.js';

/** P(X = k) of the Poisson distribution; 0 where k is not an integer ≥ 0. */
export function poissonDensity(k: number, mean: number): number {
  if (k < 0 || !Number.isInteger(k)) return 0;
  return Math.exp(logPoissonDensity(k, mean));
}

/** P(X ≤ k) = Q(k+1, mean) (lower) and P(X > k) (upper) of the Poisson distribution (DLMF 8.4.10). */
export function poissonTails(k: number, mean: number): Tails {
  const whole = Math.floor(k + 1e-7);
  if (whole < 0) return NOTHING_BELOW;
  if (whole === Infinity) return NOTHING_ABOVE;
  return swapped(incompleteGamma(whole + 1, mean));
}

export function poissonCdf(k: number, mean: number): number {
  return poissonTails(k, mean).lower;
}

/** Smallest k with P(X ≤ k) ≥ q. NaN outside [0, 1]. */
export function poissonQuantile(q: number, mean: number): number {
  if (!(q >= 0 && q <= 1) || !(mean >= 0)) return NaN;
  if (q === 0 || mean === 0) return 0;
  if (q === 1) return Infinity;
  const sd = Math.sqrt(mean);
  const guess = cornishFisherGuess(normalQuantile(q), mean, sd, 1 / sd);
  return discreteQuantile((k) => poissonCdf(k, mean), q, guess, 0, Number.MAX_SAFE_INTEGER);
}

/** The quantile made continuous between counts, from −1 on. Give z = Φ⁻¹(q) where many are asked for at one q. */
export function interpolatedPoissonQuantile(q: number, mean: number, z = normalQuantile(q)): number {
  const distribution = {
    cdf: (k: number): number => poissonCdf(k, mean),
    density: (k: number): number => poissonDensity(k, mean),
    ratio: (k: number): number => mean / (k + 1),
    lowest: 0,
    highest: Number.MAX_SAFE_INTEGER,
  };
  const sd = Math.sqrt(mean);
  return interpolatedQuantile(distribution, q, cornishFisherGuess(z, mean, sd, 1 / sd));
}
