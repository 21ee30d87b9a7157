import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** `IF NOT EXISTS`: SQLite has no lock that two processes which start at once on a new file could take first. */
export class CreateDataKeys1764000000000 implements MigrationInterface {
  readonly name = 'CreateDataKeys1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS data_key (
        log TEXT NOT NULL,
        kid TEXT NOT NULL,
        kek_id TEXT NOT NULL,
        wrapped BLOB NOT NULL,
        PRIMARY KEY (log, kid)
      ) STRICT, WITHOUT ROWID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_key');
  }
}
