import { execFile } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { bundleFiles, writeFolder } from './bundle.fixture.js';
import { trust } from './tampering.fixture.js';
import { verifyBundle } from './verify-bundle.js';

const run = promisify(execFile);

describe('a bundle as a tar', () => {
  const temp = tempDirPerTest();
  const tarOf = async (...args: string[]): Promise<string> => {
    await writeFolder(temp.file('bundle'), await bundleFiles());
    await run('tar', ['-cf', temp.file('bundle.tar'), ...args], { cwd: temp.file() });
    return temp.file('bundle.tar');
  };

  it.each([
    ['of what the folder holds', ['--format=ustar', '-C', 'bundle', '.']],
    ['of the folder by its name', ['--format=ustar', 'bundle']],
    ['in the format that GNU tar writes unasked', ['--format=gnu', 'bundle']],
    ['with the times of pax', ['--format=pax', 'bundle']],
  ])('is taken %s', async (_how, args) => {
    expect(await verifyBundle(await tarOf(...args), trust)).toMatchObject({ result: 'OK', events: 9 });
  });

  it('is checked as the folder is', async () => {
    const tar = await tarOf('--format=ustar', 'bundle');
    const bytes = await readFile(tar);
    bytes[bytes.indexOf('staff-1')]! ^= 1;
    await writeFile(tar, bytes);
    expect(await verifyBundle(tar, trust)).toMatchObject({ result: 'E_MANIFEST', file: 'events.ndjson' });
  });

  it('is refused with a link in it', async () => {
    await writeFolder(temp.file('bundle'), await bundleFiles({ written: (files) => files.delete('checkpoint') }));
    await symlink('/etc/hostname', temp.file('bundle', 'checkpoint'));
    await run('tar', ['-cf', temp.file('bundle.tar'), '--format=ustar', '-C', temp.file('bundle'), '.']);
    expect(await verifyBundle(temp.file('bundle.tar'), trust)).toMatchObject({
      result: 'E_MANIFEST',
      file: 'checkpoint',
    });
  });

  it('is refused with two files of one name', async () => {
    const tar = await tarOf('--format=ustar', '-C', 'bundle', '.');
    await run('tar', ['-rf', tar, '--format=ustar', '-C', temp.file('bundle'), './checkpoint']);
    expect(await verifyBundle(tar, trust)).toMatchObject({ result: 'E_MANIFEST', file: 'checkpoint' });
  });

  it('is refused with a file beside the bundle', async () => {
    await writeFile(temp.file('more'), 'x');
    expect((await verifyBundle(await tarOf('--format=ustar', 'bundle', 'more'), trust)).result).toBe('E_MANIFEST');
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, 3000)],
    ['compressed', () => Buffer.from([0x1f, 0x8b, 8, 0, ...Array.from({ length: 600 }, () => 7)])],
    ['with a header whose checksum is wrong', (bytes) => Buffer.concat([Buffer.from('x'), bytes.subarray(1)])],
    ['that is empty', () => Buffer.alloc(0)],
  ])('is refused %s', async (_how, change) => {
    const tar = await tarOf('--format=ustar', 'bundle');
    await writeFile(tar, change(await readFile(tar)));
    expect((await verifyBundle(tar, trust)).result).toBe('E_MANIFEST');
  });

  it('is refused when an extended header gives a file another name', async () => {
    const tar = await tarOf('--format=pax', '--transform=s,consistency.json,é.json,', 'bundle');
    expect((await verifyBundle(tar, trust)).result).toBe('E_MANIFEST');
  });
});
