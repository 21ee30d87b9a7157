import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Generator, staleFiles, writeFiles } from '../../scripts/generated-files.mjs';

describe('generated files', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'pinpoint-generated-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const schemas = (files: Record<string, string>): Generator => ({
    owns: 'schemas/',
    generate: () => Promise.resolve(files),
  });
  const both = schemas({ 'schemas/a.json': '1', 'schemas/deep/b.json': '2' });

  it('are current when they have just been written', async () => {
    await writeFiles([both], root);
    expect(await staleFiles([both], root)).toEqual([]);
    expect(await readFile(join(root, 'schemas/deep/b.json'), 'utf8')).toBe('2');
  });

  it('are stale when one is missing, changed, or left over', async () => {
    expect(await staleFiles([both], root)).toEqual(['schemas/a.json is missing', 'schemas/deep/b.json is missing']);
    await writeFiles([both], root);
    await writeFile(join(root, 'schemas/a.json'), 'changed by hand');
    await writeFile(join(root, 'schemas/c.json'), 'of an event that is gone');
    expect(await staleFiles([both], root)).toEqual([
      'schemas/a.json is out of date',
      'schemas/c.json is no longer generated',
    ]);
  });

  it('are removed when they are no longer generated', async () => {
    await writeFiles([both], root);
    const one = schemas({ 'schemas/a.json': '1' });
    await writeFiles([one], root);
    expect(await staleFiles([one], root)).toEqual([]);
  });

  it('leave alone what lies beside a single file', async () => {
    const openapi: Generator = { owns: 'openapi.json', generate: () => Promise.resolve({ 'openapi.json': '{}' }) };
    await writeFile(join(root, 'notes.txt'), 'by hand');
    await writeFiles([openapi], root);
    expect(await staleFiles([openapi], root)).toEqual([]);
    expect(await readFile(join(root, 'notes.txt'), 'utf8')).toBe('by hand');
  });

  it.each(['elsewhere.json', 'schemas/../elsewhere.json'])(
    'are not written to %s by the owner of schemas/',
    async (path) => {
      await expect(writeFiles([schemas({ [path]: '1' })], root)).rejects.toThrow(/answered/);
    },
  );
});
