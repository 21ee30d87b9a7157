import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { newId } from '#kernel/ids.js';
import { parseCheckpoint } from '#ledger/checkpoint.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { checkInclusion } from '#ledger/inclusion-proof.js';
import { leafHash } from '#ledger/merkle-tree.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { openNote } from '#ledger/signed-note.js';
import { parseTlogProof } from '#ledger/tlog-proof.js';
import { type Leaf } from '#ledger/leaf.js';
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { serviceEngines, type TestPerson, type TestService } from '../support/service.js';
import { tempDirPerTest } from '../support/temp-dir.js';

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

interface Proof {
  index: number;
  size: number;
  leafHash: string;
  root: string;
  proof: string[];
  checkpoint: string;
  tlogProof: string;
}

describe.each(serviceEngines)('proofs over HTTP on $name', ({ start }) => {
  const directory = tempDirPerTest();
  let service: TestService;
  let auditor: TestPerson;
  const [clientId, commandId] = [newId(), newId()];
  let position: number;
  /** As the auditor was told it, by a way of their own. */
  let vkey: string;

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    const body = { birthYear: 1990, identity: { name: 'Zoe Berg' } };
    const answer = await service.post(`clients/${clientId}/registration`, body, { 'idempotency-key': commandId });
    position = (answer.body as { position: number }).position;
    await service.post(`clients/${clientId}/details`, { birthYear: 1991 });
    vkey = (await answered('log/checkpoint')).epochs[0].vkey;
  });

  afterAll(() => service.remove());

  const get = (path: string) => service.get(path, auditor.headers);
  /** Asks until it can be answered: a checkpoint comes a moment after an event. */
  const answered = async (path: string) => {
    for (;;) {
      const { status, body } = await get(path);
      if (status === 200) return body;
      expect([status, body]).toEqual([503, expect.anything()]);
      await delay(50);
    }
  };
  const finished = async (path: string, body: object) => {
    const begun = await service.post(path, body, auditor.headers);
    expect(begun.status).toBe(202);
    for (;;) {
      const { body: job } = await get(`${path}/${begun.body.id}`);
      if (job.state !== 'running') return job;
      await delay(20);
    }
  };
  const download = async (id: string) => {
    const path = `${service.url}/api/v1/clinics/${service.clinicId}/log/bundles/${id}/download`;
    const answer = await fetch(path, { headers: { ...auditor.headers } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
    await writeFile(directory.file('bundle.tar'), Buffer.from(await answer.arrayBuffer()));
  };
  /** Changes the log as an owner of the database could. */
  const tampered = async (sql: string): Promise<void> => {
    if (service.databaseUrl === undefined) {
      const database = new Database(join(service.dataDirectory, 'log.db'));
      database.exec('DROP TRIGGER event_refuses_update');
      expect(database.prepare(sql.replaceAll('log.', '')).run().changes).toBe(1);
      database.close();
      return;
    }
    const client = new pg.Client({ connectionString: service.databaseUrl });
    await client.connect();
    await client.query('ALTER TABLE log.event DISABLE TRIGGER ALL');
    expect((await client.query(sql)).rowCount).toBe(1);
    await client.end();
  };
  const expectIncluded = ({ index, size, leafHash: hash, root, proof, checkpoint, tlogProof }: Proof) => {
    const { text } = openNote(checkpoint, [parseVerifierKey(vkey)]);
    expect(parseCheckpoint(text, text.split('\n')[0]!)).toMatchObject({ size, root: base64(root) });
    const claim = { index, size, leafHash: base64(hash), root: base64(root), proof: proof.map(base64) };
    expect(checkInclusion(claim)).toBe(true);
    expect(parseTlogProof(tlogProof)).toMatchObject({ index, checkpoint, proof: claim.proof });
  };

  it('an event is in the signed tree, and says what its leaf committed to', async () => {
    const inclusion = await answered(`log/leaves/${position}/inclusion`);
    expectIncluded(inclusion);
    const leaf = await answered(`log/leaves/${position}`);
    expect(leafHash(leaf.leaf).toString('base64')).toBe(inclusion.leafHash);
    expect(leaf.parts).toMatchObject([
      { name: 'clinical', state: 'open' },
      { name: 'identity', state: 'sealed', payload: null },
    ]);
    const [{ commitment, payload, salt }] = leaf.parts;
    const { eventId } = JSON.parse(leaf.leaf) as Leaf;
    const recomputed = partCommitment(eventId, 'clinical', Buffer.from(salt, 'base64url'), payload);
    expect(recomputed.toString('base64url')).toBe(commitment);
  });

  it('a receipt proves every event of its command', async () => {
    const receipt = await answered(`log/receipts/${commandId}`);
    expect(receipt).toMatchObject({ commandId, events: [{ position }] });
    expectIncluded(receipt.events[0]);
  });

  it('the log only grew since an earlier checkpoint', async () => {
    const { size, root } = await answered(`log/leaves/${position}/inclusion`);
    await service.post(`clients/${clientId}/details`, { birthYear: 1992 });
    await answered(`log/leaves/${position + 2}/inclusion`);
    const { from, to, fromRoot, toRoot, proof } = await answered(`log/consistency?from=${size}`);
    const newest = await answered('log/checkpoint');
    expect([from, fromRoot, to, toRoot]).toEqual([size, root, newest.size, newest.root]);
    const claim = { from, fromRoot: base64(fromRoot), to, toRoot: base64(toRoot), proof: proof.map(base64) };
    expect(checkConsistency(claim)).toBe(true);
  });

  it('all that is stored is verified, with its progress', async () => {
    const job = await finished('log/verifications', {});
    const { size } = await answered('log/checkpoint');
    expect(job).toMatchObject({ state: 'done', result: { finding: null, signedEpochs: 1 }, failure: null });
    expect(job.result.events).toBeGreaterThanOrEqual(size);
    expect(job.done).toBe(job.total);
  });

  it('a bundle is exported, fetched as a tar, found good, and its fetching recorded', async () => {
    const older = await answered('log/checkpoint');
    await service.post(`clients/${clientId}/details`, { birthYear: 1993 });
    await answered(`log/leaves/${older.size}/inclusion`);
    const job = await finished('log/bundles', { previous: older.note, proofs: [position], openSealed: true });
    expect(job).toMatchObject({ state: 'done', result: { size: expect.any(Number) } });
    await download(job.id);
    const trust = { log: parseVerifierKey(vkey), witnesses: [], quorum: 0 };
    expect(await verifyBundle(directory.file('bundle.tar'), trust)).toMatchObject({
      ...{ result: 'OK', events: job.result.size, withheld: 0 },
    });
    const { body: trail } = await get('accesses?limit=5');
    expect(trail.accesses).toContainEqual(
      expect.objectContaining({ operation: 'downloadBundle', staffId: auditor.staffId, reason: 'audit' }),
    );
  });

  it('a bundle of one record opens that record alone', async () => {
    const job = await finished('log/bundles', { stream: `client-${clientId}` });
    await download(job.id);
    const trust = { log: parseVerifierKey(vkey), witnesses: [], quorum: 0 };
    const verified = await verifyBundle(directory.file('bundle.tar'), trust);
    expect(verified).toMatchObject({ result: 'OK', opened: 4 });
  });

  it.each([
    ['log/leaves/x', 400, 'position_invalid'],
    ['log/leaves/100000', 404, 'position_beyond_log'],
    ['log/leaves/100000/inclusion', 404, 'position_beyond_log'],
    ['log/consistency?from=5&to=4', 400, 'sizes_invalid'],
    ['log/consistency?from=0&to=100000', 400, 'sizes_invalid'],
    ['log/consistency?from=0&epoch=2', 404, 'epoch_not_found'],
    [`log/receipts/${newId()}`, 404, 'command_unknown'],
    ['log/verifications/none', 404, 'job_unknown'],
    [`log/verifications/job-0000000f-${newId()}`, 404, 'job_elsewhere'],
    ['log/bundles/none/download', 404, 'job_unknown'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    [{ previous: 'not a note' }, 'checkpoint_unreadable'],
    [{ proofs: [1_000_000] }, 'index_outside_tree'],
    [{ proofs: ['a'] }, 'body_invalid'],
    [{ stream: '../x' }, 'body_invalid'],
  ])('refuses to export %j', async (body, code) => {
    const answer = await service.post('log/bundles', body, auditor.headers);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('the log of accesses has a bundle of its own, and is verified beside the record', async () => {
    await service.get(`clients/${clientId}`);
    const accessLog = `${service.clinicId}/access`;
    const { origin } = await service.stores.log.head(accessLog);
    const job = await finished('log/bundles', { access: true });
    expect(job).toMatchObject({ state: 'done', result: { origin } });
    await download(job.id);
    const log = parseVerifierKey(await service.stores.audit.keys.vkey(origin));
    const trust = { log, witnesses: [], quorum: 0 };
    expect(await verifyBundle(directory.file('bundle.tar'), trust)).toMatchObject({ result: 'OK', log: origin });
    const { result } = await finished('log/verifications', {});
    expect(result.accesses).toMatchObject({ finding: null, signedEpochs: 1 });
    expect(result.accesses.events).toBeGreaterThan(1);

    await tampered(`UPDATE log.event SET leaf = replace(leaf, '"actor":"', '"actor":"x') WHERE
      position = 1 AND leaf LIKE '%/access"%'`);
    const after = await finished('log/verifications', {});
    expect(after.result).toMatchObject({ finding: null, accesses: { finding: { position: 1, fault: 'leaf_hash' } } });
  });

  it('work that is stopped leaves nothing, and makes room', async () => {
    for (const path of ['log/bundles', 'log/verifications']) {
      const begun = await service.post(path, {}, auditor.headers);
      expect(begun.status).toBe(202);
      const one = `${service.url}/api/v1/clinics/${service.clinicId}/${path}/${begun.body.id}`;
      const stopped = await fetch(one, { method: 'DELETE', headers: { ...auditor.headers } });
      expect(stopped.status).toBe(204);
      expect((await get(`${path}/${begun.body.id}`)).body.code).toBe('job_unknown');
      expect(existsSync(join(service.dataDirectory, 'bundles', begun.body.id))).toBe(false);
    }
  });

  it('is for auditors and owners', async () => {
    expect((await service.get('log/checkpoint')).status).toBe(403);
    expect((await service.post('log/verifications', {})).status).toBe(403);
  });
});
