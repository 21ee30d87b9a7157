import { type Instant } from '#kernel/clock.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type Projection } from './projection.js';
import { type ReadDatabase, type ReadQueries, type ReadTransaction } from './read-database.js';
import { type TableDefinition } from './table-definition.js';

/** Logs by a small number, which stands for the name in every other table. */
export const followedLog: TableDefinition = {
  name: 'followed_log',
  columns: { log_id: 'integer', name: 'text' },
  key: ['log_id'],
};

/** How far each projection has come in each log, and why it goes no further. */
export const checkpoint: TableDefinition = {
  name: 'checkpoint',
  columns: {
    log_id: 'integer',
    projection: 'text',
    next_position: 'integer',
    /** Of the event before it: tells whether the rows come of the log as it is, or of one that was restored away. */
    last_event_id: 'text?',
    stopped_event_id: 'text?',
    stopped_code: 'text?',
    stopped_at: 'text?',
  },
  key: ['log_id', 'projection'],
};

export interface CheckpointRow {
  next_position: number;
  last_event_id: string | null;
  stopped_event_id: string | null;
  stopped_code: string | null;
  stopped_at: Instant | null;
}

/** Where a projection stands in a log. */
export interface ProjectionStatus {
  projection: string;
  log: LogName;
  /** Position of the first event that is not in the rows yet. */
  nextPosition: number;
  /** Present where the event at `position` could not be taken; nothing after it is in the rows. */
  stopped: { position: number; eventId: string; code: string; at: Instant } | null;
}

/** The log's number; the log and the checkpoints of its projections are entered where they are new. */
export async function enterLog(
  database: ReadDatabase,
  log: LogName,
  projections: readonly Projection[],
): Promise<number> {
  for (;;) {
    const logId = await database.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO followed_log (log_id, name)
         SELECT coalesce(max(log_id), 0) + 1, CAST($1 AS text) FROM followed_log
         HAVING NOT EXISTS (SELECT 1 FROM followed_log WHERE name = CAST($1 AS text)) ON CONFLICT DO NOTHING`,
        [log],
      );
      const found = await findLog(tx, log);
      if (found === null) return null;
      for (const { name } of projections) {
        await tx.run(
          'INSERT INTO checkpoint (log_id, projection, next_position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
          [found, name],
        );
      }
      return found;
    });
    // Null where another process gave the number to another log at the same time.
    if (logId !== null) return logId;
  }
}

export async function findLog(queries: ReadQueries, log: LogName): Promise<number | null> {
  const [row] = await queries.all<{ log_id: number }>('SELECT log_id FROM followed_log WHERE name = $1', [log]);
  return row?.log_id ?? null;
}

/** Moves the checkpoint behind the last event that is in the rows. */
export async function moveCheckpoint(
  tx: ReadTransaction,
  logId: number,
  projection: string,
  { position, eventId }: Pick<RecordedEvent, 'position' | 'eventId'>,
): Promise<void> {
  await tx.run('UPDATE checkpoint SET next_position = $3, last_event_id = $4 WHERE log_id = $1 AND projection = $2', [
    logId,
    projection,
    position + 1,
    eventId,
  ]);
}

/**
 * Whether the rows come of the logs as they are. They do not after a log was restored from a backup that is older than
 * the rows: what they hold of its lost end never was, or was something else.
 */
export async function followsTheLogs(
  queries: ReadQueries,
  source: { readLog(log: LogName, from: number, limit: number): Promise<RecordedEvent[]> },
): Promise<boolean> {
  const rows = await queries.all<{ name: string; next: number; id: string | null }>(
    `SELECT name, next_position AS next, last_event_id AS id
     FROM checkpoint JOIN followed_log ON followed_log.log_id = checkpoint.log_id WHERE next_position > 0`,
  );
  for (const { name, next, id } of rows) {
    const [last] = await source.readLog(name, next - 1, 1);
    if (last?.eventId !== id) return false;
  }
  return true;
}

export async function readStatus(queries: ReadQueries): Promise<ProjectionStatus[]> {
  const rows = await queries.all<CheckpointRow & { projection: string; log: string }>(
    `SELECT projection, name AS log, next_position, stopped_event_id, stopped_code, stopped_at
     FROM checkpoint JOIN followed_log ON followed_log.log_id = checkpoint.log_id ORDER BY checkpoint.log_id, projection`,
  );
  return rows.map(({ projection, log, ...row }) => ({
    projection,
    log,
    nextPosition: row.next_position,
    stopped:
      row.stopped_event_id === null
        ? null
        : {
            position: row.next_position,
            eventId: row.stopped_event_id,
            code: row.stopped_code!,
            at: row.stopped_at!,
          },
  }));
}
