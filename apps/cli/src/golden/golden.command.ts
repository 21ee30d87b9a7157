import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { Problem } from '#kernel/problem.js';
import { parseGoldenFile } from '#statistics/golden/golden-file.js';
import {
  type CaseResult,
  type MethodSummary,
  runGoldenCase,
  summariseByMethod,
} from '#statistics/golden/golden-run.js';
import { DONE, FOUND, run } from '../terminal/run.js';

const HELP = `
The file holds "datasets" and "cases"; a case names a method of libs/statistics by its key (incidence.wilson,
logistic.firth, …), its input, the expected values and a tolerance: it passes where every
|actual - expected| <= abs + rel*|expected|.

largest error   relative to the expected value; the plain difference where 0 is expected
of tolerance    the largest difference as a share of what is allowed

Exit status: 0 all cases passed; 1 usage, or a file that cannot be read; 2 some failed (an unknown method counts as
failed).`;

/** Runs the cases of a golden file against libs/statistics and reports by method. */
export function goldenCommand(): Command {
  return new Command('golden')
    .description('check the statistics library against a file of reference values')
    .argument('<file>', 'reference values as JSON')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action((path: string, options: { json?: true }) => run(() => checkGolden(path, options.json === true)));
}

async function checkGolden(path: string, asJson: boolean): Promise<number> {
  const { cases, datasets } = parseGoldenFile(await textOf(path));
  const results = cases.map((golden) => runGoldenCase(golden, datasets));
  const methods = summariseByMethod(results);
  const failures = results.filter(({ passed }) => !passed);
  const passed = results.length - failures.length;
  if (asJson) {
    console.log(JSON.stringify({ passed, failed: failures.length, methods, failures }, numbersAsJson, 2));
  } else {
    printReport(methods, failures, passed);
  }
  return failures.length === 0 ? DONE : FOUND;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Problem('invalid', 'file_unreadable', `Cannot read ${path}: ${(error as Error).message}`);
  }
}

/** JSON has no infinities: they are written as the golden files write them. */
function numbersAsJson(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function printReport(methods: readonly MethodSummary[], failures: readonly CaseResult[], passed: number): void {
  const rows = [
    ['method', 'passed', 'failed', 'largest error', 'of tolerance'],
    ...methods.map((summary) => [
      summary.method,
      String(summary.passed),
      String(summary.failed),
      summary.largestError.toExponential(1),
      `${(summary.toleranceUsed * 100).toPrecision(2)} %`,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
  }
  console.log(`\n${passed} passed, ${failures.length} failed`);
  for (const { id, method, failure, mismatches } of failures) {
    console.log(`\n${id} (${method})${failure === undefined ? '' : `: ${failure}`}`);
    for (const { path, expected, actual } of mismatches.slice(0, 8)) {
      console.log(`  ${path}: expected ${JSON.stringify(expected)}, got ${shown(actual)}`);
    }
    if (mismatches.length > 8) console.log(`  … and ${mismatches.length - 8} more`);
  }
}

function shown(actual: unknown): string {
  return typeof actual === 'number' ? String(actual) : (JSON.stringify(actual) ?? 'nothing');
}
