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
import { personEntity } from './person.entity.js';
import { staffVersionEntity } from './staff-version.entity.js';
import { authenticatorEntity, recoveryCodeEntity } from './second-factor.entity.js';

/** Where accounts lie: a file of their own, or the schema `accounts` of a PostgreSQL database. */
export type AccountsLocation = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

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
  migrations: [CreateAccounts1764000000000, CreateSignIn1764000000001],
  migrationsTableName: 'accounts_migrations',
};
/** Any number that no other user of advisory locks in the database takes: the bytes "acco". */
const MIGRATION_LOCK = 0x6163636f;

/** Opens the accounts and brings their tables up to date. */
export async function openAccounts(location: AccountsLocation): Promise<DataSource> {
  return location.engine === 'sqlite' ? openSqlite(location.file) : openPostgres(location.url);
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

async function openPostgres(url: string): Promise<DataSource> {
  const dataSource = new DataSource({
    ...SHARED,
    type: 'postgres',
    url,
    schema: 'accounts',
    // Migrations name tables without a schema, so that both engines share them.
    extra: { max: 4, options: '-c search_path=accounts -c synchronous_commit=on' },
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    // Processes that start together migrate one after the other.
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query('CREATE SCHEMA IF NOT EXISTS accounts');
    await dataSource.runMigrations();
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
  return dataSource;
}
