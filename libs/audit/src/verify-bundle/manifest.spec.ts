import { symlink, writeFile } from 'node:fs/promises';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { bundleFiles, type Tampering, writeFolder } from './bundle.fixture.js';
import { bundleVerifier, edit, trust } from './tampering.fixture.js';
import { verifyBundle } from './verify-bundle.js';

describe('E_MANIFEST', () => {
  const verify = bundleVerifier();
  const temp = tempDirPerTest();

  it.each<[string, Tampering]>([
    ['a missing manifest', { written: (files) => files.delete('manifest.json') }],
    ['a manifest that is not JSON', { written: edit('manifest.json', (text) => text + '}') }],
    ['a manifest that is not UTF-8', { written: (files) => files.set('manifest.json', Buffer.of(0x7b, 0xff, 0x7d)) }],
    ['a duplicate key in the manifest', { written: edit('manifest.json', (text) => text.replace('{', '{"size":9,')) }],
    [
      'a duplicate name among the files',
      {
        written: edit('manifest.json', (text) =>
          text.replace('"files":{', `"files":{"checkpoint":"${'0'.repeat(64)}",`),
        ),
      },
    ],
    ['another format', { manifest: (m) => void (m.format = 'mn-audit-bundle/v2') }],
    ['an unknown member', { manifest: (m) => void (m.note = 'x') }],
    ['a missing member', { manifest: (m) => void delete m.scope }],
    ['a size that is no number', { manifest: (m) => void (m.size = '9') }],
    ['a negative size', { manifest: (m) => void (m.size = -1) }],
    ['an unknown scope', { manifest: (m) => void (m.scope = 'part') }],
    ['files in a list', { manifest: (m) => void (m.files = [] as never) }],
    ['an upper-case hash', { manifest: (m) => void (m.files.checkpoint = m.files.checkpoint!.toUpperCase()) }],
    ['no events', { files: (files) => files.delete('events.ndjson') }],
    ['no checkpoint', { files: (files) => files.delete('checkpoint') }],
    ['a file that is named and missing', { written: (files) => files.delete('consistency.json') }],
    ['a file that is there and not named', { written: (files) => files.set('notes.txt', 'x') }],
    ['a file that the format does not have', { files: (files) => files.set('notes.txt', 'x') }],
    ['a proof that is there and not named', { written: (files) => files.set('proofs/1.tlog-proof', 'x') }],
    ['a folder that the format does not have', { written: (files) => files.set('more/x', 'x') }],
    ['a changed file', { written: edit('events.ndjson', (text) => text.replace('staff-1', 'staff-2')) }],
    ['a proof whose name has a leading zero', { files: (files) => files.set('proofs/02.tlog-proof', 'x') }],
    ['a path that leads out', { manifest: (m) => void (m.files['../outside'] = '0'.repeat(64)) }],
    [
      'a path that leads out of proofs',
      { manifest: (m) => void (m.files['proofs/../../1.tlog-proof'] = '0'.repeat(64)) },
    ],
    ['an absolute path', { manifest: (m) => void (m.files['/etc/passwd'] = '0'.repeat(64)) }],
    ['the manifest itself', { manifest: (m) => void (m.files['manifest.json'] = '0'.repeat(64)) }],
  ])('names %s', async (_what, tampering) => {
    expect((await verify(await bundleFiles(tampering))).result).toBe('E_MANIFEST');
  });

  it('names a link, even to a file of the right content', async () => {
    const files = await bundleFiles();
    await writeFile(temp.file('elsewhere'), files.get('events.ndjson')!);
    files.delete('events.ndjson');
    await writeFolder(temp.file('bundle'), files);
    await symlink(temp.file('elsewhere'), temp.file('bundle', 'events.ndjson'));
    expect(await verifyBundle(temp.file('bundle'), trust)).toMatchObject({
      result: 'E_MANIFEST',
      file: 'events.ndjson',
    });
  });
});
