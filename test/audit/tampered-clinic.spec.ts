import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { type SignedCheckpoint } from '#audit/signed-checkpoint.js';
import { type ClinicVerification, verifyClinic } from '#audit/verify-clinic/verify-clinic.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { newId } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { DataKeys } from '#privacy/data-keys.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from '../event-log/engines.js';
import { Tamperer } from '../event-log/tamperer.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const EVENTS = 20;
/** LogOpened comes first, so event i of `EVENTS` is at position i + 1. */
const SIZE = EVENTS + 1;
const AT = 8;

/**
 * What the log alone cannot show, or shows only with the keys: sealed parts that were exchanged, and history that was
 * written anew as a whole. The signing directory, the auditor's key and the auditor's checkpoint show it.
 */
describe.each(engines)('a clinic that was tampered with on $name', ({ create }) => {
  const clinic = newId();
  let directory: TempDir;
  let original: TestEngine;
  let backup: TestEngine;
  let keys: DataKeys;
  let sealer: PartSealer;
  let vkey: string;
  /** As the auditor kept it. */
  let pinned: SignedCheckpoint;

  beforeAll(async () => {
    directory = await createTempDir();
    original = await create();
    const wrapper = await FileKeyWrapper.open(directory.file('kek'));
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper);
    sealer = new PartSealer(keys);
    const record = async (from: number, to: number): Promise<void> => {
      const log = anEventLog(await original.openStorage(), { sealing: sealer });
      const { origin } = await log.open(clinic);
      const kid = await keys.create(origin);
      for (let i = from; i < to; i++) {
        const event = measuredEvent(`session-${i % 3}`, i, { kid, sealed: { notes: { text: `note ${i}` } } });
        await log.append(aRequest(clinic, [event]));
      }
      const signer = await CheckpointSigner.open(directory.file('signing'), log);
      pinned = await signer.sign(clinic);
      await signer.close();
      await log.close();
    };
    await record(0, EVENTS / 2);
    backup = await original.copy();
    await record(EVENTS / 2, EVENTS);
    vkey = await new LogKeys(directory.file('signing')).vkey(pinned.origin);
  });

  afterAll(async () => {
    await keys.close();
    await original.destroy();
    await backup.destroy();
    await directory.remove();
  });

  const verified = async (
    from: TestEngine,
    tamper: (owner: Tamperer) => Promise<unknown>,
  ): Promise<{ verification: ClinicVerification; start: string }> => {
    const engine = await from.copy();
    try {
      await tamper(await Tamperer.of(engine));
      const storage = await engine.openStorage();
      const log = anEventLog(storage, { sealing: sealer });
      const signedOf = async (origin: string) => {
        const signed = await new LogKeys(directory.file('signing')).lastSigned(origin);
        return signed ? [signed] : [];
      };
      const verification = await verifyClinic(clinic, { storage, sealer, signedOf });
      const signer = await CheckpointSigner.open(directory.file('signing'), log);
      const start = await signer.sign(clinic).then(
        () => 'goes on',
        (error: unknown) => (isProblem(error) ? error.code : Promise.reject(error as Error)),
      );
      await signer.close();
      await log.close();
      return { verification, start };
    } finally {
      await engine.destroy();
    }
  };
  const otherRole = (leaf: string): string => leaf.replace('"role":"practitioner"', '"role":"owner"');

  it('is good where nothing was done', async () => {
    const { verification, start } = await verified(original, async () => undefined);
    expect(verification).toMatchObject({ events: SIZE, sealedParts: EVENTS, signedEpochs: 1, finding: null });
    expect(start).toBe('goes on');
  });

  it('is found where two sealed parts were exchanged, and where one was changed', async () => {
    const exchanged = await verified(original, async (owner) => {
      const body = async (position: number): Promise<string> => {
        const [row] = await owner.run(`SELECT body FROM log.sealed_part WHERE position = ${position}`);
        return owner.bytes(row!.body as Buffer);
      };
      const [one, other] = [await body(AT), await body(AT + 1)];
      await owner.run(`UPDATE log.sealed_part SET body = ${other} WHERE position = ${AT}`);
      await owner.run(`UPDATE log.sealed_part SET body = ${one} WHERE position = ${AT + 1}`);
    });
    expect(exchanged.verification.finding).toMatchObject({ position: AT, fault: 'sealed_part' });
    const changed = await verified(original, (owner) =>
      owner.run(`UPDATE log.sealed_part SET body = ${owner.bytes(Buffer.alloc(90, 1))} WHERE position = ${AT}`),
    );
    expect(changed.verification.finding).toMatchObject({ position: AT, fault: 'sealed_part' });
  });

  it('is found where history was written anew as a whole, and no checkpoint of it is signed', async () => {
    const { verification, start } = await verified(original, (owner) => owner.rechain(AT, otherRole));
    expect(verification.finding).toMatchObject({ position: 0, fault: 'signed_fork' });
    expect(start).toBe('checkpoint_fork');
  });

  it('is found where an older backup was put back, and where it ends', async () => {
    const { verification, start } = await verified(backup, async () => undefined);
    expect(verification.finding).toMatchObject({ position: EVENTS / 2 + 1, fault: 'signed_rollback' });
    expect(start).toBe('checkpoint_rollback');
  });

  it('is found where the whole log was taken out', async () => {
    const engine = await original.copy();
    const tamperer = await Tamperer.of(engine);
    for (const table of ['event', 'sealed_part', 'command', 'stream', 'epoch', 'log']) {
      await tamperer.run(`DELETE FROM log.${table}`);
    }
    const storage = await engine.openStorage();
    const signedOf = () => Promise.resolve([pinned]);
    const { finding } = await verifyClinic(clinic, { storage, sealer, signedOf });
    expect(finding).toMatchObject({ position: 0, fault: 'log_missing' });
    await storage.close();
    await engine.destroy();
  });

  it('is found where an epoch was taken out, and the epoch before is not signed on', async () => {
    const engine = await original.copy();
    const signing = directory.file('signing-of-epochs');
    const keysThen = new LogKeys(signing);
    const open = async () => {
      const storage = await engine.openStorage();
      return { storage, log: anEventLog(storage, { sealing: sealer }) };
    };
    const before = await open();
    let signer = await CheckpointSigner.open(signing, before.log);
    const last = await signer.sign(clinic);
    await before.log.openNextEpoch(clinic, await signer.epochAnchor(last.origin));
    await signer.sign(clinic);
    await signer.close();
    await before.log.close();
    const tamperer = await Tamperer.of(engine);
    await tamperer.run(`DELETE FROM log.event WHERE position >= ${SIZE}`);
    await tamperer.run(`DELETE FROM log.command WHERE first_position >= ${SIZE}`);
    await tamperer.run('DELETE FROM log.epoch WHERE epoch = 2');

    const after = await open();
    const signedOf = async (origin: string) => [await keysThen.lastSigned(origin)].filter((one) => one !== null);
    const { finding } = await verifyClinic(clinic, { storage: after.storage, sealer, signedOf });
    expect(finding).toMatchObject({ position: SIZE, fault: 'signed_rollback' });
    signer = await CheckpointSigner.open(signing, after.log);
    expect(await signer.needsNewEpoch(clinic)).toBe(true);
    await signer.close();
    await after.log.close();
    await engine.destroy();
  });

  describe('by somebody who has the signing directory too', () => {
    /** A bundle of a tampered copy, signed by a signer that remembers nothing. */
    const bundled = async (from: TestEngine, tamper: (owner: Tamperer) => Promise<unknown>, ownKey: boolean) => {
      const engine = await from.copy();
      const folder = directory.file(`bundle-${newId()}`);
      try {
        await tamper(await Tamperer.of(engine));
        const storage = await engine.openStorage();
        const log = anEventLog(storage, { sealing: sealer });
        const stolen = directory.file(`stolen-${newId()}`);
        const key = await new LogKeys(directory.file('signing')).signingKey(pinned.origin);
        const forger = ownKey ? await new LogKeys(stolen).signingKey(pinned.origin) : key;
        const { size, root, origin } = await log.head(clinic);
        const note = signNote(formatCheckpoint({ origin, size, root }), forger);
        await exportBundle(storage, { log: clinic, folder, checkpoint: { origin, size, root, note }, sealer });
        await log.close();
      } finally {
        await engine.destroy();
      }
      const trust = { log: parseVerifierKey(vkey), witnesses: [], quorum: 0 };
      return verifyBundle(folder, { ...trust, pinned: Buffer.from(pinned.note) });
    };

    it('is good for the bundle’s verifier where nothing was done', async () => {
      expect(await bundled(original, async () => undefined, false)).toMatchObject({ result: 'OK', events: SIZE });
    });

    it('is found by the auditor’s key where another key signed', async () => {
      expect(await bundled(original, async () => undefined, true)).toMatchObject({ result: 'E_SIG' });
    });

    it('is found by the auditor’s checkpoint where history was written anew and signed', async () => {
      const forged = await bundled(original, (owner) => owner.rechain(AT, otherRole), false);
      expect(forged).toMatchObject({ result: 'E_FORK' });
    });

    it('is found by the auditor’s checkpoint where an older backup was signed', async () => {
      expect(await bundled(backup, async () => undefined, false)).toMatchObject({ result: 'E_ROLLBACK' });
    });
  });
});
