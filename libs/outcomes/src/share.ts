import { wilsonInterval } from '#statistics/incidence.js';
import { percentOf, roundTo } from './domain/rounding.js';

/** A share in per cent, one decimal, with its Wilson interval; both null where there is nothing to have a share of. */
export interface Share {
  pct: number | null;
  wilson95_pct: [number, number] | null;
}

export function shareOf(count: number, of: number): Share {
  const interval = wilsonInterval(count, of);
  return {
    pct: percentOf(count, of),
    wilson95_pct: interval && [roundTo(1, 100 * interval.lower), roundTo(1, 100 * interval.upper)],
  };
}
