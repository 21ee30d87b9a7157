import { incompleteGamma } from './incomplete-gamma.js';
import { LN_SQRT_2_PI } from './log-gamma.js';
import { increasingRoot } from './monotone-root.js';
import { swapped, type Tails } from './tails.js';

/** Standard normal distribution function Φ(z) and its complement: Φ(−|z|) = Q(½, z²/2) / 2 (DLMF 7.11.2). */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) return { lower: NaN, upper: NaN, logLower: NaN, logUpper: NaN };
  const gamma = incompleteGamma(0.5, 0.5 * z * z);
  const logLower = gamma.logUpper - Math.LN2;
  const far = gamma.upper / 2;
  // Near 0 the larger tail is ½ + P/2, exact where 1 − far would only round.
  const near = 0.5 + gamma.lower / 2;
  const tails = { lower: far, upper: near, logLower, logUpper: Math.log1p(-far) };
  return z <= 0 ? tails : swapped(tails);
}

/** Φ(z). */
export function normalCdf(z: number): number {
  return normalTails(z).lower;
}

/** 1 − Φ(z). */
export function normalUpperTail(z: number): number {
  return normalTails(z).upper;
}

/** Standard normal density. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - LN_SQRT_2_PI);
}

/** z with Φ(z) = p. −∞ at 0, +∞ at 1, NaN outside [0, 1]. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}

/** z with 1 − Φ(z) = p, without rounding 1 − p. */
export function normalUpperQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return p <= 0.5 ? -lowerQuantile(p) : lowerQuantile(1 - p);
}

/** Pages ask for the same confidence over and over; the last one is kept. */
let lastCriticalValue = { confidence: NaN, value: NaN };

/** Two-sided critical value Φ⁻¹(1 − (1 − confidence)/2): 1.959964 at 95 %. */
export function normalCriticalValue(confidence: number): number {
  if (lastCriticalValue.confidence !== confidence) {
    lastCriticalValue = { confidence, value: normalUpperQuantile((1 - confidence) / 2) };
  }
  return lastCriticalValue.value;
}

/** p ≤ ½. Newton on ln Φ, which is concave, from the first guess of Abramowitz & Stegun 26.2.23. */
function lowerQuantile(p: number): number {
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  if (p > 0.25) return centralQuantile(p);
  const logP = Math.log(p);
  const t = Math.sqrt(-2 * logP);
  const guess = -t + (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return increasingRoot(
    (z) => {
      const { logLower } = normalTails(z);
      return { value: logLower - logP, slope: Math.exp(-0.5 * z * z - LN_SQRT_2_PI - logLower) };
    },
    guess,
    -Infinity,
    0,
  );
}

/** Around the median Φ(z) − ½ = P(½, z²/2)/2 is solved, so that z near 0 keeps its relative precision. */
function centralQuantile(p: number): number {
  const distance = 0.5 - p;
  const root = increasingRoot(
    (z) => ({ value: incompleteGamma(0.5, 0.5 * z * z).lower / 2 - distance, slope: normalDensity(z) }),
    distance / normalDensity(0),
    0,
    1,
  );
  return -root;
}
