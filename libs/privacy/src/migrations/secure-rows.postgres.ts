import { CREATE_SERVICE_ROLE, isNamed, securedRows, SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A transaction opens and destroys the keys of the one log that it has named; the names of logs are there for all. */
export class SecureRows1764000000001 implements MigrationInterface {
  readonly name = 'SecureRows1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The keys are never opened up by a migration.'));
  }
}

const STATEMENTS = [
  CREATE_SERVICE_ROLE,
  'CREATE TABLE keys.log (log text COLLATE "C" PRIMARY KEY)',
  'INSERT INTO keys.log (log) SELECT DISTINCT log FROM keys.data_key',
  securedRows('keys.log'),
  'CREATE POLICY names ON keys.log FOR SELECT USING (true)',
  'CREATE POLICY new_log ON keys.log FOR INSERT WITH CHECK (true)',
  securedRows('keys.data_key'),
  `CREATE POLICY of_named_log ON keys.data_key USING (${isNamed('log', 'pinpoint.log_origin')})`,
  `GRANT USAGE ON SCHEMA keys TO ${SERVICE_ROLE}`,
  `GRANT SELECT, INSERT ON keys.log TO ${SERVICE_ROLE}`,
  `GRANT SELECT, INSERT, DELETE ON keys.data_key TO ${SERVICE_ROLE}`,
];
