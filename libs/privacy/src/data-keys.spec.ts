import { type Clock } from '#kernel/clock.js';
import { uuidV7 } from '#kernel/ids.js';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { createTempDir, type TempDir, tempDirPerTest } from '../../../test/support/temp-dir.js';
import { type DataKeyLocation, DataKeyStore } from './data-key-store.js';
import { DataKeys, type DataKeysOptions } from './data-keys.js';
import { FileKeyWrapper } from './key-wrapper.js';

const LOG = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000001';
const OTHER_LOG = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000002';
const problem = (code: string) => expect.objectContaining({ code });

/** Real files and a real server; the clock alone is set by hand. */
describe.each(['sqlite', 'postgres'] as const)('data keys on %s', (engine) => {
  let directory: TempDir;
  let database: TestDatabase | undefined;
  let location: DataKeyLocation;
  let wrapper: FileKeyWrapper;
  let opened: DataKeys[];
  let nowMs: number;
  const clock: Clock = { now: () => 1_780_000_000_000 + nowMs, monotonicMs: () => nowMs };

  const open = async (options: DataKeysOptions = {}) => {
    const keys = await DataKeys.open(location, wrapper, { clock, ...options });
    opened.push(keys);
    return keys;
  };

  const table = () => (engine === 'sqlite' ? 'data_key' : 'keys.data_key');

  /** Asks the database as another program does, past everything that the class keeps in memory. */
  async function execute<Row>(sql: string): Promise<Row[]> {
    if (location.engine === 'sqlite') {
      const connection = new Database(location.file);
      try {
        const statement = connection.prepare<[], Row>(sql);
        if (statement.reader) return statement.all();
        statement.run();
        return [];
      } finally {
        connection.close();
      }
    }
    const client = new pg.Client({ connectionString: location.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  const storedRows = () =>
    execute<{ kid: string; kek_id: string; wrapped: Buffer }>(
      `SELECT kid, kek_id, wrapped FROM ${table()} ORDER BY kid`,
    );

  beforeEach(async () => {
    nowMs = 0;
    opened = [];
    directory = await createTempDir();
    wrapper = await FileKeyWrapper.open(directory.file('secrets', 'kek'));
    if (engine === 'postgres') {
      database = await createTestDatabase();
      location = { engine, url: database.url };
    } else {
      location = { engine, file: directory.file('keys', 'keys.db') };
    }
  });

  afterEach(async () => {
    await Promise.all(opened.map((keys) => keys.close()));
    await database?.drop();
    await directory.remove();
  });

  it('creates a key that a later process opens', async () => {
    const keys = await open();
    const kid = await keys.create(LOG);
    const key = await keys.open(LOG, kid);
    expect(key).toHaveLength(32);
    expect(await (await open()).open(LOG, kid)).toEqual(key);
    expect(await keys.exists(LOG, kid)).toBe(true);
  });

  it('gives a log one key of its own, whoever asks first, through all its epochs', async () => {
    const [one, other] = [await open(), await open()];
    const [first, second] = await Promise.all([one.ofLog(LOG), other.ofLog(`${LOG}/e2`)]);
    expect(second).toEqual(first);
    expect(await (await open()).ofLog(LOG)).toEqual(first);
    expect(await one.ofLog(`${LOG}x`)).not.toEqual(first);
  });

  it('gives each subject another key, under an id of version 7 of the time it was made', async () => {
    const keys = await open();
    const [one, other] = [await keys.create(LOG), await keys.create(LOG)];
    expect(await keys.open(LOG, one)).not.toEqual(await keys.open(LOG, other));
    expect(one.slice(0, 14)).toBe(uuidV7(clock.now()).slice(0, 14));
    expect(one[14]).toBe('7');
  });

  it('has the row stored, wrapped, before it answers', async () => {
    const keys = await open();
    const kid = await keys.create(LOG);
    const [row] = await storedRows();
    expect(row).toMatchObject({ kid, kek_id: wrapper.kekId });
    expect(row!.wrapped).toHaveLength(61);
    expect(row!.wrapped.includes((await keys.open(LOG, kid))!)).toBe(false);
    const unwrapped = await wrapper.unwrap(row!.wrapped, `mnlog/dek/v1\n${LOG}\n${kid}`, wrapper.kekId);
    expect(unwrapped).toEqual(await keys.open(LOG, kid));
  });

  it('opens no key of another log, and none that never was', async () => {
    const keys = await open();
    const kid = await keys.create(LOG);
    expect(await keys.open(OTHER_LOG, kid)).toBeNull();
    expect(await keys.exists(OTHER_LOG, kid)).toBe(false);
    expect(await keys.open(LOG, uuidV7(0))).toBeNull();
    expect(await keys.open(LOG, 'no-uuid')).toBeNull();
    expect(await keys.exists(LOG, 'no-uuid')).toBe(false);
  });

  it('keeps the keys of a log that goes on as a new epoch', async () => {
    const keys = await open();
    const before = await keys.create(LOG);
    const after = await keys.create(`${LOG}/e2`);
    expect(await keys.open(`${LOG}/e2`, before)).toEqual(await keys.open(LOG, before));
    expect(await keys.open(LOG, after)).toEqual(await keys.open(`${LOG}/e3`, after));
    await keys.destroy(`${LOG}/e2`, [before]);
    expect(await keys.open(LOG, before)).toBeNull();
  });

  it('destroys the keys named and no others', async () => {
    const keys = await open();
    const [gone, alsoGone, kept, foreign] = await Promise.all(
      [LOG, LOG, LOG, OTHER_LOG].map((log) => keys.create(log)),
    );
    await keys.destroy(LOG, [gone!, alsoGone!, foreign!]);
    for (const reader of [keys, await open()]) {
      expect(await reader.open(LOG, gone!)).toBeNull();
      expect(await reader.exists(LOG, alsoGone!)).toBe(false);
      expect(await reader.open(LOG, kept!)).toHaveLength(32);
      expect(await reader.open(OTHER_LOG, foreign!)).toHaveLength(32);
    }
    expect((await storedRows()).map(({ kid }) => kid).sort()).toEqual([kept, foreign].sort());
  });

  it('destroys what is destroyed already, and nothing at all, without complaint', async () => {
    const keys = await open();
    const kid = await keys.create(LOG);
    await keys.destroy(LOG, [kid]);
    await keys.destroy(LOG, [kid, uuidV7(0), 'no-uuid']);
    await keys.destroy(LOG, []);
    expect(await storedRows()).toEqual([]);
  });

  it('neither gives out nor keeps a key that is destroyed while it is being unwrapped', async () => {
    const kid = await (await open()).create(LOG);
    const keys = await open();
    let reached!: () => void;
    let release!: () => void;
    const unwrapping = new Promise<void>((resolve) => (reached = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const unwrap = wrapper.unwrap.bind(wrapper);
    wrapper.unwrap = async (...given) => {
      reached();
      await released;
      return unwrap(...given);
    };
    const beingOpened = keys.open(LOG, kid);
    await unwrapping;
    await keys.destroy(LOG, [kid]);
    release();
    expect(await beingOpened).toBeNull();
    expect(await keys.open(LOG, kid)).toBeNull();
  });

  it('asks the store again for a key evicted from memory', async () => {
    const keys = await open({ cachedKeys: 2 });
    const kids = await Promise.all(Array.from({ length: 10 }, () => keys.create(LOG)));
    const first = await Promise.all(kids.map((kid) => keys.open(LOG, kid)));
    expect(await Promise.all(kids.map((kid) => keys.open(LOG, kid)))).toEqual(first);
    expect(new Set(first.map((key) => key!.toString('hex'))).size).toBe(10);
  });

  it('stops opening what another process destroyed, once its copy has aged', async () => {
    const [one, other] = [await open(), await open({ cachedForMs: 30_000 })];
    const kid = await one.create(LOG);
    expect(await other.open(LOG, kid)).toHaveLength(32);
    await one.destroy(LOG, [kid]);
    nowMs += 30_000;
    expect(await other.open(LOG, kid)).toBeNull();
  });

  it('is opened by several at once where nothing is there yet', async () => {
    const several = await Promise.all([open(), open(), open()]);
    const kid = await several[0].create(LOG);
    expect(await several[2].open(LOG, kid)).toHaveLength(32);
  });

  it('does not open with another KEK, and says which one is missing', async () => {
    const keys = await open();
    await keys.create(LOG);
    const lost = wrapper.kekId;
    await rm(directory.file('secrets', 'kek'));
    wrapper = await FileKeyWrapper.open(directory.file('secrets', 'kek'));
    await expect(open()).rejects.toEqual(problem('kek_unknown'));
    await expect(open()).rejects.toThrow(lost);
  });

  it('refuses a row whose wrapped key was put under another id', async () => {
    const keys = await open();
    const [one, other] = [await keys.create(LOG), await keys.create(LOG)];
    await execute(`UPDATE ${table()} SET wrapped = (SELECT wrapped FROM ${table()} WHERE kid = '${other}')`);
    nowMs += 30_000;
    await expect(keys.open(LOG, one)).rejects.toEqual(problem('wrapped_key_not_authentic'));
    expect(await keys.open(LOG, other)).toHaveLength(32);
  });
});

describe('data keys in a SQLite file', () => {
  const directory = tempDirPerTest();
  const file = () => directory.file('keys', 'keys.db');
  const open = async () =>
    DataKeys.open({ engine: 'sqlite', file: file() }, await FileKeyWrapper.open(directory.file('kek')));

  function everyByte(): Buffer {
    const folder = dirname(file());
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  }

  function wrappedBytes(kids: readonly string[]): Buffer[] {
    const reader = new Database(file(), { readonly: true });
    const read = reader.prepare('SELECT wrapped FROM data_key WHERE kid = ?').pluck();
    const bytes = kids.map((kid) => read.get(kid) as Buffer);
    reader.close();
    return bytes;
  }

  it('leaves no byte of a destroyed key in any file, wrapped or not', async () => {
    const keys = await open();
    const kids: string[] = [];
    for (let subject = 0; subject < 300; subject++) kids.push(await keys.create(`${LOG}${subject % 3}`));
    const wrapped = wrappedBytes(kids);
    const plain = await Promise.all(kids.map((kid, subject) => keys.open(`${LOG}${subject % 3}`, kid)));
    const written = everyByte();
    expect(wrapped.every((bytes) => written.includes(bytes))).toBe(true);

    // One after the other and out of order, so that the pages of the table are filled, split and merged.
    const gone = kids.map((_, subject) => subject).filter((subject) => subject % 7 !== 0);
    for (const subject of gone.reverse()) await keys.destroy(`${LOG}${subject % 3}`, [kids[subject]!]);

    const left = everyByte();
    for (const subject of gone) {
      expect(left.includes(wrapped[subject]!.subarray(13))).toBe(false);
      expect(left.includes(plain[subject]!)).toBe(false);
    }
    expect(left.includes(wrapped[0]!)).toBe(true);
    expect(statSync(`${file()}-wal`).size).toBe(0);
    await keys.close();
  });

  it('says when another reader keeps the write-ahead log from being emptied, and completes it later', async () => {
    const keys = await open();
    const kid = await keys.create(LOG);
    const [wrapped] = wrappedBytes([kid]);
    const reader = new Database(file(), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM data_key').get();
    await expect(keys.destroy(LOG, [kid])).rejects.toEqual(problem('key_bytes_remain'));
    expect(await keys.open(LOG, kid)).toBeNull();
    reader.exec('COMMIT');
    reader.close();
    await keys.destroy(LOG, [kid]);
    expect(everyByte().includes(wrapped!)).toBe(false);
    await keys.close();
  });

  it('keeps file and write-ahead log from other users', async () => {
    const keys = await open();
    await keys.create(LOG);
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(file() + suffix).mode & 0o777).toBe(0o600);
    await keys.close();
  });
});

describe('data keys in PostgreSQL', () => {
  it('are durable also where the database commits without waiting', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`ALTER DATABASE ${database.database} SET synchronous_commit = off`);
    const store = await DataKeyStore.open({ engine: 'postgres', url: database.url });
    try {
      // Records, for each row, what its own transaction was committed with.
      await client.query(`
        CREATE TABLE seen (setting text);
        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
          BEGIN INSERT INTO public.seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
        CREATE TRIGGER note AFTER INSERT OR DELETE ON keys.data_key FOR EACH ROW EXECUTE FUNCTION note()`);
      const kid = uuidV7(0);
      await store.insert({ log: LOG, kid, kekId: 'kek', wrapped: Buffer.alloc(61) });
      await store.remove(LOG, [kid]);
      expect((await client.query('SELECT setting FROM seen')).rows).toEqual([{ setting: 'on' }, { setting: 'on' }]);
    } finally {
      await Promise.all([store.close(), client.end()]);
      await database.drop();
    }
  });
});
