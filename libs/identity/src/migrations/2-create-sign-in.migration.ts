import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

const text = (name: string): TableColumnOptions => ({ name, type: 'varchar' });
const key = (name: string): TableColumnOptions => ({ ...text(name), isPrimary: true });
const unique = (name: string): TableColumnOptions => ({ ...text(name), isUnique: true });
const optional = (name: string): TableColumnOptions => ({ ...text(name), isNullable: true });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const flag = (name: string): TableColumnOptions => ({ name, type: 'boolean' });

const TABLES: Record<string, TableColumnOptions[]> = {
  person: [
    key('id'),
    text('login_name'),
    unique('login_key'),
    text('name'),
    optional('password_hash'),
    flag('platform_admin'),
    text('created_at'),
  ],
  authenticator: [
    key('person_id'),
    optional('secret'),
    optional('kek_id'),
    optional('pending_secret'),
    optional('pending_kek_id'),
    integer('last_step'),
  ],
  recovery_code: [key('person_id'), key('hash')],
  membership: [key('person_id'), key('clinic_id'), text('role'), optional('ends_at')],
  emergency_access: [
    key('id'),
    text('person_id'),
    text('clinic_id'),
    text('reason'),
    text('taken_at'),
    text('ends_at'),
  ],
  sign_in: [
    key('hash'),
    text('person_id'),
    text('stage'),
    flag('second_factor'),
    text('created_at'),
    text('last_seen_at'),
  ],
  api_token: [
    key('id'),
    unique('hash'),
    text('prefix'),
    text('clinic_id'),
    text('label'),
    { name: 'scopes', type: 'text' },
    text('created_by'),
    text('created_at'),
    text('ends_at'),
  ],
  one_time_link: [key('hash'), text('purpose'), optional('person_id'), text('ends_at')],
  staff_version: [key('clinic_id'), integer('epoch'), integer('version')],
  attempt_count: [key('key'), integer('failures'), text('last_at'), optional('blocked_until')],
};

const INDEXES: [table: string, columns: string[]][] = [
  ['membership', ['clinic_id']],
  ['emergency_access', ['clinic_id', 'taken_at']],
  ['sign_in', ['person_id']],
  ['api_token', ['clinic_id']],
  ['attempt_count', ['last_at']],
];

/** People, what they may do where, and how they show who they are. */
export class CreateSignIn1764000000001 implements MigrationInterface {
  readonly name = 'CreateSignIn1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) await runner.createTable(new Table({ name, columns }));
    for (const [table, columnNames] of INDEXES) {
      await runner.createIndex(table, new TableIndex({ name: `${table}_by_${columnNames.join('_')}`, columnNames }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) await runner.dropTable(name);
  }
}
