/**
 * Where on a chart a dated change is drawn, as an index between points: before the first point whose period holds days
 * after it, since what is counted there comes in part after the change. Null for a change before all periods.
 */
export function placeOfChange(day: string, points: readonly { from: string; to: string }[]): number | null {
  if (points.length === 0 || day < points[0]!.from) return null;
  const next = points.findIndex(({ to }) => to > day);
  return (next === -1 ? points.length : next) - 0.5;
}
