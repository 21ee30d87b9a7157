import { type Cell, type Row, type TableDefinition } from './table-definition.js';

/** Where read models are asked. Parameters are `$1`, `$2`, … on both engines; integers come back as numbers. */
export interface ReadQueries {
  all<Result extends object = Row>(sql: string, params?: readonly Cell[]): Promise<Result[]>;
}

/** Writes of one transaction, one statement for many rows. */
export interface ReadTransaction extends ReadQueries {
  insert(table: TableDefinition, rows: readonly Row[]): Promise<void>;
  /**
   * Sets the columns `set` where the columns `where` agree, row by row of `rows`.
   * Answers how many rows of the table were changed.
   */
  update(
    table: TableDefinition,
    set: readonly string[],
    where: readonly string[],
    rows: readonly Row[],
  ): Promise<number>;
  /** Answers how many rows it changed. */
  run(sql: string, params?: readonly Cell[]): Promise<number>;
  /** The row with this key, locked until the transaction ends; null where there is none or another one holds it. */
  tryLock<Result extends object = Row>(table: TableDefinition, key: Row): Promise<Result | null>;
}

/**
 * One generation of read models: a file `read-<generation>.db` or a schema `read_<generation>`. It can be deleted at
 * any time, since the log is the truth; so it does not wait for the disk at each commit.
 */
export interface ReadDatabase extends ReadQueries {
  readonly generation: number;
  /** Queries on the rows of one log. On PostgreSQL they see no others, whatever a statement forgets to ask for. */
  ofLog(logId: number): ReadQueries;
  /**
   * Runs the work in one transaction, on the rows of one log or of none; rolls back where it throws. Readers see
   * nothing of it before it is done.
   */
  transaction<T>(logId: number | null, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** Whether the error is of the database's momentary state, so that the same work may succeed later. */
  isTransient(error: unknown): boolean;
  close(): Promise<void>;
}

/** A generation that is being filled: nobody reads it, so indexes and safety wait until `finish`. */
export interface FillingDatabase extends ReadDatabase {
  /** Makes the indexes and brings everything to the disk. */
  finish(): Promise<void>;
}

/** The generations of one installation, and which of them is read. */
export interface ReadDatabases {
  /** How long readers in other processes may go on with a generation after another was made current, in ms. */
  readonly graceMs: number;
  current(): Promise<number | null>;
  list(): Promise<number[]>;
  open(generation: number): Promise<ReadDatabase>;
  create(generation: number, tables: readonly TableDefinition[]): Promise<FillingDatabase>;
  /** Makes a generation the one that is read. Atomic: whoever asks finds the old or the new one. */
  makeCurrent(generation: number): Promise<void>;
  remove(generation: number): Promise<void>;
  /** The right to make and remove generations, for one process at a time; null where another has it. */
  tryLock(): Promise<(() => Promise<void>) | null>;
  /** Ends connections of its own; databases that were opened are closed by whoever opened them. */
  close(): Promise<void>;
}
