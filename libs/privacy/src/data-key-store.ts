import { onNamedRows } from '#event-log/postgres/named-rows.js';
import { openAsService, type ServiceSchema } from '#event-log/postgres/open-as-service.js';
import { migrateAlone } from '#event-log/sqlite/migrate-alone.js';
import { Problem } from '#kernel/problem.js';
import type Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { DataSource, type EntityManager, EntitySchema, In, type Repository } from 'typeorm';
import { CreateDataKeys1764000000000 as CreateInPostgres } from './migrations/create-data-keys.postgres.js';
import { CreateDataKeys1764000000000 as CreateInSqlite } from './migrations/create-data-keys.sqlite.js';
import { SecureRows1764000000001 } from './migrations/secure-rows.postgres.js';
import { createPrivateFile } from './private-file.js';

/**
 * Where the wrapped data keys lie: a file, or the schema `keys` of a PostgreSQL database, where the owner of the table
 * may be another login. Never in the log's own.
 */
export type DataKeyLocation =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string; ownerUrl?: string | undefined };

/** A data key as it is stored. */
export interface WrappedDataKey {
  /** Origin of the log's first epoch. */
  log: string;
  kid: string;
  kekId: string;
  wrapped: Buffer;
}

const POSTGRES: ServiceSchema = {
  name: 'keys',
  column: 'log',
  // The bytes "keys".
  migrationLock: 0x6b657973,
  connect: (url, max, settings) =>
    new DataSource({
      type: 'postgres',
      url,
      schema: 'keys',
      applicationName: 'pinpoint-keys',
      entities: [dataKeyRow('bytea')],
      migrations: [CreateInPostgres, SecureRows1764000000001],
      migrationsTableName: 'migration',
      // A default of the database or the role does not reach a connection that asks for itself.
      extra: { max, pipeline: true, options: `-c synchronous_commit=on ${settings}` },
    }),
};

/** The table of wrapped keys. Every change is durable before it answers. */
export class DataKeyStore {
  private readonly isPostgres: boolean;

  private constructor(private readonly dataSource: DataSource) {
    this.isPostgres = dataSource.options.type === 'postgres';
  }

  /**
   * Creates file or schema where they are missing, and brings the table up to date.
   *
   * @throws Problem `key_store_settings` where SQLite did not take the settings that make changes durable and
   * deletions final, `service_role_too_strong` where row-level security of PostgreSQL would not bind the service
   */
  static async open(location: DataKeyLocation): Promise<DataKeyStore> {
    const dataSource =
      location.engine === 'sqlite'
        ? await openSqlite(location.file)
        : await openAsService(POSTGRES, location.url, location.ownerUrl ?? location.url);
    return new DataKeyStore(dataSource);
  }

  async insert(key: WrappedDataKey): Promise<void> {
    await this.ofLog(key.log, async (rows) => {
      // Names of logs, so that a start finds some key of some log.
      if (this.isPostgres) await rows.query('INSERT INTO keys.log (log) VALUES ($1) ON CONFLICT DO NOTHING', [key.log]);
      await rows.insert(key);
    });
  }

  find(log: string, kid: string): Promise<WrappedDataKey | null> {
    return this.ofLog(log, (rows) => rows.findOneBy({ log, kid }));
  }

  exists(log: string, kid: string): Promise<boolean> {
    return this.ofLog(log, (rows) => rows.existsBy({ log, kid }));
  }

  /** Some key, or null in an empty store. */
  async any(): Promise<WrappedDataKey | null> {
    const logs = this.isPostgres
      ? await this.dataSource.query<{ log: string }[]>('SELECT log FROM keys.log')
      : [{ log: '' }];
    for (const { log } of logs) {
      const [key] = await this.ofLog(log, (rows) => rows.find({ take: 1 }));
      if (key) return key;
    }
    return null;
  }

  /**
   * Deletes the rows, and on SQLite what the files still hold of them: `secure_delete` has overwritten them in the
   * database, and the write-ahead log, which holds older pages, is emptied.
   *
   * PostgreSQL keeps deleted rows until VACUUM and in its write-ahead log until that is recycled. They are wrapped
   * still; an operator who needs them gone sooner runs `VACUUM FULL keys.data_key` and then keeps no older WAL.
   *
   * @throws Problem `key_bytes_remain`: the keys are deleted, but another process reads the file, so the write-ahead
   * log could not be emptied; doing it again later completes it.
   */
  async remove(log: string, kids: readonly string[]): Promise<void> {
    await this.ofLog(log, (rows) => rows.delete({ log, kid: In(kids) }));
    if (this.isPostgres) return;
    const [{ busy }] = await this.dataSource.query<[{ busy: number }]>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (busy === 0) return;
    const detail =
      'The keys are deleted, but another process is reading the key store, so its write-ahead log still holds them. Do it again.';
    throw new Problem('unavailable', 'key_bytes_remain', detail);
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  /** On PostgreSQL the keys of other logs are not there. */
  private ofLog<T>(log: string, work: (rows: Repository<WrappedDataKey>) => Promise<T>): Promise<T> {
    const on = (manager: EntityManager): Promise<T> => work(manager.getRepository<WrappedDataKey>('data_key'));
    if (!this.isPostgres) return on(this.dataSource.manager);
    return onNamedRows(this.dataSource, { setting: 'pinpoint.log_origin', value: log }, on);
  }
}

async function openSqlite(file: string): Promise<DataSource> {
  // SQLite gives its -wal and -shm files the mode of the database.
  if (!existsSync(file)) await createPrivateFile(file, '');
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: file,
    entities: [dataKeyRow('blob')],
    migrations: [CreateInSqlite],
    migrationsTableName: 'migration',
    // The driver waits for another process's lock without letting anything else run, so it must not wait long.
    timeout: 1_000,
    prepareDatabase: (database: Database.Database) => {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('secure_delete = ON');
    },
  });
  await dataSource.initialize();
  try {
    await migrateAlone(dataSource);
    // Read back after a first write, since SQLite takes some settings only when the file is written.
    for (const [name, expected] of Object.entries({ journal_mode: 'wal', synchronous: 2, secure_delete: 1 })) {
      const [row] = await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`);
      if (row?.[name] === expected) continue;
      const detail = `SQLite did not take ${name} = ${expected} for ${file}; is it on a network file system?`;
      throw new Problem('unavailable', 'key_store_settings', detail, { setting: name });
    }
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

function dataKeyRow(bytes: 'blob' | 'bytea'): EntitySchema<WrappedDataKey> {
  const text = bytes === 'blob' ? 'text' : undefined;
  return new EntitySchema<WrappedDataKey>({
    name: 'data_key',
    columns: {
      log: { type: 'text', primary: true },
      kid: { type: text ?? 'uuid', primary: true },
      kekId: { type: 'text', name: 'kek_id' },
      wrapped: { type: bytes },
    },
  });
}
