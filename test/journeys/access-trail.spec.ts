import { accessLog } from '#audit/access-trail.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { verifyLog } from '#event-log/verify-log.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { serviceEngines, type TestPerson, type TestService } from '../support/service.js';
import { tempDirPerTest } from '../support/temp-dir.js';
import { at, PRACTITIONER_ID } from './treatment.steps.js';

interface Access {
  position: number;
  at: string;
  staffId: string;
  role: string;
  reason: string;
  operation: string;
  record?: { kind: string; id: string };
  clients: string[];
}

const document = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, { get?: { operationId: string } }>;
};
/** What asks for a record by its id. Staff are no clients. */
const READS = Object.entries(document.paths).flatMap(([path, { get }]) =>
  get && /\{(client|series|session)Id\}/.test(path) ? [{ operation: get.operationId, path }] : [],
);

describe.each(serviceEngines)('the access trail on $name', ({ start }) => {
  const directory = tempDirPerTest();
  let service: TestService;
  let auditor: TestPerson;
  let clientId: string;
  let sessionId: string;
  let seriesId: string;

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2999-01-01T00:00:00.000Z');
  });
  afterAll(() => service.remove());
  beforeEach(async () => {
    [clientId, sessionId, seriesId] = [newId(), newId(), newId()];
    const steps: [path: string, body: object][] = [
      [`clients/${clientId}/registration`, { birthYear: 1990, identity: { name: 'Wilhelmine Przybylska' } }],
      [`series/${seriesId}/plan`, { clientId, targetSessions: 4, intervalDays: 28 }],
      [
        `sessions/${sessionId}/start`,
        { clientId, practitionerId: PRACTITIONER_ID, at: at(9), seriesId, late: { reason: 'recorded_on_paper' } },
      ],
    ];
    for (const [path, body] of steps) expect((await service.post(path, body)).status).toBe(201);
  });

  const trail = async (query = `clientId=${clientId}`, { headers }: TestPerson = service.owner) => {
    const answer = await service.get(`accesses?${query}`, headers);
    expect([answer.status, answer.body]).toMatchObject([200, {}]);
    return answer.body as { accesses: Access[]; next: number | null };
  };

  it('says who was shown what, why and when; the owner and an auditor read it, practitioners do not', async () => {
    expect((await trail()).accesses).toEqual([]);
    expect((await service.get(`clients/${clientId}`)).status).toBe(200);
    const asked = { ...auditor.headers, 'pinpoint-reason': 'complaint' };
    expect((await service.get(`sessions/${sessionId}`, asked)).status).toBe(200);
    const { accesses, next } = await trail();
    expect(next).toBeNull();
    expect(accesses).toMatchObject([
      {
        staffId: auditor.staffId,
        role: 'auditor',
        reason: 'complaint',
        operation: 'readSession',
        record: { kind: 'session', id: sessionId },
        clients: [clientId],
      },
      {
        staffId: service.practitioner.staffId,
        role: 'practitioner',
        reason: 'treatment',
        operation: 'readClient',
        record: { kind: 'client', id: clientId },
        clients: [clientId],
      },
    ]);
    expect(Date.parse(accesses[0]!.at)).toBeLessThanOrEqual(Date.now());
    expect(await trail(undefined, auditor)).toEqual(await trail());
    expect((await service.get('accesses')).body).toMatchObject({ status: 403, code: 'role_not_allowed' });
    expect((await trail(`staffId=${auditor.staffId}&limit=1`)).accesses).toHaveLength(1);
  });

  it.each(READS)('holds $operation, and where there is nothing to show, nothing', async ({ operation, path }) => {
    const url = (ids: Record<string, string>) =>
      path.replace(/^.*\{clinicId\}\//, '').replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? newId());
    const { nextPosition } = await service.stores.log.head(service.clinicId);
    const atLeast = { ...service.owner.headers, 'pinpoint-at-least': String(nextPosition - 1) };
    const answer = await service.get(url({ clientId, sessionId, seriesId }), atLeast);
    const { accesses } = await trail();
    if (answer.status === 200) expect(accesses.map((access) => access.operation)).toEqual([operation]);
    // Something that this client has none of, such as a photo.
    else expect([answer.status, accesses]).toEqual([404, []]);
  });

  it('holds what was asked for by HEAD, or by another way to write the address', async () => {
    const path = `/api/v1/clinics/${service.clinicId}/clients/${clientId}`;
    const { headers } = service.practitioner;
    const asked = [
      supertest(service.url).head(path),
      supertest(service.url).get(path.replace('/api/', '/%61pi/')),
      supertest(service.url).get(path.replace(clientId, clientId.toUpperCase())),
      supertest(service.url).get(`${path}/`),
      supertest(service.url).get(`${path}?x=1`),
    ];
    let shown = 0;
    for (const request of asked) {
      const { status, headers: answered } = await request.set(headers);
      expect([200, 400, 404]).toContain(status);
      if (status === 200) {
        shown++;
        expect(answered['cache-control']).toBe('no-store');
      }
      expect((await trail()).accesses).toHaveLength(shown);
    }
    expect(shown).toBeGreaterThanOrEqual(2);
  });

  it('holds no proof of a command, which says nothing of a client', async () => {
    const command = newId();
    const consent = { kind: 'treatment', given: at(8) };
    const given = await service.post(`clients/${clientId}/consents`, consent, { 'idempotency-key': command });
    expect(given.status).toBe(201);
    const ask = () => service.get(`log/receipts/${command}`, service.owner.headers);
    let proved = await ask();
    // Until a checkpoint that holds it is signed.
    while (proved.status === 503) proved = await ask();
    expect(proved.status).toBe(200);
    expect(proved.text).not.toContain(clientId);
    expect((await trail('')).accesses.filter(({ operation }) => operation === 'proveReceipt')).toEqual([]);
  });

  it('holds the clients of a list, and no figure that is about no one', async () => {
    const { nextPosition } = await service.stores.log.head(service.clinicId);
    const atLeast = { ...service.owner.headers, 'pinpoint-at-least': String(nextPosition - 1) };
    const { items } = (await service.get('clients?limit=1', atLeast)).body as { items: { clientId: string }[] };
    expect(items).toMatchObject([{ clientId }]);
    expect((await trail()).accesses).toMatchObject([{ operation: 'listClients', clients: [clientId] }]);
    expect((await service.get('reports/series', atLeast)).status).toBe(200);
    expect((await trail('')).accesses[0]).toMatchObject({ operation: 'listClients' });
  });

  it('goes back page by page, and takes no reason that is not known', async () => {
    for (let reading = 0; reading < 5; reading++) await service.get(`clients/${clientId}`);
    const whole = (await trail()).accesses;
    const paged: Access[] = [];
    for (let before = ''; ;) {
      const { accesses, next } = await trail(`clientId=${clientId}&limit=2${before}`);
      paged.push(...accesses);
      if (next === null) break;
      before = `&before=${next}`;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(5);
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'before=-1', 'clientId=x']) {
      expect((await service.get(`accesses?${query}`, service.owner.headers)).status).toBe(400);
    }
    const headers = { 'pinpoint-reason': 'curiosity' };
    expect((await service.get(`clients/${clientId}`, headers)).body).toMatchObject({ code: 'access_reason_unknown' });
  });

  it('comes before the answer: what cannot be recorded is not shown', async () => {
    const { log } = service.stores;
    const append = log.append.bind(log);
    log.append = async (request) => {
      if (request.log === accessLog(service.clinicId)) throw new Problem('unavailable', 'log_write_failed', 'No disk.');
      return append(request);
    };
    const answer = await service.get(`clients/${clientId}`);
    log.append = append;
    expect(answer.body).toMatchObject({ status: 503, code: 'log_write_failed' });
    expect(answer.text).not.toContain('Wilhelmine');
  });

  it('is a log like the other: it verifies, and an auditor takes a bundle of it', async () => {
    await service.get(`clients/${clientId}`);
    const log = accessLog(service.clinicId);
    const { stores, dataDirectory, databaseUrl } = service;
    expect(await verifyLog(stores.logStorage, log)).toMatchObject({ fault: null });
    const checkpointed = async () => (await stores.log.head(log)).size;
    expect(await checkpointed()).toBeGreaterThan(1);
    await service.stop();
    const settings = readSettings({ PINPOINT_DATA: dataDirectory, ...(databaseUrl && { DATABASE_URL: databaseUrl }) });
    await withStores(settings, async ({ log: opened, logStorage }) => {
      const signer = await CheckpointSigner.open(settings.signingDirectory, opened);
      const checkpoint = await signer.sign(log);
      await exportBundle(logStorage, { log, folder: directory.file('bundle'), checkpoint });
      await signer.close();
      const vkey = parseVerifierKey(await new LogKeys(settings.signingDirectory).vkey(checkpoint.origin));
      const verified = await verifyBundle(directory.file('bundle'), { log: vkey, witnesses: [], quorum: 0 });
      expect(verified).toMatchObject({ result: 'OK', withheld: 0 });
    });
    expect(readFileSync(directory.file('bundle', 'events.ndjson'), 'utf8')).toContain(clientId);
  });
});
