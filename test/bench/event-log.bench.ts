import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BenchRow } from './bench-row.js';
import { LogWorld, type BenchOptions } from './log-world.js';
import { compare, perSecond, type Comparison } from './rounds.js';
import { EVENTS_PER_SESSION } from './sample-sessions.js';

/** Sessions at the same time in the clinic. */
const ROOMS = 16;
const SEQUENTIAL = 300;
const CALLERS = 64;
const COMMANDS_PER_CALLER = 25;
const BATCH = 1_000;
const BATCHES = 3;
const STREAMS = 1_000;

/** Appending, reading and following the event log, beside the same work done with the bare driver. */
export async function* eventLogBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const engine of options.engines) {
    const world = await LogWorld.create(engine, options);
    try {
      yield* appendRows(world, options);
      await world.fillTo(options.events, { rooms: ROOMS, copy: true });
      yield* readRows(world, options);
      yield* sizeRows(world, options);
    } finally {
      await world.close();
    }
  }
}

async function* appendRows(world: LogWorld, options: BenchOptions): AsyncGenerator<BenchRow> {
  const { log, sample } = world;
  const { raw, title } = world.engine;
  // The targets are for the engine that a clinic starts with; over a connection other things weigh.
  const target = (text: string): { target?: string } => (title === 'SQLite' ? { target: text } : {});
  const row = (name: string, more: Pick<Comparison, 'measured' | 'baseline' | 'baselineName' | 'target'>) => {
    options.progress(`${title}: ${name}`);
    return compare({ name: `event log, ${title}: ${name}`, unit: '/s', ...options, ...more });
  };
  const rawOneByOne = async (): Promise<number> => {
    const rows = await world.newRows();
    return perSecond(rows.length, async () => {
      for (const each of rows) await raw.append(each);
    });
  };
  const rawBatches = async (): Promise<number> => {
    const rows = await world.newRows();
    return perSecond(rows.length, async () => {
      for (let at = 0; at < rows.length; at += BATCH) await raw.appendBatch(rows.slice(at, at + BATCH));
    });
  };

  yield row('append 1 event, one caller', {
    ...target('ratio ≥ 0.5'),
    measured: () =>
      perSecond(SEQUENTIAL, async () => {
        for (let i = 0; i < SEQUENTIAL; i++) await log.append(sample.nextCommand(i % ROOMS));
      }),
    baselineName: 'one INSERT a commit',
    baseline: rawOneByOne,
  });
  yield row(`append 1 event, ${CALLERS} callers`, {
    ...target('ratio ≥ 3'),
    measured: () => {
      const caller = async (room: number): Promise<void> => {
        for (let i = 0; i < COMMANDS_PER_CALLER; i++) await log.append(sample.nextCommand(room));
      };
      return perSecond(CALLERS * COMMANDS_PER_CALLER, () =>
        Promise.all(Array.from({ length: CALLERS }, (_, room) => caller(room))),
      );
    },
    baselineName: 'one INSERT a commit',
    baseline: rawOneByOne,
  });
  yield row(`append ${BATCH} events, one command`, {
    ...target('ratio ≥ 0.1'),
    measured: () => {
      const commands = Array.from({ length: BATCHES }, () => sample.nextImport(BATCH));
      return perSecond(BATCHES * BATCH, async () => {
        for (const command of commands) await log.append(command);
      });
    },
    baselineName: `${BATCH} INSERTs a commit`,
    baseline: rawBatches,
  });
  yield row(`append 1 event, ${BATCH} commands waiting`, {
    ...target('ratio ≥ 0.1'),
    measured: () => {
      const batches = Array.from({ length: BATCHES }, () =>
        Array.from({ length: BATCH }, (_, i) => sample.nextCommand(i)),
      );
      return perSecond(BATCHES * BATCH, async () => {
        for (const batch of batches) await Promise.all(batch.map((command) => log.append(command)));
      });
    },
    baselineName: `${BATCH} INSERTs a commit`,
    baseline: rawBatches,
  });
}

async function* readRows(world: LogWorld, options: BenchOptions): AsyncGenerator<BenchRow> {
  const { clinic, log, sample } = world;
  const { raw, title } = world.engine;
  const target = title === 'SQLite' ? { target: 'ratio ≥ 0.3' } : {};
  const { nextPosition: total } = await log.head(clinic);
  const streams = Array.from(
    { length: STREAMS },
    () => sample.completed[Math.floor(Math.random() * sample.completed.length)]!,
  );

  options.progress(`${title}: reading streams`);
  yield await compare({
    ...{ ...options, ...target, name: `event log, ${title}: read a stream of ${EVENTS_PER_SESSION}`, unit: '/s' },
    measured: () =>
      perSecond(STREAMS, async () => {
        for (const stream of streams) expectCount((await log.readStream(clinic, stream)).length, EVENTS_PER_SESSION);
      }),
    baselineName: 'SELECT and JSON.parse',
    baseline: () =>
      perSecond(STREAMS, async () => {
        for (const stream of streams) expectCount(await raw.readStream(stream), EVENTS_PER_SESSION);
      }),
  });

  options.progress(`${title}: following ${total} events`);
  yield await compare({
    ...{ ...options, ...target, name: `event log, ${title}: follow from 0, parsed`, unit: 'events/s' },
    measured: () =>
      perSecond(total, async () => {
        const stop = new AbortController();
        let seen = 0;
        for await (const events of log.follow(clinic, 0, stop.signal)) {
          seen += events.length;
          if (seen >= total) stop.abort();
        }
        expectCount(seen, total);
      }),
    baselineName: 'scan and JSON.parse',
    baseline: () => perSecond(total, async () => expectCount(await raw.scan(), total)),
  });
}

async function* sizeRows(world: LogWorld, options: BenchOptions): AsyncGenerator<BenchRow> {
  const { title, raw, address } = world.engine;
  const { nextPosition: total } = await world.log.head(world.clinic);
  const value = (await world.engine.logBytes()) / total;
  const baseline = (await raw.bytes()) / total;
  yield {
    ...{ name: `event log, ${title}: bytes on disk`, unit: 'B/event', value, baseline, ratio: value / baseline },
    baselineName: 'table and index',
    ...(title === 'SQLite' && { target: 'value ≤ 900' }),
  };
  options.progress(`${title}: measuring memory`);
  const probe = (what: 'log' | 'raw') => peakMemory(what, [address.engine, address.place, world.clinic, String(total)]);
  const memory = { value: await probe('log'), baseline: await probe('raw') };
  yield {
    ...{ name: `event log, ${title}: peak memory of following ${total} events`, unit: 'MB', ...memory },
    ...{ baselineName: 'scan and JSON.parse', ratio: memory.value / memory.baseline },
  };
}

/** Highest resident set, in MB, of a process of its own that reads everything once. */
function peakMemory(what: 'log' | 'raw', args: readonly string[]): Promise<number> {
  const child = fork(fileURLToPath(new URL('./memory-probe.js', import.meta.url)), [what, ...args]);
  return new Promise((resolve, reject) => {
    child.once('message', (megabytes) => resolve(Number(megabytes)));
    child.once('exit', (code) => reject(new Error(`The memory probe ended with ${code} and no answer.`)));
  });
}

function expectCount(actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`The bench read ${actual} of ${expected}.`);
}
