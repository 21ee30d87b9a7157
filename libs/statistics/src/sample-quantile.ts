/**
 * Sample quantile by linear interpolation between order statistics: type 7 of Hyndman & Fan, Am. Stat. 50 (1996) 361,
 * the default of R. Null for an empty sample.
 */
export function sampleQuantile(values: ArrayLike<number>, probability: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position + 4 * Number.EPSILON);
  const fraction = Math.max(0, position - below);
  const low = sorted[below]!;
  return fraction === 0 ? low : low + fraction * (sorted[below + 1]! - low);
}

/** Middle of the sample, the mean of the two middle values where their number is even. Null for an empty sample. */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
