import { logBinomialDensity } from './deviance.js';
import { cornishFisherGuess, discreteQuantile } from './discrete-quantile.js';
import { normalQuantile } from './normal.js';
import { logOneMinusExp, NOTHING_ABOVE, NOTHING_BELOW, type Tails } from './tails.js';

/** An urn of `white` and `black` balls from which `drawn` are taken without replacement; X counts the white ones. */
export interface Urn {
  white: number;
  black: number;
  drawn: number;
}

/** Smallest and largest possible number of white balls drawn. */
export function hypergeometricSupport({ white, black, drawn }: Urn): { lowest: number; highest: number } {
  return { lowest: Math.max(0, drawn - black), highest: Math.min(white, drawn) };
}

/** ln P(X = k), through three binomial densities that share one p (Loader 2000). −∞ outside the support. */
export function logHypergeometricDensity(k: number, urn: Urn): number {
  const { white, black, drawn } = urn;
  const { lowest, highest } = hypergeometricSupport(urn);
  if (k < lowest || k > highest || !Number.isInteger(k)) return -Infinity;
  const total = white + black;
  if (drawn === 0 || drawn === total) return 0;
  const p = drawn / total;
  const q = (total - drawn) / total;
  return (
    logBinomialDensity(k, white - k, p, q) +
    logBinomialDensity(drawn - k, black - (drawn - k), p, q) -
    logBinomialDensity(drawn, total - drawn, p, q)
  );
}

export function hypergeometricDensity(k: number, urn: Urn): number {
  return Math.exp(logHypergeometricDensity(k, urn));
}

/** P(X ≤ k) (lower) and P(X > k) (upper): the tail beyond the mean is summed outward by the ratio of densities. */
export function hypergeometricTails(k: number, urn: Urn): Tails {
  const { lowest, highest } = hypergeometricSupport(urn);
  const whole = Math.floor(k + 1e-7);
  if (whole < lowest) return NOTHING_BELOW;
  if (whole >= highest) return NOTHING_ABOVE;
  const { white, black, drawn } = urn;
  const mean = (white * drawn) / (white + black);
  if (whole < mean) {
    const logLower = logSumDown(whole, urn);
    return { lower: Math.exp(logLower), upper: -Math.expm1(logLower), logLower, logUpper: logOneMinusExp(logLower) };
  }
  // P(X > k) is P(black drawn < drawn − k): the same sum with the colours exchanged.
  const logUpper = logSumDown(drawn - whole - 1, { white: black, black: white, drawn });
  return { lower: -Math.expm1(logUpper), upper: Math.exp(logUpper), logLower: logOneMinusExp(logUpper), logUpper };
}

/** ln Σ_{j ≤ k} P(X = j), for k below the mean, where the terms fall. */
function logSumDown(k: number, urn: Urn): number {
  const { white, black, drawn } = urn;
  const { lowest } = hypergeometricSupport(urn);
  let term = 1;
  let sum = 1;
  for (let j = k; j > lowest && term > sum * 1e-18; j--) {
    term *= (j * (black - drawn + j)) / ((white - j + 1) * (drawn - j + 1));
    sum += term;
  }
  return Math.min(0, logHypergeometricDensity(k, urn) + Math.log(sum));
}

/** Smallest k with P(X ≤ k) ≥ q. NaN outside [0, 1]. */
export function hypergeometricQuantile(q: number, urn: Urn): number {
  if (!(q >= 0 && q <= 1)) return NaN;
  const { lowest, highest } = hypergeometricSupport(urn);
  if (q === 0) return lowest;
  if (q === 1) return highest;
  const { white, black, drawn } = urn;
  const total = white + black;
  const share = white / total;
  const variance = (drawn * share * (1 - share) * (total - drawn)) / Math.max(1, total - 1);
  const guess = cornishFisherGuess(normalQuantile(q), drawn * share, Math.sqrt(variance), 0);
  return discreteQuantile((k) => hypergeometricTails(k, urn).lower, q, guess, lowest, highest);
}
