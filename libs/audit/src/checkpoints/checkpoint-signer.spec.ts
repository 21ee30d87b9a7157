import { parseCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { openNote } from '#ledger/signed-note.js';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createTempDir, tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { GrowingLedger } from '../growing-ledger.fixture.js';
import { LogKeys } from './log-keys.js';

const LOG = '0190a0b0-0000-7000-8000-000000000001';
const problem = (code: string) => expect.objectContaining({ code });

/** A real directory and real keys; the tree is in memory, so that it can be altered. */
describe('the checkpoint signer', () => {
  const directory = tempDirPerTest();
  const folder = () => directory.file('signer');
  let ledger: GrowingLedger;
  let signers: CheckpointSigner[];

  const open = async (moveInPlace?: typeof rename) => {
    const signer = await CheckpointSigner.open(folder(), ledger, moveInPlace && { moveInPlace });
    signers.push(signer);
    return signer;
  };
  const stateFile = (origin = ledger.origin) => new LogKeys(folder()).checkpointFile(origin);

  beforeEach(() => {
    ledger = new GrowingLedger();
    signers = [];
  });
  afterEach(() => Promise.all(signers.map((signer) => signer.close())));

  it('signs what the log is, with the key that auditors are given', async () => {
    ledger.grow('a', 'b', 'c');
    const signed = await (await open()).sign(LOG);
    const vkey = parseVerifierKey(await new LogKeys(folder()).vkey(ledger.origin));
    expect(parseCheckpoint(openNote(signed.note, [vkey]).text, ledger.origin)).toEqual(await ledger.head());
  });

  it('signs a log that grows, whatever the steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 8 }), async (steps) => {
        const own = await createTempDir();
        const growing = new GrowingLedger();
        const signer = await CheckpointSigner.open(own.path, growing);
        try {
          for (const step of steps) {
            for (let leaf = 0; leaf < step; leaf++) growing.grow(`${growing.leaves.length}`);
            expect(await signer.sign(LOG)).toMatchObject(await growing.head());
          }
        } finally {
          await signer.close();
          await own.remove();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same checkpoint while nothing is added, without writing again', async () => {
    ledger.grow('a', 'b');
    let writes = 0;
    const signer = await open((from, to) => {
      writes++;
      return rename(from, to);
    });
    const first = await signer.sign(LOG);
    expect(await signer.sign(LOG)).toBe(first);
    await Promise.all([signer.sign(LOG), signer.sign(LOG)]);
    expect(writes).toBe(1);
    await signer.close();
    expect((await (await open()).sign(LOG)).note).toBe(first.note);
  });

  it('has the state on disk before the signature leaves', async () => {
    ledger.grow('a');
    const signer = await open();
    const signing = signer.sign(LOG).then(({ note }) => [note, readFileSync(stateFile(), 'utf8')]);
    const [note, stored] = await signing;
    expect(stored).toBe(note);
  });

  it.each([
    ['checkpoint_rollback', (leaves: string[]) => leaves.slice(0, -1)],
    ['checkpoint_rollback', () => []],
    ['checkpoint_fork', (leaves: string[]) => [...leaves.slice(0, -1), 'altered']],
    ['checkpoint_fork', (leaves: string[]) => ['altered', ...leaves.slice(1)]],
    ['checkpoint_inconsistent', (leaves: string[]) => ['altered', ...leaves.slice(1), 'more']],
    ['checkpoint_inconsistent', (leaves: string[]) => [...leaves.slice(0, -1), 'other', 'end', 'and more']],
    ['checkpoint_inconsistent', (leaves: string[]) => [...leaves].reverse().concat('more')],
  ])('refuses with %s a log that does not go on from what was signed, also after a restart', async (code, alter) => {
    ledger.grow('a', 'b', 'c', 'd', 'e');
    const signer = await open();
    const signed = await signer.sign(LOG);
    const { leaves } = ledger;
    ledger.leaves = alter([...leaves]);
    await expect(signer.sign(LOG)).rejects.toEqual(problem(code));
    await signer.close();
    const restarted = await open();
    await expect(restarted.sign(LOG)).rejects.toEqual(problem(code));
    expect(await readFile(stateFile(), 'utf8')).toBe(signed.note);

    ledger.leaves = [...leaves, 'next'];
    expect((await restarted.sign(LOG)).size).toBe(6);
  });

  it('checks the proof itself, and is not talked into one', async () => {
    ledger.grow('a', 'b', 'c');
    const signer = await open();
    await signer.sign(LOG);
    ledger.grow('d');
    for (const proof of [[], [Buffer.alloc(32)], [Buffer.alloc(31)]]) {
      const lying = Object.assign(Object.create(ledger) as GrowingLedger, {
        consistencyProof: () => Promise.resolve(proof),
      });
      await signer.close();
      const deceived = await CheckpointSigner.open(folder(), lying);
      await expect(deceived.sign(LOG)).rejects.toEqual(problem('checkpoint_inconsistent'));
      await deceived.close();
    }
  });

  it('releases no signature when it ends between writing its state and putting it in place', async () => {
    ledger.grow('a', 'b');
    const before = await (await open()).sign(LOG);
    await signers.pop()!.close();
    ledger.grow('c');
    const crashing = await open(() => Promise.reject(new Error('killed')));
    await expect(crashing.sign(LOG)).rejects.toThrow('killed');
    expect(await readFile(stateFile(), 'utf8')).toBe(before.note);
    await crashing.close();

    // Nothing was released, so after the crash the log may stand elsewhere, as long as it goes on from what was.
    ledger.leaves = ['a', 'b', 'x', 'y'];
    expect((await (await open()).sign(LOG)).size).toBe(4);
  });

  it('holds to its state when it ends between putting it in place and releasing the signature', async () => {
    ledger.grow('a', 'b');
    const crashing = await open(async (from, to) => {
      await rename(from, to);
      throw new Error('killed');
    });
    await expect(crashing.sign(LOG)).rejects.toThrow('killed');
    ledger.leaves = ['a', 'x'];
    await expect(crashing.sign(LOG)).rejects.toEqual(problem('checkpoint_fork'));
    await crashing.close();
    ledger.leaves = ['a', 'b'];
    const signer = await open();
    expect((await signer.sign(LOG)).note).toBe(await readFile(stateFile(), 'utf8'));
    ledger.leaves = ['a', 'x'];
    await expect(signer.sign(LOG)).rejects.toEqual(problem('checkpoint_fork'));
  });

  it('goes on in the same process after a write that failed', async () => {
    ledger.grow('a');
    let fail = true;
    const signer = await open((from, to) => (fail ? Promise.reject(new Error('disk full')) : rename(from, to)));
    await expect(signer.sign(LOG)).rejects.toThrow('disk full');
    fail = false;
    expect((await signer.sign(LOG)).size).toBe(1);
  });

  it('works alone in its directory', async () => {
    const signer = await open();
    await expect(open()).rejects.toEqual(problem('signer_already_running'));
    await signer.close();
    await expect(signer.sign(LOG)).rejects.toThrow('closed');
    await open();
  });

  it('never signs two states of one size, when many ask while the log grows', async () => {
    const signer = await open();
    const signing = Array.from({ length: 30 }, (_, index) => {
      ledger.grow(`${index}`);
      return signer.sign(LOG);
    });
    const rootOf = new Map<number, string>();
    for (const { size, root } of await Promise.all(signing)) {
      expect(rootOf.get(size) ?? root.toString('hex')).toBe(root.toString('hex'));
      rootOf.set(size, root.toString('hex'));
    }
    expect((await signer.sign(LOG)).size).toBe(30);
  });

  it('signs nothing where it cannot tell what it signed last', async () => {
    ledger.grow('a', 'b');
    const signer = await open();
    const good = await signer.sign(LOG);
    await signer.close();

    await rm(stateFile());
    await expect((await open()).sign(LOG)).rejects.toEqual(problem('signer_state_lost'));
    await signers.pop()!.close();

    for (const damaged of ['', 'rubbish', good.note.replace('\n2\n', '\n1\n'), good.note.slice(0, -5)]) {
      await writeFile(stateFile(), damaged, { mode: 0o600 });
      await expect((await open()).sign(LOG)).rejects.toEqual(problem('signer_state_invalid'));
      await signers.pop()!.close();
    }

    // A checkpoint that an auditor kept repairs it.
    await writeFile(stateFile(), good.note);
    expect((await (await open()).sign(LOG)).note).toBe(good.note);
  });

  it('tells when a log needs a new epoch, signs that under its own origin and key, and keeps the old state', async () => {
    ledger.grow('a', 'b', 'c');
    const signer = await open();
    expect(await signer.needsNewEpoch(LOG)).toBe(false);
    const last = await signer.sign(LOG);
    const old = ledger.origin;
    expect(await signer.needsNewEpoch(LOG)).toBe(false);
    ledger.leaves = ['a', 'b'];
    expect(await signer.needsNewEpoch(LOG)).toBe(true);

    expect(await signer.epochAnchor(old)).toEqual({
      origin: old,
      size: 3,
      root: last.root.toString('base64'),
      checkpointSha256: createHash('sha256').update(last.note).digest('hex'),
    });

    ledger.origin = `${old}/e2`;
    ledger.leaves = ['opened with the anchor'];
    expect(await signer.needsNewEpoch(LOG)).toBe(false);
    const first = await signer.sign(LOG);
    expect(first).toMatchObject({ origin: `${old}/e2`, size: 1 });
    const keyId = (note: string) => Buffer.from(note.split(' ').at(-1)!, 'base64').subarray(0, 4).toString('hex');
    expect(keyId(first.note)).not.toBe(keyId(last.note));
    expect(await signer.lastCheckpoint(old)).toEqual(last);
  });
});
