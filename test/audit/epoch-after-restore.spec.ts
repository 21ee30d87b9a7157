import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { newId } from '#kernel/ids.js';
import { parseLeaf } from '#ledger/leaf.js';
import { DataKeys } from '#privacy/data-keys.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { createHash } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { aRequest, anEventLog } from '../event-log/engines.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

/** Log, key store and signer in files of their own, as a service has them; the restored file is a real backup. */
describe('a log restored from an older backup', () => {
  const clinic = newId();
  let directory: TempDir;
  let keys: DataKeys;
  let storage: LogStorage;
  let log: EventLog;
  let signer: CheckpointSigner;
  let kid: string;

  const openLog = async () => {
    storage = await openSqliteLog(directory.file('log.db'));
    log = anEventLog(storage, { sealing: new PartSealer(keys) });
  };
  const openSigner = async () => (signer = await CheckpointSigner.open(directory.file('signer'), log));
  const note = (text: string) =>
    log.append(aRequest(clinic, [{ type: 'Noted', stream: 'session-a', sealed: { notes: { text } }, kid }]));

  /** What the service does before it serves; more than once where a later epoch, too, was lost with the restore. */
  async function continueAsNewEpoch(): Promise<void> {
    await log.open(clinic);
    while (await signer.needsNewEpoch(clinic)) {
      const { origin } = await log.head(clinic);
      await log.openNextEpoch(clinic, await signer.epochAnchor(origin));
    }
  }

  async function restoreBackup(): Promise<void> {
    await signer.close();
    await log.close();
    for (const suffix of ['-wal', '-shm']) await rm(directory.file(`log.db${suffix}`), { force: true });
    await copyFile(directory.file('backup.db'), directory.file('log.db'));
    await openLog();
    await openSigner();
  }

  beforeEach(async () => {
    directory = await createTempDir();
    const wrapper = await FileKeyWrapper.open(directory.file('secrets', 'kek'));
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper);
    await openLog();
    const { origin } = await log.open(clinic);
    kid = await keys.create(origin);
    await openSigner();
    await note('before the backup');
    await log.close();
    await copyFile(directory.file('log.db'), directory.file('backup.db'));
    await signer.close();
    await openLog();
    await openSigner();
    await note('after the backup');
  });
  afterEach(async () => {
    await Promise.all([signer.close(), log.close(), keys.close()]);
    await directory.remove();
  });

  it('is not signed under its old origin, and goes on as a new epoch that anchors the last checkpoint', async () => {
    const last = await signer.sign(clinic);
    await restoreBackup();
    await expect(signer.sign(clinic)).rejects.toMatchObject({ code: 'checkpoint_rollback' });
    await note('written after the restore, before anyone noticed');
    await expect(signer.sign(clinic)).rejects.toMatchObject({ code: 'checkpoint_fork' });
    await note('and more');
    await expect(signer.sign(clinic)).rejects.toMatchObject({ code: 'checkpoint_inconsistent' });

    await continueAsNewEpoch();
    const first = await signer.sign(clinic);
    expect(first).toMatchObject({ origin: `${last.origin}/e2`, size: 1 });
    const { base } = (await log.epochs(clinic))[1]!;
    const [opened] = await storage.readEvents(clinic, { from: base, to: base + 1 }, 1);
    expect(parseLeaf(opened!.leaf)).toMatchObject({
      type: 'LogOpened',
      index: 0,
      anchor: {
        origin: last.origin,
        size: 3,
        root: last.root.toString('base64'),
        checkpointSha256: createHash('sha256').update(last.note).digest('hex'),
      },
    });
  });

  it('goes on as itself where nothing that was signed is lost', async () => {
    await restoreBackup();
    await continueAsNewEpoch();
    expect((await signer.sign(clinic)).origin).toBe(`clinic.example/log/${clinic}`);
  });

  it('does not take up an epoch that was opened after an earlier restore of the same backup', async () => {
    await signer.sign(clinic);
    await restoreBackup();
    await continueAsNewEpoch();
    await note('in the second epoch');
    await signer.sign(clinic);
    await restoreBackup();
    await continueAsNewEpoch();
    expect(await signer.sign(clinic)).toMatchObject({ origin: `clinic.example/log/${clinic}/e3`, size: 1 });
  });

  it('opens what was sealed in either epoch with the one key, until it is destroyed', async () => {
    await signer.sign(clinic);
    await restoreBackup();
    await continueAsNewEpoch();
    await note('in the second epoch');
    const sealer = new PartSealer(keys);
    const epochs = await log.epochs(clinic);
    const notes = async () => {
      const events = await log.readStream(clinic, 'session-a');
      const opened = events.map(({ eventId, position, sealed }) => {
        const { origin } = epochs.findLast(({ base }) => base <= position)!;
        return sealer.open({ log: origin, eventId, part: 'notes', kid, sealed: sealed.notes! });
      });
      return (await Promise.all(opened)).map((part) => part && part.payloadJcs);
    };
    expect(await notes()).toEqual(['{"text":"before the backup"}', '{"text":"in the second epoch"}']);
    await keys.destroy(epochs[1]!.origin, [kid]);
    expect(await notes()).toEqual([null, null]);
  });
});
