import { openAsService, type ServiceSchema } from '#event-log/postgres/open-as-service.js';
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
const POSTGRES: ServiceSchema = {
  name: 'accounts',
  column: 'clinic_id',
  // The bytes "acco".
  migrationLock: 0x6163636f,
  connect: (url, max, settings) => {
    // Migrations name tables without a schema, so that both engines share them.
    const options = `-c search_path=accounts -c synchronous_commit=on ${settings}`;
    return new DataSource({
      ...SHARED,
      type: 'postgres',
      url,
      schema: 'accounts',
      extra: { max, pipeline: true, options },
    });
  },
};

/**
 * Opens the accounts and brings their tables up to date.
 *
 * @throws Problem `service_role_too_strong` where row-level security would not bind the service
 */
export async function openAccounts(location: AccountsLocation): Promise<DataSource> {
  if (location.engine === 'sqlite') return openSqlite(location.file);
  return openAsService(POSTGRES, location.url, location.ownerUrl ?? location.url);
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
