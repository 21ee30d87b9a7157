import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { type Headers, serviceEngines, type TestService } from '../support/service.js';
import { record, treatment, treatmentIds, until } from './treatment.steps.js';

describe.each(serviceEngines)('the service on $name', ({ start }) => {
  let service: TestService;
  let signedIn: Headers;

  beforeAll(async () => {
    service = await start();
    signedIn = service.owner.headers;
  });
  afterAll(() => service.remove());

  const api = () => supertest(service.url);

  it('is usable when it is fresh: a clinic is added, listed, and added once', async () => {
    const key = { 'idempotency-key': newId() };
    const add = (body: object) =>
      api()
        .post('/api/v1/clinics')
        .set({ ...signedIn, ...key })
        .send(body);
    const added = await add({ name: 'Praxis Su\u0308d', timeZone: 'Europe/Vienna' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: 'Praxis Süd', timeZone: 'Europe/Vienna' });
    expect((await add({ name: 'Praxis Süd', timeZone: 'Europe/Vienna' })).body).toEqual(added.body);
    expect((await add({ name: 'Another' })).body).toMatchObject({ code: 'command_id_reused', status: 409 });
    const taken = await api()
      .post('/api/v1/clinics')
      .set({ ...signedIn, 'idempotency-key': newId() })
      .send({ name: 'praxis süd' });
    expect(taken.body).toMatchObject({ code: 'clinic_name_taken', status: 409 });
    const { body } = await api().get('/api/v1/clinics').set(signedIn);
    expect(body.clinics.map(({ name }: { name: string }) => name)).toEqual(['Hautklinik Nord', 'Praxis Süd']);
  });

  it('knows nothing of a clinic that there is not, and makes no log for it', async () => {
    const clinic = `/api/v1/clinics/${newId()}`;
    const logs = await service.stores.log.logs();
    const answers = [
      await api()
        .post(`${clinic}/clients/${newId()}/registration`)
        .set({ ...signedIn, 'idempotency-key': newId() })
        .send({}),
      await api().get(`${clinic}/clients/${newId()}`).set(signedIn),
      await api().get(`${clinic}/sessions/${newId()}`).set(signedIn),
    ];
    for (const { status, body, type } of answers) {
      expect([status, body.code, type]).toEqual([404, 'clinic_not_found', 'application/problem+json']);
    }
    expect(await service.stores.log.logs()).toEqual(logs);
  });

  it('shows and takes nothing of one clinic under another', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'cleanseSkin'));
    const other = await api()
      .post('/api/v1/clinics')
      .set({ ...signedIn, 'idempotency-key': newId() })
      .send({ name: `Other ${newId()}` });
    const clinic = `/api/v1/clinics/${other.body.id}`;
    // Someone who works in both sees in each what was recorded there.
    const { people, setup } = service.stores.identity;
    await setup.addFirstOwner(await people.byId(service.owner.staffId), other.body.id);
    const post = (path: string, body: object) =>
      api()
        .post(`${clinic}/${path}`)
        .set({ ...signedIn, 'idempotency-key': newId() })
        .send(body);
    expect((await api().get(`${clinic}/clients/${ids.clientId}`).set(signedIn)).body.code).toBe('client_unknown');
    expect((await api().get(`${clinic}/series/${ids.seriesId}`).set(signedIn)).body.code).toBe('series_unknown');
    expect((await api().get(`${clinic}/sessions/${ids.sessionId}`).set(signedIn)).body.code).toBe('session_unknown');
    expect((await post(`sessions/${ids.sessionId}/aftercare`, { items: ['no_sun_24h'] })).body.code).toBe(
      'session_not_started',
    );
    expect((await post(`series/${newId()}/plan`, { clientId: ids.clientId, targetSessions: 4 })).body.code).toBe(
      'client_unknown',
    );
  });

  it.each([
    ['no cookie', {}],
    ['an empty cookie', { cookie: 'pinpoint=' }],
    ['a made-up cookie', { cookie: `pinpoint=${'A'.repeat(43)}` }],
    ['a made-up token', { authorization: `Bearer pinpoint_${'A'.repeat(43)}` }],
    ['a header that names somebody', { 'x-development-actor': `owner:${newId()}` }],
  ])('lets nobody in with %s', async (_what, headers) => {
    const path = `/api/v1/clinics/${service.clinicId}/sessions/${newId()}`;
    for (const answer of [
      await api().get(path).set(headers),
      await api().post(`${path}/areas`).set(headers).send({}),
      await api().get('/api/v1/clinics').set(headers),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    }
  });

  it.each([
    '/api/v1',
    '/api/v1/clients',
    '/api/v1/clinics/',
    '/api/v1/clinics/x/y/z',
    '/%ZZ',
    '/..%2f..%2fetc',
    '/%00',
    '/api/v1/clinics/' + 'x'.repeat(500),
  ])('answers GET %s with problem details', async (path) => {
    const answer = await api().get(path).set(signedIn);
    expect([400, 404, 414]).toContain(answer.status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.code).toMatch(/^[a-z_]+$/);
  });

  it('answers methods that an address does not take with problem details', async () => {
    const path = `/api/v1/clinics/${service.clinicId}/sessions/${newId()}/areas`;
    for (const method of ['get', 'put', 'patch', 'delete', 'options'] as const) {
      const answer = await api()[method](path).set(signedIn);
      expect([method, answer.status, answer.body.code]).toEqual([method, 404, 'route_not_found']);
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'registerClient'));
    const path = `/api/v1/clinics/${service.clinicId}/clients/${ids.clientId}`;
    const got = await api().get(path).set(signedIn);
    const head = await api().head(path).set(signedIn);
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBe(got.headers.etag);
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.text).toBeFalsy();
  });

  it('publishes the interface that is committed', async () => {
    const { body } = await api().get('/api/openapi.json');
    const { readFile } = await import('node:fs/promises');
    const committed = await readFile(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8');
    expect(body).toEqual(JSON.parse(committed));
    expect((await api().get('/api/docs')).status).toBe(200);
  });
});
