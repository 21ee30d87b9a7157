import { Command, Option } from 'commander';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { auditBench } from './audit.bench.js';
import { type BenchRow } from './bench-row.js';
import { eventLogBench } from './event-log.bench.js';
import { httpBench } from './http.bench.js';
import { importBench } from './import.bench.js';
import { type EngineName } from './bench-engine.js';
import { type BenchOptions } from './log-world.js';
import { outcomesBench } from './outcomes.bench.js';
import { listsBench } from './lists.bench.js';
import { proofsBench } from './proofs.bench.js';
import { protectionBench } from './protection.bench.js';
import { clientSearchBench } from './client-search.bench.js';
import { readModelsBench } from './read-models.bench.js';
import { lineOf, showProgress } from './report.js';
import { statisticsBench } from './statistics.bench.js';

type SuiteName =
  | 'log'
  | 'proofs'
  | 'read-models'
  | 'outcomes'
  | 'lists'
  | 'audit'
  | 'http'
  | 'protection'
  | 'import'
  | 'search'
  | 'statistics';
type Suite = (options: BenchOptions) => AsyncIterable<BenchRow> | Promise<Iterable<BenchRow>>;

const SUITES: Record<SuiteName, Suite> = {
  log: eventLogBench,
  proofs: proofsBench,
  'read-models': readModelsBench,
  outcomes: outcomesBench,
  lists: listsBench,
  audit: auditBench,
  http: httpBench,
  protection: protectionBench,
  import: importBench,
  search: clientSearchBench,
  statistics: statisticsBench,
};

interface Flags {
  engine?: EngineName[];
  only?: SuiteName[];
  events: number;
  sessions?: number[];
  leaves: number;
  rounds: number;
  json?: string | true;
}

const flags = new Command('bench')
  .description('Measures the product beside the plainest way to do the same work, in the same run.')
  .addOption(new Option('--engine <name...>', 'database engine; both by default').choices(['sqlite', 'postgres']))
  .addOption(new Option('--only <suite...>', 'what to measure; all by default').choices(Object.keys(SUITES)))
  .option('--events <count>', 'events in the log that is read and followed', wholeNumber, 100_000)
  .option(
    '--sessions <count...>',
    'sessions of the clinics whose dashboards are asked; from 1,000,000 on, of a chain of 100 clinics',
    (text: string, known?: number[]) => [...(known ?? []), wholeNumber(text)],
  )
  .option('--leaves <count>', 'leaves in the tree that is asked for proofs', wholeNumber, 1_000_000)
  .option('--rounds <count>', 'rounds of which the median is taken', wholeNumber, 7)
  .option('--json [file]', 'one JSON, to the file, or to stdout in place of the table')
  .parse()
  .opts<Flags>();

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const rows: BenchRow[] = [];
try {
  const { events, leaves, rounds, sessions = [10_000, 100_000] } = flags;
  const engines = flags.engine ?? ['sqlite', 'postgres'];
  const options: BenchOptions = {
    ...{ engines, events, sessions, leaves, rounds },
    signal: stop.signal,
    progress: showProgress,
  };
  for (const name of flags.only ?? (Object.keys(SUITES) as SuiteName[])) {
    for await (const row of await SUITES[name](options)) {
      rows.push(row);
      showProgress('');
      if (flags.json !== true) console.log(lineOf(row));
    }
  }
} catch (error) {
  if (!stop.signal.aborted) throw error;
  process.exitCode = 130;
}
showProgress('');
if (flags.json !== undefined) {
  const { events, leaves, rounds, sessions = [10_000, 100_000] } = flags;
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
  const complete = !stop.signal.aborted;
  const report = {
    at: new Date().toISOString(),
    complete,
    machine,
    options: { events, sessions, leaves, rounds },
    rows,
  };
  const text = JSON.stringify(report, null, 2) + '\n';
  if (flags.json === true) process.stdout.write(text);
  else writeFileSync(flags.json, text);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`A whole number from 1 on is wanted, not "${text}".`);
  return value;
}
