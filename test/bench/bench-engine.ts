import { type LogStorage } from '#event-log/log-storage.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '../support/postgres.js';
import { createTempDir } from '../support/temp-dir.js';
import { openRawPostgres } from './raw-postgres-store.js';
import { openRawSqlite } from './raw-sqlite-store.js';
import { type RawStore } from './raw-store.js';

export type EngineName = 'sqlite' | 'postgres';

/** Where an engine's databases are, so that another process can open the same ones. */
export interface BenchAddress {
  engine: EngineName;
  /** Directory of the SQLite files, or the PostgreSQL's URL. */
  place: string;
}

/** A new database with the log, and beside it on the same disk one with the baseline. */
export interface BenchEngine {
  title: string;
  address: BenchAddress;
  storage: LogStorage;
  raw: RawStore;
  /** On disk, with all indexes. */
  logBytes(): Promise<number>;
  remove(): Promise<void>;
}

export function openStorage({ engine, place }: BenchAddress): Promise<LogStorage> {
  return engine === 'sqlite' ? openSqliteLog(`${place}/log.db`) : openPostgresLog(place);
}

export async function openRaw({ engine, place }: BenchAddress): Promise<RawStore> {
  return engine === 'sqlite' ? openRawSqlite(`${place}/raw.db`, `${place}/raw-hash.db`) : openRawPostgres(place);
}

export async function createBenchEngine(engine: EngineName): Promise<BenchEngine> {
  return engine === 'sqlite' ? createSqlite() : createPostgres();
}

async function createSqlite(): Promise<BenchEngine> {
  const directory = await createTempDir();
  const address: BenchAddress = { engine: 'sqlite', place: directory.path };
  const storage = await openStorage(address);
  const raw = await openRaw(address);
  return {
    ...{ title: 'SQLite', address, storage, raw },
    logBytes: async () => {
      const file = directory.file('log.db');
      const database = new Database(file);
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
      return statSync(file).size;
    },
    remove: async () => {
      await raw.close();
      await directory.remove();
    },
  };
}

async function createPostgres(): Promise<BenchEngine> {
  const server = await startPostgres({ max_wal_size: '4GB', shared_buffers: '256MB' });
  const { url } = await server.createDatabase();
  const address: BenchAddress = { engine: 'postgres', place: url };
  const storage = await openStorage(address);
  const raw = await openRaw(address);
  return {
    ...{ title: 'PostgreSQL', address, storage, raw },
    logBytes: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const { rows } = await client.query<{ bytes: string }>(
          `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class AS c
           WHERE relnamespace = 'log'::regnamespace AND relkind = 'r'`,
        );
        return Number(rows[0]!.bytes);
      } finally {
        await client.end();
      }
    },
    remove: async () => {
      await raw.close();
      await server.stop();
    },
  };
}
