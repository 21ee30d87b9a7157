import { type Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileRegion } from './file-region.js';
import { indexTar } from './tar-index.js';
import { VerificationFailure } from './verification-failure.js';

const PROOFS = 'proofs';

/** The files of a bundle by their names in it, `/` between folders. */
export type BundleFiles = ReadonlyMap<string, FileRegion>;

/**
 * Lists a bundle, which is a folder or a tar of it. Links and special files are refused, so that a bundle cannot reach
 * outside itself.
 *
 * @throws VerificationFailure `E_MANIFEST` if it holds anything else; the errors of node:fs if it cannot be read
 */
export async function listBundle(path: string): Promise<BundleFiles> {
  const found = await stat(path);
  return found.isDirectory() ? listFolder(path) : indexTar(path, found.size);
}

async function listFolder(folder: string): Promise<BundleFiles> {
  const files = new Map<string, FileRegion>();
  const add = async (name: string, entry: Dirent): Promise<void> => {
    if (!entry.isFile())
      throw new VerificationFailure('E_MANIFEST', 'A bundle holds files and the folder "proofs" only.', { file: name });
    const path = join(folder, name);
    files.set(name, { path, start: 0, length: (await lstat(path)).size });
  };
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name !== PROOFS || !entry.isDirectory()) await add(entry.name, entry);
    else
      for (const proof of await readdir(join(folder, PROOFS), { withFileTypes: true }))
        await add(`${PROOFS}/${proof.name}`, proof);
  }
  return files;
}
