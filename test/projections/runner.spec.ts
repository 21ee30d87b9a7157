import { setTimeout as delay } from 'node:timers/promises';
import { type EventLog } from '#event-log/event-log.js';
import { type Batch, type Projection } from '#projections/projection.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { type ReadTransaction } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
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

describe.each(engines)('the runner on $name', ({ create }) => {
  let world: ProjectionWorld;
  let running: { runner: ProjectionRunner; readModels: ReadModels }[];

  beforeEach(async () => {
    world = await create();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map(({ runner }) => runner.stop()));
    await Promise.all(running.map(({ readModels }) => readModels.close()));
    await world.destroy();
  });

  async function run(projections: readonly Projection[], batchSize = 200, source: EventLog = world.log) {
    const readModels = await ReadModels.open(world.openDatabases(), projections, source);
    const runner = new ProjectionRunner({ source, readModels, projections, batchSize, pollMs: 20 });
    running.push({ runner, readModels });
    runner.start();
    return { runner, readModels };
  }

  it('follows every log, also one that is made later, and a reader can wait for what was just recorded', async () => {
    const { readModels } = await run(both());
    const first = await aLog(world.log);
    await readModels.waitFor(first, await append(world.log, first, [measured('a', 1), measured('a', 2)]), PATIENCE_MS);
    const second = await aLog(world.log);
    await readModels.waitFor(second, await append(world.log, second, [measured('a', 4)]), PATIENCE_MS);
    expect(await sums(readModels)).toEqual({ [first]: 3, [second]: 4 });
    expect(await readModels.lag()).toEqual(
      [first, second].flatMap((log) => ['counting', 'summing'].map((projection) => ({ projection, log, events: 0 }))),
    );
  });

  it('says that a reader waits in vain, when the read models do not come up in time', async () => {
    const log = await aLog(world.log);
    const { runner, readModels } = await run(both());
    await runner.stop();
    const position = await append(world.log, log, [measured('a', 1)]);
    await expect(readModels.waitFor(log, position, 30)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'read_models_behind',
    });
  });

  it('begins anew where a log was restored to an older state, however far it has grown since', async () => {
    const log = await aLog(world.log);
    const before = await run(both());
    await before.readModels.waitFor(
      log,
      await append(world.log, log, [measured('a', 1), measured('a', 2)]),
      PATIENCE_MS,
    );
    await before.runner.stop();
    const restored = await create();
    try {
      await restored.log.open(log);
      const last = await append(restored.log, log, [measured('a', 8), measured('a', 16), measured('b', 32)]);
      const after = await run(both(), 200, restored.log);
      await after.readModels.waitFor(log, last, PATIENCE_MS);
      expect(await sums(after.readModels)).toEqual({ [log]: 56 });
      await after.runner.stop();
      // What follows the log goes on where it was.
      const again = await ReadModels.open(world.openDatabases(), both(), restored.log);
      expect(again.database.generation).toBe(after.readModels.database.generation);
      await again.close();
    } finally {
      await restored.destroy();
    }
  });

  it('finds by polling what another process has appended', async () => {
    const log = await aLog(world.log);
    const { readModels } = await run(both());
    const elsewhere = await world.openLog();
    await readModels.waitFor(log, await append(elsewhere, log, [measured('a', 7)]), PATIENCE_MS);
    await elsewhere.close();
    expect(await sums(readModels)).toEqual({ [log]: 7 });
  });

  it('stops at an event that it cannot take, for that projection and that log alone, and says so after a restart', async () => {
    const bad = await aLog(world.log);
    const good = await aLog(world.log);
    const position = await append(world.log, bad, [measured('a', 13)]);
    await append(world.log, bad, [measured('a', 1), measured('b', 1)]);
    const last = await append(world.log, good, [measured('a', 13), measured('a', 1)]);
    const picky = new PickyProjection(bad);
    const { runner, readModels } = await run([picky, new SummingProjection()]);
    await until(async () => (await sums(readModels))[good] === 14 && (await sums(readModels))[bad] === 15);
    await until(async () => (await readModels.status()).some(({ stopped }) => stopped));
    await runner.stop();

    const { readModels: afterRestart } = await run([picky, new SummingProjection()]);
    await until(async () => (await afterRestart.status()).length === 4);
    const stopped = (await afterRestart.status()).filter((status) => status.stopped);
    const { eventId } = (await world.log.readLog(bad, position, 1))[0]!;
    expect(stopped).toEqual([
      {
        projection: 'counting',
        log: bad,
        nextPosition: position,
        stopped: { position, eventId, code: 'RangeError', at: expect.stringMatching(/^\d{4}-.*Z$/) },
      },
    ]);
    expect(await counted(afterRestart, bad)).toBe(position);
    expect(await counted(afterRestart, good)).toBe(last + 1);
    await expect(afterRestart.waitFor(bad, position, PATIENCE_MS)).rejects.toMatchObject({
      code: 'projection_stopped',
    });
    expect(await afterRestart.lag()).toContainEqual({ projection: 'counting', log: bad, events: 3 });

    picky.cured = true;
    await afterRestart.retry('counting', bad);
    await afterRestart.waitFor(bad, position + 2, PATIENCE_MS);
    expect(await counted(afterRestart, bad)).toBe(position + 3);
  });

  it('counts each event once, however often it is stopped and started between batches', async () => {
    const logs = [await aLog(world.log), await aLog(world.log)];
    const { readModels } = await run(both(), 3);
    for (let restarts = 0; restarts < 8; restarts++) {
      const events = Array.from({ length: 9 }, (_, index) => measured(`s${index % 3}`, 1));
      for (const log of logs) await append(world.log, log, events);
      await delay(restarts * 3);
      await running.at(-1)!.runner.stop();
      await run(both(), 1 + restarts);
    }
    await expectEachCountedOnce(readModels, logs);
  });

  it('counts each event once where two processes run at the same time', async () => {
    const logs = [await aLog(world.log), await aLog(world.log), await aLog(world.log)];
    const elsewhere = await world.openLog();
    const { readModels } = await run(both(), 4);
    const { runner } = await run(both(), 7, elsewhere);
    for (let round = 0; round < 12; round++) {
      const events = Array.from({ length: 10 }, (_, index) => measured(`s${index % 3}`, 1));
      for (const log of logs) await append(world.log, log, events);
    }
    await expectEachCountedOnce(readModels, logs);
    await runner.stop();
    await elsewhere.close();
  });

  async function expectEachCountedOnce(readModels: ReadModels, logs: readonly string[]): Promise<void> {
    for (const log of logs) {
      const { nextPosition } = await world.log.head(log);
      await readModels.waitFor(log, nextPosition - 1, PATIENCE_MS);
      expect(await counted(readModels, log)).toBe(nextPosition);
      const rows = (await allRows(readModels))[0]!.filter(({ name }) => name === log);
      const positions = rows.reduce((sum, row) => sum + Number(row.positions), 0);
      expect(positions).toBe((nextPosition * (nextPosition - 1)) / 2);
    }
  }

  it('begins anew, in a generation of its own, when a projection has changed', async () => {
    const log = await aLog(world.log);
    const position = await append(world.log, log, [measured('a', 2)]);
    const { runner, readModels } = await run(both());
    await readModels.waitFor(log, position, PATIENCE_MS);
    const { generation } = readModels.database;
    await runner.stop();
    const { readModels: changed } = await run([new ChangedProjection(), new SummingProjection()]);
    await changed.waitFor(log, position, PATIENCE_MS);
    expect(changed.database.generation).toBe(generation + 1);
    expect(await world.databases.list()).toEqual([generation + 1]);
    expect(await counted(changed, log)).toBe(position + 1);
    // The process of the old version stays with its own rows; it must not take these for them.
    await readModels.refresh();
    expect(readModels.database.generation).toBe(generation);
  });
});

function both(): Projection[] {
  return [new CountingProjection(), new SummingProjection()];
}

/** Cannot take the value 13 of one log. */
class PickyProjection extends CountingProjection {
  cured = false;

  constructor(private readonly log: string) {
    super();
  }

  override async apply(batch: Batch, tx: ReadTransaction): Promise<void> {
    await super.apply(batch, tx);
    const bad = batch.events.some(({ data }) => data?.valueUm === 13);
    if (bad && batch.log === this.log && !this.cured) throw new RangeError('Thirteen, of Jane Doe.');
  }
}

class ChangedProjection extends CountingProjection {
  override readonly version = 2;
}

async function sums(readModels: ReadModels): Promise<Record<string, number>> {
  const rows = await ofEachLog<{ sum: number }>(
    readModels,
    `SELECT CAST(sum(sum) AS integer) AS sum FROM sum_of_stream
     WHERE log_id = $1 AND recorded_to = ${Number.MAX_SAFE_INTEGER} HAVING count(*) > 0`,
  );
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

async function counted(readModels: ReadModels, log: string): Promise<number> {
  const rows = (await allRows(readModels))[0]!.filter(({ name }) => name === log);
  return rows.reduce((sum, { events }) => sum + Number(events), 0);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come to pass.');
    await delay(10);
  }
}
