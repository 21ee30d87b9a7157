import fc from 'fast-check';
import { type EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { BatchProjector } from '#projections/batch-projector.js';
import { type Batch, type Projection } from '#projections/projection.js';
import { type ReadTransaction } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';
import { aRequest } from '../event-log/engines.js';
import {
  aLog,
  allRows,
  correction,
  CountingProjection,
  engines,
  measured,
  ofEachLog,
  type ProjectionWorld,
  SummingProjection,
  voiding,
} from './world.js';

const STREAMS = ['a', 'b', 'c'];
const LOGS = 2;

type Entry = { log: number; stream: number; value: number; about: 'entry' | 'correction' | 'void'; target: number };
const entry: fc.Arbitrary<Entry> = fc.record({
  log: fc.nat(LOGS - 1),
  stream: fc.nat(STREAMS.length - 1),
  value: fc.integer({ min: -9, max: 9 }),
  about: fc.constantFrom('entry', 'entry', 'entry', 'correction', 'void'),
  target: fc.nat(),
});
/** `append`: some entries are recorded. `advance`: one batch. `fail`: a batch is rolled back. `restart`: all forgotten. */
const turn = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('append' as const), entries: fc.array(entry, { maxLength: 6 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('advance' as const, 'advance' as const, 'fail' as const),
      log: fc.nat(LOGS - 1),
      projection: fc.nat(1),
      limit: fc.integer({ min: 1, max: 7 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

describe.each(engines)('on $name', ({ name, create }) => {
  let world: ProjectionWorld;
  beforeAll(async () => {
    world = await create();
  });
  afterAll(() => world.destroy());

  it('live rows equal rebuilt rows, whatever the batches, the interleaving, the failures and the restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 40 }), async (turns) => {
        const logs = await Promise.all(Array.from({ length: LOGS }, () => aLog(world.log)));
        const history = new History(world.log, logs);
        const source = only(world.log, logs);
        const readModels = await ReadModels.open(world.databases, projections(), source);
        try {
          let fleet = projections();
          const projectorOf = () => new BatchProjector(source, readModels.database, fleet, () => 0);
          let projector = projectorOf();
          for (const step of turns) {
            if (step.kind === 'append') await history.record(step.entries);
            else if (step.kind === 'restart') {
              fleet = projections();
              projector = projectorOf();
            } else {
              const projection = fleet[step.projection]!;
              projection.failsNext = step.kind === 'fail';
              const advanced = projector.advance(projection, logs[step.log]!, step.limit);
              if (step.kind === 'fail')
                await advanced.catch((error) => expect(error).toMatchObject({ code: 'database_away' }));
              else await advanced;
              projection.failsNext = false;
            }
          }
          for (const log of logs) {
            for (const projection of fleet) while ((await projector.advance(projection, log, 5)).state !== 'idle');
          }
          const live = await allRows(readModels);
          await rebuild({ source, databases: world.databases, projections: projections(), batchSize: 3 });
          await readModels.refresh();
          const rebuilt = await allRows(readModels);
          expect(live).toEqual(rebuilt);
          expect(await sumsNow(readModels, logs)).toEqual(history.sums());
        } finally {
          await readModels.close();
          await forgetReadModels(world);
        }
      }),
      { numRuns: name === 'SQLite' ? 60 : 15 },
    );
  });
});

/** Fails when told to, after it has written, in the way of a database that is away for a moment. */
class Failing implements Projection {
  failsNext = false;
  readonly name: string;
  readonly version: number;
  readonly tables: Projection['tables'];

  constructor(private readonly inner: Projection) {
    this.name = inner.name;
    this.version = inner.version;
    this.tables = inner.tables;
  }

  async apply(batch: Batch, tx: ReadTransaction): Promise<void> {
    await this.inner.apply(batch, tx);
    if (this.failsNext) throw new Problem('unavailable', 'database_away', 'The database is away.');
  }
}

function projections(): Failing[] {
  return [new Failing(new CountingProjection()), new Failing(new SummingProjection())];
}

/** What a log should say, kept by hand. */
class History {
  private readonly entries: { log: number; stream: string; position: number; value: number | null }[] = [];

  constructor(
    private readonly log: EventLog,
    private readonly logs: readonly string[],
  ) {}

  async record(entries: readonly Entry[]): Promise<void> {
    for (const { log, stream: streamNumber, value, about, target } of entries) {
      const stream = STREAMS[streamNumber]!;
      const known = this.entries.filter((one) => one.log === log && one.stream === stream);
      const aim = known[target % Math.max(1, known.length)];
      let event: NewEvent;
      if (about === 'entry' || !aim) event = measured(stream, value);
      else if (about === 'correction') event = correction(stream, aim.position, value);
      else event = voiding(stream, aim.position);
      const { position } = await this.log.append(aRequest(this.logs[log]!, [event]));
      if (event.corrects === undefined) this.entries.push({ log, stream, position, value });
      else if (aim!.value !== null) aim!.value = event.type === 'Noted' ? null : value;
    }
  }

  sums(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { log, stream, value } of this.entries) {
      if (value !== null) sums[`${log}/${stream}`] = (sums[`${log}/${stream}`] ?? 0) + value;
    }
    return sums;
  }
}

async function sumsNow(readModels: ReadModels, logs: readonly string[]): Promise<Record<string, number>> {
  const rows = await ofEachLog<{ stream: string; sum: number }>(
    readModels,
    'SELECT stream, sum FROM sum_of_stream WHERE log_id = $1 AND recorded_to = $2',
    [STILL_STANDING],
  );
  return Object.fromEntries(rows.map(({ name, stream, sum }) => [`${logs.indexOf(name)}/${stream}`, sum]));
}

/** The log of the world grows from run to run; each run sees its own logs alone. */
function only(log: EventLog, logs: readonly string[]) {
  return {
    logs: async () => [...logs],
    head: (name: string) => log.head(name),
    readLog: (name: string, from: number, limit: number) => log.readLog(name, from, limit),
    readStream: (name: string, stream: string) => log.readStream(name, stream),
    appended: log.appended,
  };
}

async function forgetReadModels({ databases }: ProjectionWorld): Promise<void> {
  for (const generation of await databases.list()) await databases.remove(generation);
}
