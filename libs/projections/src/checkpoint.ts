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
    const logId = await database.transaction(null, async (tx) => {
      await tx.run(
        `INSERT INTO followed_log (log_id, name)
         SELECT coalesce(max(log_id), 0) + 1, CAST($1 AS text) FROM followed_log
         HAVING NOT EXISTS (SELECT 1 FROM followed_log WHERE name = CAST($1 AS text)) ON CONFLICT DO NOTHING`,
        [log],
      );
      return findLog(tx, log);
    });
    // Null where another process gave the number to another log at the same time.
    if (logId === null) continue;
    await database.transaction(logId, async (tx) => {
      for (const { name } of projections) {
        await tx.run(
          'INSERT INTO checkpoint (log_id, projection, next_position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
          [logId, name],
        );
      }
    });
    return logId;
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
  database: ReadDatabase,
  source: { readLog(log: LogName, from: number, limit: number): Promise<RecordedEvent[]> },
): Promise<boolean> {
  for (const { log, next_position: next, last_event_id: id } of await checkpoints(database)) {
    if (next === 0) continue;
    const [last] = await source.readLog(log, next - 1, 1);
    if (last?.eventId !== id) return false;
  }
  return true;
}

export async function readStatus(database: ReadDatabase): Promise<ProjectionStatus[]> {
  return (await checkpoints(database)).map(({ projection, log, ...row }) => ({
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

/** Where projections stand in all logs, log by log. */
async function checkpoints(database: ReadDatabase): Promise<(CheckpointRow & { projection: string; log: LogName })[]> {
  const logs = await database.all<{ log_id: number; name: LogName }>(
    'SELECT log_id, name FROM followed_log ORDER BY log_id',
  );
  const rows = logs.map(async ({ log_id: logId, name: log }) => {
    const own = await database
      .ofLog(logId)
      .all<CheckpointRow & { projection: string }>('SELECT * FROM checkpoint WHERE log_id = $1 ORDER BY projection', [
        logId,
      ]);
    return own.map((row) => ({ ...row, log }));
  });
  return (await Promise.all(rows)).flat();
}
