import { Problem } from '#kernel/problem.js';
import { DataSource } from 'typeorm';
import { CreateLog1764000000000 } from './migrations/1-create-log.migration.js';
import { SecureRows1764000000002 } from './migrations/2-secure-rows.migration.js';
import { PostgresStorage } from './postgres-storage.js';
import { ensureBound, SERVICE_ROLE } from './service-role.js';

/** Nobody waits longer for a connection or the log's lock; a process that stands still loses the lock after it. */
const LONGEST_WAIT_MS = 10_000;

const CONNECTION_SETTINGS = {
  role: SERVICE_ROLE,
  synchronous_commit: 'on',
  lock_timeout: LONGEST_WAIT_MS,
  idle_in_transaction_session_timeout: LONGEST_WAIT_MS,
};

/**
 * Opens the log in a PostgreSQL database.
 *
 * @param url of the service's login, `postgres://…`. Where it owns the tables too, its rights are dropped for the
 *   service's connections all the same.
 * @param ownerUrl of the tables' owner, who runs the migrations; the same login by default.
 * @throws Problem `log_not_durable` where a commit would be answered before it is safe, `service_role_too_strong` where
 *   row-level security would not bind the service.
 */
export async function openPostgresLog(url: string, ownerUrl: string = url): Promise<PostgresStorage> {
  await migrate(ownerUrl);
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    extra: {
      max: 8,
      pipeline: true,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
      options: Object.entries(CONNECTION_SETTINGS)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  });
  await dataSource.initialize();
  const [settings] = await dataSource.query<{ fsync: string; commit: string }[]>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  if (settings?.fsync !== 'on' || settings.commit !== 'on') {
    await dataSource.destroy();
    throw new Problem(
      'unavailable',
      'log_not_durable',
      `The log needs fsync and synchronous_commit on, but has ${settings?.fsync} and ${settings?.commit}.`,
    );
  }
  try {
    await ensureBound(dataSource, 'log', 'log_id');
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return new PostgresStorage(dataSource);
}

async function migrate(ownerUrl: string): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [CreateLog1764000000000, SecureRows1764000000002],
    migrationsTableName: 'log_migrations',
    extra: { max: 1 },
  });
  await owner.initialize();
  try {
    // Several processes may start at once; the lock lets one of them migrate and the others find it done.
    await owner.query(`SELECT pg_advisory_lock(hashtext('pinpoint.log.migrations'))`);
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}
