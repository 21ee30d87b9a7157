import { Problem } from '#kernel/problem.js';
import type Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { CreateLog1764000000000 } from './migrations/1-create-log.migration.js';
import { migrateAlone } from './migrate-alone.js';
import { SqliteStorage } from './sqlite-storage.js';

const SYNCHRONOUS_FULL = 2;

/**
 * Opens, or makes, the log's database file and brings its tables up to date.
 *
 * @throws Problem `log_not_durable` where the file would not keep a commit through a loss of power.
 */
export async function openSqliteLog(file: string): Promise<SqliteStorage> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: file,
    migrations: [CreateLog1764000000000],
    prepareDatabase: (database: Database.Database) => setPragmas(database),
  });
  await dataSource.initialize();
  await migrateAlone(dataSource);
  const database = connectionOf(dataSource);
  // A new file reports FULL and then falls back with its first write, so the setting is made and read again after it.
  setPragmas(database);
  const synchronous = database.pragma('synchronous', { simple: true });
  const journal = database.pragma('journal_mode', { simple: true });
  if (synchronous !== SYNCHRONOUS_FULL || journal !== 'wal') {
    await dataSource.destroy();
    throw new Problem(
      'unavailable',
      'log_not_durable',
      `The log needs journal_mode=WAL and synchronous=FULL, but has ${String(journal)} and ${String(synchronous)}.`,
    );
  }
  return new SqliteStorage(dataSource, database);
}

function setPragmas(database: Database.Database): void {
  // Of a new file only. Rows of about 800 bytes leave a tenth of a page of 4 KB empty, and half as much of this one.
  database.pragma('page_size = 8192');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('busy_timeout = 10000');
}

/** TypeORM keeps the driver's connection to itself; hot paths need its prepared statements. */
function connectionOf(dataSource: DataSource): Database.Database {
  return (dataSource.driver as unknown as { databaseConnection: Database.Database }).databaseConnection;
}
