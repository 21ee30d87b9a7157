import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tempDirPerTest } from '../../../test/support/temp-dir.js';
import { FileKeyWrapper, newKekLine } from './key-wrapper.js';

describe('the key-encryption keys in a file', () => {
  const directory = tempDirPerTest();
  const dataKey = Buffer.alloc(32, 7);
  const problem = (code: string) => expect.objectContaining({ code });

  it('come into being on first use, in a file of mode 600, and stay', async () => {
    const path = directory.file('secrets', 'kek');
    const first = await FileKeyWrapper.open(path);
    const wrapped = await first.wrap(dataKey, 'aad');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const again = await FileKeyWrapper.open(path);
    expect(again.kekId).toBe(first.kekId);
    expect(await again.unwrap(wrapped, 'aad', first.kekId)).toEqual(dataKey);
  });

  it('are the same for all who open the missing file at once', async () => {
    const path = directory.file('kek');
    const wrappers = await Promise.all(Array.from({ length: 10 }, () => FileKeyWrapper.open(path)));
    expect(new Set(wrappers.map(({ kekId }) => kekId)).size).toBe(1);
  });

  it('unwrap only with the aad that was wrapped with', async () => {
    const wrapper = await FileKeyWrapper.open(directory.file('kek'));
    const wrapped = await wrapper.wrap(dataKey, 'aad');
    await expect(wrapper.unwrap(wrapped, 'other', wrapper.kekId)).rejects.toEqual(problem('wrapped_key_not_authentic'));
    await expect(wrapper.unwrap(wrapped.subarray(0, 20), 'aad', wrapper.kekId)).rejects.toEqual(
      problem('wrapped_key_length_wrong'),
    );
  });

  it('wrap with the last line and unwrap with each', async () => {
    const path = directory.file('kek');
    const old = await FileKeyWrapper.open(path);
    const wrappedBefore = await old.wrap(dataKey, 'aad');
    await writeFile(path, (await readFile(path, 'utf8')) + newKekLine());
    const rotated = await FileKeyWrapper.open(path);
    expect(rotated.kekId).not.toBe(old.kekId);
    expect(await rotated.unwrap(wrappedBefore, 'aad', old.kekId)).toEqual(dataKey);
    const wrappedAfter = await rotated.wrap(dataKey, 'aad');
    await expect(old.unwrap(wrappedAfter, 'aad', rotated.kekId)).rejects.toEqual(problem('kek_unknown'));
  });

  it('are refused from a file that others may read, or a symbolic link', async () => {
    const path = directory.file('kek');
    await FileKeyWrapper.open(path);
    await symlink(path, directory.file('link'));
    await expect(FileKeyWrapper.open(directory.file('link'))).rejects.toEqual(problem('private_file_unsafe'));
    await chmod(path, 0o644);
    await expect(FileKeyWrapper.open(path)).rejects.toThrow(/mode 644.*chmod 600/);
  });

  it('are refused from a damaged file, naming the line and not the key', async () => {
    const path = directory.file('kek');
    await FileKeyWrapper.open(path);
    const whole = await readFile(path, 'utf8');
    const [id, key] = whole.trimEnd().split('\n').at(-1)!.split(' ') as [string, string];
    const otherChar = key.startsWith('A') ? 'B' : 'A';
    for (const damaged of [
      whole.replace(key, otherChar + key.slice(1)),
      whole.replace(key, key.slice(4)),
      whole.replace(id, ''),
      whole + 'rubbish\n',
      '',
      '# only a comment\n',
    ]) {
      await writeFile(path, damaged);
      const error = await FileKeyWrapper.open(path).then(String, (caught: Error) => caught);
      expect(error).toEqual(problem('kek_file_invalid'));
      expect((error as Error).stack).not.toContain(key.slice(5, 20));
    }
  });
});
