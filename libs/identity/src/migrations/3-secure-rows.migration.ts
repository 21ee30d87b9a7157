import { CREATE_SERVICE_ROLE, isNamed, securedRows, SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * On PostgreSQL the rows of a clinic are there for a transaction that has named it, and those of a sign-in for one that
 * has named the person or shown the token. What belongs to no clinic (people, passwords, sessions) cannot be secured by
 * clinic, since a sign-in does not know one yet: there, rights on single columns are all that there is. SQLite knows
 * neither roles nor policies.
 */
export class SecureRows1764000000003 implements MigrationInterface {
  readonly name = 'SecureRows1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'postgres') return;
    const policies = Object.entries(OF_A_CLINIC).flatMap(([table, policy]) => [securedRows(table), ...policy]);
    const rights = Object.entries(RIGHTS).map(([table, right]) => `GRANT ${right} ON ${table} TO ${SERVICE_ROLE}`);
    const schema = `GRANT USAGE ON SCHEMA accounts TO ${SERVICE_ROLE}`;
    for (const statement of [CREATE_SERVICE_ROLE, ...policies, schema, ...rights]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The accounts are never opened up by a migration.'));
  }
}

const ofClinic = (table: string): string =>
  `CREATE POLICY of_named_clinic ON ${table} USING (${isNamed('clinic_id', 'pinpoint.clinic_id')})`;
const ofPerson = (table: string): string =>
  `CREATE POLICY of_named_person ON ${table} FOR SELECT USING (${isNamed('person_id', 'pinpoint.person_id')})`;

const OF_A_CLINIC: Readonly<Record<string, string[]>> = {
  membership: [ofClinic('membership'), ofPerson('membership')],
  emergency_access: [ofClinic('emergency_access'), ofPerson('emergency_access')],
  staff_version: [ofClinic('staff_version')],
  api_token: [
    ofClinic('api_token'),
    `CREATE POLICY of_shown_token ON api_token FOR SELECT USING (${isNamed('hash', 'pinpoint.token_hash')})`,
  ],
  // Names, as those of logs: a start has to find the clinics, and a name is taken in all of the installation.
  clinic: [
    'CREATE POLICY names ON clinic FOR SELECT USING (true)',
    'CREATE POLICY new_clinic ON clinic FOR INSERT WITH CHECK (true)',
  ],
};

const RIGHTS: Readonly<Record<string, string>> = {
  clinic: 'SELECT, INSERT',
  membership: 'SELECT, INSERT, DELETE',
  emergency_access: 'SELECT, INSERT, DELETE',
  staff_version: 'SELECT, INSERT, UPDATE (epoch, version)',
  api_token: 'SELECT, INSERT, DELETE',
  person: 'SELECT, INSERT, UPDATE (password_hash), DELETE',
  authenticator: 'SELECT, INSERT, UPDATE (secret, kek_id, pending_secret, pending_kek_id, last_step), DELETE',
  recovery_code: 'SELECT, INSERT, DELETE',
  sign_in: 'SELECT, INSERT, UPDATE (last_seen_at), DELETE',
  one_time_link: 'SELECT, INSERT, DELETE',
  attempt_count: 'SELECT, INSERT, UPDATE (failures, last_at, blocked_until), DELETE',
};
