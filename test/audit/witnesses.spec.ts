import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { Witnesses } from '#audit/checkpoints/witnesses.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { serveWitness, type WitnessServer } from '#audit/witness/witness-server.js';
import { Witness } from '#audit/witness/witness.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { newId } from '#kernel/ids.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { cp } from 'node:fs/promises';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from '../event-log/engines.js';
import { Tamperer } from '../event-log/tamperer.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

/** Real logs, real HTTP: the service's side of witnesses, against the witness that `pinpoint witness` runs. */
describe.each(engines)('checkpoints before witnesses, on $name', ({ create }) => {
  let directory: TempDir;
  let engine: TestEngine;
  let storage: LogStorage;
  let log: EventLog;
  let clinic: string;
  let keys: LogKeys;
  let witnesses: Witness[];
  let servers: WitnessServer[];
  let opened: { signer: CheckpointSigner; client: Witnesses }[];
  let troubles: string[];

  beforeEach(async () => {
    directory = await createTempDir();
    engine = await create();
    storage = await engine.openStorage();
    log = anEventLog(storage);
    clinic = newId();
    keys = new LogKeys(directory.file('signing'));
    const { origin } = await log.open(clinic);
    const logs = [parseVerifierKey(await keys.vkey(origin))];
    witnesses = [];
    servers = [];
    for (const name of ['one', 'two']) {
      const witness = await Witness.open({ directory: directory.file(name), name: `${name}.example`, logs });
      witnesses.push(witness);
      servers.push(
        await serveWitness(witness, { host: '127.0.0.1', port: 0 }, (error) => troubles.push(String(error))),
      );
    }
    opened = [];
    troubles = [];
  });
  afterEach(async () => {
    for (const { signer, client } of opened) {
      await client.stop();
      await signer.close();
    }
    for (const server of servers) await server.close();
    for (const witness of witnesses) await witness.close();
    await log.close();
    await engine.destroy();
    await directory.remove();
  });

  const known = () => servers.map(({ url }, i) => ({ url, vkey: witnesses[i]!.vkey }));
  const open = async (from = log, signing = 'signing', who = known()) => {
    const signer = await CheckpointSigner.open(directory.file(signing), from);
    const own = new LogKeys(directory.file(signing));
    const client = new Witnesses(who, from, signer, own, (_log, { code, facts }) =>
      troubles.push(facts.status === undefined ? code : `${code} ${JSON.stringify(facts.status)}`),
    );
    const service = { signer, client, keys: own };
    opened.push(service);
    return service;
  };
  const closeAll = async () => {
    for (const { signer, client } of opened.splice(0)) {
      await client.stop();
      await signer.close();
    }
  };
  /** A copy of the database as it stands, for which everybody lets go of it. */
  const copied = async (): Promise<TestEngine> => {
    await closeAll();
    await log.close();
    const copy = await engine.copy();
    storage = await engine.openStorage();
    log = anEventLog(storage);
    return copy;
  };
  const record = (count = 1) =>
    log.append(
      aRequest(
        clinic,
        Array.from({ length: count }, () => measuredEvent('session-a')),
      ),
    );
  /** Signs, and waits until the witnesses have had their say. */
  const cosigned = async (service: Awaited<ReturnType<typeof open>>) => {
    const signed = await service.signer.sign(clinic);
    service.client.submit(clinic, signed);
    await service.client.idle();
    return { signed, cosigned: await service.keys.lastCosigned(signed.origin) };
  };
  const verified = async (folder: string, quorum = witnesses.length) => {
    const { origin } = await log.head(clinic);
    const trust = { log: parseVerifierKey(await keys.vkey(origin)), quorum };
    return verifyBundle(directory.file(folder), {
      ...trust,
      witnesses: witnesses.map(({ vkey }) => parseVerifierKey(vkey)),
    });
  };

  it('are cosigned by all of them, and a bundle carries it', async () => {
    const service = await open();
    await record(3);
    const first = await cosigned(service);
    await record(4);
    const second = await cosigned(service);
    expect([first.cosigned, second.cosigned]).toMatchObject([{ size: 4 }, { size: 8 }]);
    const export_ = (folder: string, checkpoint: typeof second.signed) =>
      exportBundle(storage, { log: clinic, folder: directory.file(folder), checkpoint, previous: first.cosigned! });
    await export_('cosigned', second.cosigned!);
    expect(await verified('cosigned')).toMatchObject({ result: 'OK', size: 8 });
    await export_('signed', second.signed);
    expect(await verified('signed')).toMatchObject({ result: 'E_POLICY' });
    expect(await verified('signed', 0)).toMatchObject({ result: 'OK' });
    const forged = second.cosigned!.note.replace(/.{12}\n$/, 'AAAAAAAAAAA=\n');
    await export_('forged', { ...second.cosigned!, note: forged });
    expect(await verified('forged')).toMatchObject({ result: 'E_POLICY' });
    expect(troubles).toEqual([]);
  });

  it('are signed though a witness is away, which is told once, and asked again with the next one', async () => {
    const service = await open();
    const { port } = new URL(servers[0]!.url);
    await servers.shift()!.close();
    await record();
    await cosigned(service);
    await record();
    expect((await cosigned(service)).cosigned).toMatchObject({ size: 3 });
    expect(troubles).toEqual(['witness_unreachable']);
    servers.unshift(await serveWitness(witnesses[0]!, { host: '127.0.0.1', port: Number(port) }, () => undefined));
    await record();
    const { cosigned: newest } = await cosigned(service);
    expect(newest!.note.split('\n').filter((line) => line.startsWith('\u2014 '))).toHaveLength(3);
  });

  it('are found rolled back where database and signing directory were both put back to an older state', async () => {
    await record(2);
    await cosigned(await open());
    const backup = await copied();
    await cp(directory.file('signing'), directory.file('old-signing'), { recursive: true });
    await record(2);
    await cosigned(await open());
    await closeAll();

    const restored = anEventLog(await backup.openStorage());
    try {
      const unaware = await open(restored, 'old-signing', []);
      await unaware.client.recall(clinic);
      expect(await unaware.signer.needsNewEpoch(clinic)).toBe(false);
      await closeAll();
      const told = await open(restored, 'old-signing');
      await told.client.recall(clinic);
      expect(await told.signer.needsNewEpoch(clinic)).toBe(true);
      await expect(told.signer.sign(clinic)).rejects.toMatchObject({ code: 'checkpoint_rollback' });
      expect(troubles).toEqual([]);
    } finally {
      await closeAll();
      await restored.close();
      await backup.destroy();
    }
  });

  it('are found rolled back while the service runs, and are then signed no more', async () => {
    await record(2);
    await cosigned(await open());
    const backup = await copied();
    await cp(directory.file('signing'), directory.file('old-signing'), { recursive: true });
    await record(5);
    await cosigned(await open());
    await closeAll();
    const restored = anEventLog(await backup.openStorage());
    try {
      const unaware = await open(restored, 'old-signing');
      await restored.append(aRequest(clinic, [measuredEvent('session-b')]));
      await cosigned(unaware);
      expect(troubles).toEqual(['witness_ahead', 'witness_ahead']);
      await expect(unaware.signer.sign(clinic)).rejects.toMatchObject({ code: 'checkpoint_rollback' });
    } finally {
      await closeAll();
      await restored.close();
      await backup.destroy();
    }
  });

  it('of a fork are refused, and cosigned checkpoints stay those of the history that was seen', async () => {
    await record(5);
    await cosigned(await open());
    const copy = await copied();
    const tamperer = await Tamperer.of(copy);
    await tamperer.rechain(2, (leaf) => leaf.replace('"role":"practitioner"', '"role":"owner"'));
    await closeAll();
    const forked = anEventLog(await copy.openStorage());
    try {
      await forked.append(aRequest(clinic, [measuredEvent('session-b')]));
      const { origin, size, root } = await forked.head(clinic);
      const forger = await open(forked);
      // Whoever holds the signing key can sign the other history; nobody outside will cosign it.
      const note = signNote(formatCheckpoint({ origin, size, root }), await keys.signingKey(origin));
      forger.client.submit(clinic, { origin, size, root, note });
      await forger.client.idle();
      expect(troubles).toEqual(['witness_refused 422', 'witness_refused 422']);
      expect(await keys.lastCosigned(origin)).toMatchObject({ size: 6 });
    } finally {
      await closeAll();
      await forked.close();
      await copy.destroy();
    }
  });

  it('take no line that the witness’s key has not made, and say so', async () => {
    const liar = createServer((_request, response) => response.end('\u2014 one.example AAAAAAAAAAAAAAAAAAAAAAAA\n'));
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
    const service = await open(log, 'signing', [{ url, vkey: witnesses[0]!.vkey }]);
    await record();
    expect((await cosigned(service)).cosigned).toBeNull();
    expect(troubles).toEqual(['witness_refused 200']);
    liar.closeAllConnections();
    liar.close();
  });

  it('are told apart where the witness does not know the log', async () => {
    const other = newId();
    await log.open(other);
    const service = await open();
    service.client.submit(other, await service.signer.sign(other));
    await service.client.idle();
    expect(troubles).toEqual(['witness_refused 404', 'witness_refused 404']);
  });
});
