import { ensureBound, SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import { migrateAlone } from '#event-log/sqlite/migrate-alone.js';
import type Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { clinicEntity } from './clinic.entity.js';
import { apiTokenEntity, attemptCountEntity, linkEntity, sessionEntity } from './credential.entities.js';
import { emergencyAccessEntity, membershipEntity } from './membership.entity.js';
import { CreateAccounts1764000000000 } from './migrations/1-create-accounts.migration.js';
import { CreateSignIn1764000000001 } from './migrations/2-create-sign-in.migration.js';
import { SecureRows1764000000003 } from './migrations/3-secure-rows.migration.js';
import { personEntity } from './person.entity.js';
import { staffVersionEntity } from './staff-version.entity.js';
import { authenticatorEntity, recoveryCodeEntity } from './second-factor.entity.js';

/**
 * Where accounts lie: a file of their own, or the schema `accounts` of a PostgreSQL database, where the owner of the
 * tables may be another login.
 */
export type AccountsLocation =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string; ownerUrl?: string | undefined };

const SHARED = {
  entities: [
    clinicEntity,
    personEntity,
    membershipEntity,
    emergencyAccessEntity,
    staffVersionEntity,
    authenticatorEntity,
    recoveryCodeEntity,
    sessionEntity,
    apiTokenEntity,
    linkEntity,
    attemptCountEntity,
  ],
  migrations: [CreateAccounts1764000000000, CreateSignIn1764000000001, SecureRows1764000000003],
  migrationsTableName: 'accounts_migrations',
};
/** Any number that no other user of advisory locks in the database takes: the bytes "acco". */
const MIGRATION_LOCK = 0x6163636f;

/**
 * Opens the accounts and brings their tables up to date.
 *
 * @throws Problem `service_role_too_strong` where row-level security would not bind the service
 */
export async function openAccounts(location: AccountsLocation): Promise<DataSource> {
  return location.engine === 'sqlite' ? openSqlite(location.file) : openPostgres(location);
}

async function openSqlite(file: string): Promise<DataSource> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const prepareDatabase = (database: Database.Database): void => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 10000');
  };
  const dataSource = new DataSource({ ...SHARED, type: 'better-sqlite3', database: file, prepareDatabase });
  await dataSource.initialize();
  await migrateAlone(dataSource);
  return dataSource;
}

async function openPostgres({
  url,
  ownerUrl = url,
}: {
  url: string;
  ownerUrl?: string | undefined;
}): Promise<DataSource> {
  await migrate(ownerUrl);
  const dataSource = postgresAccounts(url, 4, `-c role=${SERVICE_ROLE}`);
  await dataSource.initialize();
  try {
    await ensureBound(dataSource, 'accounts', 'clinic_id');
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function migrate(ownerUrl: string): Promise<void> {
  const owner = postgresAccounts(ownerUrl, 1);
  await owner.initialize();
  try {
    // Processes that start together migrate one after the other; the lock ends with its connection.
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.query('CREATE SCHEMA IF NOT EXISTS accounts');
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}

/** Migrations name tables without a schema, so that both engines share them. */
function postgresAccounts(url: string, max: number, settings = ''): DataSource {
  const options = `-c search_path=accounts -c synchronous_commit=on ${settings}`;
  return new DataSource({
    ...SHARED,
    type: 'postgres',
    url,
    schema: 'accounts',
    extra: { max, pipeline: true, options },
  });
}
