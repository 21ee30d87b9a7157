import { type Json } from '#kernel/json.js';
import { openEnvelope, sealEnvelope } from '#privacy/aes-gcm-envelope.js';
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { type FileName } from './folder-files.js';

/** What was wrong with a row, and where. */
export interface RowFault {
  file: string;
  line: number;
  column: string;
  code: string;
  /** What would be right, as the rest of a sentence that begins with the column. */
  rightIs: string;
}

/** A row that may be taken, before it is known whether what it refers to is. */
export interface NewRow {
  file: FileName;
  line: number;
  /** The id of the record that the row makes, if others may refer to it. */
  id: string | undefined;
  key: string;
  parent: string | undefined;
  series: string | undefined;
  place: string;
  cells: Json;
}

export interface StagedRow {
  file: FileName;
  line: number;
  key: string;
  place: string;
  /** What the row says, by column. */
  cells: Json;
}

interface StoredRow {
  file: FileName;
  line: number;
  key: Buffer;
  place: string;
  cells: Buffer;
}

const SCHEMA = `
  CREATE TABLE staged (
    row INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL, id BLOB, key BLOB NOT NULL,
    parent BLOB, series BLOB, place TEXT NOT NULL, cells BLOB NOT NULL, is_left INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE left_record (id BLOB PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE fault (
    file TEXT NOT NULL, line INTEGER NOT NULL, col TEXT NOT NULL, code TEXT NOT NULL, right_is TEXT NOT NULL
  );`;

const INDEXES = `
  CREATE INDEX staged_key ON staged (key);
  CREATE INDEX staged_id ON staged (id) WHERE id IS NOT NULL;
  CREATE INDEX staged_parent ON staged (parent, file, place, key) WHERE parent IS NOT NULL;
  CREATE INDEX staged_client ON staged (place, key) WHERE file = 'clients';`;

const CACHE_KIB = 65_536;
const CLIENTS_PER_PAGE = 256;
/** Rows to be left that are handed out at a time. */
const PAGE = 10_000;

/** The row is right in itself, and hangs on one that was left. */
export const DEPENDS_ON_LEFT_ROW = 'depends_on_left_row';

/**
 * The rows of a folder, put where they can be found in the order in which they are entered, however many they are. It
 * is a temporary SQLite database that nobody else can open and that is gone when it is closed or the process dies. Refs
 * are in it as ids only, and what a row says is sealed with a key that this process alone has.
 */
export class Staging {
  private readonly database = new Database('');
  private readonly sealingKey = randomBytes(32);
  private readonly insertRow: Database.Statement;
  private readonly insertFault: Database.Statement;
  private readonly childrenOf: Database.Statement<[Buffer | null, string], StoredRow>;

  constructor() {
    // The file has no name and no other reader: nothing in it has to outlive a crash.
    this.database.pragma('synchronous = OFF');
    this.database.pragma('journal_mode = OFF');
    this.database.pragma(`cache_size = -${CACHE_KIB}`);
    this.database.exec(SCHEMA);
    this.insertRow = this.database.prepare(
      'INSERT INTO staged (file, line, id, key, parent, series, place, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.insertFault = this.database.prepare('INSERT INTO fault VALUES (?, ?, ?, ?, ?)');
    this.childrenOf = this.database.prepare(
      `SELECT file, line, key, place, cells FROM staged
       WHERE parent = ? AND file = ? AND is_left = 0 ORDER BY place, key`,
    );
    this.database.exec('BEGIN');
  }

  add({ file, line, id, key, parent, series, place, cells }: NewRow): void {
    const sealed = sealEnvelope(this.sealingKey, '', JSON.stringify(cells));
    this.insertRow.run(file, line, bytesOf(id), bytesOf(key), bytesOf(parent), bytesOf(series), place, sealed);
  }

  fault({ file, line, column, code, rightIs }: RowFault): void {
    this.insertFault.run(file, line, column, code, rightIs);
  }

  /** Remembers that a row of this id is there and was left, so that what hangs on it can be told why it is left. */
  leaveRecord(id: string, file: FileName, line: number): void {
    this.database.prepare('INSERT OR IGNORE INTO left_record VALUES (?, ?, ?)').run(bytesOf(id), file, line);
  }

  /** To be called once between the last row added and anything below. */
  index(): void {
    this.database.exec(INDEXES);
  }

  // The three queries below answer a page at a time: leave its rows, and ask again.

  /** Rows that say what an earlier row of their file says. */
  repeatedRows(): { row: number; file: FileName; line: number; first: number }[] {
    return this.database
      .prepare<[], { row: number; file: FileName; line: number; first: number }>(
        `SELECT row, file, line, first
         FROM (SELECT key, min(line) AS first FROM staged GROUP BY key HAVING count(*) > 1) JOIN staged USING (key)
         WHERE line > first AND is_left = 0 LIMIT ${PAGE}`,
      )
      .all();
  }

  /** Rows of a file whose record of the other file is not among those that may be taken. */
  orphans(file: FileName, by: 'parent' | 'series', other: FileName): Orphan[] {
    return this.database
      .prepare<[FileName, FileName], Orphan>(
        `SELECT child.row, child.line, known.file AS leftFile, known.line AS leftLine
         FROM staged AS child LEFT JOIN left_record AS known ON known.id = child.${by}
         WHERE child.file = ? AND child.is_left = 0 AND child.${by} IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM staged AS other WHERE other.id = child.${by} AND other.file = ? AND other.is_left = 0)
         LIMIT ${PAGE}`,
      )
      .all(file, other);
  }

  /** Sessions of a series that another client has. */
  sessionsOfForeignSeries(): { row: number; line: number }[] {
    return this.database
      .prepare<[], { row: number; line: number }>(
        `SELECT child.row, child.line FROM staged AS child JOIN staged AS other ON other.id = child.series
         WHERE child.file = 'sessions' AND child.is_left = 0 AND other.file = 'series' AND other.is_left = 0
           AND other.parent <> child.parent
         LIMIT ${PAGE}`,
      )
      .all();
  }

  /** Leaves a row out of all that follows. */
  leaveRow(row: number): void {
    this.database.prepare('UPDATE staged SET is_left = 1 WHERE row = ?').run(row);
    this.database
      .prepare(
        `INSERT OR IGNORE INTO left_record SELECT id, file, line FROM staged AS gone WHERE row = ? AND id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM staged AS kept WHERE kept.id = gone.id AND kept.is_left = 0)`,
      )
      .run(row);
  }

  rowsToTake(): number {
    return this.database.prepare<[], number>('SELECT count(*) FROM staged WHERE is_left = 0').pluck().get()!;
  }

  /** Clients in the order of their enrolment. */
  *clients(): Generator<StagedRow> {
    const page = this.database.prepare<[string, Buffer], StoredRow>(
      `SELECT file, line, key, place, cells FROM staged
       WHERE file = 'clients' AND is_left = 0 AND (place, key) > (?, ?) ORDER BY place, key LIMIT ${CLIENTS_PER_PAGE}`,
    );
    for (let after: [string, Buffer] = ['', Buffer.alloc(0)]; ;) {
      const rows = page.all(...after);
      for (const row of rows) yield this.opened(row);
      if (rows.length < CLIENTS_PER_PAGE) return;
      const last = rows[rows.length - 1]!;
      after = [last.place, last.key];
    }
  }

  /** What hangs on a record, of one file, in order. */
  children(parentId: string, file: FileName): StagedRow[] {
    return this.childrenOf.all(bytesOf(parentId), file).map((row) => this.opened(row));
  }

  /** All faults: first what is wrong in itself, then what hangs on it. Nothing else may be asked until the last one. */
  faults(): IterableIterator<RowFault> {
    return this.database
      .prepare<[string], RowFault>(
        `SELECT file, line, col AS column, code, right_is AS rightIs FROM fault
         ORDER BY code = ?, file, line, rowid`,
      )
      .iterate(DEPENDS_ON_LEFT_ROW);
  }

  /** How many rows of each file have a fault. */
  rowsWithFaults(): Map<string, number> {
    const counts = this.database
      .prepare<[], { file: string; rows: number }>('SELECT file, count(DISTINCT line) AS rows FROM fault GROUP BY file')
      .all();
    return new Map(counts.map(({ file, rows }) => [file, rows]));
  }

  close(): void {
    this.database.close();
    this.sealingKey.fill(0);
  }

  private opened({ file, line, key, place, cells }: StoredRow): StagedRow {
    const open = openEnvelope(this.sealingKey, '', cells, 'sealed_part');
    return { file, line, key: uuidOf(key), place, cells: JSON.parse(open.toString('utf8')) as Json };
  }
}

export interface Orphan {
  row: number;
  line: number;
  /** Where the record that it hangs on stands, if it is there and was left. */
  leftFile: FileName | null;
  leftLine: number | null;
}

function bytesOf(id: string | undefined): Buffer | null {
  return id === undefined ? null : Buffer.from(id.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
