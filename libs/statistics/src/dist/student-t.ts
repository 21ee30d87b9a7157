import { betaQuantilePair } from './beta.js';
import { logBinomialDensity } from './deviance.js';
import { incompleteBeta } from './incomplete-beta.js';
import { normalDensity, normalQuantile, normalTails, normalUpperQuantile } from './normal.js';
import { swapped, type Tails } from './tails.js';

/** Student's t distribution, df > 0 (∞ is the normal): P(T > |t|) = I_{df/(df+t²)}(df/2, ½) / 2 (DLMF 8.17). */
export function studentTails(t: number, df: number): Tails {
  if (df === Infinity) return normalTails(t);
  if (Number.isNaN(t) || !(df > 0)) return { lower: NaN, upper: NaN, logLower: NaN, logUpper: NaN };
  const { x, y } = shares(t, df);
  const beta = incompleteBeta(x, df / 2, 0.5, y);
  const far = beta.lower / 2;
  const tails = {
    lower: far,
    upper: 0.5 + beta.upper / 2,
    logLower: beta.logLower - Math.LN2,
    logUpper: Math.log1p(-far),
  };
  return t <= 0 ? tails : swapped(tails);
}

/** P(|T| ≥ |t|): the two-sided p-value. */
export function studentTwoSidedP(t: number, df: number): number {
  return 2 * studentTails(-Math.abs(t), df).lower;
}

export function studentDensity(t: number, df: number): number {
  if (df === Infinity) return normalDensity(t);
  // The density at 0 is 1/(√df·B(df/2, ½)); taken through the beta density it keeps its precision at any df.
  const { x, y } = shares(t, df);
  if (y === 0) return Math.exp(logCentralDensity(df));
  return Math.exp(logBinomialDensity(df / 2, 0.5, x, y) + Math.log(df / 2 / (df + 1)) - Math.log(Math.abs(t)));
}

function logCentralDensity(df: number): number {
  const tiny = 1e-8;
  const { x, y } = shares(tiny, df);
  return logBinomialDensity(df / 2, 0.5, x, y) + Math.log(df / 2 / (df + 1)) - Math.log(tiny);
}

/** t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (df === Infinity) return normalQuantile(p);
  return p <= 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

/** t with P(T > t) = p, without rounding 1 − p. */
export function studentUpperQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (df === Infinity) return normalUpperQuantile(p);
  return p <= 0.5 ? upperQuantile(p, df) : -upperQuantile(1 - p, df);
}

/** Solving takes longer than most fits that it is asked for, and limits of one fit ask for the same. */
let lastCritical = { confidence: NaN, df: NaN, value: NaN };

/** Two-sided critical value of the t distribution: 2.228 at 95 % and 10 degrees of freedom. */
export function studentCriticalValue(confidence: number, df: number): number {
  if (lastCritical.confidence !== confidence || lastCritical.df !== df) {
    lastCritical = { confidence, df, value: studentUpperQuantile((1 - confidence) / 2, df) };
  }
  return lastCritical.value;
}

/** p ≤ ½. */
function upperQuantile(p: number, df: number): number {
  if (p === 0) return Infinity;
  if (p === 0.5) return 0;
  const { x, y } = betaQuantilePair(Math.log(2 * p), Math.log(2 * (0.5 - p)), df / 2, 0.5);
  return Math.sqrt((df * y) / x);
}

/** df/(df+t²) and t²/(df+t²), the two shares of the beta form. */
function shares(t: number, df: number): { x: number; y: number } {
  const square = t * t;
  if (square === Infinity) {
    const ratio = Math.sqrt(df) / t;
    return { x: ratio * ratio, y: 1 };
  }
  return { x: df / (df + square), y: square / (df + square) };
}
