import type Database from 'better-sqlite3';

export type EventTuple = [
  position: number,
  streamVersion: number,
  leaf: string,
  leafHash: Buffer,
  nodes: Buffer | null,
  clinical: string | null,
  salt: Buffer | null,
];
const EVENT_COLUMNS = 'position, stream_version, leaf, leaf_hash, nodes, clinical, salt';

type EventInsert = [
  eventId: number,
  streamId: number,
  streamVersion: number,
  leaf: string,
  leafHash: Buffer,
  nodes: Buffer | null,
  clinical: string | null,
  salt: Buffer | null,
];
interface HeadRow {
  stream_id: number;
  version: number;
  /** Versions in earlier epochs. */
  base: number;
}
type SealedName = 'identity' | 'notes' | 'photo';
interface PartRow {
  position: number;
  name: SealedName;
  body: Buffer | null;
}
export interface EpochRow {
  epoch: number;
  origin: string;
  base: number;
  size: number;
  root: Buffer;
  recorded_at: string;
}

export type SqliteStatements = ReturnType<typeof prepareStatements>;

/** The log's statements, prepared once for a connection. */
export function prepareStatements(database: Database.Database) {
  const statement = <Parameters extends unknown[], Row = unknown>(sql: string): Database.Statement<Parameters, Row> =>
    database.prepare<Parameters, Row>(sql);

  return {
    begin: statement<[]>('BEGIN IMMEDIATE'),
    commit: statement<[]>('COMMIT'),
    rollback: statement<[]>('ROLLBACK'),
    // Changes when another connection has committed to the file, and not with what this one commits.
    dataVersion: statement<[], number>('PRAGMA data_version').pluck(true),

    insertLog: statement<[string]>('INSERT INTO log (name) VALUES (?) ON CONFLICT DO NOTHING'),
    logId: statement<[string], { log_id: number }>('SELECT log_id FROM log WHERE name = ?'),
    logs: statement<[], { name: string }>('SELECT name FROM log ORDER BY log_id'),

    insertEpoch: statement<[number, number, string, number, Buffer]>(
      `INSERT INTO epoch (log_id, epoch, origin, base, size, root, recorded_at) VALUES (?, ?, ?, ?, 0, ?, '')
     ON CONFLICT DO NOTHING`,
    ),
    lastEventId: statement<[number, number], { last: number | null }>(
      'SELECT max(event_id) AS last FROM event WHERE event_id >= ? AND event_id < ?',
    ),
    newestEpoch: statement<[number], EpochRow>(
      'SELECT epoch, origin, base, size, root, recorded_at FROM epoch WHERE log_id = ? ORDER BY epoch DESC LIMIT 1',
    ),
    lastRecordedAt: statement<[number], { recorded_at: string }>(
      `SELECT recorded_at FROM epoch WHERE log_id = ? AND recorded_at <> '' ORDER BY epoch DESC LIMIT 1`,
    ),
    epochs: statement<[string], EpochRow>(
      `SELECT epoch, origin, base, size, root, recorded_at FROM epoch
     WHERE log_id = (SELECT log_id FROM log WHERE name = ?) ORDER BY epoch`,
    ),
    growEpoch: statement<[number, Buffer, string, number, number]>(
      'UPDATE epoch SET size = ?, root = ?, recorded_at = ? WHERE log_id = ? AND epoch = ?',
    ),

    insertStream: statement<[number, string]>('INSERT INTO stream (log_id, name) VALUES (?, ?)'),
    // A leaf counts its stream's versions within its epoch, so the newest leaf tells how many stand in earlier ones.
    streamHead: statement<[epochStart: number, logId: number, name: string], HeadRow>(
      `SELECT stream_id, stream_version AS version, stream_version - iif(event_id < ?, 0, leaf ->> 'streamVersion') AS base
     FROM stream JOIN event USING (stream_id) WHERE stream.log_id = ? AND name = ?
     ORDER BY stream_version DESC LIMIT 1`,
    ),
    streamAt: statement<[number], { name: string }>(
      'SELECT name FROM event JOIN stream USING (stream_id) WHERE event_id = ?',
    ),
    streamNames: statement<[number, number], [string | null]>(
      `SELECT name FROM event LEFT JOIN stream
       ON stream.stream_id = event.stream_id AND stream.log_id = event.log_id
     WHERE event_id >= ? AND event_id < ? ORDER BY event_id`,
    ).raw(true),

    insertEvent: statement<EventInsert>(
      `INSERT INTO event (event_id, stream_id, stream_version, leaf, leaf_hash, nodes, clinical, salt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertPart: statement<[number, number, string, Uint8Array]>(
      'INSERT INTO sealed_part (log_id, position, name, body) VALUES (?, ?, ?, ?)',
    ),
    insertCommand: statement<[number, Buffer, Buffer, number, number]>(
      'INSERT INTO command (log_id, command_id, fingerprint, first_position, last_position) VALUES (?, ?, ?, ?, ?)',
    ),
    command: statement<[number, Buffer], { fingerprint: Buffer; first_position: number; last_position: number }>(
      'SELECT fingerprint, first_position, last_position FROM command WHERE log_id = ? AND command_id = ?',
    ),
    commandExtent: statement<[number, number], { count: number; last: number }>(
      `SELECT count(*) FILTER (WHERE first_position < ?) AS count, coalesce(max(last_position), -1) AS last
     FROM command WHERE log_id = ?`,
    ),

    eventsByPosition: statement<[number, number, number], EventTuple>(
      `SELECT ${EVENT_COLUMNS} FROM event WHERE event_id >= ? AND event_id < ? ORDER BY event_id LIMIT ?`,
    ).raw(true),
    eventsByStream: statement<[number, string, number, number, number], EventTuple>(
      `SELECT ${EVENT_COLUMNS} FROM event
     WHERE stream_id = (SELECT stream_id FROM stream WHERE log_id = ? AND name = ?)
       AND stream_version >= ? AND stream_version < ? ORDER BY stream_version LIMIT ?`,
    ).raw(true),
    erasures: statement<[number, number], EventTuple>(
      `SELECT ${EVENT_COLUMNS} FROM event
     WHERE event_id >= ? AND event_id < ? AND instr(leaf, '"erases":') > 0 ORDER BY event_id`,
    ).raw(true),
    subjectStreams: statement<[number, string], { name: string }>(
      `SELECT name FROM event JOIN stream USING (stream_id)
     WHERE stream.log_id = ? AND stream_version = 1 AND leaf ->> 'kid' = ? ORDER BY event_id`,
    ),
    partsByPosition: statement<[number, number, number], PartRow>(
      `SELECT position, name, body FROM sealed_part
     WHERE log_id = ? AND position >= ? AND position < ? ORDER BY position, name`,
    ),
    partsByStream: statement<[number, string, number, number], PartRow>(
      `SELECT part.position, part.name, part.body
     FROM event JOIN sealed_part AS part ON part.log_id = event.log_id AND part.position = event.position
     WHERE stream_id = (SELECT stream_id FROM stream WHERE log_id = ? AND name = ?)
       AND stream_version >= ? AND stream_version < ? ORDER BY stream_version, part.name`,
    ),

    leafHash: statement<[number], { hash: Buffer }>('SELECT leaf_hash AS hash FROM event WHERE event_id = ?'),
    node: statement<[number, number], { hash: Buffer | null }>(
      'SELECT substr(nodes, ?, 32) AS hash FROM event WHERE event_id = ?',
    ),
    epochBase: statement<[number, number], { base: number }>('SELECT base FROM epoch WHERE log_id = ? AND epoch = ?'),

    destroyClinical: statement<[number]>(
      'UPDATE event SET clinical = NULL, salt = NULL WHERE event_id = ? AND clinical IS NOT NULL',
    ),
    destroySealed: statement<[number, number, string]>(
      'UPDATE sealed_part SET body = NULL WHERE log_id = ? AND position = ? AND name = ? AND body IS NOT NULL',
    ),
  };
}
