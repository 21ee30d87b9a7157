import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { newId } from '#kernel/ids.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { folderFiles } from '../../apps/cli/src/import/folder-files.js';
import { importIntoClinic } from '../../apps/cli/src/import/import-into-clinic.js';
import { openFolder } from '../../apps/cli/src/import/read-folder.js';
import { startPostgres } from '../support/postgres.js';
import { createTempDir } from '../support/temp-dir.js';
import { type EngineName } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { type BenchOptions } from './log-world.js';
import { compare, perSecond } from './rounds.js';

const SERIES = fileURLToPath(new URL('../../../test/data/published/dogra-2014/', import.meta.url));
/** Times that the series' 36 clients are imported, each under refs of their own. */
const COPIES = 8;
const ROWS_AT_ONCE = 500;

/** A folder imported through the service's handlers, beside its rows parsed and put in a table as they are. */
export async function* importBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  const folder = await createTempDir();
  try {
    const rows = await copySeries(folder.path);
    for (const engine of options.engines) yield await measured(engine, folder.path, rows, options);
  } finally {
    await folder.remove();
  }
}

async function measured(engine: EngineName, path: string, rows: number, options: BenchOptions): Promise<BenchRow> {
  const data = await createTempDir();
  const server = engine === 'postgres' ? await startPostgres({}) : null;
  const url = server && (await server.createDatabase()).url;
  const settings = readSettings({ PINPOINT_DATA: data.path, ...(url !== null && { DATABASE_URL: url }) });
  const title = url === null ? 'SQLite' : 'PostgreSQL';
  try {
    return await withStores(settings, (stores) =>
      compare({
        ...options,
        name: `import, ${title}: ${rows} rows of a folder`,
        unit: 'rows/s',
        baselineName: 'rows parsed and inserted',
        measured: () => {
          options.progress(`${title}: ${rows} rows imported`);
          return perSecond(rows, () => importOnce(stores, path, options.signal));
        },
        baseline: () =>
          perSecond(rows, () => (url === null ? intoSqlite(data.file('plain.db'), path) : intoPostgres(url, path))),
      }),
    );
  } finally {
    await server?.stop();
    await data.remove();
  }
}

/** Into a clinic of its own, since rows that are there already change nothing. */
async function importOnce(
  stores: Parameters<typeof importIntoClinic>[0],
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const vocabularies = loadVocabularies();
  const { folder } = await openFolder(path, folderFiles(vocabularies));
  const result = await importIntoClinic(stores, { folder, clinic: newId(), vocabularies, signal });
  const left = [...result.files.values()].reduce((sum, file) => sum + file.left, 0);
  result.close();
  if (left > 0) throw new Error(`${left} rows were not imported`);
}

async function intoSqlite(file: string, path: string): Promise<void> {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, file TEXT NOT NULL, body TEXT NOT NULL) STRICT',
  );
  const insert = database.prepare<[string, string]>('INSERT INTO row (file, body) VALUES (?, ?)');
  const insertAll = database.transaction((file: string, bodies: string[]) => {
    for (const body of bodies) insert.run(file, body);
  });
  for await (const { name, bodies } of bodiesIn(path)) insertAll(name, bodies);
  database.close();
}

async function intoPostgres(url: string, path: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'CREATE TABLE IF NOT EXISTS public.plain (id bigserial PRIMARY KEY, file text NOT NULL, body text NOT NULL)',
  );
  for await (const { name, bodies } of bodiesIn(path)) {
    await client.query('INSERT INTO public.plain (file, body) SELECT $1, unnest($2::text[])', [name, bodies]);
  }
  await client.end();
}

async function* bodiesIn(path: string): AsyncGenerator<{ name: string; bodies: string[] }> {
  for (const name of await readdir(path)) {
    let bodies: string[] = [];
    for await (const row of createReadStream(join(path, name)).pipe(parse({ columns: true }))) {
      bodies.push(JSON.stringify(row));
      if (bodies.length < ROWS_AT_ONCE) continue;
      yield { name, bodies };
      bodies = [];
    }
    if (bodies.length > 0) yield { name, bodies };
  }
}

/** The series several times over, as clients of its own each time. Answers how many rows that makes. */
async function copySeries(to: string): Promise<number> {
  let count = 0;
  for (const name of await readdir(SERIES)) {
    if (!name.endsWith('.csv')) continue;
    const [header, ...rows] = (await readFile(join(SERIES, name), 'utf8')).trim().split('\n');
    const isRef = header!.split(',').map((column) => column.endsWith('_ref'));
    const copies = Array.from({ length: COPIES }, (_, copy) =>
      // The series quotes nothing, so a comma ends a cell.
      rows.map((row) =>
        row
          .split(',')
          .map((cell, index) => (isRef[index] && cell ? `${copy}-${cell}` : cell))
          .join(','),
      ),
    ).flat();
    count += copies.length;
    await writeFile(join(to, name), [header, ...copies].join('\n'));
  }
  return count;
}
