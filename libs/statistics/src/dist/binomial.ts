import { logBinomialDensity } from './deviance.js';
import { cornishFisherGuess, discreteQuantile } from './discrete-quantile.js';
import { interpolatedQuantile } from './interpolated-quantile.js';
import { incompleteBeta } from './incomplete-beta.js';
import { normalQuantile } from './normal.js';
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails } from './tails.js';

/** P(X = k) of the binomial distribution; 0 where k is not an integer in 0…n. */
export function binomialDensity(k: number, n: number, p: number): number {
  if (k < 0 || k > n || !Number.isInteger(k)) return 0;
  return Math.exp(logBinomialDensity(k, n - k, p, 1 - p));
}

/** P(X ≤ k) (lower) and P(X > k) (upper) of the binomial distribution: I_{1−p}(n−k, k+1) (DLMF 8.17.5). */
export function binomialTails(k: number, n: number, p: number): Tails {
  const whole = Math.floor(k + 1e-7);
  if (whole < 0) return NOTHING_BELOW;
  if (whole >= n) return NOTHING_ABOVE;
  return incompleteBeta(1 - p, n - whole, whole + 1, p);
}

export function binomialCdf(k: number, n: number, p: number): number {
  return binomialTails(k, n, p).lower;
}

/** Smallest k with P(X ≤ k) ≥ q. NaN outside [0, 1]. */
export function binomialQuantile(q: number, n: number, p: number): number {
  if (!(q >= 0 && q <= 1) || !(p >= 0 && p <= 1)) return NaN;
  if (q === 0 || p === 0 || n === 0) return 0;
  if (q === 1 || p === 1) return n;
  const sd = Math.sqrt(n * p * (1 - p));
  const guess = cornishFisherGuess(normalQuantile(q), n * p, sd, (1 - 2 * p) / sd);
  return discreteQuantile((k) => binomialCdf(k, n, p), q, guess, 0, n);
}

/** The quantile made continuous between counts, from −1 to n. Give z = Φ⁻¹(q) where many are asked for at one q. */
export function interpolatedBinomialQuantile(q: number, n: number, p: number, z = normalQuantile(q)): number {
  if (p === 0 || p === 1) return n * p - (1 - q);
  const odds = p / (1 - p);
  const distribution = {
    cdf: (k: number): number => binomialCdf(k, n, p),
    density: (k: number): number => binomialDensity(k, n, p),
    ratio: (k: number): number => ((n - k) / (k + 1)) * odds,
    lowest: 0,
    highest: n,
  };
  const sd = Math.sqrt(n * p * (1 - p));
  return interpolatedQuantile(distribution, q, cornishFisherGuess(z, n * p, sd, (1 - 2 * p) / sd));
}

/**
 * Two-sided exact binomial p-value by the method of minimum likelihood: the probability of all outcomes at most as
 * likely as the one observed, equal likelihoods told with a relative tolerance of 1e−7 (as R's binom.test).
 */
export function binomialTestP(x: number, n: number, p: number): number {
  if (p === 0 || p === 1) return x === n * p ? 1 : 0;
  const mean = n * p;
  if (x === mean || n === 0) return 1;
  const threshold = logBinomialDensity(x, n - x, p, 1 - p) + Math.log1p(1e-7);
  const atMost = (k: number): boolean => logBinomialDensity(k, n - k, p, 1 - p) <= threshold;
  if (x < mean) {
    // On the far side the density falls from the mode to n: find the first outcome as unlikely as x.
    let low = Math.ceil(mean) - 1;
    let high = n + 1;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (atMost(middle)) high = middle;
      else low = middle;
    }
    return Math.min(1, binomialTails(x, n, p).lower + binomialTails(high - 1, n, p).upper);
  }
  let low = -1;
  let high = Math.floor(mean) + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle)) low = middle;
    else high = middle;
  }
  return Math.min(1, binomialTails(low, n, p).lower + binomialTails(x - 1, n, p).upper);
}
