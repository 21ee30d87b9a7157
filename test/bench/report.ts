import { type BenchRow } from './bench-row.js';

/** A target that a machine can judge: `ratio ≥ 0.5`, `value ≤ 900`. Other words are for the reader. */
const JUDGED = /^(ratio|value) ([≥≤]) ([\d.]+)$/;

/** The row as a line of the table. */
export function lineOf(row: BenchRow): string {
  const { name, value, unit, ratio, baseline, baselineName, target } = row;
  const cells = [
    name.padEnd(66),
    `${figure(value)} ${unit}`.padStart(16),
    (ratio === undefined ? '' : `× ${figure(ratio)}`).padStart(8),
    baseline === undefined ? '' : `of ${figure(baseline)} (${baselineName ?? 'baseline'})`,
    target === undefined ? '' : `${target}${verdict(row, target)}`,
  ];
  return cells.join('  ').trimEnd();
}

function verdict(row: BenchRow, target: string): string {
  const [, what, relation, bound] = JUDGED.exec(target) ?? [];
  const actual = what === 'ratio' ? row.ratio : row.value;
  if (relation === undefined || actual === undefined) return '';
  const isReached = relation === '≥' ? actual >= Number(bound) : actual <= Number(bound);
  return isReached ? ': reached' : ': MISSED';
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** One line on stderr, rewritten in place on a terminal, so that stdout holds results alone. */
export function showProgress(what: string, done?: number, total?: number): void {
  if (!process.stderr.isTTY) {
    if (what !== '' && (done === undefined || done === total)) process.stderr.write(`${what}\n`);
    return;
  }
  const share = done === undefined || total === undefined ? '' : ` ${Math.floor((100 * done) / total)} %`;
  process.stderr.write(`\r\x1b[K${what}${share}`);
}
