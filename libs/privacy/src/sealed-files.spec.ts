import { newId } from '#kernel/ids.js';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.js';
import { DirectoryFileStore } from './directory-file-store.js';
import { type SealedFile, SealedFiles } from './sealed-files.js';

const CONTENT = Buffer.from('pixels of a cheek');
const HASH = 'a'.repeat(64);

describe('sealed files in a directory', () => {
  let directory: TempDir;
  let keys: Map<string, Buffer>;
  let store: DirectoryFileStore;
  let files: SealedFiles;
  let file: SealedFile;

  beforeEach(async () => {
    directory = await createTempDir();
    file = { log: newId(), kid: newId(), origin: 'clinic.example/log/one', name: 'one/full' };
    keys = new Map([[file.kid, Buffer.alloc(32, 7)]]);
    store = new DirectoryFileStore(directory.file('files'));
    files = new SealedFiles({ open: async (_log, kid) => (keys.has(kid) ? Buffer.from(keys.get(kid)!) : null) }, store);
  });
  afterEach(() => directory.remove());

  const pathOf = (hash: string) => join(directory.file('files'), file.log, file.kid, hash);

  it('come back as they were, from a file that only the service reads and that holds nothing in clear', async () => {
    const hash = await files.put(file, CONTENT);
    expect(await files.open({ ...file, hash })).toEqual(CONTENT);
    const kept = await readFile(pathOf(hash));
    expect(kept.includes(CONTENT)).toBe(false);
    expect((await stat(pathOf(hash))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(directory.file('files'), file.log, file.kid))).toEqual([hash]);
  });

  it('open in a later epoch of the log, and in no other place', async () => {
    const hash = await files.put(file, CONTENT);
    expect(await files.open({ ...file, origin: `${file.origin}/e2`, hash })).toEqual(CONTENT);
    await expect(files.open({ ...file, name: 'two/full', hash })).rejects.toThrow('sealed_file_not_authentic');
    await expect(files.open({ ...file, origin: 'clinic.example/log/two', hash })).rejects.toThrow(
      'sealed_file_not_authentic',
    );
  });

  it('do not open once a bit of them has changed, or another file lies in their place', async () => {
    const hash = await files.put(file, CONTENT);
    const other = await files.put(file, Buffer.from('pixels of a chin'));
    await writeFile(pathOf(hash), await readFile(pathOf(other)));
    await expect(files.open({ ...file, hash })).rejects.toThrow('sealed_file_changed');
  });

  it('are gone with the key, and with an erasure that may be done again', async () => {
    const hash = await files.put(file, CONTENT);
    const other = { ...file, kid: newId() };
    keys.set(other.kid, Buffer.alloc(32, 8));
    const kept = await files.put(other, CONTENT);
    keys.delete(file.kid);
    expect(await files.open({ ...file, hash })).toBeNull();
    await expect(files.put(file, CONTENT)).rejects.toThrow('data_key_not_found');
    expect(await files.isHeld(file.log, file.kid)).toBe(true);
    await files.destroy(file.log, file.kid);
    await files.destroy(file.log, file.kid);
    expect(await files.isHeld(file.log, file.kid)).toBe(false);
    await expect(stat(pathOf(hash))).rejects.toThrow('ENOENT');
    expect(await files.open({ ...other, hash: kept })).toEqual(CONTENT);
  });

  it('have names of ids and hashes only: none leads out of the directory', async () => {
    await mkdir(directory.file('files'), { recursive: true });
    const place = { log: file.log, kid: file.kid, hash: HASH };
    for (const wrong of [
      { ...place, hash: '../../secret' },
      { ...place, hash: `${HASH}/..` },
      { ...place, hash: HASH.toUpperCase() },
      { ...place, kid: '..' },
      { ...place, log: '../..' },
    ]) {
      await expect(store.put(wrong, CONTENT)).rejects.toThrow(RangeError);
      await expect(store.get(wrong)).rejects.toThrow(RangeError);
      await expect(store.remove(wrong)).rejects.toThrow(RangeError);
    }
    await expect(store.removeAll({ log: file.log, kid: '.' })).rejects.toThrow(RangeError);
    expect(await readdir(directory.file('files'))).toEqual([]);
  });
});
