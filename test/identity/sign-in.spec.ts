import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { createLogger } from '../../apps/api/src/log-output.js';
import { readSettings } from '#composition/settings.js';
import { type Service, startService } from '../../apps/api/src/service.js';
import { codeOfApp } from '#identity/totp.js';
import { browserOf, cheapHasher, type Headers, serviceEngines, signIn, type TestService } from '../support/service.js';
import { createTempDir } from '../support/temp-dir.js';

describe.each(serviceEngines)('signing in over HTTP on $name', ({ start }) => {
  let service: TestService;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  const send = (method: 'get' | 'post', path: string, headers: Headers = {}, body?: object) => {
    const request = supertest(service.url)[method](`/api/v1/${path}`).set(headers);
    return method === 'post' ? request.send(body ?? {}) : request;
  };
  const me = (headers: Headers) => send('get', 'me', headers);
  const command = (headers: Headers): Headers => ({ ...headers, 'idempotency-key': newId() });
  const inClinic = (path: string) => `clinics/${service.clinicId}/${path}`;

  it('answers who one is, and in which clinics one may do what', async () => {
    const { staffId, loginName, headers } = service.practitioner;
    const answer = await me(headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({
      ...{ staffId, loginName, platformAdmin: false, secondFactor: false, secondFactorEnrolled: false },
      clinics: [{ id: service.clinicId, name: 'Hautklinik Nord', role: 'practitioner', needsSecondFactor: false }],
    });
  });

  it('takes the setup link no second time', async () => {
    const again = { link: 'A'.repeat(43), loginName: 'eve', name: 'Eve', password: 'let me in at last' };
    const answer = await send('post', 'setup', {}, { ...again, clinicName: 'Mine' });
    expect(answer.body).toMatchObject({ status: 401, code: 'link_not_valid' });
    expect(await service.stores.identity.setup.linkIfNeeded()).toBeNull();
  });

  it('puts the secret into a cookie that no script reads and no other site sends', async () => {
    const { loginName, password } = service.practitioner;
    const answer = await send('post', 'sign-in', {}, { loginName, password });
    expect(answer.get('Set-Cookie')![0]).toMatch(/^pinpoint=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(JSON.stringify(answer.body)).toBe('{"next":"nothing"}');
  });

  it('begins a session of its own, whatever cookie was planted in the browser', async () => {
    const { loginName, password } = service.practitioner;
    const planted = `pinpoint=${'B'.repeat(43)}`;
    const answer = await send('post', 'sign-in', { cookie: planted }, { loginName, password });
    const { cookie } = browserOf(answer);
    expect(cookie).not.toBe(planted);
    expect((await me({ cookie: planted })).status).toBe(401);
    expect((await me({ cookie: `${planted}; ${cookie!}` })).status).toBe(401);
  });

  it('opens nothing after signing out', async () => {
    const { loginName, password } = service.practitioner;
    const headers = await signIn(service.url, loginName, password);
    const answer = await send('post', 'sign-out', headers);
    expect(answer.status).toBe(204);
    expect(answer.get('Set-Cookie')![0]).toContain('Max-Age=0');
    expect((await me(headers)).body).toMatchObject({ code: 'not_signed_in' });
  });

  it('opens nothing anywhere after signing out everywhere', async () => {
    const person = await service.hire('practitioner');
    const other = await signIn(service.url, person.loginName, person.password);
    await send('post', 'sign-out/everywhere', person.headers);
    expect((await me(other)).status).toBe(401);
  });

  it('closes a clinic to whoever was removed from it, at once', async () => {
    const person = await service.hire('practitioner');
    const client = inClinic(`clients/${newId()}`);
    expect((await send('get', client, person.headers)).body).toMatchObject({ code: 'client_unknown' });
    const removal = inClinic(`staff/${person.staffId}/removal`);
    await send('post', removal, command(service.owner.headers), { reason: 'left' });
    expect((await send('get', client, person.headers)).body).toMatchObject({ code: 'clinic_not_found' });
  });

  it('asks the owner for the second factor, at sign-in and in another browser', async () => {
    const { loginName, password, appSecret } = await service.hire('owner');
    const answer = await send('post', 'sign-in', {}, { loginName, password });
    expect(answer.body).toEqual({ next: 'second_factor' });
    const owing = browserOf(answer);
    expect((await me(owing)).body).toMatchObject({ code: 'code_owed' });
    const wrong = await send('post', 'sign-in/code', owing, { code: '000000' });
    expect(wrong.body).toMatchObject({ status: 401, code: 'code_refused' });
    const later = codeOfApp(appSecret!, Date.now() + 30_000);
    const headers = browserOf(await send('post', 'sign-in/code', owing, { code: later }));
    expect((await me(headers)).body).toMatchObject({ secondFactor: true });
    expect((await me(owing)).status).toBe(401);
    const replayed = browserOf(await send('post', 'sign-in', {}, { loginName, password }));
    const again = await send('post', 'sign-in/code', replayed, { code: later });
    expect(again.body).toMatchObject({ code: 'code_refused' });
  });

  it('tells nobody whether an account exists', async () => {
    const { loginName } = service.practitioner;
    const wrong = { password: 'not the password' };
    const known = await send('post', 'sign-in', {}, { ...wrong, loginName });
    const unknown = await send('post', 'sign-in', {}, { ...wrong, loginName: 'nobody@example.org' });
    const said = ({ body, headers, status }: supertest.Response) => ({
      ...{ status, body: { ...body, instance: '' }, names: Object.keys(headers).sort() },
    });
    expect(said(known)).toEqual(said(unknown));
  });

  it('answers a flood of tries with 429, and says when to come again', async () => {
    const { loginName } = await service.hire('practitioner');
    const tries = Array.from({ length: 12 }, () => send('post', 'sign-in', {}, { loginName, password: 'a guess' }));
    const refused = (await Promise.all(tries)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(7);
    expect(refused[0]!.body).toMatchObject({ code: 'too_many_attempts' });
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['another site’s page', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['nowhere that it names', { 'sec-fetch-site': undefined }],
  ])('does nothing for a request from %s', async (_whence, from) => {
    const headers = Object.fromEntries(
      Object.entries({ ...service.owner.headers, ...from }).filter(([, value]) => value !== undefined),
    ) as Headers;
    const answer = await send('post', inClinic('staff'), command(headers), {});
    expect(answer.body).toMatchObject({ status: 403, code: 'cross_site_request' });
  });

  it('takes a request of its own page from a browser that names the origin only', async () => {
    const { cookie } = service.owner.headers;
    const answer = await send('post', inClinic('staff'), command({ cookie: cookie!, origin: service.url }), {});
    expect(answer.body).toMatchObject({ code: 'body_invalid' });
  });

  it('signs nobody in for another site', async () => {
    const { loginName, password } = service.practitioner;
    const answer = await send('post', 'sign-in', { 'sec-fetch-site': 'cross-site' }, { loginName, password });
    expect(answer.body).toMatchObject({ code: 'cross_site_request' });
  });

  it.each([
    { clinicId: '00000000-0000-4000-8000-000000000000' },
    { role: 'owner' },
    { recordedAt: '2020-01-01T00:00:00.000Z' },
    { actor: 'system' },
    { index: 0 },
    { position: 0 },
  ])('takes no %j in the body of a command', async (smuggled) => {
    const answer = await service.post(`clients/${newId()}/registration`, { identity: { name: 'Zoe' }, ...smuggled });
    expect(answer.body).toMatchObject({ status: 400, code: 'body_invalid' });
  });

  it('records as actor who signed in, in the role of that clinic, whatever headers say', async () => {
    const headers = { 'x-development-actor': `owner:${newId()}`, 'x-role': 'owner' };
    const { body } = await service.post(`clients/${newId()}/registration`, {}, headers);
    const [event] = await service.stores.log.readLog(service.clinicId, (body as { position: number }).position, 1);
    expect(event).toMatchObject({ actor: service.practitioner.staffId, role: 'practitioner' });
  });

  it('gives a repeated command its first answer, and records nothing', async () => {
    const clientId = newId();
    const headers = { 'idempotency-key': newId() };
    const first = await service.post(`clients/${clientId}/registration`, {}, headers);
    const again = await service.post(`clients/${clientId}/registration`, {}, headers);
    const { events, position } = first.body as Record<string, unknown>;
    expect(again.body).toMatchObject({ events, position, repeated: true });
    const other = await service.post(`clients/${newId()}/registration`, {}, headers);
    expect(other.body).toMatchObject({ code: 'command_id_reused' });
  });

  it('lets a machine in by its token, for its purpose, until it is revoked', async () => {
    const wanted = { label: 'import', scopes: ['record'], lastsDays: 7 };
    const issued = await send('post', inClinic('tokens'), service.owner.headers, wanted);
    expect(issued.status).toBe(201);
    const { id, token, prefix } = issued.body as { id: string; token: string; prefix: string };
    const bearer = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' };
    const recorded = await send('post', inClinic(`clients/${newId()}/registration`), command(bearer), {});
    expect(recorded.status).toBe(201);
    const [event] = await service.stores.log.readLog(service.clinicId, recorded.body.position, 1);
    expect(event).toMatchObject({ actor: id, role: 'machine' });
    const listed = await send('get', inClinic('tokens'), service.owner.headers);
    expect(listed.body.tokens).toMatchObject([{ id, prefix, label: 'import' }]);
    expect(JSON.stringify(listed.body)).not.toContain(token);
    await send('post', inClinic(`tokens/${id}/revocation`), service.owner.headers);
    const after = await send('post', inClinic(`clients/${newId()}/registration`), command(bearer), {});
    expect(after.body).toMatchObject({ code: 'not_signed_in' });
  });

  it('refuses scopes that there are none of', async () => {
    const wanted = { label: 'import', scopes: ['everything'], lastsDays: 7 };
    const answer = await send('post', inClinic('tokens'), service.owner.headers, wanted);
    expect(answer.body).toMatchObject({ status: 400, code: 'token_scope_unknown' });
  });

  it('forgets a person whose place was refused, so that they can be added rightly', async () => {
    const person = { loginName: 'audrey@example.org', name: 'Audrey' };
    const add = (place: object) =>
      send('post', inClinic('staff'), command(service.owner.headers), { ...person, ...place });
    expect((await add({ role: 'auditor' })).body).toMatchObject({ code: 'access_end_missing' });
    expect((await add({ role: 'practitioner' })).status).toBe(201);
    expect((await add({ role: 'practitioner' })).body).toMatchObject({ code: 'login_name_taken' });
  });

  it('lets someone of one clinic work in another, by the id that they tell', async () => {
    const south = await service.stores.clinics.add('South');
    const { staffId } = service.practitioner;
    const path = `clinics/${south.id}`;
    const admin = service.owner.headers;
    const owner = await send('post', `${path}/first-owner`, command(admin), { loginName: 'sue', name: 'Sue' });
    const { staffId: sue, link } = owner.body as { staffId: string; link: string };
    await send('post', 'password', {}, { link, password: 'a window to the south' });
    const secret = await service.stores.identity.sessions.begin(sue, 'full', true);
    const headers = { cookie: `pinpoint=${secret}`, 'sec-fetch-site': 'same-origin' };
    const joined = await send('post', `${path}/staff/${staffId}`, command(headers), { role: 'practitioner' });
    expect(joined.status).toBe(201);
    const mine = await me(service.practitioner.headers);
    expect(mine.body.clinics.map(({ name }: { name: string }) => name).sort()).toEqual(['Hautklinik Nord', 'South']);
  });

  it('shows the owner who took emergency access, and gives no more than an hour of it', async () => {
    const south = await service.stores.clinics.ensure('East');
    const admin = service.owner.headers;
    const reading = `clinics/${south.id}/clients/${newId()}`;
    expect((await send('get', reading, admin)).body).toMatchObject({ code: 'clinic_not_found' });
    const taken = await send('post', `clinics/${south.id}/emergency-accesses`, command(admin), {
      reason: 'client_emergency',
      explanation: 'Swollen eye, nobody reachable',
    });
    expect(taken.status).toBe(201);
    expect((await send('get', reading, admin)).body).toMatchObject({ code: 'client_unknown' });
    const [access] = await service.stores.identity.memberships.emergencyAccesses(south.id);
    expect(access).toMatchObject({ personId: service.owner.staffId, reason: 'client_emergency' });
    expect(Date.parse(access!.endsAt) - Date.parse(access!.takenAt)).toBeLessThanOrEqual(3_600_000);
  });

  it('writes no secret and no name into its logs', async () => {
    const { loginName, password, headers } = service.practitioner;
    await send('post', 'sign-in', {}, { loginName, password });
    await send('get', `me?password=${encodeURIComponent(password)}`, headers);
    const secret = headers.cookie!.split('=')[1]!;
    // Each where somebody may put it by mistake, and where a refusal might repeat it.
    const wanted = { label: 'export', scopes: ['read'], lastsDays: 1 };
    const { token } = (await send('post', inClinic('tokens'), service.owner.headers, wanted)).body as { token: string };
    await send('get', inClinic(`clients?search=${token}`), { authorization: `Bearer ${token}x` });
    await send('get', `${secret}/x`, { authorization: `Bearer ${secret}` });
    const owner = await service.hire('owner');
    const link = await service.stores.identity.setup.passwordLink(owner.staffId);
    await send('post', 'password', {}, { link, password: 'short' });
    await send('post', 'password', {}, { link: `${link}!`, password });
    const code = codeOfApp(owner.appSecret!, Date.now() + 60_000);
    await send('post', 'sign-in/code', owner.headers, { code: `${code}${owner.appSecret}` });
    const { body: enrolment } = await send('post', 'me/second-factor', owner.headers);
    const { secret: newAppSecret } = enrolment as { secret: string };
    const confirmation = { code: codeOfApp(newAppSecret) };
    const confirmed = await send('post', 'me/second-factor/confirmation', owner.headers, confirmation);
    const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
    expect(recoveryCodes).toHaveLength(10);
    await send('post', 'sign-in/code', browserOf(confirmed), { code: recoveryCodes[0]! });
    const logged = service.logged.join('\n');
    const secrets = [secret, token, link, owner.appSecret!, newAppSecret, ...recoveryCodes];
    for (const said of [loginName, password, encodeURIComponent(password), ...secrets, 'Petra', 'Olga', 'Zoe']) {
      expect(logged).not.toContain(said);
    }
    expect(logged).toContain('/api/v1/sign-in');
  });

  it('keeps pages to scripts of its own, and lets only the interface page style itself', async () => {
    const policyOf = async (path: string) =>
      (await supertest(service.url).get(path)).headers['content-security-policy'] as string;
    const strict = await policyOf('/health/live');
    expect(strict).toContain("default-src 'none'");
    expect(strict).toContain("frame-ancestors 'none'");
    expect(strict).not.toContain('unsafe');
    const page = await policyOf('/api/docs');
    expect(page).toContain("style-src 'self' 'unsafe-inline'");
    expect(page).toContain("script-src 'self';");
    expect(await policyOf('/api/v1/me')).toBe(strict);
  });
});

describe('the service in production', () => {
  /** The service behind a proxy on this machine, as far as `environment` says. */
  async function inProduction(
    use: (service: Service) => Promise<void>,
    requestsPerMinute?: number,
    environment: Record<string, string> = { PINPOINT_TRUSTED_PROXIES: '127.0.0.1' },
  ): Promise<void> {
    const directory = await createTempDir();
    const settings = readSettings({
      ...{ NODE_ENV: 'production', PINPOINT_ORIGIN_HOST: 'clinic.example', PINPOINT_PORT: '0' },
      ...{ PINPOINT_DATA: directory.file('data'), ...environment },
    });
    const limit = requestsPerMinute === undefined ? {} : { requestsPerMinute };
    const service = await startService(settings, createLogger('silent'), { hasher: cheapHasher(), ...limit });
    try {
      await use(service);
    } finally {
      await service.stop();
      await directory.remove();
    }
  }

  it('sends cookies over TLS only, to this very host, and asks browsers to stay with TLS', async () => {
    await inProduction(async ({ url, stores }) => {
      const link = await stores.identity.setup.linkIfNeeded();
      const person = { loginName: 'ada', name: 'Ada', password: 'a quiet room at noon', clinicName: 'North' };
      const { headers } = await supertest(url)
        .post('/api/v1/setup')
        .send({ link, ...person });
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(
          /^__Host-pinpoint=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
        ) as unknown,
      ]);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    });
  });

  it('answers no more requests a minute from one address than it is told, and goes on answering others', async () => {
    await inProduction(async ({ url }) => {
      const ask = (address: string) => supertest(url).get('/api/v1/me').set({ 'x-forwarded-for': address });
      for (let asked = 0; asked < 3; asked++) expect((await ask('2001:db8::1')).status).toBe(401);
      const refused = await ask('2001:db8::2');
      expect(refused.status).toBe(429);
      expect(refused.type).toBe('application/problem+json');
      expect(refused.body).toMatchObject({ code: 'too_many_requests' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect((await ask('192.0.2.1')).status).toBe(401);
    }, 3);
  });

  it('believes no address that a client makes up', async () => {
    await inProduction(
      async ({ url }) => {
        const ask = (address: string) => supertest(url).get('/api/v1/me').set({ 'x-forwarded-for': address });
        for (let asked = 0; asked < 3; asked++) expect((await ask(`192.0.2.${asked}`)).status).toBe(401);
        expect((await ask('192.0.2.9')).status).toBe(429);
      },
      3,
      {},
    );
  });

  it('does not start with settings of development', () => {
    const environment = { NODE_ENV: 'production', PINPOINT_DATA: '/data' };
    expect(() => readSettings(environment)).toThrow('PINPOINT_ORIGIN_HOST');
    expect(() => readSettings({ ...environment, PINPOINT_ORIGIN_HOST: 'x.localhost' })).toThrow('PINPOINT_ORIGIN_HOST');
    expect(readSettings({ ...environment, PINPOINT_ORIGIN_HOST: 'clinic.example' }).production).toBe(true);
  });

  it('believes proxies only that it is told of', () => {
    const proxies = (text: string) => readSettings({ PINPOINT_TRUSTED_PROXIES: text }).trustedProxies;
    expect(proxies('10.0.0.1, 10.1.0.0/16')).toEqual(['10.0.0.1', '10.1.0.0/16']);
    expect(proxies('')).toEqual([]);
    expect(() => proxies('everyone')).toThrow('PINPOINT_TRUSTED_PROXIES');
  });
});
