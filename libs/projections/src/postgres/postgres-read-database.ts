import { inNamedRows, type NamedRows, queryNamedRows } from '#event-log/postgres/named-rows.js';
import { isNamed, securedRows, SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import pg from 'pg';
import { type FillingDatabase, type ReadQueries, type ReadTransaction } from '../read-database.js';
import { type Cell, columnsSql, columnType, indexesSql, type Row, type TableDefinition } from '../table-definition.js';

const TYPE_NAMES = { text: 'text', integer: 'bigint', real: 'double precision', uuid: 'uuid' } as const;
const CONNECTIONS = 8;
const INT8 = 20;

/** Positions and counts stay far below 2^53, so they are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/** SQLSTATE classes of the server's momentary state: connection, rollback, resources, operator, system. */
const TRANSIENT_STATES = /^(08|40|53|55|57|58)/;

/** The numbers and names of logs: without them nobody could name a log. */
const NAMES_OF_LOGS = 'followed_log';

/**
 * Read models in the schema `read_<generation>`; statements name tables without it. It is filled as the owner of its
 * tables, and read and followed as the service, of which row-level security holds each transaction to one log.
 */
export class PostgresReadDatabase implements FillingDatabase {
  private readonly pool: pg.Pool;
  private readonly logs = new Map<number, ReadQueries>();

  constructor(
    url: string,
    readonly generation: number,
    private readonly tables: readonly TableDefinition[] | null = null,
  ) {
    const role = tables === null ? ` -c role=${SERVICE_ROLE}` : '';
    const options = `-c search_path=${schemaOf(generation)} -c synchronous_commit=off${role}`;
    const connection = { connectionString: url, max: CONNECTIONS, pipeline: true, options, types };
    this.pool = new pg.Pool(connection);
    // A connection that dies while idle is replaced; work in flight gets its own error.
    this.pool.on('error', () => undefined);
  }

  async createTables(): Promise<void> {
    await this.pool.query(`CREATE SCHEMA ${schemaOf(this.generation)}`);
    for (const table of this.tables ?? []) {
      await this.pool.query(`CREATE TABLE ${table.name} (${columnsSql(table, TYPE_NAMES)})`);
    }
  }

  async finish(): Promise<void> {
    const tables = this.tables ?? [];
    for (const index of tables.flatMap(indexesSql)) await this.pool.query(index);
    for (const { name } of tables) await this.pool.query(`ANALYZE ${name}`);
    await this.pool.query(`GRANT USAGE ON SCHEMA ${schemaOf(this.generation)} TO ${SERVICE_ROLE}`);
    for (const statement of tables.flatMap(rightsOn)) await this.pool.query(statement);
  }

  ofLog(logId: number): ReadQueries {
    let queries = this.logs.get(logId);
    if (!queries) {
      queries = { all: (sql, params = []) => this.allOfLog(logId, sql, params) };
      this.logs.set(logId, queries);
    }
    return queries;
  }

  async all<Result extends object = Row>(sql: string, params: readonly Cell[] = []): Promise<Result[]> {
    return (await this.pool.query<Result & pg.QueryResultRow>(sql, [...params])).rows;
  }

  transaction<T>(logId: number | null, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.withClient((client) => inNamedRows(client, named(logId), () => work(new PostgresTransaction(client))));
  }

  isTransient(error: unknown): boolean {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string')
      return error instanceof Error && /^(Connection terminated|timeout)/.test(error.message);
    return TRANSIENT_STATES.test(code) || /^E[A-Z]+$/.test(code);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private allOfLog<Result extends object>(logId: number, sql: string, params: readonly Cell[]): Promise<Result[]> {
    return this.withClient((client) =>
      queryNamedRows<Result & pg.QueryResultRow>(client, named(logId), sql, [...params]),
    );
  }

  private async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    // A connection can be lost between two statements; the next one then fails, and nobody needs the event besides.
    const onError = (): void => void (broken = true);
    client.on('error', onError);
    try {
      return await work(client);
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}

class PostgresTransaction implements ReadTransaction {
  constructor(private readonly client: pg.PoolClient) {}

  async all<Result extends object = Row>(sql: string, params: readonly Cell[] = []): Promise<Result[]> {
    return (await this.client.query<Result & pg.QueryResultRow>(sql, [...params])).rows;
  }

  async run(sql: string, params: readonly Cell[] = []): Promise<number> {
    return (await this.client.query(sql, [...params])).rowCount ?? 0;
  }

  async insert(table: TableDefinition, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(table.columns);
    await this.client.query({
      name: `insert_${table.name}`,
      text: `INSERT INTO ${table.name} (${columns.join(', ')}) SELECT * FROM ${unnest(table, columns)}`,
      values: columnArrays(columns, rows),
    });
  }

  async update(
    table: TableDefinition,
    set: readonly string[],
    where: readonly string[],
    rows: readonly Row[],
  ): Promise<number> {
    const columns = [...set, ...where];
    const assignments = set.map((name) => `${name} = given.${name}`).join(', ');
    const agreement = where.map((name) => `target.${name} = given.${name}`).join(' AND ');
    const { rowCount } = await this.client.query(
      `UPDATE ${table.name} AS target SET ${assignments}
       FROM ${unnest(table, columns)} AS given (${columns.join(', ')}) WHERE ${agreement}`,
      columnArrays(columns, rows),
    );
    return rowCount ?? 0;
  }

  async tryLock<Result extends object = Row>(table: TableDefinition, key: Row): Promise<Result | null> {
    const names = Object.keys(key);
    const agreement = names.map((name, index) => `${name} = $${index + 1}`).join(' AND ');
    const { rows } = await this.client.query<Result & pg.QueryResultRow>(
      `SELECT * FROM ${table.name} WHERE ${agreement} FOR UPDATE SKIP LOCKED`,
      names.map((name) => key[name]),
    );
    return rows[0] ?? null;
  }
}

export function schemaOf(generation: number): string {
  return `read_${generation}`;
}

function named(logId: number | null): NamedRows {
  return { setting: 'pinpoint.log_id', value: logId === null ? '' : String(logId) };
}

/** What the service may do with a table, and with the rows of which log. */
function rightsOn({ name, columns }: TableDefinition): string[] {
  if (!('log_id' in columns)) return [`GRANT SELECT ON ${name} TO ${SERVICE_ROLE}`];
  if (name === NAMES_OF_LOGS) {
    return [
      securedRows(name),
      `CREATE POLICY names ON ${name} FOR SELECT USING (true)`,
      `CREATE POLICY new_log ON ${name} FOR INSERT WITH CHECK (true)`,
      `GRANT SELECT, INSERT ON ${name} TO ${SERVICE_ROLE}`,
    ];
  }
  return [
    securedRows(name),
    `CREATE POLICY of_named_log ON ${name} USING (${isNamed('log_id', 'pinpoint.log_id', 'bigint')})`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${name} TO ${SERVICE_ROLE}`,
  ];
}

function unnest(table: TableDefinition, columns: readonly string[]): string {
  const arrays = columns.map((name, index) => `$${index + 1}::${TYPE_NAMES[columnType(table, name)]}[]`);
  return `unnest(${arrays.join(', ')})`;
}

function columnArrays(columns: readonly string[], rows: readonly Row[]): Cell[][] {
  return columns.map((name) => rows.map((row) => row[name] ?? null));
}
