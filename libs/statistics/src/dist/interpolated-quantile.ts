/** A distribution on whole numbers in lowest…highest, told by its probabilities. */
export interface CountDistribution {
  cdf: (k: number) => number;
  density: (k: number) => number;
  /** density(k + 1) / density(k). */
  ratio: (k: number) => number;
  lowest: number;
  highest: number;
}

/**
 * Quantile of a count made continuous: with r the smallest count whose distribution function reaches q,
 * r − (F(r) − q)/f(r) (Spiegelhalter, Stat. Med. 24 (2005) 1185, section A.1.1). One evaluation at the guess, from where r
 * is reached by adding or taking off densities: a chart of many units asks for four of these each.
 */
export function interpolatedQuantile(distribution: CountDistribution, q: number, guess: number): number {
  const { cdf, density, ratio, lowest, highest } = distribution;
  let k = Math.min(highest, Math.max(lowest, Number.isFinite(guess) ? Math.round(guess) : lowest));
  let reached = cdf(k);
  let f = density(k);
  while (reached < q && k < highest && f > 0) {
    f *= ratio(k);
    k += 1;
    reached += f;
  }
  while (k > lowest && reached - f >= q) {
    reached -= f;
    k -= 1;
    f /= ratio(k);
  }
  return f > 0 ? k - (reached - q) / f : k;
}
