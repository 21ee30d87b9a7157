/** A value and how often it occurs. */
export interface ValueCount {
  value: number;
  count: number;
}

/** How many Walsh averages (x_i + x_j)/2, i ≤ j, n values have. */
export function walshAverageCount(n: number): number {
  return (n * (n + 1)) / 2;
}

/**
 * The k-th smallest Walsh average (k from 1) of values in ascending order, without forming them: the smallest sum that at
 * least k pairs do not exceed, by bisection over the doubles, each bound counted by two pointers.
 */
export function walshAverage(sorted: readonly ValueCount[], k: number): number {
  const through = new Float64Array(sorted.length);
  let total = 0;
  sorted.forEach(({ count }, i) => (through[i] = total += count));
  let low = 2 * sorted[0]!.value;
  let high = 2 * sorted[sorted.length - 1]!.value;
  if (pairsUpTo(sorted, through, low).count >= k) return low / 2;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return pairsUpTo(sorted, through, high).largest / 2;
    if (pairsUpTo(sorted, through, middle).count >= k) high = middle;
    else low = middle;
  }
}

/** How many pairs have a sum of at most `bound`, and the largest such sum. `through` counts values up to a position. */
function pairsUpTo(
  sorted: readonly ValueCount[],
  through: Float64Array,
  bound: number,
): { count: number; largest: number } {
  let count = 0;
  let largest = -Infinity;
  let j = sorted.length - 1;
  for (let i = 0; i < sorted.length; i++) {
    const { value, count: times } = sorted[i]!;
    while (j >= i && value + sorted[j]!.value > bound) j -= 1;
    if (j < i) break;
    largest = Math.max(largest, value + sorted[j]!.value);
    count += (times * (times + 1)) / 2 + times * (through[j]! - through[i]!);
  }
  return { count, largest };
}
