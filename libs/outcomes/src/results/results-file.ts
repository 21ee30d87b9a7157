import { type CsvCell } from '#http/csv.js';
import { type FigureTable } from '../figure-file.js';
import { OUTSIDE_SHARE_COLUMNS, outsideNotes, outsideShareCells } from '../outside.answer.js';
import { type ImprovementBody, type ResultsBody } from './results.answer.js';
import { type OutsideResultsBody } from './results-outside.answer.js';

/**
 * Part `all` is everybody on the scale; `sessions` and `interval` part the same clients; `paired_arms` compares arms, and
 * `technique` levels with a reference, by the adjusted difference.
 */
const COLUMNS = [
  ...['scale', 'arm', 'part', 'value', 'pairs', 'without_after', 'median', 'lower_95', 'upper_95', 'p'],
  ...['better', 'unchanged', 'worse', 'responders', 'responders_of', 'responders_estimate'],
  ...['responders_lower_95', 'responders_upper_95', 'verdict', 'words', 'difference', 'difference_lower_95'],
  ...['difference_upper_95', 'adjusted_p'],
];

/** What may leave the clinic of it, a line for each scale and arm. */
export function outsideResultsTable(
  body: OutsideResultsBody,
): Pick<FigureTable, 'method' | 'notes' | 'columns' | 'rows'> {
  return {
    method: 'paired.responderRate (Wilson)',
    notes: [
      ['follow-up window in days', 'none: results are of assessments'],
      ['unit', 'client'],
      ...outsideNotes(body),
    ],
    columns: ['scale', 'arm', ...OUTSIDE_SHARE_COLUMNS, 'withheld'],
    rows: body.responders.map(({ scale, arm, withheld, ...share }) => [
      ...[scale, arm],
      ...outsideShareCells(share),
      withheld,
    ]),
  };
}

/** Everything that the answer says, a line for each scale, band and pair of arms. */
export function resultsTable(body: ResultsBody): Pick<FigureTable, 'method' | 'notes' | 'columns' | 'rows'> {
  return {
    method: 'paired.wilcoxon (median of Hodges and Lehmann), paired.responderRate (Wilson)',
    notes: [
      ['follow-up window in days', 'none: results are of assessments'],
      ['median', 'change in points or levels of the scale; improvement is positive, whichever way the scale runs'],
      ...techniqueNotes(body),
    ],
    columns: COLUMNS,
    rows: [
      ...body.scales.flatMap(({ scale, arm, withoutAfter, bySessions, byInterval, ...whole }) => [
        improvementLine([scale, arm, 'all', null], whole, withoutAfter),
        ...bySessions.map((band) => improvementLine([scale, arm, 'sessions', band.value], band)),
        ...byInterval.map((band) => improvementLine([scale, arm, 'interval', band.value], band)),
      ]),
      ...body.pairedArms.map(({ scale, arms, ...paired }) =>
        improvementLine([scale, arms.join(' over '), 'paired_arms', null], paired),
      ),
      ...techniqueLines(body),
    ],
  };
}

function improvementLine(
  of: readonly CsvCell[],
  { pairs, median, lower, upper, p, better, unchanged, worse, responders, verdict, words }: ImprovementBody,
  withoutAfter: number | null = null,
): CsvCell[] {
  const { numerator, denominator, estimate } = responders;
  return [
    ...[...of, pairs, withoutAfter, median, lower, upper, p, better, unchanged, worse],
    ...[numerator, denominator, estimate, responders.lower, responders.upper, verdict, words],
  ];
}

function techniqueNotes({ technique }: ResultsBody): [name: string, value: CsvCell][] {
  if (technique === null) return [];
  return [
    ['factor of technique', technique.factor],
    ...technique.scales.map(({ scale, words }): [string, CsvCell] => [`technique and ${scale}`, words]),
  ];
}

function techniqueLines({ technique }: ResultsBody): CsvCell[][] {
  return (technique?.scales ?? []).flatMap(({ scale, reference, levels }) =>
    levels.map(({ value, clients, verdict, difference, lower, upper, p, adjustedP }) => {
      const cells: Record<string, CsvCell> = {
        ...{
          scale,
          part: 'technique',
          value: reference === null ? value : `${value} over ${reference}`,
          pairs: clients,
          p,
          verdict,
        },
        ...{ difference, difference_lower_95: lower, difference_upper_95: upper, adjusted_p: adjustedP },
      };
      return COLUMNS.map((column) => cells[column] ?? null);
    }),
  );
}
