/**
 * Both tails of a distribution at one point, each to full relative precision where it is small.
 * `logLower` and `logUpper` stay finite where the probability itself underflows.
 */
export interface Tails {
  lower: number;
  upper: number;
  logLower: number;
  logUpper: number;
}

export const NOTHING_BELOW: Tails = { lower: 0, upper: 1, logLower: -Infinity, logUpper: 0 };
export const NOTHING_ABOVE: Tails = { lower: 1, upper: 0, logLower: 0, logUpper: -Infinity };

/** Both tails, told the logarithm of the lower one. */
export function tailsFromLogLower(logLower: number): Tails {
  const lower = Math.exp(logLower);
  return { lower, upper: -Math.expm1(logLower), logLower, logUpper: logOneMinusExp(logLower) };
}

/** Both tails, told the logarithm of the upper one. */
export function tailsFromLogUpper(logUpper: number): Tails {
  return swapped(tailsFromLogLower(logUpper));
}

export function swapped(tails: Tails): Tails {
  return { lower: tails.upper, upper: tails.lower, logLower: tails.logUpper, logUpper: tails.logLower };
}

/** ln(1 − eˣ) for x ≤ 0 (Mächler 2012, "Accurately computing log(1 − exp(−|a|))"). */
export function logOneMinusExp(x: number): number {
  if (x > 0) return x < 1e-12 ? -Infinity : NaN;
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
