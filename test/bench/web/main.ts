import { Command, Option } from 'commander';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type BenchRow } from '../bench-row.js';
import { lineOf, showProgress } from '../report.js';
import { dashboardBench } from './dashboard.bench.js';
import { recorderBench } from './recorder.bench.js';
import { timelineBench } from './timeline.bench.js';
import { type WebBenchOptions, type WebSuite, WebWorld } from './web-world.js';

type SuiteName = 'recorder' | 'dashboard' | 'timeline';

const SUITES: Record<SuiteName, WebSuite> = {
  recorder: recorderBench,
  dashboard: dashboardBench,
  timeline: timelineBench,
};

interface Flags {
  only?: SuiteName[];
  sessions: number;
  rounds: number;
  slowdown: number;
  json?: string | true;
}

const { only, json, ...asked } = new Command('bench:web')
  .description('Measures the pages in a real Chromium, on a slowed processor, against the real service.')
  .addOption(new Option('--only <suite...>', 'what to measure; all by default').choices(Object.keys(SUITES)))
  .option('--sessions <count>', 'sessions of the simulated clinic, about 21 events each', wholeNumber, 4_800)
  .option('--rounds <count>', 'rounds of which the median, or the worst, is taken', wholeNumber, 5)
  .option('--slowdown <times>', 'how many times slower than this machine', wholeNumber, 4)
  .option('--json [file]', 'one JSON, to the file, or to stdout in place of the table')
  .parse()
  .opts<Flags>();

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const options: WebBenchOptions = { ...asked, signal: stop.signal, progress: showProgress };
const rows: BenchRow[] = [];
let world: WebWorld | undefined;
try {
  world = await WebWorld.create(options);
  for (const name of only ?? (Object.keys(SUITES) as SuiteName[])) {
    for await (const row of SUITES[name](world, options)) {
      rows.push(row);
      showProgress('');
      if (json !== true) console.log(lineOf(row));
    }
  }
} catch (error) {
  if (!stop.signal.aborted) throw error;
  process.exitCode = 130;
} finally {
  showProgress('');
  await world?.remove();
}
// The browser and the service keep about two cores busy themselves.
const [load = 0] = loadavg();
if (load > cpus().length + 2) {
  console.error(
    `The machine was busy with other work (load ${load.toFixed(1)} on ${cpus().length} cores): times are too long.`,
  );
}
if (json !== undefined) {
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load, node: process.version };
  const complete = !stop.signal.aborted;
  const text = `${JSON.stringify({ at: new Date().toISOString(), complete, machine, options: asked, rows }, null, 2)}\n`;
  if (json === true) process.stdout.write(text);
  else writeFileSync(json, text);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`A whole number from 1 on is wanted, not "${text}".`);
  return value;
}
