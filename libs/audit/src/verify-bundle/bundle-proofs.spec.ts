import {
  bundleFiles,
  draftEvents,
  type Files,
  PREVIOUS_SIZE,
  signedCheckpoint,
  type Tampering,
} from './bundle.fixture.js';
import { bundleVerifier, edit, edited, pinnedAt, treeOf } from './tampering.fixture.js';

describe('the tree', () => {
  const verify = bundleVerifier();

  const editEarly = edited(3, (e) => void (e.leaf.actor = 'staff-2'));
  const withoutPrevious = (files: Files): void => {
    files.delete('previous.checkpoint');
    files.delete('consistency.json');
  };

  it('E_ROLLBACK: the log has signed fewer events than it had', async () => {
    expect(await verify(await bundleFiles({}, draftEvents().slice(0, 4)), { pinned: pinnedAt(5) })).toMatchObject({
      result: 'E_ROLLBACK',
      file: 'pinned',
    });
    const newer = signedCheckpoint(treeOf([...draftEvents(), ...draftEvents()]).checkpointText(10));
    const files = await bundleFiles({ files: (all) => void all.set('previous.checkpoint', newer) });
    expect(await verify(files)).toMatchObject({ result: 'E_ROLLBACK', file: 'previous.checkpoint' });
  });

  it('E_FORK: the log has signed another beginning than before', async () => {
    expect(
      (await verify(await bundleFiles({ events: editEarly, files: withoutPrevious }), { pinned: pinnedAt(9) })).result,
    ).toBe('E_FORK');
    const previous = pinnedAt(PREVIOUS_SIZE);
    const files = await bundleFiles({
      events: editEarly,
      files: (all) => void all.set('previous.checkpoint', previous),
    });
    expect((await verify(files)).result).toBe('E_FORK');
  });

  it.each<[string, Tampering]>([
    [
      'a leaf edited under the old checkpoint',
      { lines: (lines) => void (lines[3]!.leaf = (lines[3]!.leaf as string).replace('staff-1', 'staff-2')) },
    ],
    ['the last line left out', { lines: (lines) => void lines.pop() }],
    ['most lines left out, fewer than the pinned checkpoint covers', { lines: (lines) => void lines.splice(2) }],
    [
      'a line more',
      {
        lines: (lines) =>
          void lines.push({
            ...lines[8]!,
            index: 9,
            leaf: (lines[8]!.leaf as string).replace('"index":8', '"index":9'),
          }),
      },
    ],
    ['another size in the manifest', { manifest: (m) => void (m.size = 10) }],
  ])('E_ROOT: %s', async (_what, tampering) => {
    expect((await verify(await bundleFiles(tampering), { pinned: pinnedAt(5) })).result).toBe('E_ROOT');
  });

  it.each<[string, (json: { from: number; to: number; proof: string[] }) => unknown]>([
    ['another size to start from', (json) => (json.from = 4)],
    ['another size to lead to', (json) => (json.to = 8)],
    ['the same size twice', (json) => Object.assign(json, { from: 9, proof: [] })],
    ['a hash left out', (json) => json.proof.pop()],
    ['a hash of 31 bytes', (json) => (json.proof[0] = Buffer.alloc(31).toString('base64'))],
    ['a hash in base64url', (json) => (json.proof[0] = `-${json.proof[0]!.slice(1)}`)],
    ['hashes in other order', (json) => json.proof.reverse()],
    ['a hash more', (json) => json.proof.push(json.proof[0]!)],
    ['a proof that is no list', (json) => Object.assign(json, { proof: null })],
    ['an unknown member', (json) => Object.assign(json, { more: 1 })],
  ])('E_CONSISTENCY: %s', async (_what, change) => {
    const files = await bundleFiles({
      files: edit('consistency.json', (text) => {
        const json = JSON.parse(text) as { from: number; to: number; proof: string[] };
        change(json);
        return JSON.stringify(json);
      }),
    });
    expect(await verify(files)).toMatchObject({ result: 'E_CONSISTENCY', file: 'consistency.json' });
  });

  it('E_CONSISTENCY: a proof without the checkpoint that it starts from, or with a member twice', async () => {
    const alone = await bundleFiles({ files: (files) => files.delete('previous.checkpoint') });
    expect((await verify(alone)).result).toBe('E_CONSISTENCY');
    const doubled = await bundleFiles({ files: edit('consistency.json', (text) => text.replace('{', '{"from":5,')) });
    expect((await verify(doubled)).result).toBe('E_CONSISTENCY');
  });

  const proofFile = 'proofs/2.tlog-proof';
  it.each<[string, Tampering]>([
    ['the proof of another leaf', { files: (files) => files.set(proofFile, files.get('proofs/7.tlog-proof')!) }],
    ['another index', { files: edit(proofFile, (text) => text.replace('index 2', 'index 3')) }],
    [
      'an index that the log does not have',
      {
        files: (files) =>
          files.set('proofs/9.tlog-proof', (files.get(proofFile) as string).replace('index 2', 'index 9')),
      },
    ],
    ['a hash left out', { files: edit(proofFile, (text) => text.replace(/(index 2\n)[^\n]+\n/, '$1')) }],
    [
      'a hash of 33 bytes',
      {
        files: edit(proofFile, (text) =>
          text.replace(/(index 2\n)[^\n]+\n/, `$1${Buffer.alloc(33).toString('base64')}\n`),
        ),
      },
    ],
    ['another version of the format', { files: edit(proofFile, (text) => text.replace('@v1', '@v2')) }],
    [
      'an older checkpoint in it',
      {
        files: edit(proofFile, (text) => text.slice(0, text.indexOf('\n\n') + 2) + pinnedAt(5).toString()),
      },
    ],
    ['an unsigned checkpoint in it', { files: edit(proofFile, (text) => text.slice(0, text.lastIndexOf('\n\n') + 1)) }],
    ['a checkpoint without witnesses in it', { files: edit(proofFile, (text) => text.replace(/— witness.*\n/g, '')) }],
    ['an empty file', { files: (files) => files.set(proofFile, '') }],
  ])('E_PROOF: %s', async (_what, tampering) => {
    expect((await verify(await bundleFiles(tampering))).result).toBe('E_PROOF');
  });
});
