import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The clinics of an installation. Accounts, sessions and tokens come to the same store. */
export class CreateAccounts1764000000000 implements MigrationInterface {
  readonly name = 'CreateAccounts1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = (name: string) => ({ name, type: 'varchar' });
    await runner.createTable(
      new Table({
        name: 'clinic',
        columns: [
          { ...text('id'), isPrimary: true },
          text('name'),
          { ...text('name_key'), isUnique: true },
          text('time_zone'),
          text('created_at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('clinic');
  }
}
