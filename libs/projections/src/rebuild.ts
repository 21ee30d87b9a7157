import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { BatchProjector, type EventSource } from './batch-projector.js';
import { readStatus } from './checkpoint.js';
import { type Projection } from './projection.js';
import { type FillingDatabase, type ReadDatabases } from './read-database.js';
import { aboutTable, fingerprintOf, tablesOf } from './read-models.js';

export interface RebuildOptions {
  source: EventSource;
  databases: ReadDatabases;
  /** Made for this rebuild alone, since a projection remembers where it stands. */
  projections: readonly Projection[];
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
  batchSize?: number;
  clock?: Clock;
}

/** Events read into the new generation, of those that are recorded. */
export interface RebuildProgress {
  done: number;
  total: number;
}

export interface Rebuilt {
  generation: number;
  events: number;
}

const BATCH_SIZE = 1_000;

/**
 * Fills a new generation of read models beside the one that is read, catches up with what is recorded meanwhile, makes
 * it current and removes the old one. Until the switch, whatever happens here leaves the old one serving.
 *
 * @throws Problem `rebuild_running` where another process is at it, `rebuild_stopped` where an event cannot be taken,
 *   or the signal's reason
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { databases, projections } = options;
  const unlock = await databases.tryLock();
  if (!unlock) throw new Problem('conflict', 'rebuild_running', 'The read models are being rebuilt already.');
  try {
    const current = await databases.current();
    const generations = await databases.list();
    // Nobody else builds while we hold the lock, so what is not current was left by a process that died.
    for (const left of generations.filter((number) => number !== current)) await databases.remove(left);
    const generation = Math.max(0, ...generations) + 1;
    const database = await databases.create(generation, tablesOf(projections));
    let events: number;
    try {
      await database.transaction(null, (tx) => tx.insert(aboutTable, [{ fingerprint: fingerprintOf(projections) }]));
      events = await fill(database, options);
      await database.close();
      await databases.makeCurrent(generation);
    } catch (error) {
      await database.close().catch(() => undefined);
      await databases.remove(generation);
      throw error;
    }
    if (current !== null) {
      await delay(databases.graceMs);
      await databases.remove(current);
    }
    return { generation, events };
  } finally {
    await unlock();
  }
}

async function fill(database: FillingDatabase, options: RebuildOptions): Promise<number> {
  const { source, projections, clock = systemClock } = options;
  const projector = new BatchProjector(source, database, projections, () => clock.now());
  const progress = { done: 0, total: 0 };
  await catchUp(projector, options, progress);
  await database.finish();
  // The indexes took their time; what was recorded meanwhile is little. What comes from here on, the runner follows.
  await catchUp(projector, options, progress);
  const stopped = (await readStatus(database)).find((status) => status.stopped);
  if (stopped) {
    const { projection, log, stopped: at } = stopped;
    throw new Problem(
      'corrupt',
      'rebuild_stopped',
      `${projection} cannot take the event at position ${at!.position} of ${log}; the old read models go on serving.`,
      { projection, log, position: at!.position, eventId: at!.eventId, code: at!.code },
    );
  }
  return progress.done;
}

/** Reads until nothing more is there: each pass takes what was recorded during the one before. */
async function catchUp(projector: BatchProjector, options: RebuildOptions, progress: RebuildProgress): Promise<void> {
  const { source, projections, signal, onProgress, batchSize = BATCH_SIZE } = options;
  let passed: number;
  do {
    passed = 0;
    const logs = await source.logs();
    const heads = await Promise.all(logs.map((log) => source.head(log)));
    progress.total = heads.reduce((sum, { nextPosition }) => sum + nextPosition, 0);
    for (const log of logs) {
      let moving = true;
      while (moving) {
        signal?.throwIfAborted();
        moving = false;
        // Side by side, so that one is made ready while the database works on the other.
        const steps = await allOf(projections.map((projection) => projector.advance(projection, log, batchSize)));
        for (const [index, step] of steps.entries()) {
          if (step.state !== 'advanced') continue;
          moving = true;
          if (index === 0) passed += step.events;
          if (index === 0) progress.done += step.events;
        }
        progress.total = Math.max(progress.total, progress.done);
        if (moving) onProgress?.({ ...progress });
        // The engine may be synchronous: let messages in, an abort among them.
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    }
  } while (passed > 0);
}

/** The answers of all, or the error of the first that failed, once none is at work any more. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
