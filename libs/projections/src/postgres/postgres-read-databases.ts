import { CREATE_SERVICE_ROLE } from '#event-log/postgres/service-role.js';
import pg from 'pg';
import { type FillingDatabase, type ReadDatabase, type ReadDatabases } from '../read-database.js';
import { type TableDefinition } from '../table-definition.js';
import { PostgresReadDatabase, schemaOf } from './postgres-read-database.js';

const LOCK = `hashtext('pinpoint.read.generations')`;

/** Read databases as schemas `read_<generation>`; the table `read.pointer` names the one that is read. */
export class PostgresReadDatabases implements ReadDatabases {
  /** A dropped table fails its readers, so they get time to notice that another generation is current. */
  readonly graceMs: number;
  private readonly pool: pg.Pool;
  private prepared: Promise<void> | undefined;

  private readonly ownerUrl: string;

  /**
   * @param url of the service's login
   * @param ownerUrl of a login that may create schemas in the database, and owns them then; the same by default
   */
  constructor(
    private readonly url: string,
    { graceMs = 5_000, ownerUrl = url }: { graceMs?: number; ownerUrl?: string | undefined } = {},
  ) {
    this.graceMs = graceMs;
    this.ownerUrl = ownerUrl;
    this.pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    this.pool.on('error', () => undefined);
  }

  async current(): Promise<number | null> {
    const [row] = await this.query<{ generation: number }>('SELECT generation FROM read.pointer');
    if (!row) return null;
    return (await this.list()).includes(row.generation) ? row.generation : null;
  }

  async list(): Promise<number[]> {
    const rows = await this.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^read_[0-9]+$'`,
    );
    return rows.map(({ name }) => Number(name.slice('read_'.length)));
  }

  async open(generation: number): Promise<ReadDatabase> {
    return new PostgresReadDatabase(this.url, generation);
  }

  async create(generation: number, tables: readonly TableDefinition[]): Promise<FillingDatabase> {
    await this.query(CREATE_SERVICE_ROLE);
    const database = new PostgresReadDatabase(this.ownerUrl, generation, tables);
    await database.createTables();
    return database;
  }

  async makeCurrent(generation: number): Promise<void> {
    await this.query(
      `INSERT INTO read.pointer (only_row, generation) VALUES (true, ${generation})
       ON CONFLICT (only_row) DO UPDATE SET generation = excluded.generation`,
    );
  }

  async remove(generation: number): Promise<void> {
    await this.query(`DROP SCHEMA IF EXISTS ${schemaOf(generation)} CASCADE`);
  }

  /** The lock is held by a connection of its own, so it ends with this process. */
  async tryLock(): Promise<(() => Promise<void>) | null> {
    const client = new pg.Client({ connectionString: this.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
    if (rows[0]?.locked) return () => client.end();
    await client.end();
    return null;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async query<Result extends pg.QueryResultRow>(sql: string): Promise<Result[]> {
    this.prepared ??= this.prepare().catch((error) => {
      this.prepared = undefined;
      throw error;
    });
    await this.prepared;
    return (await this.pool.query<Result>(sql)).rows;
  }

  private async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      // Several processes may start at once, and IF NOT EXISTS alone does not keep them apart.
      await client.query(`SELECT pg_advisory_lock(hashtext('pinpoint.read.pointer'))`);
      await client.query('CREATE SCHEMA IF NOT EXISTS read');
      await client.query(
        `CREATE TABLE IF NOT EXISTS read.pointer (only_row boolean PRIMARY KEY CHECK (only_row), generation integer NOT NULL)`,
      );
      await client.query(`SELECT pg_advisory_unlock(hashtext('pinpoint.read.pointer'))`);
    } finally {
      client.release();
    }
  }
}
