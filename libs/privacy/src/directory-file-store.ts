import { isUuid } from '#kernel/ids.js';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FilePlace, type FilesOfSubject, type FileStore } from './file-store.js';

const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;

/** Files at `<directory>/<log>/<kid>/<hash>`. Names are made of ids and hashes only, and refused where they are not. */
export class DirectoryFileStore implements FileStore {
  constructor(private readonly directory: string) {}

  async put(place: FilePlace, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(place);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
    const draft = `${path}.${randomUUID()}`;
    try {
      const file = await open(draft, 'wx', PRIVATE_FILE);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    // The names on the way are files of their own: without them the bytes would be there and not be found.
    for (const named of [folder, dirname(folder), this.directory]) await syncDirectory(named);
  }

  async get(place: FilePlace): Promise<Buffer | null> {
    return unlessMissing(readFile(this.pathOf(place)), null);
  }

  async remove(place: FilePlace): Promise<void> {
    await rm(this.pathOf(place), { force: true });
  }

  async hasAny(subject: FilesOfSubject): Promise<boolean> {
    return (await unlessMissing(readdir(this.folderOf(subject)), [])).length > 0;
  }

  async removeAll(subject: FilesOfSubject): Promise<void> {
    const folder = this.folderOf(subject);
    await rm(folder, { recursive: true, force: true });
    await unlessMissing(syncDirectory(dirname(folder)), undefined);
  }

  private pathOf({ hash, ...subject }: FilePlace): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('A file is named by a SHA-256 in hex.');
    return join(this.folderOf(subject), hash);
  }

  private folderOf({ log, kid }: FilesOfSubject): string {
    if (!isUuid(log) || !isUuid(kid)) throw new RangeError('The files of a subject lie under the ids of log and key.');
    return join(this.directory, log, kid);
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
