import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The log's tables. Rows are only ever inserted; the triggers refuse everything else, save that an epoch grows and
 * that the body of a part may be destroyed. An event's key holds log and position in one integer, so that it needs no
 * index beside the table: a commit writes one page less, and whoever looks at the table still finds both.
 */
export class CreateLog1764000000000 implements MigrationInterface {
  readonly name = 'CreateLog1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The log is never dropped by a migration.'));
  }
}

const TABLES = [
  `CREATE TABLE log (
     log_id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE
   ) STRICT`,
  `CREATE TABLE epoch (
     log_id INTEGER NOT NULL REFERENCES log,
     epoch INTEGER NOT NULL,
     origin TEXT NOT NULL UNIQUE,
     base INTEGER NOT NULL,
     size INTEGER NOT NULL,
     root BLOB NOT NULL CHECK (length(root) = 32),
     recorded_at TEXT NOT NULL,
     PRIMARY KEY (log_id, epoch)
   ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE stream (
     stream_id INTEGER PRIMARY KEY,
     log_id INTEGER NOT NULL REFERENCES log,
     name TEXT NOT NULL,
     UNIQUE (log_id, name)
   ) STRICT`,
  `CREATE TABLE event (
     event_id INTEGER PRIMARY KEY,
     log_id INTEGER AS (event_id >> 32) VIRTUAL,
     position INTEGER AS (event_id & 4294967295) VIRTUAL,
     stream_id INTEGER NOT NULL,
     stream_version INTEGER NOT NULL,
     leaf TEXT NOT NULL,
     leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
     nodes BLOB CHECK (length(nodes) % 32 = 0),
     clinical TEXT,
     salt BLOB,
     UNIQUE (stream_id, stream_version)
   ) STRICT`,
  `CREATE TABLE sealed_part (
     log_id INTEGER NOT NULL,
     position INTEGER NOT NULL,
     name TEXT NOT NULL,
     body BLOB,
     PRIMARY KEY (log_id, position, name)
   ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE command (
     log_id INTEGER NOT NULL,
     command_id BLOB NOT NULL CHECK (length(command_id) = 16),
     fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 8),
     first_position INTEGER NOT NULL,
     last_position INTEGER NOT NULL,
     PRIMARY KEY (log_id, command_id)
   ) STRICT, WITHOUT ROWID`,
  // For erasures. A record stays with the subject for whom it was begun, so one row for each stream is enough.
  `CREATE INDEX event_of_subject ON event (leaf ->> 'kid') WHERE stream_version = 1`,
  `CREATE INDEX event_of_erasure ON event (event_id) WHERE instr(leaf, '"erases":') > 0`,
];

function refuse(action: 'UPDATE' | 'DELETE', table: string, unless?: string): string {
  const when = unless === undefined ? '' : `WHEN NOT (${unless})`;
  return `CREATE TRIGGER ${table}_refuses_${action.toLowerCase()} BEFORE ${action} ON ${table} ${when}
          BEGIN SELECT RAISE(ABORT, 'append-only: ${table} takes no ${action}'); END`;
}

function unchanged(...columns: string[]): string {
  return columns.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ');
}

const GUARDS = [
  ...['log', 'epoch', 'stream', 'event', 'sealed_part', 'command'].map((table) => refuse('DELETE', table)),
  ...['log', 'stream', 'command'].map((table) => refuse('UPDATE', table)),
  refuse('UPDATE', 'epoch', `${unchanged('log_id', 'epoch', 'origin', 'base')} AND NEW.size > OLD.size`),
  refuse(
    'UPDATE',
    'event',
    `${unchanged('event_id', 'stream_id', 'stream_version', 'leaf', 'leaf_hash', 'nodes')}
     AND NEW.clinical IS NULL AND NEW.salt IS NULL`,
  ),
  refuse('UPDATE', 'sealed_part', `${unchanged('log_id', 'position', 'name')} AND NEW.body IS NULL`),
];
