import { chiSquareUpperTail } from './dist/gamma.js';
import { type Urn } from './dist/hypergeometric.js';
import { NoncentralHypergeometric } from './dist/noncentral-hypergeometric.js';
import { requireConfidence } from './requirements.js';
import { type EffectEstimate, requireTwoByTwo, type TwoByTwo } from './two-by-two.js';

/**
 * Conditional odds ratio and exact limits given all margins: J. Cornfield, Proc. 3rd Berkeley Symp. 4 (1956) 135.
 * Null where a group is empty; estimate null where no or every trial had an event.
 */
export function exactOddsRatio(table: TwoByTwo, confidence = 0.95): EffectEstimate | null {
  requireTwoByTwo(table);
  requireConfidence(confidence);
  const { x1, n1, n2 } = table;
  if (n1 === 0 || n2 === 0) return null;
  const given = new NoncentralHypergeometric(urnOf(table));
  if (given.lowest === given.highest) return { estimate: null, lower: 0, upper: Infinity };
  const tail = (1 - confidence) / 2;
  return {
    estimate: Math.exp(given.logOddsRatioWithMean(x1)),
    lower: Math.exp(given.logOddsRatioWithUpperTail(x1, tail)),
    upper: Math.exp(given.logOddsRatioWithLowerTail(x1, tail)),
  };
}

function urnOf({ x1, n1, x2, n2 }: TwoByTwo): Urn {
  return { white: n1, black: n2, drawn: x1 + x2 };
}

export interface TwoByTwoTests {
  /** Pearson's chi-square without continuity correction; null where no or every trial had an event. */
  chiSquare: number | null;
  chiSquareP: number | null;
  /** p-value of (N−1)/N · chi-square (E. S. Pearson 1947; Campbell, Stat. Med. 26 (2007) 3661). */
  nMinus1P: number | null;
  /** Smallest expected cell. */
  minExpected: number;
  /** Fisher's exact test, two-sided by minimum likelihood as in R. */
  fisherP: number;
  /** Twice the smaller exact tail, with half the probability of the table itself (Lancaster 1961). */
  midP: number;
  /** The one to show: chi-square N−1 where the smallest expected cell is at least 1, else mid-p. */
  shownP: number;
}

const MIN_EXPECTED_FOR_CHI_SQUARE = 1;

/** Tests of no difference between two groups. Null where a group is empty. */
export function twoByTwoTests(table: TwoByTwo): TwoByTwoTests | null {
  requireTwoByTwo(table);
  const { x1, n1, x2, n2 } = table;
  if (n1 === 0 || n2 === 0) return null;
  const total = n1 + n2;
  const events = x1 + x2;
  const others = total - events;
  const minExpected = (Math.min(n1, n2) * Math.min(events, others)) / total;
  const exact = exactPValues(table);
  if (minExpected === 0) {
    return { chiSquare: null, chiSquareP: null, nMinus1P: null, minExpected, ...exact, shownP: exact.midP };
  }
  const cross = x1 * (n2 - x2) - x2 * (n1 - x1);
  const chiSquare = (cross / n1 / n2) * (cross / events / others) * total;
  const nMinus1P = chiSquareUpperTail((chiSquare * (total - 1)) / total, 1);
  return {
    chiSquare,
    chiSquareP: chiSquareUpperTail(chiSquare, 1),
    nMinus1P,
    minExpected,
    ...exact,
    shownP: minExpected >= MIN_EXPECTED_FOR_CHI_SQUARE ? nMinus1P : exact.midP,
  };
}

function exactPValues(table: TwoByTwo): { fisherP: number; midP: number } {
  const given = new NoncentralHypergeometric(urnOf(table));
  const densities = given.densities();
  const observed = densities[table.x1 - given.lowest]!;
  const asUnlikely = observed * (1 + 1e-7);
  let fisher = 0;
  let below = 0;
  let above = 0;
  densities.forEach((density, index) => {
    if (density <= asUnlikely) fisher += density;
    if (given.lowest + index < table.x1) below += density;
    if (given.lowest + index > table.x1) above += density;
  });
  return {
    fisherP: Math.min(1, fisher),
    midP: Math.min(1, 2 * (Math.min(below, above) + observed / 2)),
  };
}
