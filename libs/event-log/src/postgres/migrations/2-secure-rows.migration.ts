import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Row-level security: a transaction sees and writes the rows of the one log that it has named, whatever a statement
 * forgets to ask for. It is forced, so that it binds the tables' owner too. The names of the logs, which are ids, are
 * there for whoever starts the service.
 *
 * What erasures search by becomes columns: an index on an expression is not used where rows are secured, since the
 * expression might tell something of rows that are not to be seen.
 */
export class SecureRows1764000000002 implements MigrationInterface {
  readonly name = 'SecureRows1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SEARCHED, ...TABLES.flatMap(secured), ...NAMES_OF_LOGS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The log is never opened up by a migration.'));
  }
}

const SEARCHED = [
  `ALTER TABLE log.event
     ADD COLUMN subject text COLLATE "C"
       GENERATED ALWAYS AS (CASE WHEN stream_version = 1 THEN leaf::jsonb ->> 'kid' END) STORED,
     ADD COLUMN is_erasure boolean NOT NULL GENERATED ALWAYS AS (strpos(leaf, '"erases":') > 0) STORED`,
  `DROP INDEX log.event_of_subject`,
  `DROP INDEX log.event_of_erasure`,
  `CREATE INDEX event_of_subject ON log.event (log_id, subject) WHERE subject IS NOT NULL`,
  `CREATE INDEX event_of_erasure ON log.event (log_id, position) WHERE is_erasure`,
];

const TABLES = ['epoch', 'stream', 'event', 'sealed_part', 'command'];

function secured(table: string): string[] {
  // Asked once for a statement and not for each row.
  const ofNamedLog = `log_id = (SELECT nullif(current_setting('pinpoint.log_id', true), '')::bigint)`;
  return [
    `ALTER TABLE log.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY of_named_log ON log.${table} USING (${ofNamedLog}) WITH CHECK (${ofNamedLog})`,
  ];
}

const NAMES_OF_LOGS = [
  `ALTER TABLE log.log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY names ON log.log FOR SELECT USING (true)`,
  `CREATE POLICY new_log ON log.log FOR INSERT WITH CHECK (true)`,
];
