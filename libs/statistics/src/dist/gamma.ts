import { logPoissonDensity } from './deviance.js';
import { incompleteGamma } from './incomplete-gamma.js';
import { logGamma } from './log-gamma.js';
import { increasingRoot } from './monotone-root.js';
import { normalQuantile } from './normal.js';
import { type Tails } from './tails.js';

/** Gamma distribution with the given shape and rate, x ≥ 0. */
export function gammaTails(x: number, shape: number, rate = 1): Tails {
  return incompleteGamma(shape, Math.max(0, x * rate));
}

/** Density of the gamma distribution. */
export function gammaDensity(x: number, shape: number, rate = 1): number {
  if (x < 0) return 0;
  if (x === 0) return shape < 1 ? Infinity : shape === 1 ? rate : 0;
  return Math.exp(logPoissonDensity(shape, x * rate) + Math.log(shape / x));
}

/** x with P(shape, rate·x) = p. NaN outside [0, 1]. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return logGammaQuantile(Math.log(p), Math.log1p(-p), shape) / rate;
}

/** x with Q(shape, rate·x) = p, without rounding 1 − p. */
export function gammaUpperQuantile(p: number, shape: number, rate = 1): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return logGammaQuantile(Math.log1p(-p), Math.log(p), shape) / rate;
}

/**
 * Solves for ln x on the logarithm of the smaller tail: both are concave in ln x, so Newton closes in from one side.
 */
export function logGammaQuantile(logLower: number, logUpper: number, shape: number): number {
  if (!(shape > 0)) return NaN;
  if (logLower === -Infinity) return 0;
  if (logUpper === -Infinity) return Infinity;
  const useLower = logLower <= logUpper;
  const logX = increasingRoot(
    (t) => {
      const x = Math.exp(t);
      const tails = incompleteGamma(shape, x);
      const logDensity = logPoissonDensity(shape, x) + Math.log(shape);
      return useLower
        ? { value: tails.logLower - logLower, slope: Math.exp(logDensity - tails.logLower) }
        : { value: logUpper - tails.logUpper, slope: Math.exp(logDensity - tails.logUpper) };
    },
    gammaGuess(logLower, logUpper, shape),
  );
  return Math.exp(logX);
}

/** ln x by the leading term of the series in the far left, else by Wilson & Hilferty (1931). */
function gammaGuess(logLower: number, logUpper: number, shape: number): number {
  const leading = (logLower + logGamma(shape + 1)) / shape;
  if (leading < Math.log(0.1 * (shape + 1))) return leading;
  const p = Math.exp(logLower);
  const z = p > 1e-300 && p < 1 ? normalQuantile(p) : logLower < logUpper ? -37 : Math.sqrt(-2 * logUpper);
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return cube > 0.05 ? Math.log(shape) + 3 * Math.log(cube) : leading;
}

/** Chi-square distribution: gamma with shape df/2 and rate ½. */
export function chiSquareTails(x: number, df: number): Tails {
  return gammaTails(x, df / 2, 0.5);
}

/** Upper tail of the chi-square distribution, the p-value of a chi-square statistic. */
export function chiSquareUpperTail(x: number, df: number): number {
  return chiSquareTails(x, df).upper;
}

export function chiSquareDensity(x: number, df: number): number {
  return gammaDensity(x, df / 2, 0.5);
}

export function chiSquareQuantile(p: number, df: number): number {
  return gammaQuantile(p, df / 2, 0.5);
}

export function chiSquareUpperQuantile(p: number, df: number): number {
  return gammaUpperQuantile(p, df / 2, 0.5);
}
