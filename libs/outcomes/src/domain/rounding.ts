/**
 * Rounds half away from zero, as printed tables do. The number is first brought to the 12 digits that a mean or a
 * percentage of counts is exact to, so that 1.005, which a computer holds as 1.00499…, becomes 1.01.
 */
export function roundTo(decimals: number, value: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  const rounded = Math.round(scaled) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A share as per cent with one decimal; null where there is nothing to have a share of. */
export function percentOf(count: number, of: number): number | null {
  return of === 0 ? null : roundTo(1, (100 * count) / of);
}
