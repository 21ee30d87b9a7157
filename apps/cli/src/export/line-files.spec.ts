import { readdir, readFile } from 'node:fs/promises';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { LineFiles } from './line-files.js';

describe('files of an export', () => {
  const directory = tempDirPerTest();
  const folder = () => directory.file('out');

  it('hold their lines in order, and tell how many there are', async () => {
    const files = await LineFiles.create(folder());
    await files.add('a.ndjson', '1\n2\n', 2);
    await files.add('b.ndjson', '3\n', 1);
    await files.add('a.ndjson', '4\n', 1);
    expect(await files.finish()).toEqual(
      new Map([
        ['a.ndjson', 3],
        ['b.ndjson', 1],
      ]),
    );
    expect(await readFile(directory.file('out', 'a.ndjson'), 'utf8')).toBe('1\n2\n4\n');
  });

  it('take more than a disk takes at once', async () => {
    const files = await LineFiles.create(folder());
    const line = `${'x'.repeat(100_000)}\n`;
    for (let count = 0; count < 50; count++) await files.add('a.ndjson', line, 1);
    await files.finish();
    expect(await readFile(directory.file('out', 'a.ndjson'), 'utf8')).toBe(line.repeat(50));
  });

  it('go where nothing lies yet, and leave nothing where the export was stopped', async () => {
    const files = await LineFiles.create(folder());
    await files.add('a.ndjson', '1\n', 1);
    await expect(files.finish().then(() => LineFiles.create(folder()))).rejects.toMatchObject({
      code: 'export_folder_not_empty',
    });
    await files.discard();
    expect(await readdir(folder())).toEqual([]);
  });
});
