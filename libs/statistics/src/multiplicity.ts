/**
 * p-values adjusted for the size of the family they are looked at in. Null p-values (nothing to test) stay null and do
 * not count.
 */
export interface AdjustedPValues {
  /** False discovery rate: Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995) 289. */
  benjaminiHochberg: (number | null)[];
  /** Family-wise error: S. Holm, Scand. J. Stat. 6 (1979) 65. */
  holm: (number | null)[];
  /** min(1, m·p). */
  bonferroni: (number | null)[];
  /** p-values that count. */
  familySize: number;
}

export function adjustPValues(pValues: readonly (number | null)[]): AdjustedPValues {
  const order = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const m = order.length;
  const benjaminiHochberg: (number | null)[] = pValues.map(() => null);
  const holm: (number | null)[] = pValues.map(() => null);
  let smallest = 1;
  for (let rank = m; rank >= 1; rank--) {
    const { p, index } = order[rank - 1]!;
    // m / rank first: it is never below 1, so that rounding cannot take an adjusted value below p.
    smallest = Math.min(smallest, p * (m / rank));
    benjaminiHochberg[index] = smallest;
  }
  let largest = 0;
  for (let rank = 1; rank <= m; rank++) {
    const { p, index } = order[rank - 1]!;
    largest = Math.max(largest, Math.min(1, p * (m - rank + 1)));
    holm[index] = largest;
  }
  const bonferroni = pValues.map((p) => (p === null ? null : Math.min(1, p * m)));
  return { benjaminiHochberg, holm, bonferroni, familySize: m };
}
