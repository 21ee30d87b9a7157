import { jest } from '@jest/globals';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { tempDirPerTest } from '../../../test/support/temp-dir.js';
import { createPrivateFile, readPrivateFile, replacePrivateFile } from './private-file.js';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('a private file', () => {
  const directory = tempDirPerTest();
  const unsafe = (reason: string) =>
    expect.objectContaining({ code: 'private_file_unsafe', facts: expect.objectContaining({ reason }) });

  it('is created with mode 600 in directories of mode 700', async () => {
    const path = directory.file('deep', 'down', 'secret');
    expect(await createPrivateFile(path, 'content')).toBe(true);
    expect(await modeOf(path)).toBe('600');
    expect(await modeOf(directory.file('deep'))).toBe('700');
    expect(await modeOf(directory.file('deep', 'down'))).toBe('700');
    expect((await readPrivateFile(path))?.toString()).toBe('content');
  });

  it('is created by one of many at once, and the others find it whole', async () => {
    const path = directory.file('secret');
    const contents = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
    const won = await Promise.all(contents.map((content) => createPrivateFile(path, content)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe(contents[won.indexOf(true)]);
    expect(await readdir(dirname(path))).toEqual(['secret']);
  });

  it('is not there before it is created', async () => {
    expect(await readPrivateFile(directory.file('secret'))).toBeNull();
  });

  it.each([0o640, 0o604, 0o620, 0o601])('is refused with mode %o', async (mode) => {
    const path = directory.file('secret');
    await writeFile(path, 'content');
    await chmod(path, mode);
    await expect(readPrivateFile(path)).rejects.toThrow(/chmod 600/);
    await expect(readPrivateFile(path)).rejects.toEqual(unsafe('mode'));
  });

  it('is taken with mode 400', async () => {
    const path = directory.file('secret');
    await createPrivateFile(path, 'content');
    await chmod(path, 0o400);
    expect((await readPrivateFile(path))?.toString()).toBe('content');
  });

  it('is refused where another user owns it', async () => {
    const path = directory.file('secret');
    await createPrivateFile(path, 'content');
    const getuid = jest.spyOn(process, 'getuid').mockReturnValue(process.getuid!() + 1);
    try {
      await expect(readPrivateFile(path)).rejects.toEqual(unsafe('owner'));
    } finally {
      getuid.mockRestore();
    }
  });

  it('is refused as a symbolic link, even to a private file', async () => {
    await createPrivateFile(directory.file('real'), 'content');
    await symlink(directory.file('real'), directory.file('link'));
    await expect(readPrivateFile(directory.file('link'))).rejects.toEqual(unsafe('symbolic_link'));
  });

  it('is refused as a directory or a named pipe', async () => {
    await expect(readPrivateFile(dirname(directory.file('x')))).rejects.toEqual(unsafe('not_a_file'));
    execFileSync('mkfifo', ['-m', '600', directory.file('pipe')]);
    await expect(readPrivateFile(directory.file('pipe'))).rejects.toEqual(unsafe('not_a_file'));
  });

  it('keeps its old content where replacing it fails half-way', async () => {
    const path = directory.file('secret');
    await createPrivateFile(path, 'old');
    const crash = () => Promise.reject(new Error('crash'));
    await expect(replacePrivateFile(path, 'new', crash)).rejects.toThrow('crash');
    expect(await readFile(path, 'utf8')).toBe('old');
    await replacePrivateFile(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await modeOf(path)).toBe('600');
  });
});
