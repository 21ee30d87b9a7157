import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { newId } from '#kernel/ids.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { DataKeys } from '#privacy/data-keys.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { readFileSync } from 'node:fs';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from '../event-log/engines.js';
import { tempDirPerTest } from '../support/temp-dir.js';

describe.each(engines)('a bundle exported from $name', ({ create }) => {
  const directory = tempDirPerTest();
  let engine: TestEngine;
  let storage: LogStorage;
  let keys: DataKeys;
  let sealer: PartSealer;
  let log: EventLog;
  let signer: CheckpointSigner;
  let clinic: string;
  let kid: string;

  beforeEach(async () => {
    engine = await create();
    storage = await engine.openStorage();
    const wrapper = await FileKeyWrapper.open(directory.file('kek'));
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper);
    sealer = new PartSealer(keys);
    log = anEventLog(storage, { sealing: sealer });
    signer = await CheckpointSigner.open(directory.file('signing'), log);
    clinic = newId();
    kid = await keys.create((await log.open(clinic)).origin);
    const identity = { name: 'Zoë Łukasiewicz' };
    const notes = { text: 'asked about\nline ends' };
    await log.append(aRequest(clinic, [measuredEvent('client-a', 1, { kid, sealed: { identity, notes } })]));
    await log.append(aRequest(clinic, [measuredEvent('client-b', 2), measuredEvent('client-a', 3, { kid })]));
  });

  afterEach(async () => {
    await signer.close();
    await log.close();
    await keys.close();
    await engine.destroy();
  });

  const verify = async (folder: string) => {
    const vkey = parseVerifierKey(await new LogKeys(directory.file('signing')).vkey((await log.head(clinic)).origin));
    return verifyBundle(directory.file(folder), { log: vkey, witnesses: [], quorum: 0 });
  };
  const lines = (folder: string) =>
    readFileSync(directory.file(folder, 'events.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { open: Record<string, { payload: string }>; closed: Record<string, string> });
  const export_ = async (folder: string, more: object = {}) => {
    const checkpoint = await signer.sign(clinic);
    await exportBundle(storage, { log: clinic, folder: directory.file(folder), checkpoint, ...more });
    return checkpoint;
  };

  it('is good in the eyes of the verifier, with names withheld', async () => {
    await export_('bundle');
    expect(await verify('bundle')).toMatchObject({ result: 'OK', events: 4, opened: 3, withheld: 2, erased: 0 });
    expect(readFileSync(directory.file('bundle', 'events.ndjson'), 'utf8')).not.toContain('Łukasiewicz');
  });

  it('opens names and notes for whoever may know them', async () => {
    await export_('bundle', { sealer });
    expect(await verify('bundle')).toMatchObject({ result: 'OK', opened: 5, withheld: 0 });
    expect(lines('bundle')[1]!.open.identity!.payload).toBe('{"name":"Zoë Łukasiewicz"}');
  });

  it('opens the parts of one stream only, beside every leaf', async () => {
    await export_('bundle', { stream: 'client-b' });
    expect(await verify('bundle')).toMatchObject({ result: 'OK', scope: 'stream:client-b', opened: 1, withheld: 4 });
  });

  it('shows that the log only grew since an older checkpoint, and proves single leaves', async () => {
    const previous = await signer.sign(clinic);
    await log.append(aRequest(clinic, [measuredEvent('client-c'), measuredEvent('client-c')]));
    await export_('bundle', { previous, proofs: [0, 5] });
    expect(await verify('bundle')).toMatchObject({ result: 'OK', size: 6 });
  });

  it('holds what its checkpoint counts, though the log has grown since', async () => {
    const checkpoint = await signer.sign(clinic);
    await log.append(aRequest(clinic, [measuredEvent('client-c')]));
    await exportBundle(storage, { log: clinic, folder: directory.file('bundle'), checkpoint });
    expect(await verify('bundle')).toMatchObject({ result: 'OK', size: 4, events: 4 });
  });

  it('calls what an erasure destroyed erased, and is good; what is gone without one is found', async () => {
    const gone = [
      { position: 1, name: 'identity' as const },
      { position: 1, name: 'clinical' as const },
    ];
    await storage.destroyParts(clinic, gone);
    await export_('before');
    expect(await verify('before')).toMatchObject({ result: 'E_ERASE', index: 1 });
    const erasure = {
      type: 'SubjectErased',
      stream: 'client-a',
      erases: [kid],
      reason: 'gdpr_art17',
      data: { depth: 'person' },
    };
    await log.append(aRequest(clinic, [erasure]));
    await keys.destroy((await log.head(clinic)).origin, [kid]);
    await export_('after', { sealer });
    expect(await verify('after')).toMatchObject({ result: 'OK', erased: 3, opened: 3 });
  });

  it('withholds what was erased after its checkpoint, since it holds no leaf that says so', async () => {
    const checkpoint = await signer.sign(clinic);
    const data = { depth: 'person' };
    await log.append(
      aRequest(clinic, [{ type: 'SubjectErased', stream: 'client-a', erases: [kid], reason: 'asked', data }]),
    );
    await storage.destroyParts(clinic, [{ position: 1, name: 'identity' }]);
    await keys.destroy(checkpoint.origin, [kid]);
    await exportBundle(storage, { log: clinic, folder: directory.file('bundle'), checkpoint, sealer });
    expect(await verify('bundle')).toMatchObject({ result: 'OK', size: 4, opened: 3, withheld: 2, erased: 0 });
  });

  it('shows a row that somebody changed', async () => {
    const checkpoint = await signer.sign(clinic);
    const drop =
      engine.name === 'SQLite' ? 'DROP TRIGGER event_refuses_update' : 'ALTER TABLE log.event DISABLE TRIGGER ALL';
    await engine.asOwner(drop);
    await engine.asOwner(`UPDATE log.event SET clinical = '{"valueUm":9}' WHERE position = 2`);
    await exportBundle(storage, { log: clinic, folder: directory.file('bundle'), checkpoint });
    expect(await verify('bundle')).toMatchObject({ result: 'E_COMMIT', index: 2 });
  });

  it('is refused into a folder that holds something, and for a checkpoint beyond the log', async () => {
    const checkpoint = await export_('bundle');
    await expect(export_('bundle')).rejects.toMatchObject({ code: 'bundle_folder_not_empty' });
    const beyond = { ...checkpoint, size: 99 };
    const request = { log: clinic, folder: directory.file('other'), checkpoint: beyond };
    await expect(exportBundle(storage, request)).rejects.toMatchObject({ code: 'checkpoint_beyond_log' });
  });

  it('can be stopped, and is no bundle then', async () => {
    const signal = AbortSignal.abort(new Error('stopped by hand'));
    await expect(export_('bundle', { signal })).rejects.toThrow('stopped by hand');
    expect(await verify('bundle').catch(() => ({ result: 'unreadable' }))).toMatchObject({ result: 'E_MANIFEST' });
  });
});
