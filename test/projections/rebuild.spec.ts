import { setTimeout as delay } from 'node:timers/promises';
import { type Batch, type Projection } from '#projections/projection.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { type ReadTransaction } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { rebuildInWorker } from '#projections/rebuild-in-worker.js';
import {
  aLog,
  allRows,
  append,
  CountingProjection,
  engines,
  measured,
  ofEachLog,
  type ProjectionWorld,
  SummingProjection,
} from './world.js';

const PATIENCE_MS = 20_000;

describe.each(engines)('a rebuild on $name', ({ create }) => {
  let world: ProjectionWorld;
  let readModels: ReadModels;
  let runner: ProjectionRunner;
  let log: string;
  let last: number;

  beforeEach(async () => {
    world = await create();
    log = await aLog(world.log);
    last = await append(
      world.log,
      log,
      Array.from({ length: 60 }, (_, index) => measured(`s${index % 5}`, index)),
    );
    const live = projections();
    readModels = await ReadModels.open(world.databases, live, world.log);
    runner = new ProjectionRunner({ source: world.log, readModels, projections: live, pollMs: 20 });
    runner.start();
    await readModels.waitFor(log, last, PATIENCE_MS);
  });
  afterEach(async () => {
    await runner.stop();
    await readModels.close();
    await world.destroy();
  });

  it('replaces the generation that is read, with no reader turned away and nothing lost that comes meanwhile', async () => {
    const before = await allRows(readModels);
    const { generation } = readModels.database;
    let reading = true;
    const reader = (async (): Promise<void> => {
      while (reading) {
        const [counted] = await ofEachLog<{ n: number }>(
          readModels,
          'SELECT count(*) AS n FROM counted WHERE log_id = $1',
        );
        expect(counted!.n).toBeGreaterThan(0);
        await delay(1);
      }
    })();
    const writer = append(
      world.log,
      log,
      Array.from({ length: 40 }, () => measured('s0', 1)),
    );
    const done: number[] = [];
    const rebuilt = await rebuild({
      source: world.log,
      databases: world.databases,
      projections: projections(),
      batchSize: 10,
      onProgress: (progress) => done.push(progress.done),
    });
    await readModels.waitFor(log, await writer, PATIENCE_MS);
    await readModels.refresh();
    await readModels.waitFor(log, await writer, PATIENCE_MS);
    reading = false;
    await reader;
    expect(readModels.database.generation).toBe(rebuilt.generation);
    expect(rebuilt.generation).toBe(generation + 1);
    expect(await world.databases.list()).toEqual([rebuilt.generation]);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(rebuilt.events);
    const [counted] = await allRows(readModels);
    expect(counted!.reduce((sum, row) => sum + Number(row.events), 0)).toBe(1 + 60 + 40);
    expect(before[0]).not.toEqual(counted);
  });

  it('changes nothing when it is told to stop', async () => {
    const { generation } = readModels.database;
    const stopping = new AbortController();
    const rebuilding = rebuild({
      source: world.log,
      databases: world.databases,
      projections: projections(),
      batchSize: 5,
      signal: stopping.signal,
      onProgress: ({ done }) => (done >= 20 ? stopping.abort(new Error('enough')) : undefined),
    });
    await expect(rebuilding).rejects.toThrow('enough');
    expect(await world.databases.current()).toBe(generation);
    expect(await world.databases.list()).toEqual([generation]);
  });

  it('leaves the old generation serving where an event cannot be taken, and says which', async () => {
    const { generation } = readModels.database;
    const rebuilding = rebuild({
      source: world.log,
      databases: world.databases,
      projections: [new StumblingProjection(), new SummingProjection()],
    });
    await expect(rebuilding).rejects.toMatchObject({
      code: 'rebuild_stopped',
      facts: { projection: 'counting', log, position: 30, code: 'TypeError' },
    });
    expect(await world.databases.list()).toEqual([generation]);
  });

  it('is refused while another one runs, and clears away what a dead one has left', async () => {
    const { generation } = readModels.database;
    const unlock = await world.openDatabases().tryLock();
    const again = () => rebuild({ source: world.log, databases: world.databases, projections: projections() });
    await expect(again()).rejects.toMatchObject({ kind: 'conflict', code: 'rebuild_running' });
    // What a process leaves that dies in the middle: a generation that nobody reads.
    const left = await world.databases.create(generation + 1, []);
    await left.close();
    await unlock!();
    const rebuilt = await again();
    expect(await world.databases.list()).toEqual([rebuilt.generation]);
    expect(rebuilt.generation).toBe(generation + 2);
  });
});

describe('a rebuild in a worker thread', () => {
  const setupUrl = new URL('./rebuild-world.setup.js', import.meta.url);
  let world: ProjectionWorld;
  let readModels: ReadModels;

  beforeEach(async () => {
    world = await engines[0]!.create();
    const log = await aLog(world.log);
    for (let round = 0; round < 20; round++) {
      await append(
        world.log,
        log,
        Array.from({ length: 100 }, (_, index) => measured(`s${index % 50}`, index)),
      );
    }
    readModels = await ReadModels.open(world.databases, [new CountingProjection()], world.log);
  });
  afterEach(async () => {
    await readModels.close();
    await world.destroy();
  });

  it('tells its progress and gives the rows that a rebuild here gives', async () => {
    const progress: number[] = [];
    const rebuilt = await rebuildInWorker({
      setupUrl,
      config: { folder: world.folder! },
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    expect(rebuilt.events).toBe(2001);
    expect(progress.at(-1)).toBe(1);
    await readModels.refresh();
    const counted = 'SELECT stream, events FROM counted WHERE log_id = $1 ORDER BY stream';
    const byWorker = await ofEachLog(readModels, counted);
    await rebuild({ source: world.log, databases: world.databases, projections: [new CountingProjection()] });
    await readModels.refresh();
    expect(await ofEachLog(readModels, counted)).toEqual(byWorker);
  });

  it('stops when it is told to, and the old generation goes on', async () => {
    const stopping = new AbortController();
    const rebuilding = rebuildInWorker({
      setupUrl,
      config: { folder: world.folder!, slowly: true },
      signal: stopping.signal,
      onProgress: () => stopping.abort(new Error('enough')),
    });
    await expect(rebuilding).rejects.toThrow('enough');
    expect(await world.databases.list()).toEqual([readModels.database.generation]);
  });

  it('hands on what it was refused for', async () => {
    const unlock = await world.openDatabases().tryLock();
    const rebuilding = rebuildInWorker({ setupUrl, config: { folder: world.folder! } });
    await expect(rebuilding).rejects.toMatchObject({ kind: 'conflict', code: 'rebuild_running' });
    await unlock!();
  });
});

function projections(): Projection[] {
  return [new CountingProjection(), new SummingProjection()];
}

/** Cannot take position 30. */
class StumblingProjection extends CountingProjection {
  override async apply(batch: Batch, tx: ReadTransaction): Promise<void> {
    await super.apply(batch, tx);
    if (batch.events.some(({ position }) => position === 30)) throw new TypeError('undefined is not a function');
  }
}
