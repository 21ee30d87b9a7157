import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type FillingDatabase, type ReadDatabase, type ReadDatabases } from '../read-database.js';
import { type TableDefinition } from '../table-definition.js';
import { SqliteReadDatabase } from './sqlite-read-database.js';

/** Read databases as files `read-<generation>.db` of a folder; the file `read-current` names the one that is read. */
export class SqliteReadDatabases implements ReadDatabases {
  /** An open file can be removed: whoever still reads it reads on. */
  readonly graceMs = 0;
  private readonly pointer: string;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.pointer = join(folder, 'read-current');
  }

  async current(): Promise<number | null> {
    if (!existsSync(this.pointer)) return null;
    const generation = Number(readFileSync(this.pointer, 'utf8'));
    return Number.isSafeInteger(generation) && existsSync(this.file(generation)) ? generation : null;
  }

  async list(): Promise<number[]> {
    const generations = readdirSync(this.folder).map((name) => /^read-(\d+)\.db$/.exec(name)?.[1]);
    return generations.filter((number) => number !== undefined).map(Number);
  }

  async open(generation: number): Promise<ReadDatabase> {
    return SqliteReadDatabase.open(generation, this.file(generation));
  }

  async create(generation: number, tables: readonly TableDefinition[]): Promise<FillingDatabase> {
    return SqliteReadDatabase.create(generation, this.file(generation), tables);
  }

  async makeCurrent(generation: number): Promise<void> {
    const next = `${this.pointer}.next`;
    const handle = openSync(next, 'w', 0o600);
    writeSync(handle, String(generation));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(next, this.pointer);
  }

  async remove(generation: number): Promise<void> {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(this.file(generation) + suffix, { force: true });
  }

  /** The lock is SQLite's own on a file of its own, which the system frees when the process dies. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  async tryLock(): Promise<(() => Promise<void>) | null> {
    const database = new Database(join(this.folder, 'read-lock.db'), { timeout: 0 });
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
      throw error;
    }
    return async () => void database.close();
  }

  private file(generation: number): string {
    return join(this.folder, `read-${generation}.db`);
  }
}
