/**
 * Smallest integer k in [lowest, highest] with P(X ≤ k) ≥ p, found from a guess by doubling steps and bisection.
 * A cdf value within 64 ulp below p counts as reached, so that quantiles at exact jumps (a median of a symmetric
 * distribution) do not move by rounding; R does the same.
 */
export function discreteQuantile(
  cdf: (k: number) => number,
  p: number,
  guess: number,
  lowest: number,
  highest: number,
): number {
  const target = p * (1 - 64 * Number.EPSILON);
  const reached = (k: number): boolean => cdf(k) >= target;
  const clamp = (k: number): number => Math.min(highest, Math.max(lowest, k));
  let low: number;
  let high: number;
  let step = 1;
  const start = clamp(Number.isFinite(guess) ? Math.floor(guess) : lowest);
  if (reached(start)) {
    high = start;
    low = start - 1;
    while (low >= lowest && reached(low)) {
      high = low;
      step *= 2;
      low = Math.max(lowest - 1, low - step);
    }
  } else {
    low = start;
    high = clamp(start + 1);
    while (high < highest && !reached(high)) {
      low = high;
      step *= 2;
      high = clamp(high + step);
    }
  }
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Where a discrete quantile is about: normal with the Cornish–Fisher correction for skewness. */
export function cornishFisherGuess(z: number, mean: number, sd: number, skewness: number): number {
  return mean + sd * (z + (skewness * (z * z - 1)) / 6);
}
