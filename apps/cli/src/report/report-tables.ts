import { type SeriesReport } from '#outcomes/series-report/series-report.js';
import { table } from '../terminal/table.js';

type Interval = readonly [number, number] | null;

/** The report as tables, each rate with its counts and its interval. */
export function reportTables(report: SeriesReport): string {
  const { clients, side_effects: effects, any_side_effect: any, scores, grades, responders } = report;
  const parts = [`${clients.enrolled} clients enrolled, ${clients.completed} completed their series.`];
  const rows = Object.entries(effects).map(([type, effect]) => [
    type,
    `${effect.clients} of ${clients.enrolled}`,
    percent(effect.of_enrolled_pct),
    range(effect.of_enrolled_wilson95_pct),
    `${effect.completed_clients} of ${clients.completed}`,
    percent(effect.of_completed_pct),
  ]);
  if (rows.length > 0) {
    const heading = ['Side effect', 'enrolled', '%', '95 % interval', 'completed', '%'];
    parts.push(table([heading, ...rows]));
  } else if (clients.enrolled > 0) {
    const upper = any.of_enrolled_wilson95_pct?.[1];
    const notExcluded = upper === undefined ? '' : `; a rate up to ${upper} % is not excluded`;
    parts.push(`Side effects: none on record in ${clients.enrolled} clients${notExcluded}.`);
  }
  const scored = Object.entries(scores).map(([scale, { n, baseline, final }]) => [
    scale,
    String(n),
    `${baseline.mean} ± ${baseline.sd}`,
    `${final.mean} ± ${final.sd}`,
  ]);
  if (scored.length > 0) parts.push(table([['Score', 'clients', 'before', 'after'], ...scored]));
  // A score is told by its mean; how many had which value tells of grades.
  const graded = Object.entries(grades)
    .filter(([scale]) => !(scale in scores))
    .flatMap(([scale, phases]) =>
      (Object.entries(phases) as [string, Record<string, number>][]).map(([phase, counts]) => [
        scale,
        phase,
        Object.entries(counts)
          .map(([value, count]) => `${value}: ${count}`)
          .join(', '),
      ]),
    );
  if (graded.length > 0)
    parts.push(table([['Grades', 'phase', 'clients by value'], ...graded], ['left', 'left', 'left']));
  const responded = Object.entries(responders).map(([scale, { count, of, wilson95_pct }]) => [
    scale,
    `${count} of ${of}`,
    range(wilson95_pct),
  ]);
  if (responded.length > 0) parts.push(table([['Responders', 'clients', '95 % interval'], ...responded]));
  return parts.join('\n\n');
}

function percent(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

function range(interval: Interval): string {
  return interval === null ? '–' : `${interval[0].toFixed(1)}–${interval[1].toFixed(1)} %`;
}
