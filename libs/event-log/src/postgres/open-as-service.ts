import { type DataSource } from 'typeorm';
import { ensureBound, SERVICE_ROLE } from './service-role.js';

/** A schema that its owner migrates, and the service reads and writes row by row. */
export interface ServiceSchema {
  name: string;
  /** Says whose a row is; a table that has it must be secured. */
  column: string;
  /** A number that no other user of advisory locks in the database takes. */
  migrationLock: number;
  /** @param settings options of every connection, `-c name=value` */
  connect: (url: string, max: number, settings: string) => DataSource;
}

const SERVICE_CONNECTIONS = 4;

/**
 * Brings the schema up to date as its owner, and opens it as the service.
 *
 * @throws Problem `service_role_too_strong` where row-level security would not bind the service
 */
export async function openAsService(schema: ServiceSchema, url: string, ownerUrl: string): Promise<DataSource> {
  await migrate(schema, ownerUrl);
  const dataSource = schema.connect(url, SERVICE_CONNECTIONS, `-c role=${SERVICE_ROLE}`);
  await dataSource.initialize();
  try {
    await ensureBound(dataSource, schema.name, schema.column);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function migrate({ name, migrationLock, connect }: ServiceSchema, ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, 1, '');
  await owner.initialize();
  try {
    // Processes that start together migrate one after the other; the lock ends with its connection.
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}
