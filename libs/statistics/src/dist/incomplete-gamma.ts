import { logPoissonDensity } from './deviance.js';
import { logGammaOnePlus } from './log-gamma.js';
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails, tailsFromLogLower, tailsFromLogUpper } from './tails.js';

const TINY = 1e-300;

/**
 * Regularised incomplete gamma functions P(a, x) (lower) and Q(a, x) (upper), a > 0, x ≥ 0 (DLMF 8.2.4).
 * The tail that is small is the one computed: the series 8.7.1 below a + 1, the continued fraction 8.9.2 above.
 * NaN outside the domain.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0)) return { lower: NaN, upper: NaN, logLower: NaN, logUpper: NaN };
  if (x === 0) return NOTHING_BELOW;
  if (x === Infinity) return NOTHING_ABOVE;
  if (a < 1 && x <= 1) return smallShape(a, x);
  if (x < a + 1 && !(a < 1)) return tailsFromLogLower(logPoissonDensity(a, x) + Math.log(series(a, x)));
  return tailsFromLogUpper(logPoissonDensity(a, x) + Math.log(continuedFraction(a, x)));
}

/** Σ xⁿ / ((a+1)…(a+n)), so that P = density(a; x) · sum. */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a+1, x) / (…) by the modified Lentz method, so that Q = density(a; x) · fraction. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / (Math.abs(b) < TINY ? TINY : b);
  let fraction = d;
  for (let i = 1; ; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2.3e-16) return fraction * a;
  }
}

/** a < 1 and x ≤ 1, where P may be near 1 for no reason but a small a: DLMF 8.7.1 with the leading 1 kept apart. */
function smallShape(a: number, x: number): Tails {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= -x / n;
    sum += term / (a + n);
  }
  const correction = a * sum;
  const logLeading = a * Math.log(x) - logGammaOfOnePlus(a);
  const leadingMinusOne = Math.expm1(logLeading);
  const logLower = logLeading + Math.log1p(correction);
  const upper = -(correction + leadingMinusOne + correction * leadingMinusOne);
  return { lower: Math.exp(logLower), upper, logLower, logUpper: Math.log(upper) };
}

/** ln Γ(1+a) for 0 < a < 1, relative to a rather than to 1. */
function logGammaOfOnePlus(a: number): number {
  return a <= 0.5 ? logGammaOnePlus(a) : logGammaOnePlus(a - 1) + Math.log1p(a - 1);
}
