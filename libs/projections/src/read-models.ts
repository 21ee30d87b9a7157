import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '#kernel/problem.js';
import { type LogName } from '#event-log/recorded-event.js';
import { type EventSource } from './batch-projector.js';
import { checkpoint, findLog, followsTheLogs, followedLog, type ProjectionStatus, readStatus } from './checkpoint.js';
import { type Projection } from './projection.js';
import { type ReadDatabase, type ReadDatabases, type ReadQueries } from './read-database.js';
import { type TableDefinition } from './table-definition.js';

/** Raised when the tables that all projections share change. */
const FORMAT = 2;

/** What a generation was made by. */
export const aboutTable: TableDefinition = { name: 'about', columns: { fingerprint: 'text' }, key: ['fingerprint'] };

const WATCH_MS = 1_000;
/** A generation that was replaced is closed when whoever still reads it must have finished. */
const CLOSE_AFTER_MS = 10_000;
const WAIT_STEP_MS = 5;

export interface Lag {
  projection: string;
  log: LogName;
  /** Events that are recorded and not in the rows yet. */
  events: number;
}

/** The generation of read models that is read now. It changes under its readers when another becomes current. */
export class ReadModels {
  private readonly logIds = new WeakMap<ReadDatabase, Map<LogName, number>>();
  private readonly retired = new Map<ReadDatabase, NodeJS.Timeout>();
  private readonly watch: NodeJS.Timeout;
  /** A generation that other projections have made, while another version of the service is taking over. */
  private foreign: number | null = null;

  private constructor(
    private readonly databases: ReadDatabases,
    private readonly source: EventSource,
    private live: ReadDatabase,
    private readonly fingerprint: string,
  ) {
    this.watch = setInterval(() => void this.refresh().catch(() => undefined), WATCH_MS).unref();
  }

  /**
   * Opens the current generation. Where there is none that these projections have made of the logs as they are, an
   * empty one is begun.
   */
  static async open(
    databases: ReadDatabases,
    projections: readonly Projection[],
    source: EventSource,
  ): Promise<ReadModels> {
    const fingerprint = fingerprintOf(projections);
    for (;;) {
      const generation = await databases.current();
      if (generation !== null) {
        const database = await databases.open(generation);
        const isOurs = (await madeBy(database)) === fingerprint && (await followsTheLogs(database, source));
        if (isOurs) return new ReadModels(databases, source, database, fingerprint);
        await database.close();
      }
      // Another process may be at the same; then its generation is the one to open.
      if (!(await beginEmpty(databases, projections, fingerprint))) await delay(WAIT_STEP_MS);
    }
  }

  /** The database that is read now. A reader of several statements takes it once. */
  get database(): ReadDatabase {
    return this.live;
  }

  /** Queries on what was read of one log, and the number that stands for it in every row; 0 stands for no log. */
  async ofLog(log: LogName): Promise<{ queries: ReadQueries; logId: number }> {
    const database = this.live;
    const logId = (await this.numberOf(database, log)) ?? 0;
    return { queries: database.ofLog(logId), logId };
  }

  /** Follows a switch that another thread or process has made, to rows that these projections would make. */
  async refresh(): Promise<void> {
    const generation = await this.databases.current();
    if (generation === null || generation === this.live.generation || generation === this.foreign) return;
    const next = await this.databases.open(generation);
    const isOurs = (await madeBy(next)) === this.fingerprint;
    if (!isOurs) this.foreign = generation;
    const previous = this.live;
    if (!isOurs || previous.generation === generation) return next.close();
    this.live = next;
    const close = (): void => void this.close(previous);
    this.retired.set(previous, setTimeout(close, CLOSE_AFTER_MS).unref());
  }

  /** Where every projection stands in every log. */
  status(): Promise<ProjectionStatus[]> {
    return readStatus(this.live);
  }

  async lag(): Promise<Lag[]> {
    const statuses = await this.status();
    const heads = new Map<LogName, number>();
    for (const log of new Set(statuses.map(({ log }) => log))) {
      heads.set(log, (await this.source.head(log)).nextPosition);
    }
    return statuses.map(({ projection, log, nextPosition }) => {
      return { projection, log, events: Math.max(0, heads.get(log)! - nextPosition) };
    });
  }

  /**
   * Waits until what was recorded at this position can be read.
   *
   * @throws Problem `read_models_behind` after the time, or `projection_stopped` where it will never be
   */
  async waitFor(log: LogName, position: number, timeoutMs: number): Promise<void> {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const { next, stopped } = await this.standing(log);
      if (next > position) return;
      if (stopped) {
        throw new Problem(
          'unavailable',
          'projection_stopped',
          `What was recorded at position ${position} cannot be read, since a read model stopped at ${next}.`,
          { position, stoppedAt: next },
        );
      }
      if (performance.now() >= until) {
        throw new Problem(
          'unavailable',
          'read_models_behind',
          `What was recorded at position ${position} cannot be read yet: the read models are at ${next}.`,
          { position, next },
        );
      }
      await delay(WAIT_STEP_MS);
    }
  }

  /** The number that stands for the log in every row; null where nothing of it was read yet. */
  logId(log: LogName): Promise<number | null> {
    return this.numberOf(this.live, log);
  }

  /** The position before which every event of the log is in the rows. */
  async nextPosition(log: LogName): Promise<number> {
    return (await this.standing(log)).next;
  }

  /** Lets a stopped projection try its event again, after what stopped it was put right. */
  async retry(projection: string, log: LogName): Promise<void> {
    const logId = await this.logId(log);
    await this.live.transaction(logId, (tx) =>
      tx.run(
        `UPDATE checkpoint SET stopped_event_id = NULL, stopped_code = NULL, stopped_at = NULL
         WHERE log_id = $1 AND projection = $2`,
        [logId, projection],
      ),
    );
  }

  async close(database?: ReadDatabase): Promise<void> {
    if (database) {
      this.retired.delete(database);
      return database.close();
    }
    clearInterval(this.watch);
    for (const timer of this.retired.values()) clearTimeout(timer);
    await Promise.all([this.live, ...this.retired.keys()].map((open) => open.close()));
    this.retired.clear();
  }

  private async standing(log: LogName): Promise<{ next: number; stopped: boolean }> {
    const { queries, logId } = await this.ofLog(log);
    const rows = await queries.all<{ next_position: number; stopped_event_id: string | null }>(
      'SELECT next_position, stopped_event_id FROM checkpoint WHERE log_id = $1',
      [logId],
    );
    const last = rows.sort((one, other) => one.next_position - other.next_position)[0];
    return { next: last?.next_position ?? 0, stopped: (last?.stopped_event_id ?? null) !== null };
  }

  /** A log's number never changes within a generation, so it is asked for once. */
  private async numberOf(database: ReadDatabase, log: LogName): Promise<number | null> {
    let known = this.logIds.get(database);
    if (!known) this.logIds.set(database, (known = new Map<LogName, number>()));
    const logId = known.get(log) ?? (await findLog(database, log));
    if (logId !== null) known.set(log, logId);
    return logId;
  }
}

export function tablesOf(projections: readonly Projection[]): TableDefinition[] {
  return [aboutTable, followedLog, checkpoint, ...projections.flatMap(({ tables }) => tables)];
}

/** Changes whenever the same events would give other rows or other tables. */
export function fingerprintOf(projections: readonly Projection[]): string {
  const made = projections.map(({ name, version, tables }) => ({ name, version, tables }));
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, made]))
    .digest('hex')
    .slice(0, 32);
}

async function madeBy(database: ReadDatabase): Promise<string | null> {
  const [row] = await database.all<{ fingerprint: string }>('SELECT fingerprint FROM about');
  return row?.fingerprint ?? null;
}

async function beginEmpty(
  databases: ReadDatabases,
  projections: readonly Projection[],
  fingerprint: string,
): Promise<boolean> {
  const unlock = await databases.tryLock();
  if (!unlock) return false;
  try {
    const generations = await databases.list();
    const generation = Math.max(0, ...generations) + 1;
    const database = await databases.create(generation, tablesOf(projections));
    await database.transaction(null, (tx) => tx.insert(aboutTable, [{ fingerprint }]));
    await database.finish();
    await database.close();
    await databases.makeCurrent(generation);
    for (const old of generations) await databases.remove(old);
    return true;
  } finally {
    await unlock();
  }
}
