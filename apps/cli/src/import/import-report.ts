import { once } from 'node:events';
import { table } from '../terminal/table.js';
import { type FileResult, type ImportResult } from './import-folder.js';
import { type RowFault } from './staging.js';

interface About {
  clinic: string;
  dryRun: boolean;
  seconds: number;
}

/** Rows that were left and are shown on a terminal; `--json` names them all. */
const FAULTS_SHOWN = 20;

/** The result on stdout, and the rows that were left on stderr. */
export function printResult(result: ImportResult, { clinic, dryRun, seconds }: About): void {
  const files = [...result.files];
  const sum = sumOf(files.map(([, counts]) => counts));
  const row = (name: string, { rows, taken, unchanged, left }: FileResult): string[] => [
    name,
    ...[rows, taken, unchanged, left].map((count) => count.toLocaleString('en')),
  ];
  console.log(
    table([
      ['file', 'rows', dryRun ? 'to take' : 'taken', 'there already', 'left'],
      ...files.map(([name, counts]) => row(`${name}.csv`, counts)),
      row('all', sum),
    ]),
  );
  const took = `${seconds.toFixed(1)} s, ${Math.round(sum.rows / seconds).toLocaleString('en')} rows a second`;
  if (result.stopped) console.log(`\nStopped after ${took}. Import the folder again to go on.`);
  else if (dryRun) console.log(`\nChecked for ${clinic} in ${took}. Nothing was written.`);
  else console.log(`\nImported into ${clinic} in ${took}.`);
  if (sum.left > 0) printFaults(result.faults(), FAULTS_SHOWN);
}

/** Faults one a line on stderr, as many as asked for, and how many more there are. */
export function printFaults(faults: Iterable<RowFault>, most: number): void {
  let count = 0;
  for (const { file, line, column, code, rightIs } of faults) {
    if (++count > most) continue;
    const where = [file, ...(line > 1 ? [`line ${line}`] : []), ...(column === '' ? [] : [column])].join(', ');
    console.error(`${code}: ${where} ${rightIs}.`);
  }
  if (count > most) console.error(`… and ${(count - most).toLocaleString('en')} more; --json names them all.`);
}

/** One JSON object. The faults are written no faster than they are read, since there may be as many as rows. */
export async function printResultAsJson(result: ImportResult, { clinic, dryRun, seconds }: About): Promise<void> {
  const files = Object.fromEntries(result.files);
  const rows = sumOf([...result.files.values()]);
  const rowsPerSecond = Math.round(rows.rows / seconds);
  const head = JSON.stringify({ clinic, dryRun, stopped: result.stopped, rows, files, rowsPerSecond });
  process.stdout.write(`${head.slice(0, -1)},"faults":[`);
  let separator = '\n';
  for (const fault of result.faults()) {
    if (!process.stdout.write(separator + JSON.stringify(fault))) await once(process.stdout, 'drain');
    separator = ',\n';
  }
  process.stdout.write(']}\n');
}

function sumOf(files: readonly FileResult[]): FileResult {
  const sum = { rows: 0, taken: 0, unchanged: 0, left: 0 };
  for (const counts of files) {
    for (const name of ['rows', 'taken', 'unchanged', 'left'] as const) sum[name] += counts[name];
  }
  return sum;
}
