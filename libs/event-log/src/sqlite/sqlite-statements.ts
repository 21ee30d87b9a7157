import type Database from 'better-sqlite3';

type EventTuple = [
  position: number,
  streamVersion: number,
  leaf: string,
  leafHash: Buffer,
  clinical: string | null,
  salt: Buffer | null,
];
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

    insertLog: statement<[string]>('INSERT INTO log (name) VALUES (?) ON CONFLICT DO NOTHING'),
    logId: statement<[string], { log_id: number }>('SELECT log_id FROM log WHERE name = ?'),
    logs: statement<[], { name: string }>('SELECT name FROM log ORDER BY log_id'),

    insertEpoch: statement<[number, number, string, number, Buffer]>(
      `INSERT INTO epoch (log_id, epoch, origin, base, size, root, recorded_at) VALUES (?, ?, ?, ?, 0, ?, '')
     ON CONFLICT DO NOTHING`,
    ),
    nextPosition: statement<[number], { next: number }>(
      'SELECT coalesce(max(position) + 1, 0) AS next FROM event WHERE log_id = ?',
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
    streamId: statement<[number, string], { stream_id: number }>(
      'SELECT stream_id FROM stream WHERE log_id = ? AND name = ?',
    ),
    streamVersion: statement<[number, string], { version: number }>(
      `SELECT stream_version AS version FROM event
     WHERE stream_id = (SELECT stream_id FROM stream WHERE log_id = ? AND name = ?)
     ORDER BY stream_version DESC LIMIT 1`,
    ),
    versionBefore: statement<[number, string, number], { version: number }>(
      `SELECT coalesce(max(stream_version), 0) AS version FROM event
     WHERE stream_id = (SELECT stream_id FROM stream WHERE log_id = ? AND name = ?) AND position < ?`,
    ),
    streamAt: statement<[number, number], { name: string }>(
      'SELECT name FROM event JOIN stream USING (stream_id) WHERE event.log_id = ? AND position = ?',
    ),

    insertEvent: statement<[number, number, number, number, string, Buffer, string | null, Buffer | null]>(
      `INSERT INTO event (log_id, position, stream_id, stream_version, leaf, leaf_hash, clinical, salt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertPart: statement<[number, number, string, Uint8Array]>(
      'INSERT INTO sealed_part (log_id, position, name, body) VALUES (?, ?, ?, ?)',
    ),
    insertNode: statement<[number, number, number, number, Buffer]>(
      'INSERT INTO node (log_id, epoch, leaf, level, hash) VALUES (?, ?, ?, ?, ?)',
    ),
    insertCommand: statement<[number, Buffer, Buffer, number, number]>(
      'INSERT INTO command (log_id, command_id, fingerprint, first_position, last_position) VALUES (?, ?, ?, ?, ?)',
    ),
    command: statement<[number, Buffer], { fingerprint: Buffer; first_position: number; last_position: number }>(
      'SELECT fingerprint, first_position, last_position FROM command WHERE log_id = ? AND command_id = ?',
    ),

    eventsByPosition: statement<[number, number, number, number], EventTuple>(
      `SELECT position, stream_version, leaf, leaf_hash, clinical, salt FROM event
     WHERE log_id = ? AND position >= ? AND position < ? ORDER BY position LIMIT ?`,
    ).raw(true),
    eventsByStream: statement<[number, string, number, number, number], EventTuple>(
      `SELECT position, stream_version, leaf, leaf_hash, clinical, salt FROM event
     WHERE stream_id = (SELECT stream_id FROM stream WHERE log_id = ? AND name = ?)
       AND stream_version >= ? AND stream_version < ? ORDER BY stream_version LIMIT ?`,
    ).raw(true),
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

    leafHash: statement<[number, number, number], { hash: Buffer }>(
      `SELECT leaf_hash AS hash FROM event JOIN epoch USING (log_id)
     WHERE event.log_id = ? AND position = epoch.base + ? AND epoch = ?`,
    ),
    node: statement<[number, number, number, number], { hash: Buffer }>(
      'SELECT hash FROM node WHERE log_id = ? AND epoch = ? AND leaf = ? AND level = ?',
    ),
    nodesByLeaf: statement<[number, number, number, number], { leaf: number; level: number; hash: Buffer }>(
      `SELECT leaf, level, hash FROM node
     WHERE log_id = ? AND epoch = ? AND leaf >= ? AND leaf < ? ORDER BY leaf, level`,
    ),

    destroyClinical: statement<[number, number]>(
      'UPDATE event SET clinical = NULL, salt = NULL WHERE log_id = ? AND position = ? AND clinical IS NOT NULL',
    ),
    destroySealed: statement<[number, number, string]>(
      'UPDATE sealed_part SET body = NULL WHERE log_id = ? AND position = ? AND name = ? AND body IS NOT NULL',
    ),
  };
}
