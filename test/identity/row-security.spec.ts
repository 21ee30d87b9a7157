import { newId } from '#kernel/ids.js';
import pg from 'pg';
import { openAccounts } from '#identity/accounts-database.js';
import { CREATE_SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { type Headers, startTestService, type TestService } from '../support/service.js';
import supertest from 'supertest';

/** By these columns a row belongs to a clinic. */
const CLINIC_COLUMNS = ['log_id', 'clinic_id', 'log'];

/** Names of logs and clinics, by which everything else is found: read by all, and added to. They are ids, and names of clinics. */
const NAMES = ['log.log', 'keys.log', 'accounts.clinic', 'read.followed_log'];

/** Tables whose rows belong to no clinic, and why. */
const OF_NO_CLINIC: Readonly<Record<string, string>> = {
  'accounts.person': 'signs in before any clinic is known, and may work in several',
  'accounts.authenticator': 'of a person',
  'accounts.recovery_code': 'of a person',
  'accounts.sign_in': 'of a person',
  'accounts.one_time_link': 'of a person, or of nobody yet',
  'accounts.attempt_count': 'of a login name or an address, known or not',
  'read.about': 'what made the generation',
  'read.pointer': 'which generation is read; the service has no right to it',
  'accounts.accounts_migrations': 'the owner’s',
  'keys.migration': 'the owner’s',
  'public.log_migrations': 'the owner’s',
};

interface TableOfDatabase {
  schema: string;
  table: string;
  /** The column that says whose a row is; null where none does. */
  column: string | null;
  isForced: boolean;
}

/** The same name for a table of any generation of the read models. */
const known = ({ schema, table }: TableOfDatabase): string => `${schema.replace(/^read_\d+$/, 'read')}.${table}`;

describe('on PostgreSQL, rows of clinics', () => {
  let database: TestDatabase;
  let service: TestService;
  let owner: pg.Client;
  let tables: TableOfDatabase[];
  const foreign = { clinicId: '', personId: '' };

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startTestService(database.url);
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { stores, clinicId } = service;
    foreign.clinicId = (await stores.clinics.add('Hautklinik Süd', 'Europe/Berlin')).id;
    for (const id of [clinicId, foreign.clinicId]) {
      if (id !== clinicId) await service.place(service.owner, id, 'owner');
      const person = await stores.identity.people.add({ loginName: newId(), name: 'Erna Emergency' });
      const actor = { staffId: person.id, role: 'platform_admin' };
      const command = { clinicId: id, commandId: newId(), body: null, actor };
      await stores.identity.staff.takeEmergencyAccess(command, 'client_emergency', 'Her eye is swollen');
      const token = { clinicId: id, label: 'import', scopes: ['read' as const], lastsDays: 1, createdBy: person.id };
      await stores.identity.tokens.issue(token);
      await registerAndRead(id);
    }
    tables = await tablesOf(owner);
    for (const table of tables) if (table.column !== null) await fill(table);
  });
  afterAll(async () => {
    await owner.end();
    await service.remove();
    await database.drop();
  });

  /** A client with a name, who was looked at: so there are sealed parts, keys, facts and an access trail. */
  async function registerAndRead(clinicId: string): Promise<void> {
    const url = `/api/v1/clinics/${clinicId}`;
    const headers: Headers = { ...service.owner.headers, 'idempotency-key': newId() };
    const clientId = newId();
    const body = { birthYear: 1980, identity: { name: 'Anna Beispiel' } };
    const registered = await supertest(service.url)
      .post(`${url}/clients/${clientId}/registration`)
      .set(headers)
      .send(body);
    expect(registered.status).toBe(201);
    const { position } = registered.body as { position: number };
    const course = await supertest(service.url)
      .get(`${url}/clients/${clientId}`)
      .set({ ...headers, 'pinpoint-at-least': String(position) });
    expect(course.status).toBe(200);
  }

  /** What stands in the column for a clinic's record, and for its access log, which is a log of its own. */
  async function valuesOf({ schema, column }: TableOfDatabase, clinicId: string): Promise<string[]> {
    if (column === 'clinic_id') return [clinicId];
    if (schema === 'keys') return [await service.stores.log.originOf(clinicId)];
    const names = schema === 'log' ? 'log.log' : `${schema}.followed_log`;
    const { rows } = await owner.query<{ log_id: string }>(
      `SELECT log_id FROM ${names} WHERE name = $1 OR name = $1 || '/access' ORDER BY name`,
      [clinicId],
    );
    return rows.map(({ log_id: logId }) => logId);
  }

  /** Gives a table that has no row of a clinic one, so that there is something that could be seen. */
  async function fill(table: TableOfDatabase): Promise<void> {
    if (NAMES.includes(known(table))) return;
    const name = `${table.schema}.${table.table}`;
    for (const clinicId of [service.clinicId, foreign.clinicId]) {
      for (const value of await valuesOf(table, clinicId)) {
        const { rowCount } = await owner.query(`SELECT 1 FROM ${name} WHERE ${table.column} = $1 LIMIT 1`, [value]);
        if (rowCount !== 0) continue;
        const columns = await columnsOf(owner, table);
        const values = columns.map(({ column, type }) => (column === table.column ? value : anyOf(type)));
        const places = values.map((_, index) => `$${index + 1}`);
        await owner.query(
          `INSERT INTO ${name} (${columns.map(({ column }) => column).join(', ')}) VALUES (${places.join(', ')})`,
          values,
        );
      }
    }
  }

  /** As the service works, in a transaction that has named what the setting says, or nothing; then all is taken back. */
  async function asService<T>(named: [setting: string, value: string] | null, work: (client: pg.Client) => Promise<T>) {
    const client = new pg.Client({ connectionString: database.url, options: '-c role=pinpoint_service' });
    await client.connect();
    try {
      await client.query('BEGIN');
      if (named) await client.query('SELECT set_config($1, $2, true)', named);
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const secured = () => tables.filter((table) => table.column !== null && !NAMES.includes(known(table)));

  const settingOf = ({ schema, column }: TableOfDatabase): string =>
    column === 'clinic_id' ? 'pinpoint.clinic_id' : schema === 'keys' ? 'pinpoint.log_origin' : 'pinpoint.log_id';

  it('are in tables that are secured, for their owner too; what belongs to no clinic is named here', async () => {
    expect(faultsOf(tables)).toEqual([]);
    expect(secured().length).toBeGreaterThan(20);
    await owner.query('CREATE TABLE accounts.planted (clinic_id text)');
    try {
      expect(faultsOf(await tablesOf(owner))).toEqual(['accounts.planted is not secured']);
      const opening = openAccounts({ engine: 'postgres', url: database.url });
      await expect(opening).rejects.toMatchObject({ code: 'service_role_too_strong' });
    } finally {
      await owner.query('DROP TABLE accounts.planted');
    }
    await owner.query('CREATE TABLE accounts.planted (person_id text)');
    expect(faultsOf(await tablesOf(owner))).toEqual(['accounts.planted is not known']);
    await owner.query('DROP TABLE accounts.planted');
    const views =
      await owner.query(`SELECT 1 FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace::regnamespace::text
      !~ '^(pg_|information_schema)'`);
    // A view would read with the rights of its owner.
    expect(views.rowCount).toBe(0);
  });

  it('are seen by a transaction that has named the clinic, and by no other', async () => {
    const faults: string[] = [];
    for (const table of secured()) {
      const name = `${table.schema}.${table.table}`;
      const own = await valuesOf(table, service.clinicId);
      // Of the log's tables those of the record, and those of the access trail.
      expect(own).toHaveLength(table.schema === 'log' ? 2 : 1);
      for (const value of own) {
        const seen = await asService([settingOf(table), value], (client) =>
          client.query<{ value: string }>(`SELECT DISTINCT ${table.column}::text AS value FROM ${name}`),
        );
        if (JSON.stringify(seen.rows) !== JSON.stringify([{ value }]))
          faults.push(`${name}: ${JSON.stringify(seen.rows)}`);
      }
      const unnamed = await asService(null, (client) => client.query(`SELECT 1 FROM ${name}`));
      if (unnamed.rowCount !== 0) faults.push(`${name} is open where nothing is named`);
    }
    expect(faults).toEqual([]);
  });

  it('are neither written nor changed nor deleted by a transaction that has named another clinic', async () => {
    const faults: string[] = [];
    for (const table of secured()) {
      const name = `${table.schema}.${table.table}`;
      const [own] = await valuesOf(table, service.clinicId);
      const foreignValues = await valuesOf(table, foreign.clinicId);
      expect(foreignValues).toHaveLength(table.schema === 'log' ? 2 : 1);
      for (const value of foreignValues) {
        const columns = (await columnsOf(owner, table)).map(({ column }) => column).join(', ');
        const { rows } = await owner.query<{ row: object }>(
          `SELECT to_jsonb(t) AS row FROM ${name} AS t WHERE ${table.column} = $1 LIMIT 1`,
          [value],
        );
        const write = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${name}, $1)`;
        const attempts: [string, unknown[], boolean][] = [
          [write, [JSON.stringify(rows[0]!.row)], false],
          [`UPDATE ${name} SET ${table.column} = ${table.column} WHERE ${table.column} = $1`, [value], true],
          [`DELETE FROM ${name} WHERE ${table.column} = $1`, [value], true],
        ];
        for (const [sql, params, mayDoNothing] of attempts) {
          const outcome = await asService([settingOf(table), own!], (client) =>
            client.query(sql, params).then(
              ({ rowCount }) => `${rowCount} rows`,
              (error: Error) => error.message,
            ),
          );
          const isRefused = /row-level security|permission denied/.test(outcome);
          if (!isRefused && !(mayDoNothing && outcome === '0 rows')) faults.push(`${sql}: ${outcome}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('that say where a person works are there for that person’s sign-in, and a token for whoever shows it', async () => {
    const { staffId } = service.owner;
    const places = await asService(['pinpoint.person_id', staffId], (client) =>
      client.query<{ person_id: string; clinic_id: string }>('SELECT person_id, clinic_id FROM accounts.membership'),
    );
    expect(new Set(places.rows.map(({ person_id: id }) => id))).toEqual(new Set([staffId]));
    expect(places.rows.map(({ clinic_id: id }) => id).sort()).toEqual([service.clinicId, foreign.clinicId].sort());
    const { rows: tokens } = await owner.query<{ hash: string }>('SELECT hash FROM accounts.api_token');
    expect(tokens).toHaveLength(2);
    const shown = await asService(['pinpoint.token_hash', tokens[0]!.hash], (client) =>
      client.query('SELECT hash FROM accounts.api_token'),
    );
    expect(shown.rows).toEqual([tokens[0]]);
    const changed = await asService(['pinpoint.person_id', staffId], (client) =>
      client.query('DELETE FROM accounts.membership'),
    );
    expect(changed.rowCount).toBe(0);
  });

  it('bind the service, which owns nothing, passes by nothing, and has no right that it does not use', async () => {
    const { rows: roles } = await owner.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles AS r WHERE rolname = 'pinpoint_service'`);
    expect(roles).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false },
    ]);
    const { rows } = await owner.query<{ name: string; rights: string }>(
      `SELECT table_schema || '.' || table_name AS name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants WHERE grantee = 'pinpoint_service' GROUP BY 1`,
    );
    const rights = Object.fromEntries(rows.map(({ name, rights: has }) => [name.replace(/^read_\d+/, 'read'), has]));
    for (const table of ['log', 'epoch', 'stream', 'event', 'sealed_part', 'command']) {
      expect(rights[`log.${table}`]).toBe('INSERT SELECT');
    }
    expect(rights['keys.data_key']).toBe('DELETE INSERT SELECT');
    expect(rights['accounts.person']).toBe('DELETE INSERT SELECT');
    expect(rights['read.about']).toBe('SELECT');
    expect(rights['read.pointer']).toBeUndefined();
    expect(Object.values(rights).filter((has) => /TRUNCATE|TRIGGER|REFERENCES/.test(has))).toEqual([]);
  });
});

describe('on PostgreSQL, a service whose login owns nothing', () => {
  it('works as well: another login owns and makes the tables', async () => {
    const database = await createTestDatabase();
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    const [ownerLogin, serviceLogin] = ['owner', 'service'].map((name) => `${name}_of_${database.database}`);
    const urlOf = (login: string): string =>
      `postgres://${login}:secret@${database.host}:${database.port}/${database.database}`;
    const statements = [
      ...[ownerLogin, serviceLogin].map((login) => `CREATE ROLE ${login} LOGIN PASSWORD 'secret'`),
      CREATE_SERVICE_ROLE,
      `GRANT pinpoint_service TO ${serviceLogin}`,
      `GRANT CREATE ON DATABASE ${database.database} TO ${ownerLogin}`,
      `GRANT CREATE ON SCHEMA public TO ${ownerLogin}`,
    ];
    for (const statement of statements) await superuser.query(statement);
    const environment = { PINPOINT_OWNER_DATABASE_URL: urlOf(ownerLogin!) };
    const service = await startTestService(urlOf(serviceLogin!), { environment });
    try {
      const registered = await service.post(`clients/${newId()}/registration`, { identity: { name: 'Anna Beispiel' } });
      expect(registered.status).toBe(201);
      const { position } = registered.body as { position: number };
      const listed = await service.get('clients?search=anna', { 'pinpoint-at-least': String(position) });
      expect(listed.body).toMatchObject({ items: [{ name: 'Anna Beispiel' }] });
      const { rows } = await superuser.query<{ owner: string }>(
        `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema)'`,
      );
      expect(rows).toEqual([{ owner: ownerLogin }]);
    } finally {
      await service.remove();
      await superuser.query(`DROP OWNED BY ${ownerLogin} CASCADE`);
      await superuser.query(`REVOKE ALL ON DATABASE ${database.database} FROM ${ownerLogin}`);
      for (const login of [ownerLogin, serviceLogin]) await superuser.query(`DROP ROLE ${login}`);
      await superuser.end();
      await database.drop();
    }
  });
});

function faultsOf(tables: readonly TableOfDatabase[]): string[] {
  return tables.flatMap((table) => {
    const name = known(table);
    if (table.column !== null || NAMES.includes(name)) return table.isForced ? [] : [`${name} is not secured`];
    return name in OF_NO_CLINIC ? [] : [`${name} is not known`];
  });
}

async function tablesOf(client: pg.Client): Promise<TableOfDatabase[]> {
  const { rows } = await client.query<TableOfDatabase>(
    `SELECT n.nspname AS schema, relname AS table, relrowsecurity AND relforcerowsecurity AS "isForced",
       (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attname = ANY ($1)) AS column
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p') AND nspname !~ '^(pg_|information_schema)' ORDER BY 1, 2`,
    [CLINIC_COLUMNS],
  );
  return rows;
}

/** Those that take a value. */
async function columnsOf(client: pg.Client, { schema, table }: TableOfDatabase) {
  const { rows } = await client.query<{ column: string; type: string }>(
    `SELECT attname AS column, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = ($1 || '.' || $2)::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' AND attidentity = '' ORDER BY attnum`,
    [schema, table],
  );
  return rows;
}

function anyOf(type: string): string {
  if (type === 'uuid') return newId();
  return type === 'bytea' ? '\\x00' : '1';
}
