import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { parseRaw, type RawRow, type RawStore } from './raw-store.js';

type EventTuple = [position: number, stream: string, version: number, leaf: string, clinical: string | null];

/** @param hashFile a file of its own, so that the events' file holds nothing else */
export function openRawSqlite(file: string, hashFile: string): RawStore {
  const database = open(file);
  const hashes = open(hashFile);
  database.exec(`CREATE TABLE IF NOT EXISTS event (
    position INTEGER PRIMARY KEY, stream TEXT NOT NULL, stream_version INTEGER NOT NULL, leaf TEXT NOT NULL,
    leaf_hash BLOB NOT NULL, clinical TEXT, salt BLOB, body BLOB, UNIQUE (stream, stream_version))`);
  hashes.exec('CREATE TABLE IF NOT EXISTS hash (id INTEGER PRIMARY KEY, hash BLOB NOT NULL)');
  const insert = database.prepare(
    `INSERT INTO event (position, stream, stream_version, leaf, leaf_hash, clinical, salt, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const columns = 'position, stream, stream_version, leaf, clinical';
  const ofStream = database.prepare<[string], EventTuple>(
    `SELECT ${columns} FROM event WHERE stream = ? ORDER BY stream_version`,
  );
  const all = database.prepare<[], EventTuple>(`SELECT ${columns} FROM event ORDER BY position`);
  const hash = hashes.prepare<[number], { hash: Buffer }>('SELECT hash FROM hash WHERE id = ?');
  const append = ({ position, stream, streamVersion, leaf, leafHash, clinical, salt, body }: RawRow): void => {
    insert.run(position, stream, streamVersion, leaf, leafHash, clinical, salt, body);
  };
  const readAll = (rows: Iterable<EventTuple>): number => {
    let count = 0;
    for (const row of rows) if (parseRaw(row[3], row[4])) count++;
    return count;
  };
  return {
    append,
    appendBatch: database.transaction((rows: readonly RawRow[]) => rows.forEach(append)),
    readStream: (stream) => readAll(ofStream.raw(true).all(stream)),
    scan: () => readAll(all.raw(true).iterate()),
    fillHashes: (count) => {
      hashes
        .prepare(
          `INSERT INTO hash SELECT value, randomblob(32) FROM
           (WITH RECURSIVE n (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < ?) SELECT value FROM n)`,
        )
        .run(count - 1);
    },
    readHashes: (keys) => keys.reduce((bytes, key) => bytes + hash.get(key)!.hash.length, 0),
    bytes: () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
      return statSync(file).size;
    },
    close: () => {
      database.close();
      hashes.close();
    },
  };
}

function open(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return database;
}
