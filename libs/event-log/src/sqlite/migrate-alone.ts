import { setTimeout as delay } from 'node:timers/promises';
import { type DataSource } from 'typeorm';

const WAIT_MS = 20;
const WAIT_AT_MOST_MS = 30_000;

/**
 * Brings the tables of a SQLite file up to date. Processes that start together do so one after the other: whoever comes
 * second finds it done. TypeORM alone looks for what is missing before it begins its transaction, so that two processes
 * would both make the same tables.
 */
export async function migrateAlone(dataSource: DataSource): Promise<void> {
  await beginImmediate(dataSource);
  try {
    await dataSource.runMigrations({ transaction: 'none' });
    await dataSource.query('COMMIT');
  } catch (error) {
    await dataSource.query('ROLLBACK');
    throw error;
  }
}

/** The driver's own waiting stops everything else in this process, among it whoever may hold the lock. */
async function beginImmediate(dataSource: DataSource): Promise<void> {
  const [{ timeout }] = await dataSource.query<[{ timeout: number }]>('PRAGMA busy_timeout');
  const giveUpAt = Date.now() + WAIT_AT_MOST_MS;
  await dataSource.query('PRAGMA busy_timeout = 0');
  try {
    for (;;) {
      try {
        await dataSource.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > giveUpAt) throw error;
        await delay(WAIT_MS);
      }
    }
  } finally {
    await dataSource.query(`PRAGMA busy_timeout = ${timeout}`);
  }
}

function isBusy(error: unknown): boolean {
  const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
  return code !== undefined && code.startsWith('SQLITE_BUSY');
}
