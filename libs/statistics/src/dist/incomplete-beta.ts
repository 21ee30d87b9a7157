import { type BinomialShape, binomialShape, logDensityOfShape } from './deviance.js';
import { NOTHING_ABOVE, NOTHING_BELOW, swapped, type Tails, tailsFromLogLower } from './tails.js';

const TINY = 1e-300;

/** Shapes of a beta distribution, a, b > 0, with what is the same for every x. */
export interface BetaShape {
  a: number;
  b: number;
  density: BinomialShape;
  /** ln [ab / (a + b)]. */
  logScale: number;
}

export function betaShape(a: number, b: number): BetaShape {
  return { a, b, density: binomialShape(a, b), logScale: Math.log(a) + Math.log(b / (a + b)) };
}

/** ln [x·y·density(x)] = ln [x^a y^b / B(a, b)]: the binomial density of a successes and b failures, times ab / (a + b). */
export function logDensityTimesXy({ density, logScale }: BetaShape, x: number, y: number): number {
  return logDensityOfShape(density, x, y) + logScale;
}

/**
 * Regularised incomplete beta function I_x(a, b) (lower) and its complement (upper), a, b > 0, 0 ≤ x ≤ 1
 * (DLMF 8.17.2), by a continued fraction on the side of the mean where it converges fast.
 * Give `y` = 1 − x where it is known better than by subtraction. NaN outside the domain.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): Tails {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return { lower: NaN, upper: NaN, logLower: NaN, logUpper: NaN };
  const shape = betaShape(a, b);
  return tailsAt(shape, x, y, logDensityTimesXy(shape, x, y));
}

/** The same, told the shape, and what `logDensityTimesXy` answers of x and y. */
export function tailsAt({ a, b }: BetaShape, x: number, y: number, logPrefix: number): Tails {
  if (x === 0) return NOTHING_BELOW;
  if (y === 0) return NOTHING_ABOVE;
  const isBelow = x <= (a + 1) / (a + b + 2);
  const fraction = isBelow ? continuedFraction(x, y, a, b) : continuedFraction(y, x, b, a);
  const tails = tailsFromLogLower(Math.min(0, logPrefix - Math.log(fraction)));
  return isBelow ? tails : swapped(tails);
}

/**
 * The denominator β₀ + α₁/(β₁ + α₂/(β₂ + …)) of DiDonato & Morris, ACM Trans. Math. Softw. 18 (1992) 360, the even part
 * of DLMF 8.17.22, by the modified Lentz method. The excess of x over the mean enters as a·y − b·x, which stays exact
 * for shapes of any size.
 */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const shortfall = a * y - b * x;
  let fraction = (a * (shortfall + 1)) / (a + 1);
  if (Math.abs(fraction) < TINY) fraction = TINY;
  let c = fraction;
  let d = 0;
  for (let m = 1; ; m++) {
    const span = a + 2 * m - 1;
    const alpha = ((a + m - 1) / span) * ((a + b + m - 1) / span) * m * (b - m) * x * x;
    const beta = m + (m * (b - m) * x) / span + ((a + m) / (span + 2)) * (shortfall + 1 + m * (1 + y));
    d = beta + alpha * d;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = beta + alpha / c;
    if (Math.abs(c) < TINY) c = TINY;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2.3e-16) return fraction;
  }
}
