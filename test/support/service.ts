import { readSettings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { PasswordHasher } from '#identity/password-hasher.js';
import { type StaffRole } from '#identity/domain/staff.events.js';
import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { createLogger } from '../../apps/api/src/log-output.js';
import { type ServiceOptions, startService } from '../../apps/api/src/service.js';
import { codeOfApp } from '#identity/totp.js';
import { createTestDatabase } from './postgres.js';
import { createTempDir } from './temp-dir.js';

export type Headers = Readonly<Record<string, string>>;

/** Someone who is signed in. */
export interface TestPerson {
  staffId: string;
  loginName: string;
  password: string;
  /** The cookie, and whence a page of the service would send it. */
  headers: Headers;
  /** Base32, of whoever has an authenticator app. */
  appSecret?: string;
}

/** The service as it runs: real stores, listening on loopback, with one clinic whose staff signed in over HTTP. */
export interface TestService {
  stores: Stores;
  /** Where it listens, `http://127.0.0.1:<port>`. */
  url: string;
  clinicId: string;
  /** Runs the installation too. */
  owner: TestPerson;
  practitioner: TestPerson;
  /** Another practitioner. */
  colleague: TestPerson;
  /** Everything that it keeps in files. */
  dataDirectory: string;
  /** Absent on SQLite. */
  databaseUrl?: string;
  /** Each line that it has logged. */
  logged: string[];
  /**
   * Sends a command to the clinic, `sessions/<id>/start`, with a fresh Idempotency-Key unless one is given. It comes
   * from the practitioner, unless the headers have another cookie.
   */
  post(path: string, body: object, headers?: Headers): Promise<supertest.Response>;
  get(path: string, headers?: Headers): Promise<supertest.Response>;
  /** Adds someone to the clinic, who chooses a password and signs in. */
  hire(role: StaffRole, accessEndsAt?: string): Promise<TestPerson>;
  /** Gives someone who has an account a place in another clinic too, as its staff would. */
  place(person: TestPerson, clinicId: string, role: StaffRole): Promise<void>;
  /** Stops the service and closes its stores; the files stay until `remove`. */
  stop(): Promise<void>;
  /** Stops it, and removes everything that it kept. */
  remove(): Promise<void>;
}

interface TestOptions extends Pick<ServiceOptions, 'watch' | 'clock' | 'requestTimeoutMs'> {
  /** Settings besides those that a test needs in any case. */
  environment?: NodeJS.ProcessEnv;
}

export const serviceEngines: { name: string; start: (options?: TestOptions) => Promise<TestService> }[] = [
  { name: 'SQLite', start: (options) => startTestService(undefined, options) },
  {
    name: 'PostgreSQL',
    start: async (options) => {
      const database = await createTestDatabase();
      const service = await startTestService(database.url, options);
      return { ...service, remove: () => service.remove().then(() => database.drop()) };
    },
  },
];

/** As little work as argon2 allows; everything else is as it runs. */
export const cheapHasher = () => new PasswordHasher({ memoryKiB: 8, iterations: 1, lanes: 1 });

export async function startTestService(
  databaseUrl?: string,
  { environment = {}, ...options }: TestOptions = {},
): Promise<TestService> {
  const directory = await createTempDir();
  const logged: string[] = [];
  const dataDirectory = directory.file('data');
  const database = databaseUrl && { DATABASE_URL: databaseUrl };
  const settings = readSettings({ PINPOINT_DATA: dataDirectory, PINPOINT_PORT: '0', ...database, ...environment });
  const logger = createLogger('debug', { write: (line) => void logged.push(line) });
  const turnedDown = { hasher: cheapHasher(), requestsPerMinute: 1_000_000, ...options };
  const service = await startService(settings, logger, turnedDown);
  const { url, stores } = service;
  const stop = () => service.stop();
  const now = () => stores.clock.now();
  const owner = await setUp(url, (await stores.identity.setup.linkIfNeeded())!, now());
  const [clinic] = await stores.clinics.all();
  const clinicId = clinic!.id;
  const base = `/api/v1/clinics/${clinicId}`;
  const hire = (role: StaffRole, accessEndsAt?: string) =>
    hireInto(url, clinicId, owner, { role, ...(accessEndsAt && { accessEndsAt }) }, now());
  const place = async ({ staffId }: TestPerson, where: string, role: StaffRole): Promise<void> => {
    const command = { clinicId: where, commandId: newId(), body: null, actor: { staffId, role } };
    await stores.identity.staff.add(command, { staffId, role }, 'Placed Person');
  };
  const practitioner = await hire('practitioner');
  const colleague = await hire('practitioner');
  return {
    ...{ stores, url, clinicId, owner, practitioner, colleague, dataDirectory, logged, hire, place, stop },
    ...(databaseUrl && { databaseUrl }),
    post: (path, body, headers) =>
      supertest(url)
        .post(`${base}/${path}`)
        .set({ ...practitioner.headers, 'idempotency-key': newId(), ...headers })
        .send(body),
    get: (path, headers) =>
      supertest(url)
        .get(`${base}/${path}`)
        .set({ ...practitioner.headers, ...headers }),
    remove: async () => {
      await stop();
      await directory.remove();
    },
  };
}

/** The headers of a browser that holds the cookie which the answer set. */
export function browserOf(answer: supertest.Response): Headers {
  const [cookie] = answer.get('Set-Cookie') ?? [];
  if (cookie === undefined) throw new Error(`No cookie: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { cookie: cookie.split(';')[0]!, 'sec-fetch-site': 'same-origin' };
}

/** The first owner, with an authenticator app, and a clinic of the name "Hautklinik Nord". */
export async function setUp(url: string, link: string, nowMs?: number): Promise<TestPerson> {
  const [loginName, password] = ['owner@example.org', 'a quiet room at noon'];
  const clinic = { clinicName: 'Hautklinik Nord', timeZone: 'Europe/Berlin' };
  const answer = await supertest(url)
    .post('/api/v1/setup')
    .send({ link, loginName, name: 'Olga Owner', password, ...clinic });
  return enrolled(url, { loginName, password, headers: browserOf(answer) }, nowMs);
}

export async function hireInto(
  url: string,
  clinicId: string,
  owner: TestPerson,
  place: object,
  nowMs?: number,
): Promise<TestPerson> {
  const [loginName, password] = [`${newId()}@example.org`, 'a bright lamp at dusk'];
  const added = await supertest(url)
    .post(`/api/v1/clinics/${clinicId}/staff`)
    .set({ ...owner.headers, 'idempotency-key': newId() })
    .send({ loginName, name: 'Petra Practitioner', ...place });
  const { link } = added.body as { link: string };
  await supertest(url).post('/api/v1/password').send({ link, password });
  const person = { loginName, password, headers: await signIn(url, loginName, password) };
  return 'accessEndsAt' in place || (place as { role: string }).role === 'owner'
    ? enrolled(url, person, nowMs)
    : { ...person, staffId: await idOf(url, person.headers) };
}

export async function signIn(url: string, loginName: string, password: string): Promise<Headers> {
  return browserOf(await supertest(url).post('/api/v1/sign-in').send({ loginName, password }));
}

async function enrolled(url: string, person: Omit<TestPerson, 'staffId'>, nowMs?: number): Promise<TestPerson> {
  const begun = await supertest(url).post('/api/v1/me/second-factor').set(person.headers);
  const { secret: appSecret } = begun.body as { secret: string };
  const confirmed = await supertest(url)
    .post('/api/v1/me/second-factor/confirmation')
    .set(person.headers)
    .send({ code: codeOfApp(appSecret, nowMs) });
  const headers = browserOf(confirmed);
  return { ...person, headers, appSecret, staffId: await idOf(url, headers) };
}

async function idOf(url: string, headers: Headers): Promise<string> {
  const { body } = await supertest(url).get('/api/v1/me').set(headers);
  return (body as { staffId: string }).staffId;
}
