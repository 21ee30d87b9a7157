import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateDataKeys1764000000000 implements MigrationInterface {
  readonly name = 'CreateDataKeys1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE keys.data_key (
        log text COLLATE "C" NOT NULL,
        kid uuid NOT NULL,
        kek_id text NOT NULL,
        wrapped bytea NOT NULL,
        PRIMARY KEY (log, kid)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE keys.data_key');
  }
}
