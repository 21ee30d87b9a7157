import { LN_SQRT_2_PI, stirlingError } from './log-gamma.js';

/**
 * Saddle-point form of the binomial and Poisson densities: C. Loader, "Fast and accurate computation of binomial
 * probabilities" (2000). Exact to a few units in the last place for counts of any size, and meaningful for real-valued
 * counts, which makes it the prefix of the incomplete beta and gamma functions as well.
 */

/** x·ln(x/m) + m − x ≥ 0, for x ≥ 0 and m > 0, without cancellation where x is near m. */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  const relative = (x - m) / (x + m);
  if (Math.abs(relative) >= 0.1) return x * Math.log(x / m) + m - x;
  // ln(x/m) = 2·artanh(relative), so the term is (x−m)·relative + 2x·(relative³/3 + relative⁵/5 + …).
  const square = relative * relative;
  let power = 2 * x * relative;
  let sum = (x - m) * relative;
  for (let k = 3; ; k += 2) {
    power *= square;
    const next = sum + power / k;
    if (next === sum) return next;
    sum = next;
  }
}

/** ln of the Poisson density e^−mean · mean^x / Γ(x+1), for real x ≥ 0 and mean ≥ 0. */
export function logPoissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 0 : -Infinity;
  if (x === 0) return -mean;
  if (mean === Infinity) return -Infinity;
  return -stirlingError(x) - devianceTerm(x, mean) - LN_SQRT_2_PI - 0.5 * Math.log(x);
}

/** What the binomial density of some successes and failures has for every p. */
export interface BinomialShape {
  successes: number;
  failures: number;
  /** Errors of Stirling's formula, and logarithms of the counts: most of the work. */
  stirling: number;
  halfLogs: number;
}

export function binomialShape(successes: number, failures: number): BinomialShape {
  // Then the density is a power, and none of it is needed.
  if (successes === 0 || failures === 0) return { successes, failures, stirling: 0, halfLogs: 0 };
  const n = successes + failures;
  return {
    successes,
    failures,
    stirling: stirlingError(n) - stirlingError(successes) - stirlingError(failures),
    halfLogs: 0.5 * (Math.log(n) - Math.log(successes) - Math.log(failures)),
  };
}

/**
 * ln of the binomial density Γ(n+1)/(Γ(x+1)Γ(n−x+1)) · p^x · q^(n−x), given as successes, failures, p and q = 1 − p,
 * all of them real and ≥ 0. Both p and q are asked for because 1 − p loses the small one.
 */
export function logBinomialDensity(successes: number, failures: number, p: number, q: number): number {
  return logDensityOfShape(binomialShape(successes, failures), p, q);
}

/** The same where many p are asked of one shape. */
export function logDensityOfShape(shape: BinomialShape, p: number, q: number): number {
  const { successes, failures, stirling, halfLogs } = shape;
  if (p === 0) return successes === 0 ? 0 : -Infinity;
  if (q === 0) return failures === 0 ? 0 : -Infinity;
  const n = successes + failures;
  if (n === 0) return 0;
  if (successes === 0) return failures * logOf(q, p);
  if (failures === 0) return successes * logOf(p, q);
  return stirling - devianceTerm(successes, n * p) - devianceTerm(failures, n * q) - LN_SQRT_2_PI + halfLogs;
}

/** ln p, taken through the complement where p is near 1. */
export function logOf(p: number, complement: number): number {
  return p > 0.5 ? Math.log1p(-complement) : Math.log(p);
}
