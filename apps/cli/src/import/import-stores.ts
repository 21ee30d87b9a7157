import { type Settings } from '#composition/settings.js';
import { type Stores, withStores } from '#composition/stores.js';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDatabases } from '../terminal/existing-stores.js';

/**
 * Opens the stores for a look at what an import would do. Opening makes what is missing, so where nothing has been made
 * yet, it is made in a temporary folder that goes afterwards.
 */
export async function withStoresToLookAt<T>(settings: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  if (existsSync(settings.kekFile) && (await hasDatabases(settings))) return withStores(settings, work);
  const directory = await mkdtemp(join(tmpdir(), 'pinpoint-dry-run-'));
  const { originHost, listen, production } = settings;
  const elsewhere = {
    dataDirectory: directory,
    signingDirectory: directory,
    erasureJournalFile: join(directory, 'erasures.ndjson'),
    kekFile: join(directory, 'kek'),
    photoDirectory: join(directory, 'photos'),
  };
  try {
    return await withStores({ ...elsewhere, originHost, listen, production }, work);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
