import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { anchorAfterLostKey } from '#audit/checkpoints/lost-key.js';
import { retireKey, rotateKey } from '#audit/checkpoints/rotate-key.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { verifyClinic } from '#audit/verify-clinic/verify-clinic.js';
import { type EventLog } from '#event-log/event-log.js';
import { KEY_ROTATED } from '#event-log/log-events.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { newId } from '#kernel/ids.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { signKeyRotation } from '#ledger/key-rotation.js';
import { type Leaf } from '#ledger/leaf.js';
import { generateSigningKey, parseSigningKey, parseVerifierKey, type SigningKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { DataKeys } from '#privacy/data-keys.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from '../event-log/engines.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

describe.each(engines)('the key of a log on $name', ({ create }) => {
  let directory: TempDir;
  let engine: TestEngine;
  let storage: LogStorage;
  let log: EventLog;
  let signer: CheckpointSigner;
  let keys: LogKeys;
  let clinic: string;
  let origin: string;
  /** As the auditor got it at the beginning. */
  let first: string;

  const openSigner = async () => {
    signer = await CheckpointSigner.open(directory.file('signing'), log);
    keys = new LogKeys(directory.file('signing'));
  };
  beforeEach(async () => {
    directory = await createTempDir();
    engine = await create();
    storage = await engine.openStorage();
    log = anEventLog(storage);
    clinic = newId();
    ({ origin } = await log.open(clinic));
    await openSigner();
    first = await keys.vkey(origin);
    await record();
  });
  afterEach(async () => {
    await signer.close();
    await log.close();
    await engine.destroy();
    await directory.remove();
  });

  const record = () => log.append(aRequest(clinic, [measuredEvent('session-a')]));
  const rotate = () => rotateKey(clinic, { log, keys, signer });
  /** As two runs of the command: the signer begins anew with what lies in the directory. */
  const retire = async () => {
    const next = await retireKey(clinic, { log, keys, signer });
    await signer.close();
    await openSigner();
    return next;
  };
  const bundle = async (
    folder: string,
    checkpoint?: { size: number; root: Buffer; note: string },
    previous?: string,
  ) => {
    const signed = checkpoint ? { origin, ...checkpoint } : await signer.sign(clinic);
    const older =
      previous === undefined ? undefined : { ...signed, size: Number(previous.split('\n')[1]), note: previous };
    await exportBundle(storage, {
      ...{ log: clinic, folder: directory.file(folder), checkpoint: signed, proofs: [0] },
      ...(older && { previous: older }),
    });
  };
  const verified = (folder: string, vkey: string, pinned?: string) =>
    verifyBundle(directory.file(folder), {
      ...{ log: parseVerifierKey(vkey), witnesses: [], quorum: 0 },
      ...(pinned !== undefined && { pinned: Buffer.from(pinned) }),
    });
  /** Appends a rotation that was not made by `rotateKey`. */
  const forge = async (nextKey: string, rotation: string) => {
    const event = { type: KEY_ROTATED, stream: 'log', nextKey, anchor: { rotation } };
    await log.append({ ...aRequest(clinic, [event]), actor: 'system', role: 'system' });
  };
  const signedWith = async (...signers: SigningKey[]) => {
    const { size, root } = await log.head(clinic);
    return { size, root, note: signNote(formatCheckpoint({ origin, size, root }), ...signers) };
  };
  const aKey = () => parseSigningKey(generateSigningKey(origin));

  it('is changed with both signing for a while, and a bundle is good for whoever holds either', async () => {
    const next = await rotate();
    await record();
    await bundle('overlap');
    expect(await verified('overlap', first)).toMatchObject({ result: 'OK', size: 4, nextKey: next.vkey });
    const byNext = await verified('overlap', next.vkey);
    expect(byNext).toMatchObject({ result: 'OK', size: 4 });
    expect(byNext).not.toHaveProperty('nextKey');
    const [leaf] = (await storage.readEvents(clinic, { from: 2, to: 3 }, 1)).map(
      (event) => JSON.parse(event.leaf) as Leaf,
    );
    expect(leaf).toMatchObject({ type: KEY_ROTATED, nextKey: next.vkey, role: 'system' });
  });

  it('is followed by the verifier from the first one, over changes and without overlap, with old checkpoints', async () => {
    const before = await signer.sign(clinic);
    await rotate();
    const second = await retire();
    await record();
    const between = await signer.sign(clinic);
    await rotate();
    const third = await retire();
    await record();
    await bundle('later', undefined, between.note);
    expect(await verified('later', first, before.note)).toMatchObject({ result: 'OK', nextKey: third.vkey });
    expect(await verified('later', second.vkey, between.note)).toMatchObject({ result: 'OK', nextKey: third.vkey });
    expect(await verified('later', aKey().verifier.vkey)).toMatchObject({ result: 'E_SIG', file: 'checkpoint' });
    expect(await keys.vkey(origin)).toBe(third.vkey);
    expect(existsSync(join(dirname(keys.checkpointFile(origin)), 'next-key'))).toBe(false);
  });

  it('that is new has no cosigned checkpoint yet, and the one of the old key is not taken for one', async () => {
    const { note } = await signer.sign(clinic);
    await writeFile(keys.cosignedFile(origin), note, { mode: 0o600 });
    expect(await keys.lastCosigned(origin)).toMatchObject({ size: 2 });
    await rotate();
    expect(await keys.lastCosigned(origin)).toMatchObject({ size: 2 });
    await retire();
    expect(await keys.lastCosigned(origin)).toBeNull();
  });

  it('that was retired signs nothing any more, in whoever’s hands it is', async () => {
    const old = await keys.signingKey(origin);
    await rotate();
    await retire();
    await record();
    await bundle('stolen', await signedWith(old));
    expect(await verified('stolen', first)).toMatchObject({ result: 'E_SIG', file: 'checkpoint' });
  });

  it('is not followed to a key for which it did not vouch', async () => {
    const stranger = aKey();
    await forge(stranger.verifier.vkey, signKeyRotation(stranger, stranger));
    await bundle('stranger', await signedWith(stranger));
    expect(await verified('stranger', first)).toMatchObject({ result: 'E_SIG' });
    await bundle('both', await signedWith(await keys.signingKey(origin), stranger));
    expect(await verified('both', first)).toMatchObject({ result: 'E_SIG' });
  });

  it('is not changed twice at once, nor retired before its time; a change that was cut short goes on', async () => {
    await expect(retire()).rejects.toMatchObject({ code: 'no_key_to_retire' });
    const begun = await keys.makeNextKey(origin);
    await expect(retire()).rejects.toMatchObject({ code: 'rotation_unfinished' });
    expect((await rotate()).vkey).toBe(begun.verifier.vkey);
    await expect(rotate()).rejects.toMatchObject({ code: 'rotation_under_way' });
    expect((await retire()).vkey).toBe(begun.verifier.vkey);
    expect((await log.readStream(clinic, 'log')).filter(({ type }) => type === KEY_ROTATED)).toHaveLength(1);
  });

  describe('that is lost', () => {
    let kept: string;
    let sealer: PartSealer;
    let dataKeys: DataKeys;

    beforeEach(async () => {
      kept = (await signer.sign(clinic)).note;
      await record();
      await signer.close();
      const wrapper = await FileKeyWrapper.open(directory.file('kek'));
      dataKeys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper);
      sealer = new PartSealer(dataKeys);
    });
    afterEach(() => dataKeys.close());

    const verification = () =>
      verifyClinic(clinic, {
        ...{ storage, sealer },
        signedOf: async (of) => [await keys.lastSigned(of)].filter((signed) => signed !== null),
      });

    it.each(['signing-key', ''])(
      'signs no more, and the log goes on as a new epoch (lost: signing/%s)',
      async (what) => {
        const folder = dirname(keys.checkpointFile(origin));
        await rm(join(folder, what), { recursive: true });
        await openSigner();
        if (what !== '') await expect(signer.sign(clinic)).rejects.toMatchObject({ code: 'log_key_lost' });
        const { size, root } = await log.head(clinic);
        const anchor = await anchorAfterLostKey(clinic, log, parseVerifierKey(first), Buffer.from(kept));
        await log.openNextEpoch(clinic, anchor);
        await record();
        const signed = await signer.sign(clinic);
        expect(signed).toMatchObject({ origin: `${origin}/e2`, size: 2 });
        const [opened] = await storage.readEvents(clinic, { from: size, to: size + 1 }, 1);
        expect((JSON.parse(opened!.leaf) as Leaf).anchor).toMatchObject({
          ...{ origin, size: 2 },
          recorded: { size, root: root.toString('base64') },
        });
        await exportBundle(storage, { log: clinic, folder: directory.file('e2'), checkpoint: signed });
        expect(await verified('e2', await keys.vkey(signed.origin))).toMatchObject({ result: 'OK', size: 2 });
        expect(await verified('e2', first)).toMatchObject({ result: 'E_ORIGIN' });
        expect(await verification()).toMatchObject({ epochs: 2, signedEpochs: 1, finding: null });
        expect(await keys.heldVkey(origin)).toBeNull();
      },
    );

    it('is not passed over with a checkpoint that it has not signed, or that the log contradicts', async () => {
      await openSigner();
      const lost = parseVerifierKey(first);
      const anchor = (note: string, key = lost) => anchorAfterLostKey(clinic, log, key, Buffer.from(note));
      await expect(anchor('none')).rejects.toMatchObject({ code: 'checkpoint_unreadable' });
      await expect(anchor(kept, aKey().verifier)).rejects.toMatchObject({ code: 'checkpoint_unreadable' });
      const other = formatCheckpoint({ origin, size: 2, root: Buffer.alloc(32) });
      const contradicting = signNote(other, await keys.signingKey(origin));
      await expect(anchor(contradicting)).rejects.toMatchObject({ code: 'checkpoint_inconsistent' });
      const elsewhere = parseSigningKey(generateSigningKey('other.example/log/1')).verifier;
      await expect(anchor(kept, elsewhere)).rejects.toMatchObject({ code: 'key_of_another_log' });
    });

    it('is no finding where the next epoch tells of it; more that was signed than it tells of is', async () => {
      await openSigner();
      const newer = await signer.sign(clinic);
      await log.openNextEpoch(
        clinic,
        await anchorAfterLostKey(clinic, log, parseVerifierKey(first), Buffer.from(kept)),
      );
      expect((await verification()).finding).toBeNull();
      const beyond = signNote(
        formatCheckpoint({ origin, size: newer.size + 5, root: Buffer.alloc(32) }),
        await keys.signingKey(origin),
      );
      await writeFile(keys.checkpointFile(origin), beyond);
      expect((await verification()).finding).toMatchObject({ fault: 'signed_rollback' });
    });
  });
});
