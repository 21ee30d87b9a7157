import { betaQuantilePair } from './beta.js';
import { logBinomialDensity } from './deviance.js';
import { incompleteBeta } from './incomplete-beta.js';
import { type Tails } from './tails.js';

/** F distribution with df1 and df2 degrees of freedom: I_{df1·x/(df1·x+df2)}(df1/2, df2/2). */
export function fTails(x: number, df1: number, df2: number): Tails {
  const scaled = Math.max(0, x) * df1;
  const total = scaled + df2;
  if (total === Infinity) return incompleteBeta(1, df1 / 2, df2 / 2, 0);
  return incompleteBeta(scaled / total, df1 / 2, df2 / 2, df2 / total);
}

export function fDensity(x: number, df1: number, df2: number): number {
  if (x < 0) return 0;
  if (x === 0) return df1 < 2 ? Infinity : df1 === 2 ? 1 : 0;
  const total = df1 * x + df2;
  const share = (df1 * x) / total;
  const logBeta = logBinomialDensity(df1 / 2, df2 / 2, share, df2 / total);
  return Math.exp(logBeta + Math.log((df1 * df2) / (2 * (df1 + df2)) / x));
}

/** x with P(F ≤ x) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return fromLogTails(Math.log(p), Math.log1p(-p), df1, df2);
}

/** x with P(F > x) = p, without rounding 1 − p. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return fromLogTails(Math.log1p(-p), Math.log(p), df1, df2);
}

function fromLogTails(logLower: number, logUpper: number, df1: number, df2: number): number {
  const { x, y } = betaQuantilePair(logLower, logUpper, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * y);
}
