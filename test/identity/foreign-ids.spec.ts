import { newId } from '#kernel/ids.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { record, registers, type Taken, treatment, treatmentIds } from '../journeys/treatment.steps.js';
import { type Headers, serviceEngines, type TestService } from '../support/service.js';

const document = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};
const BASE = '/api/v1/clinics/{clinicId}/';
const inClinics = Object.entries(document.paths).filter(([path]) => path.startsWith(BASE));
/** What is read by the id of something. */
const READS = inClinics.flatMap(([path, { get }]) => {
  const names = [...path.slice(BASE.length).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return get && names.length > 0 ? [{ operation: get.operationId, path: path.slice(BASE.length), names }] : [];
});

/** What begins something, which an own id of any value may do. */
const BEGINS =
  /^(registerClient|registerDevice|registerProduct|receive|define|publish|changeRule|changeClinic|annotate)/;

/** The owner of another clinic knows every id of this one, and asks for them in their own, where they may do anything. */
describe.each(serviceEngines)('ids of another clinic, on $name', ({ start }) => {
  let service: TestService;
  let ownClinicId: string;
  let headers: Headers;
  let taken: Taken[];
  /** An id of the other clinic, by the name that paths have for it. */
  const known = new Map<string, string>();

  beforeAll(async () => {
    service = await start();
    const { stores, owner } = service;
    const recorded = await record(service, treatment(treatmentIds()));
    taken = [...recorded, ...(await record(service, registers(), (body) => body, owner.headers))];
    const stranger = await service.hire('owner');
    ownClinicId = (await stores.clinics.add('Elsewhere')).id;
    await service.place(stranger, ownClinicId, 'owner');
    const leaving = { ...owner.headers, 'idempotency-key': newId() };
    const left = await service.post(`staff/${stranger.staffId}/removal`, { reason: 'left' }, leaving);
    expect(left.status).toBe(201);
    headers = stranger.headers;
    for (const { path } of taken) rememberIds(path);
    known.set('staffId', service.practitioner.staffId);
    known.set('commandId', leaving['idempotency-key']);
    known.set('lot', 'LOT-4711').set('sheet', 'aftercare');
    const jobs = {
      verificationId: 'log/verifications',
      bundleId: 'log/bundles',
      modelId: 'outcomes/models?factor=passes',
    };
    for (const [name, path] of Object.entries(jobs)) {
      const body = name === 'bundleId' ? { stream: 'clinic', openSealed: false } : {};
      let job = await service.post(path, body, leaving);
      // Until a first checkpoint is signed, and the read models have come so far.
      while (job.status === 503) job = await service.post(path, body, leaving);
      expect(job.status).toBe(202);
      known.set(name, (job.body as { id: string }).id);
    }
  });
  afterAll(() => service.remove());

  function rememberIds(path: string): void {
    for (const [template, { post }] of inClinics) {
      const names = [...template.slice(BASE.length).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const pattern = template.slice(BASE.length).replaceAll(/\{\w+\}/g, '([^/]+)');
      const ids = post && new RegExp(`^${pattern}$`).exec(path);
      if (ids) names.forEach((name, index) => known.set(name, ids[index + 1]!));
    }
  }

  const inOwnClinic = (path: string) => `/api/v1/clinics/${ownClinicId}/${path}`;
  const state = async () => {
    const { nextPosition, root } = await service.stores.log.head(service.clinicId);
    return { nextPosition, root: root.toString('hex') };
  };

  it('are known here for every operation that takes one', () => {
    const unknown = READS.flatMap(({ names }) => names).filter((name) => !known.has(name));
    // Positions count from the beginning of each log, and say nothing of another.
    expect([...new Set(unknown)].sort()).toEqual(['photoId', 'position']);
  });

  it('read nothing, whatever is asked by them', async () => {
    const told: string[] = [];
    for (const { operation, path, names } of READS) {
      if (names.includes('position')) continue;
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? newId());
      const { status, text } = await supertest(service.url).get(inOwnClinic(url)).set(headers);
      if (status !== 404 && !isEmptyList(status, text)) told.push(`${operation}: ${status} ${text.slice(0, 200)}`);
      expect(text).not.toContain('Ångström');
    }
    expect(told).toEqual([]);
  });

  it('change nothing, whatever is sent to them', async () => {
    const before = await state();
    const accepted: string[] = [];
    for (const { operation, path, sent } of taken) {
      if (BEGINS.test(operation)) continue;
      const answer = await supertest(service.url)
        .post(inOwnClinic(path))
        .set({ ...headers, 'idempotency-key': newId() })
        .send(sent);
      if (answer.status < 400) accepted.push(operation);
    }
    expect(accepted).toEqual([]);
    expect(await state()).toEqual(before);
  });
});

function isEmptyList(status: number, text: string): boolean {
  const body = JSON.parse(text) as Record<string, unknown>;
  const lists = Object.values(body).filter((value) => Array.isArray(value));
  return status === 200 && lists.length > 0 && lists.every((list) => list.length === 0);
}
