import { parseCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { openNote } from '#ledger/signed-note.js';
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { LogKeys } from './log-keys.js';

describe('the keys of logs', () => {
  const directory = tempDirPerTest();
  const keys = () => new LogKeys(directory.file('signer'));
  const origin = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000001';
  const folderOf = (of: string) => dirname(keys().checkpointFile(of));
  const problem = (code: string) => expect.objectContaining({ code });

  it('are made on first use and stay, one for each origin', async () => {
    const vkey = await keys().vkey(origin);
    expect(await keys().vkey(origin)).toBe(vkey);
    expect(parseVerifierKey(vkey).name).toBe(origin);
    const others = await Promise.all([`${origin}/e2`, `${origin}/access`].map((other) => keys().vkey(other)));
    expect(new Set([vkey, ...others].map((text) => text.split('+').at(-1))).size).toBe(3);
  });

  it('are one for all who make the first at once', async () => {
    const vkeys = await Promise.all(Array.from({ length: 10 }, () => keys().vkey(origin)));
    expect(new Set(vkeys).size).toBe(1);
    expect(await readdir(directory.file('signer'))).toHaveLength(1);
  });

  it('lie in files of mode 600, with a checkpoint of the empty tree beside each', async () => {
    const vkey = await keys().vkey(origin);
    for (const name of ['signing-key', 'checkpoint']) {
      expect((await stat(join(folderOf(origin), name))).mode & 0o777).toBe(0o600);
    }
    const { text } = openNote(await readFile(keys().checkpointFile(origin)), [parseVerifierKey(vkey)]);
    expect(parseCheckpoint(text, origin).size).toBe(0);
  });

  it('are refused from a file that others may read', async () => {
    await keys().vkey(origin);
    await chmod(join(folderOf(origin), 'signing-key'), 0o640);
    await expect(keys().vkey(origin)).rejects.toEqual(problem('private_file_unsafe'));
  });

  it('are not made anew where one is lost', async () => {
    await keys().vkey(origin);
    await rm(join(folderOf(origin), 'signing-key'));
    await expect(keys().vkey(origin)).rejects.toEqual(problem('log_key_lost'));
    expect(await readdir(directory.file('signer'))).toHaveLength(1);
  });

  it('stay in their directory, whatever the origin', async () => {
    for (const name of ['..', '.', '../../elsewhere', '/absolute', 'a/../b']) {
      await keys().vkey(name);
      expect(dirname(folderOf(name))).toBe(directory.file('signer'));
    }
    expect(await readdir(directory.file('.'))).toEqual(['signer']);
  });
});
