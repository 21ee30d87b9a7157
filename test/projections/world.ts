import { newId } from '#kernel/ids.js';
import { type EventLog, type EventLogOptions } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { type Batch, type Projection } from '#projections/projection.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type ReadDatabases, type ReadTransaction } from '#projections/read-database.js';
import { type ReadModels } from '#projections/read-models.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { type Cell, type Row, type TableDefinition } from '#projections/table-definition.js';
import { VersionedRows, versionedTable } from '#projections/versioned-rows.js';
import { anEventLog, aRequest } from '../event-log/engines.js';
import { createTestDatabase } from '../support/postgres.js';
import { createTempDir } from '../support/temp-dir.js';

/** A log and a place for read models, on one engine. */
export interface ProjectionWorld {
  log: EventLog;
  /** The database under `log`. */
  storage: LogStorage;
  databases: ReadDatabases;
  /** The same places as another process would open them. */
  openDatabases(): ReadDatabases;
  openLog(): Promise<EventLog>;
  folder: string | null;
  destroy(): Promise<void>;
}

export const engines: { name: string; create: (options?: Partial<EventLogOptions>) => Promise<ProjectionWorld> }[] = [
  { name: 'SQLite', create: createSqliteWorld },
  { name: 'PostgreSQL', create: createPostgresWorld },
];

async function createSqliteWorld(options: Partial<EventLogOptions> = {}): Promise<ProjectionWorld> {
  const directory = await createTempDir();
  const openLog = async (): Promise<EventLog> => anEventLog(await openSqliteLog(directory.file('log.db')), options);
  const storage = await openSqliteLog(directory.file('log.db'));
  const log = anEventLog(storage, options);
  const openDatabases = (): ReadDatabases => new SqliteReadDatabases(directory.path);
  const destroy = async (): Promise<void> => {
    await log.close();
    await directory.remove();
  };
  return { log, storage, databases: openDatabases(), openDatabases, openLog, folder: directory.path, destroy };
}

async function createPostgresWorld(options: Partial<EventLogOptions> = {}): Promise<ProjectionWorld> {
  const database = await createTestDatabase();
  const openLog = async (): Promise<EventLog> => anEventLog(await openPostgresLog(database.url), options);
  const storage = await openPostgresLog(database.url);
  const log = anEventLog(storage, options);
  const opened: PostgresReadDatabases[] = [];
  const openDatabases = (): ReadDatabases => {
    const databases = new PostgresReadDatabases(database.url, { graceMs: 500 });
    opened.push(databases);
    return databases;
  };
  const destroy = async (): Promise<void> => {
    await log.close();
    for (const databases of opened) await databases.close();
    await database.drop();
  };
  return { log, storage, databases: openDatabases(), openDatabases, openLog, folder: null, destroy };
}

export async function aLog(log: EventLog): Promise<string> {
  const name = newId();
  await log.open(name);
  return name;
}

/** Appends each event with a command of its own, which may share a commit; answers the last position. */
export async function append(log: EventLog, name: string, events: readonly NewEvent[]): Promise<number> {
  const receipts = await Promise.all(events.map((event) => log.append(aRequest(name, [event]))));
  return Math.max(...receipts.map(({ position }) => position));
}

export function measured(stream: string, valueUm: number): NewEvent {
  return { type: 'Measured', stream, data: { valueUm } };
}

export function correction(stream: string, corrects: number, valueUm: number): NewEvent {
  return { type: 'Measured', stream, data: { valueUm }, corrects, reason: 'typing_error' };
}

export function voiding(stream: string, corrects: number): NewEvent {
  return { type: 'Noted', stream, corrects, reason: 'entered_in_error' };
}

/** Counts by adding to what is there, so that an event which counts twice, or never, shows. */
export class CountingProjection implements Projection {
  readonly name: string = 'counting';
  readonly version: number = 1;
  readonly tables: readonly TableDefinition[] = [
    {
      name: 'counted',
      columns: { log_id: 'integer', stream: 'text', events: 'integer', positions: 'integer' },
      key: ['log_id', 'stream'],
      indexes: [['log_id', 'events']],
    },
  ];

  async apply({ logId, events }: Batch, tx: ReadTransaction): Promise<void> {
    for (const { stream, position } of events) {
      await tx.run(
        `INSERT INTO counted (log_id, stream, events, positions) VALUES ($1, $2, 1, $3) ON CONFLICT (log_id, stream)
         DO UPDATE SET events = counted.events + 1, positions = counted.positions + excluded.positions`,
        [logId, stream, position],
      );
    }
  }
}

/** The sum of each stream's standing values, with every version of it. */
export class SummingProjection implements Projection {
  readonly name = 'summing';
  readonly version = 1;
  private readonly table = versionedTable('sum_of_stream', { stream: 'text', sum: 'integer' }, [['stream']]);
  readonly tables = [this.table];

  async apply({ logId, events, history }: Batch, tx: ReadTransaction): Promise<void> {
    const rows = new VersionedRows(this.table, logId);
    const streams = new Map<string, SumOfStream>();
    for (const event of events) {
      if (event.type === 'LogOpened') continue;
      let sum = streams.get(event.stream);
      if (!sum) {
        sum = new SumOfStream();
        for (const earlier of await history(event.stream)) sum.take(earlier);
        streams.set(event.stream, sum);
      }
      const before = sum.version();
      sum.take(event);
      const after = sum.version();
      if (before?.recordedFrom === after?.recordedFrom) continue;
      if (before) rows.end(before, event.position);
      if (after) rows.begin(after, event.recordedAt, { stream: event.stream, sum: sum.sum });
    }
    await rows.write(tx);
  }
}

class SumOfStream {
  sum = 0;
  private first: number | null = null;
  private changedAt = 0;
  private readonly standing = new Map<number, number>();

  take({ type, position, corrects, data }: { type: string; position: number; corrects?: number; data: unknown }): void {
    this.first ??= position;
    if (corrects === undefined) this.standing.set(position, (data as { valueUm: number }).valueUm);
    else if (type === 'Noted') this.standing.delete(corrects);
    else if (this.standing.has(corrects)) this.standing.set(corrects, (data as { valueUm: number }).valueUm);
    else return;
    this.sum = [...this.standing.values()].reduce((sum, value) => sum + value, 0);
    this.changedAt = position;
  }

  version() {
    return this.standing.size === 0 ? null : { position: this.first!, recordedFrom: this.changedAt };
  }
}

/** The rows of every log, each read as whoever asks of that log; `$1` is its number. Ordered by the logs' names. */
export async function ofEachLog<Result extends object = Row>(
  { database }: ReadModels,
  sql: string,
  params: readonly Cell[] = [],
): Promise<(Result & { name: string })[]> {
  const logs = await database.all<{ log_id: number; name: string }>(
    'SELECT log_id, name FROM followed_log ORDER BY name',
  );
  const rows = logs.map(async ({ log_id: logId, name }) => {
    return (await database.ofLog(logId).all<Result>(sql, [logId, ...params])).map((row) => ({ ...row, name }));
  });
  return (await Promise.all(rows)).flat();
}

/** All rows of the read models, by the names of their logs. */
export async function allRows(readModels: ReadModels): Promise<Row[][]> {
  return [
    await ofEachLog(readModels, 'SELECT stream, events, positions FROM counted WHERE log_id = $1 ORDER BY stream'),
    await ofEachLog(
      readModels,
      `SELECT position, recorded_from, recorded_to, stream, sum FROM sum_of_stream
       WHERE log_id = $1 ORDER BY position, recorded_from`,
    ),
  ];
}
