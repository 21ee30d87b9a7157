import { NOTHING_BELOW, type Tails, tailsFromLogUpper } from './tails.js';

/** The geometric distribution counts the failures before the first success; p is the chance of success, 0 < p ≤ 1. */
export function geometricDensity(k: number, p: number): number {
  if (k < 0 || !Number.isInteger(k)) return 0;
  return p * Math.exp(k === 0 ? 0 : k * Math.log1p(-p));
}

/** P(X ≤ k) = 1 − (1−p)^(k+1) (lower) and P(X > k) (upper). */
export function geometricTails(k: number, p: number): Tails {
  const whole = Math.floor(k + 1e-7);
  if (whole < 0) return NOTHING_BELOW;
  return tailsFromLogUpper((whole + 1) * Math.log1p(-p));
}

/** Smallest k with P(X ≤ k) ≥ q; a value within 1e−12 above an integer counts as that integer, as in R. */
export function geometricQuantile(q: number, p: number): number {
  if (!(q >= 0 && q <= 1) || !(p > 0 && p <= 1)) return NaN;
  if (q === 1) return Infinity;
  if (q === 0 || p === 1) return 0;
  return Math.max(0, Math.ceil(Math.log1p(-q) / Math.log1p(-p) - 1 - 1e-12));
}
