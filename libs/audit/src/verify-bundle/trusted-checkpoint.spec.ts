import { signingKeyFromSeed } from '#ledger/note-key.js';
import { bundleFiles, draftEvents, ORIGIN, signedCheckpoint, type Tampering, witnessKeys } from './bundle.fixture.js';
import { bodyOf, bundleVerifier, edit, pinnedAt, treeOf, witnessLinesOf } from './tampering.fixture.js';

describe('the checkpoint', () => {
  const verify = bundleVerifier();

  const stranger = signingKeyFromSeed(ORIGIN, Buffer.alloc(32, 9));

  it.each<[string, string, Tampering]>([
    ['E_ORIGIN', 'a manifest of another log', { manifest: (m) => void (m.log = 'clinic.example/log/other') }],
    [
      'E_ORIGIN',
      'the checkpoint of another log, signed by this one',
      {
        checkpointText: (text) => text.replace(ORIGIN, 'clinic.example/log/other'),
      },
    ],
    ['E_ORIGIN', 'a byte order mark', { files: edit('checkpoint', (text) => '\ufeff' + text) }],
    ['E_ORIGIN', 'an empty file', { files: (files) => files.set('checkpoint', '') }],
    [
      'E_SIG',
      'a stranger’s key under the log’s name',
      {
        files: edit('checkpoint', (text) => signedCheckpoint(bodyOf(text), witnessKeys, stranger)),
      },
    ],
    ['E_SIG', 'a changed size', { files: edit('checkpoint', (text) => text.replace('\n9\n', '\n8\n')) }],
    ['E_SIG', 'a line without its line end', { files: edit('checkpoint', (text) => text.slice(0, -1)) }],
    ['E_SIG', 'witness lines alone', { files: edit('checkpoint', (text) => text.replace(/— clinic.*\n/, '')) }],
    [
      'E_SIG',
      'bytes that are not UTF-8',
      {
        files: (files) =>
          files.set('checkpoint', Buffer.concat([Buffer.from(files.get('checkpoint')!), Buffer.of(0xff)])),
      },
    ],
    ['E_CHECKPOINT', 'a fourth line', { checkpointText: (text) => text + 'more\n' }],
    ['E_CHECKPOINT', 'two lines', { checkpointText: (text) => text.split('\n').slice(0, 2).join('\n') + '\n' }],
    ['E_CHECKPOINT', 'a size with a leading zero', { checkpointText: (text) => text.replace('\n9\n', '\n09\n') }],
    [
      'E_CHECKPOINT',
      'a root of 31 bytes',
      {
        checkpointText: (text) => text.replace(/[^\n]+\n$/, Buffer.alloc(31).toString('base64') + '\n'),
      },
    ],
    [
      'E_CHECKPOINT',
      'an empty log with a root that is not the empty one',
      {
        checkpointText: (text) => text.replace('\n9\n', '\n0\n'),
      },
    ],
    [
      'E_POLICY',
      'one witness of two',
      {
        files: edit('checkpoint', (text) => signedCheckpoint(bodyOf(text), witnessKeys.slice(1))),
      },
    ],
    [
      'E_POLICY',
      'one witness twice',
      {
        files: edit('checkpoint', (text) => signedCheckpoint(bodyOf(text), [witnessKeys[0]!, witnessKeys[0]!])),
      },
    ],
    [
      'E_POLICY',
      'a witness line that was made for another checkpoint',
      {
        files: edit(
          'checkpoint',
          (text) => signedCheckpoint(bodyOf(text), []) + witnessLinesOf(pinnedAt(5).toString()),
        ),
      },
    ],
    [
      'E_SIG',
      'a previous checkpoint by a stranger',
      {
        files: edit('previous.checkpoint', (text) => signedCheckpoint(bodyOf(text), witnessKeys, stranger)),
      },
    ],
    [
      'E_POLICY',
      'a previous checkpoint without witnesses',
      {
        files: edit('previous.checkpoint', (text) => signedCheckpoint(bodyOf(text), [])),
      },
    ],
  ])('%s: %s', async (code, _what, tampering) => {
    expect((await verify(await bundleFiles(tampering))).result).toBe(code);
  });

  it('is checked before the pinned one, and the pinned one likewise', async () => {
    const files = await bundleFiles();
    const other = signedCheckpoint(treeOf(draftEvents()).checkpointText(5, 'other.example'), witnessKeys);
    expect(await verify(files, { pinned: Buffer.from(other) })).toMatchObject({ result: 'E_ORIGIN', file: 'pinned' });
    const unsigned = Buffer.from(signedCheckpoint(bodyOf(pinnedAt(5).toString()), witnessKeys, stranger));
    expect(await verify(files, { pinned: unsigned })).toMatchObject({ result: 'E_SIG', file: 'pinned' });
  });

  it('needs no witness where the auditor asks for none', async () => {
    const files = await bundleFiles({
      files: (all) =>
        ['checkpoint', 'previous.checkpoint'].forEach((name) =>
          edit(name, (text) => signedCheckpoint(bodyOf(text), []))(all),
        ),
    });
    const proofless = await bundleFiles({
      files: (all) => [...files].forEach(([name, text]) => name !== 'manifest.json' && all.set(name, text)),
    });
    expect((await verify(proofless, { witnesses: [], quorum: 0 })).result).toBe('OK');
  });
});
