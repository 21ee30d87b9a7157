import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { openStores } from '#composition/stores.js';
import { readSettings } from '#composition/settings.js';
import { verifyLog } from '#event-log/verify-log.js';
import { newId } from '#kernel/ids.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Headers, serviceEngines, type TestPerson, type TestService } from '../support/service.js';
import { createTempDir } from '../support/temp-dir.js';
import { aCheek, at, PRACTITIONER_ID } from './treatment.steps.js';

const NAME = 'Wilhelmine Przybylska';
const NOTE = 'allergic to latex, works nights';

interface Status {
  status: string;
  keptUntil: string;
  retentionYears: number;
  pending?: { requestId: string; depth: string; requestedBy: string };
  erasures: { depth: string; requestedBy?: string; approvedBy: string }[];
}

describe.each(serviceEngines)('erasing a client on $name', ({ start }) => {
  let service: TestService;
  let clientId: string;
  let sessionId: string;
  let effectId: string;
  let owner: Headers;
  let approver: TestPerson;

  const erasure = () => `clients/${clientId}/erasure`;
  const status = async () => (await service.get(erasure(), owner)).body as Status;
  const events = () => service.stores.log.readLog(service.clinicId, 0, 1_000);

  /** A client with a series and a session, named in every sealed part. */
  async function treat(): Promise<void> {
    [clientId, sessionId, effectId] = [newId(), newId(), newId()];
    const seriesId = newId();
    const steps: [path: string, body: object][] = [
      [`clients/${clientId}/registration`, { birthYear: 1990, identity: { name: NAME }, notes: { text: NOTE } }],
      [`series/${seriesId}/plan`, { clientId, targetSessions: 4, intervalDays: 28 }],
      [
        `sessions/${sessionId}/start`,
        { clientId, practitionerId: PRACTITIONER_ID, at: at(9), seriesId, late: { reason: 'recorded_on_paper' } },
      ],
      [`sessions/${sessionId}/areas`, { ...aCheek, late: { reason: 'recorded_on_paper' }, notes: { text: NOTE } }],
      [`sessions/${sessionId}/completion`, { at: at(10), late: { reason: 'recorded_on_paper' } }],
      [`sessions/${sessionId}/side-effects`, { effectId, type: 'milia', onset: at(15), grade: 1 }],
    ];
    for (const [path, body] of steps) {
      const answer = await service.post(path, body);
      expect({ path, status: answer.status, body: answer.body as unknown }).toMatchObject({ path, status: 201 });
    }
  }

  async function request(depth: 'person' | 'everything'): Promise<string> {
    const body = { depth, reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    const answer = await service.post(erasure(), body, owner);
    expect(answer.status).toBe(201);
    return (answer.body as { events: { eventId: string }[] }).events[0]!.eventId;
  }

  async function erase(depth: 'person' | 'everything'): Promise<void> {
    const requestId = await request(depth);
    const answer = await service.post(`${erasure()}/approval`, { requestId }, approver.headers);
    expect(answer.status).toBe(201);
  }

  beforeAll(async () => {
    service = await start();
    owner = service.owner.headers;
    approver = await service.hire('owner');
  });
  afterAll(() => service.remove());
  beforeEach(treat);

  it('takes two people, and tells how it stands', async () => {
    expect(await status()).toMatchObject({ status: 'none', retentionYears: 10, erasures: [] });
    const requestId = await request('person');
    expect(await status()).toMatchObject({ status: 'requested', pending: { requestId, depth: 'person' } });
    const approve = (headers: Headers) => service.post(`${erasure()}/approval`, { requestId }, headers);
    expect((await approve(owner)).body).toMatchObject({ status: 403, code: 'second_person_needed' });
    expect((await approve({})).body).toMatchObject({ status: 403, code: 'role_not_allowed' });
    const key = { 'idempotency-key': newId() };
    const first = await approve({ ...approver.headers, ...key });
    expect(first.status).toBe(201);
    expect((await approve({ ...approver.headers, ...key })).body).toMatchObject({ repeated: true });
    const [requestedBy, approvedBy] = [service.owner.staffId, approver.staffId];
    expect(await status()).toMatchObject({
      status: 'erased',
      erasures: [{ depth: 'person', requestedBy, approvedBy, retentionOverride: 'no_duty_to_keep' }],
    });
  });

  it('can be refused, and asked for anew', async () => {
    const requestId = await request('person');
    const refusal = { requestId, reason: 'identity_not_proved' };
    expect((await service.post(`${erasure()}/refusal`, refusal, owner)).status).toBe(201);
    expect(await status()).toMatchObject({ status: 'none' });
    expect((await service.post(`${erasure()}/approval`, { requestId }, approver.headers)).body).toMatchObject({
      code: 'erasure_not_requested',
    });
    await request('everything');
    expect(await status()).toMatchObject({ status: 'requested', pending: { depth: 'everything' } });
  });

  it('waits for the end of the clinic’s retention, unless a reason is named', async () => {
    const body = { depth: 'person', reason: 'client_request' };
    const { keptUntil } = await status();
    expect((await service.post(erasure(), body, owner)).body).toMatchObject({ code: 'retention_not_over', keptUntil });
    expect((await service.post('retention', { years: 0 }, {})).status).toBe(403);
    expect((await service.post('retention', { years: 0 }, owner)).status).toBe(201);
    expect((await service.post(erasure(), body, owner)).status).toBe(201);
    expect((await service.post('retention', { years: 10 }, owner)).status).toBe(201);
    const { requestId } = (await status()).pending!;
    expect((await service.post(`${erasure()}/approval`, { requestId }, approver.headers)).body).toMatchObject({
      code: 'retention_not_over',
    });
  });

  it('leaves coded facts and no words, and takes nothing more of the client', async () => {
    await erase('person');
    const client = await service.get(`clients/${clientId}`);
    expect(client.body).toMatchObject({ erased: true, identity: {}, birthYear: 1990, allowedNow: [], allowedLate: [] });
    const session = await service.get(`sessions/${sessionId}`);
    expect(session.body).toMatchObject({ erased: true, allowedNow: [], allowedLate: [] });
    expect(JSON.stringify([client.body, session.body])).not.toContain(NOTE);
    expect(JSON.stringify(session.body)).toContain('milia');
    const attempts: [path: string, body: object][] = [
      [`clients/${clientId}/details`, { identity: { name: NAME } }],
      [`sessions/${sessionId}/side-effects`, { effectId: newId(), type: 'milia', onset: at(16), grade: 1 }],
      [
        `sessions/${newId()}/start`,
        { clientId, practitionerId: PRACTITIONER_ID, at: at(11), late: { reason: 'recorded_on_paper' } },
      ],
      [`series/${newId()}/plan`, { clientId, targetSessions: 4, intervalDays: 28 }],
    ];
    for (const [path, body] of attempts) {
      expect((await service.post(path, body)).body).toMatchObject({ status: 409, code: 'subject_erased' });
    }
    await erase('everything');
    expect((await status()).erasures.map(({ depth }) => depth)).toEqual(['person', 'everything']);
  });

  it('takes the coded facts too, and nothing can be entered in what is left', async () => {
    await erase('everything');
    const client = await service.get(`clients/${clientId}`);
    expect(client.body).toMatchObject({ erased: true, identity: {}, entries: [], allowedNow: [] });
    const session = await service.get(`sessions/${sessionId}`);
    expect(session.body).toMatchObject({ erased: true, entries: [], allowedNow: [] });
    const attempts: [path: string, body: object][] = [
      [`clients/${clientId}/registration`, { identity: { name: NAME } }],
      [
        `sessions/${sessionId}/start`,
        { clientId, practitionerId: PRACTITIONER_ID, at: at(11), late: { reason: 'recorded_on_paper' } },
      ],
      [`sessions/${sessionId}/side-effects`, { effectId: newId(), type: 'milia', onset: at(16), grade: 1 }],
    ];
    for (const [path, body] of attempts) {
      expect((await service.post(path, body)).body).toMatchObject({ status: 409, code: 'subject_erased' });
    }
    const recorded = (await events()).filter(({ stream }) => stream.endsWith(clientId) || stream.endsWith(sessionId));
    const kept = recorded.filter(({ data }) => data !== null).map(({ type }) => type);
    expect(kept).toEqual(['ErasureRequested', 'SubjectErased']);
  });

  it('changes what was known at every earlier position, and knowledge-changes says whose erasure did it', async () => {
    const position = (await events()).at(-1)!.position;
    const read = async (path: string) => {
      const newest = String((await events()).at(-1)!.position);
      const answer = await service.get(path, { ...owner, 'pinpoint-at-least': newest });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.body;
    };
    /** Sessions behind the overview of a later day, as known at the position. */
    const counted = async (): Promise<number> => {
      const { indicators } = await read(`outcomes/overview?at=2026-06-01T09:00:00Z&knownAt=${position}`);
      return indicators[0].rate.crude.denominator;
    };
    const changesSince = () => read(`history/knowledge-changes?from=${position}`);
    const before = await counted();
    expect(await changesSince()).toMatchObject({ counts: { late: 0, erased: 0 }, changes: [] });

    await erase('everything');
    const { counts, changes } = await changesSince();
    expect(counts).toMatchObject({ late: 0, corrected: 0, voided: 0, erased: 1 });
    expect(changes).toMatchObject([
      { kind: 'erased', type: 'SubjectErased', clientId, inWords: expect.stringContaining('at no position any more') },
    ]);
    expect(await counted()).toBe(before - 1);
    const asOf = await read(`history/clients/${clientId}?asOf=${position}`);
    expect(JSON.stringify(asOf)).not.toContain(NAME);
  });

  it('says so to a client who is not there, and of another clinic', async () => {
    const body = { depth: 'person', reason: 'client_request' };
    const unknown = `clients/${newId()}/erasure`;
    expect((await service.post(unknown, body, owner)).body).toMatchObject({ status: 404, code: 'client_unknown' });
    expect((await service.get(unknown, owner)).body).toMatchObject({ status: 404, code: 'client_unknown' });
    expect((await service.post(`${erasure()}/approval`, { requestId: 'x' }, owner)).status).toBe(400);
  });

  it('lets no entry come after it that was begun before it', async () => {
    const requestId = await request('everything');
    const entry = (index: number) =>
      service.post(`sessions/${sessionId}/follow-ups`, {
        day: 7,
        contactedOn: '2025-03-17',
        reached: true,
        late: { reason: 'forgotten', explanation: `${NOTE} ${index}` },
      });
    const answers = await Promise.all([
      ...[1, 2, 3].map(entry),
      service.post(`${erasure()}/approval`, { requestId }, approver.headers),
      ...[4, 5, 6].map(entry),
    ]);
    const approval = answers[3]!;
    if (approval.status !== 201) {
      // The record grew in between, so the approver is asked to look again.
      expect(approval.body).toMatchObject({ code: 'version_conflict' });
      expect((await service.post(`${erasure()}/approval`, { requestId }, approver.headers)).status).toBe(201);
    }
    const recorded = (await events()).filter(({ stream }) => stream === `session-${sessionId}`);
    expect(recorded.filter(({ data, sealed }) => data !== null || Object.keys(sealed).length > 0)).toEqual([]);
  });
});

describe.each(serviceEngines)('after an erasure on $name', ({ name, start }) => {
  it('the name is in no file, the log and its bundles still verify, and counts say what was erased', async () => {
    const service = await start();
    const folder = await createTempDir();
    try {
      const { clinicId } = service;
      const register = async () => {
        const clientId = newId();
        const body = { birthYear: 1987, identity: { name: NAME }, notes: { text: NOTE } };
        expect((await service.post(`clients/${clientId}/registration`, body)).status).toBe(201);
        return clientId;
      };
      const [erased, kept] = [await register(), await register()];
      const sealedOf = async (clientId: string) => {
        const [registered] = await service.stores.log.readStream(clinicId, `client-${clientId}`);
        return Object.values(registered!.sealed).map((body) => Buffer.from(body));
      };
      const gone = [...(await sealedOf(erased)), Buffer.from(NAME), Buffer.from(NOTE)];
      const [there] = await sealedOf(kept);
      const asked = { depth: 'everything', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
      const requested = await service.post(`clients/${erased}/erasure`, asked);
      const requestId = (requested.body as { events: { eventId: string }[] }).events[0]!.eventId;
      const approval = `clients/${erased}/erasure/approval`;
      expect((await service.post(approval, { requestId }, service.owner.headers)).status).toBe(201);

      // While the service runs: write-ahead logs are files too.
      const files = filesUnder(service.dataDirectory).map((file) => [file, readFileSync(file)] as const);
      for (const bytes of gone) {
        expect(files.filter(([, content]) => content.includes(bytes)).map(([file]) => file)).toEqual([]);
      }
      if (name === 'SQLite') expect(files.some(([, content]) => content.includes(there!))).toBe(true);
      for (const line of service.logged) expect(line).not.toContain(NAME);

      expect(await verifyLog(service.stores.logStorage, clinicId)).toMatchObject({ fault: null, erasedParts: 3 });
      await service.stop();
      const database = service.databaseUrl && { DATABASE_URL: service.databaseUrl };
      const settings = readSettings({ PINPOINT_DATA: service.dataDirectory, ...database });
      const stores = await openStores(settings);
      const signer = await CheckpointSigner.open(settings.signingDirectory, stores.log);
      const checkpoint = await signer.sign(clinicId);
      await exportBundle(stores.logStorage, {
        log: clinicId,
        folder: folder.file('bundle'),
        checkpoint,
        sealer: stores.sealer,
      });
      const vkey = parseVerifierKey(await new LogKeys(settings.signingDirectory).vkey(checkpoint.origin));
      expect(await verifyBundle(folder.file('bundle'), { log: vkey, witnesses: [], quorum: 0 })).toMatchObject({
        result: 'OK',
        erased: 3,
        withheld: 0,
      });
      await signer.close();
      await stores.close();
    } finally {
      await service.remove();
      await folder.remove();
    }
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
