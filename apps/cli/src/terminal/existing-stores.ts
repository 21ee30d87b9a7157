import { type Settings } from '#composition/settings.js';
import { type Stores, withStores } from '#composition/stores.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Opens the stores for a command that works with what is there already. Opening makes what is missing, so a folder that
 * was named wrongly would otherwise get a new, empty installation.
 *
 * @throws Problem `installation_missing`, and `clinic_not_found` with where it was looked for
 */
export async function withExistingStores<T>(settings: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  await requireStores(settings);
  try {
    return await withStores(settings, work);
  } catch (error) {
    if (!isProblem(error, 'clinic_not_found')) throw error;
    throw new Problem(error.kind, error.code, `${error.detail} Looked in ${placeOf(settings)}.`, error.facts);
  }
}

/** @throws Problem `installation_missing`, which says where it was looked for */
export async function requireStores(settings: Settings): Promise<void> {
  if (await hasDatabases(settings)) return;
  const detail =
    `There is no installation in ${placeOf(settings)}. Name the right folder with PINPOINT_DATA, or the database with ` +
    'DATABASE_URL; a new one is made by the service, by "pinpoint import" and by "pinpoint simulate".';
  throw new Problem('not_found', 'installation_missing', detail);
}

/** Whether an installation was made here: the file of the log, or its tables. */
export async function hasDatabases({ databaseUrl, dataDirectory }: Settings): Promise<boolean> {
  if (databaseUrl === undefined) return existsSync(join(dataDirectory, 'log.db'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: string | null }>("SELECT to_regclass('accounts.clinic') AS found");
    return rows[0]!.found !== null;
  } finally {
    await client.end();
  }
}

function placeOf({ databaseUrl, dataDirectory }: Settings): string {
  return databaseUrl === undefined ? dataDirectory : 'the database of DATABASE_URL';
}
