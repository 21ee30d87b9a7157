import Database from 'better-sqlite3';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type FillingDatabase, type ReadQueries, type ReadTransaction } from '../read-database.js';
import { type Cell, columnsSql, indexesSql, type Row, type TableDefinition } from '../table-definition.js';

type Statement = Database.Statement<unknown[], unknown>;

const TYPE_NAMES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', uuid: 'TEXT' } as const;
const CACHE_KIB = 32_768;
/** Pages in the write-ahead log before they are moved into the file, for which the disk is waited for: 32 MB. */
const CHECKPOINT_PAGES = 8_000;
/** Filling appends, so it comes back to few pages. */
const FILLING_CACHE_KIB = 8_192;
const BUSY_MS = 5_000;
const BUSY_STEP_MS = 5;

/**
 * Read models in one SQLite file. Writes go through a connection of their own, so that readers see nothing of a
 * transaction before it is committed.
 */
export class SqliteReadDatabase implements FillingDatabase {
  private readonly statements = new Map<string, Statement>();
  private readonly written: Map<string, Statement>;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly generation: number,
    private readonly file: string,
    private readonly writer: Database.Database,
    private readonly reader: Database.Database,
    private readonly tables: readonly TableDefinition[],
  ) {
    this.written = writer === reader ? this.statements : new Map<string, Statement>();
  }

  static open(generation: number, file: string): SqliteReadDatabase {
    const writer = new Database(file, { fileMustExist: true });
    setLivePragmas(writer);
    writer.pragma('busy_timeout = 0');
    const reader = new Database(file, { fileMustExist: true });
    setLivePragmas(reader);
    reader.pragma('query_only = ON');
    return new SqliteReadDatabase(generation, file, writer, reader, []);
  }

  /** A new file without indexes and without a journal on disk: if the process dies, the file is worth nothing. */
  static create(generation: number, file: string, tables: readonly TableDefinition[]): SqliteReadDatabase {
    const writer = new Database(file);
    writer.pragma('journal_mode = MEMORY');
    writer.pragma('synchronous = OFF');
    writer.pragma('locking_mode = EXCLUSIVE');
    writer.pragma(`cache_size = -${FILLING_CACHE_KIB}`);
    for (const table of tables) {
      writer.exec(`CREATE TABLE ${table.name} (${columnsSql(table, TYPE_NAMES)}) STRICT, WITHOUT ROWID`);
    }
    return new SqliteReadDatabase(generation, file, writer, writer, tables);
  }

  async finish(): Promise<void> {
    for (const index of this.tables.flatMap(indexesSql)) this.writer.exec(index);
    this.writer.exec('ANALYZE');
    this.writer.pragma('locking_mode = NORMAL');
    this.writer.pragma('journal_mode = WAL');
    this.writer.pragma('synchronous = NORMAL');
    const handle = openSync(this.file, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }

  async all<Result extends object = Row>(sql: string, params: readonly Cell[] = []): Promise<Result[]> {
    return prepared(this.reader, this.statements, sql).all(numbered(params)) as Result[];
  }

  ofLog(_logId: number): ReadQueries {
    return this;
  }

  transaction<T>(_logId: number | null, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const done = this.writing.then(() => this.inTransaction(work));
    this.writing = done.catch(() => undefined);
    return done;
  }

  isTransient(error: unknown): boolean {
    const code = (error as { code?: unknown }).code;
    return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|NOMEM|READONLY)/.test(code);
  }

  async close(): Promise<void> {
    await this.writing;
    this.reader.close();
    this.writer.close();
  }

  private async inTransaction<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    await this.begin();
    try {
      const result = await work(new SqliteTransaction(this.writer, this.written));
      this.writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK');
      throw error;
    }
  }

  /** Waits for another writer without blocking the thread, on which that very writer may have to go on. */
  private async begin(): Promise<void> {
    for (const until = performance.now() + BUSY_MS; ; await delay(BUSY_STEP_MS)) {
      try {
        this.writer.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
      }
    }
  }
}

class SqliteTransaction implements ReadTransaction {
  constructor(
    private readonly database: Database.Database,
    private readonly statements: Map<string, Statement>,
  ) {}

  async all<Result extends object = Row>(sql: string, params: readonly Cell[] = []): Promise<Result[]> {
    return prepared(this.database, this.statements, sql).all(numbered(params)) as Result[];
  }

  async run(sql: string, params: readonly Cell[] = []): Promise<number> {
    return prepared(this.database, this.statements, sql).run(numbered(params)).changes;
  }

  async insert(table: TableDefinition, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(table.columns);
    const sql = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    this.runEach(sql, columns, rows);
  }

  async update(
    table: TableDefinition,
    set: readonly string[],
    where: readonly string[],
    rows: readonly Row[],
  ): Promise<number> {
    const sql = `UPDATE ${table.name} SET ${set.map((name) => `${name} = ?`).join(', ')}
                 WHERE ${where.map((name) => `${name} = ?`).join(' AND ')}`;
    return this.runEach(sql, [...set, ...where], rows);
  }

  /** The transaction is IMMEDIATE, so it has the whole file already. */
  async tryLock<Result extends object = Row>(table: TableDefinition, key: Row): Promise<Result | null> {
    const names = Object.keys(key);
    const sql = `SELECT * FROM ${table.name} WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`;
    const row = prepared(this.database, this.statements, sql).get(...names.map((name) => key[name] ?? null));
    return (row as Result | undefined) ?? null;
  }

  private runEach(sql: string, columns: readonly string[], rows: readonly Row[]): number {
    const statement = prepared(this.database, this.statements, sql);
    const values = new Array<Cell>(columns.length);
    let changes = 0;
    for (const row of rows) {
      for (let index = 0; index < columns.length; index++) values[index] = row[columns[index]!] ?? null;
      changes += statement.run(values).changes;
    }
    return changes;
  }
}

function prepared(database: Database.Database, statements: Map<string, Statement>, sql: string): Statement {
  let statement = statements.get(sql);
  if (!statement) {
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

/** SQLite takes `$1` for a parameter named "1". */
function numbered(params: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(params.map((value, index) => [String(index + 1), value]));
}

function setLivePragmas(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  // What an erasure deletes here is overwritten too.
  database.pragma('secure_delete = ON');
  database.pragma(`cache_size = -${CACHE_KIB}`);
}
