import { betaShape, incompleteBeta, logDensityTimesXy, tailsAt } from './incomplete-beta.js';
import { logGamma } from './log-gamma.js';
import { increasingRoot } from './monotone-root.js';
import { normalQuantile } from './normal.js';
import { type Tails } from './tails.js';

export function betaTails(x: number, a: number, b: number): Tails {
  return incompleteBeta(Math.min(1, Math.max(0, x)), a, b);
}

export function betaDensity(x: number, a: number, b: number): number {
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Infinity : a === 1 ? b : 0;
  if (x === 1) return b < 1 ? Infinity : b === 1 ? a : 0;
  return Math.exp(logDensityTimesXy(betaShape(a, b), x, 1 - x)) / (x * (1 - x));
}

/** x with I_x(a, b) = p. NaN outside [0, 1]. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return betaQuantilePair(Math.log(p), Math.log1p(-p), a, b).x;
}

/** x with 1 − I_x(a, b) = p, without rounding 1 − p. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return betaQuantilePair(Math.log1p(-p), Math.log(p), a, b).x;
}

/** The quantile and its complement to 1, each to full relative precision, told the logarithms of both tails. */
export function betaQuantilePair(logLower: number, logUpper: number, a: number, b: number): { x: number; y: number } {
  if (!(a > 0) || !(b > 0)) return { x: NaN, y: NaN };
  if (logLower === -Infinity) return { x: 0, y: 1 };
  if (logUpper === -Infinity) return { x: 1, y: 0 };
  if (isInLowerHalf(logLower, logUpper, a, b)) return lowerHalf(logLower, logUpper, a, b);
  const { x, y } = lowerHalf(logUpper, logLower, b, a);
  return { x: y, y: x };
}

/** Whether the quantile is at most ½. The median is at most ½ where a ≤ b, and at least ½ where a ≥ b. */
function isInLowerHalf(logLower: number, logUpper: number, a: number, b: number): boolean {
  if (a <= b && logLower <= logUpper) return true;
  if (a >= b && logUpper <= logLower) return false;
  const half = incompleteBeta(0.5, a, b);
  return logLower <= logUpper ? logLower <= half.logLower : logUpper >= half.logUpper;
}

/** x ≤ ½. Newton in ln x on the logarithm of the smaller tail. */
function lowerHalf(logLower: number, logUpper: number, a: number, b: number): { x: number; y: number } {
  const useLower = logLower <= logUpper;
  const guess = betaGuess(logLower, a, b);
  // So far out that x may underflow, the leading term of the series is all there is.
  if (guess < -600) return { x: Math.exp(guess), y: 1 };
  const shape = betaShape(a, b);
  const logX = increasingRoot(
    (t) => {
      const x = Math.exp(t);
      const y = -Math.expm1(t);
      const logDensity = logDensityTimesXy(shape, x, y);
      const tails = tailsAt(shape, x, y, logDensity);
      const logSlope = logDensity - Math.log(y);
      return useLower
        ? { value: tails.logLower - logLower, slope: Math.exp(logSlope - tails.logLower) }
        : { value: logUpper - tails.logUpper, slope: Math.exp(logSlope - tails.logUpper) };
    },
    guess,
    -Infinity,
    -Math.LN2,
  );
  return { x: Math.exp(logX), y: -Math.expm1(logX) };
}

/** ln x by Abramowitz & Stegun 26.5.22 where both shapes exceed 1, else by the leading term of the series. */
function betaGuess(logLower: number, a: number, b: number): number {
  const p = Math.exp(logLower);
  if (a > 1 && b > 1 && p > 1e-300 && p < 1) {
    const z = -normalQuantile(p);
    const lambda = (z * z - 3) / 6;
    const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const root = h + lambda > 0 ? Math.sqrt(h + lambda) : 0;
    const w = (z * root) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
    const guess = Math.log(a / (a + b * Math.exp(2 * w)));
    if (Number.isFinite(guess)) return Math.min(guess, -Math.LN2);
  }
  const logPrefix = logGamma(a + 1) + logGamma(b) - logGamma(a + b);
  return Math.min((logLower + logPrefix) / a, -Math.LN2);
}
