import pg from 'pg';
import { parseRaw, type RawRow, type RawStore } from './raw-store.js';

const COLUMNS = 'position, stream, stream_version, leaf, leaf_hash, clinical, salt, body';
const SCAN_BATCH = 1_000;

interface EventRow {
  position: string;
  leaf: string;
  clinical: string | null;
}

export async function openRawPostgres(url: string): Promise<RawStore> {
  const client = new pg.Client({ connectionString: url, options: '-c synchronous_commit=on' });
  await client.connect();
  await client.query(`CREATE TABLE IF NOT EXISTS raw_event (
    position bigint PRIMARY KEY, stream text COLLATE "C" NOT NULL, stream_version bigint NOT NULL,
    leaf text NOT NULL, leaf_hash bytea NOT NULL, clinical text, salt bytea, body bytea,
    UNIQUE (stream, stream_version))`);
  await client.query('CREATE TABLE IF NOT EXISTS raw_hash (id bigint PRIMARY KEY, hash bytea NOT NULL)');
  const run = async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name, text, values })).rows;
  const parsed = (rows: readonly EventRow[]): number =>
    rows.reduce((count, { leaf, clinical }) => (parseRaw(leaf, clinical) ? count + 1 : count), 0);

  return {
    append: async (row) => {
      const text = `INSERT INTO raw_event (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
      await run('raw_append', text, columnsOf(row));
    },
    appendBatch: async (rows) => {
      const text = `INSERT INTO raw_event (${COLUMNS}) SELECT * FROM unnest(
        $1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::bytea[], $6::text[], $7::bytea[], $8::bytea[])`;
      const tuples = rows.map(columnsOf);
      const arrays = COLUMNS.split(', ').map((_, column) => tuples.map((tuple) => tuple[column]));
      await run('raw_append_batch', text, arrays);
    },
    readStream: async (stream) => {
      const text = `SELECT ${COLUMNS} FROM raw_event WHERE stream = $1 ORDER BY stream_version`;
      return parsed(await run<EventRow>('raw_stream', text, [stream]));
    },
    scan: async () => {
      const text = `SELECT position, stream, stream_version, leaf, clinical FROM raw_event
        WHERE position >= $1 ORDER BY position LIMIT ${SCAN_BATCH}`;
      let count = 0;
      for (let next = 0; ;) {
        const rows = await run<EventRow>('raw_scan', text, [next]);
        if (rows.length === 0) return count;
        count += parsed(rows);
        next = Number(rows.at(-1)!.position) + 1;
      }
    },
    fillHashes: async (count) => {
      const made = `SELECT i, sha256(int8send(i)) FROM generate_series(0, $1::bigint - 1) AS i`;
      await client.query(`INSERT INTO raw_hash ${made}`, [count]);
      await client.query('ANALYZE raw_hash');
    },
    readHashes: async (keys) => {
      const text = 'SELECT hash FROM raw_hash WHERE id = ANY ($1::bigint[])';
      const rows = await run<{ hash: Buffer }>('raw_hashes', text, [keys]);
      return rows.reduce((bytes, { hash }) => bytes + hash.length, 0);
    },
    bytes: async () => {
      const [row] = await run<{ bytes: string }>(
        'raw_bytes',
        `SELECT pg_total_relation_size('raw_event') AS bytes`,
        [],
      );
      return Number(row!.bytes);
    },
    close: () => client.end(),
  };
}

function columnsOf({ position, stream, streamVersion, leaf, leafHash, clinical, salt, body }: RawRow): unknown[] {
  return [position, stream, streamVersion, leaf, leafHash, clinical, salt, body];
}
