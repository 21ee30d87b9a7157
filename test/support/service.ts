import supertest from 'supertest';
import { createLogger } from '../../apps/api/src/log-output.js';
import { startService } from '../../apps/api/src/service.js';
import { readSettings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { newId } from '#kernel/ids.js';
import { createTestDatabase } from './postgres.js';
import { createTempDir } from './temp-dir.js';

export type Headers = Readonly<Record<string, string>>;

/** The service as it runs: real stores, listening on loopback, with one clinic that was added over HTTP. */
export interface TestService {
  stores: Stores;
  /** Where it listens, `http://127.0.0.1:<port>`. */
  url: string;
  clinicId: string;
  /** Everything that it keeps in files. */
  dataDirectory: string;
  /** Absent on SQLite. */
  databaseUrl?: string;
  /** Each line that it has logged. */
  logged: string[];
  /** Sends a command to the clinic, `sessions/<id>/start`, with a fresh Idempotency-Key unless one is given. */
  post(path: string, body: object, headers?: Headers): Promise<supertest.Response>;
  get(path: string, headers?: Headers): Promise<supertest.Response>;
  /** Stops the service and closes its stores; the files stay until `remove`. */
  stop(): Promise<void>;
  /** Stops it, and removes everything that it kept. */
  remove(): Promise<void>;
}

export const PRACTITIONER = 'practitioner:7d0d0f6e-52f7-4d0c-8c26-0d4e9a5b7c02';
export const COLLEAGUE = 'practitioner:3b7f2c1e-88a4-4f0d-9a51-6c2e0d9b4f13';

export const serviceEngines: { name: string; start: () => Promise<TestService> }[] = [
  { name: 'SQLite', start: () => start() },
  {
    name: 'PostgreSQL',
    start: async () => {
      const database = await createTestDatabase();
      const service = await start(database.url);
      return { ...service, remove: () => service.remove().then(() => database.drop()) };
    },
  },
];

async function start(databaseUrl?: string): Promise<TestService> {
  const directory = await createTempDir();
  const logged: string[] = [];
  const dataDirectory = directory.file('data');
  const database = databaseUrl && { DATABASE_URL: databaseUrl };
  const settings = readSettings({ PINPOINT_DATA: dataDirectory, PINPOINT_PORT: '0', ...database });
  const service = await startService(settings, createLogger('debug', { write: (line) => void logged.push(line) }));
  const { url, stores } = service;
  const stop = () => service.stop();
  const added = await supertest(url)
    .post('/api/v1/clinics')
    .set({ 'x-development-actor': PRACTITIONER, 'idempotency-key': newId() })
    .send({ name: 'Hautklinik Nord', timeZone: 'Europe/Berlin' });
  const { id: clinicId } = added.body as { id: string };
  const base = `/api/v1/clinics/${clinicId}`;
  return {
    stores,
    url,
    clinicId,
    dataDirectory,
    ...(databaseUrl && { databaseUrl }),
    logged,
    post: (path, body, headers) =>
      supertest(url)
        .post(`${base}/${path}`)
        .set({ 'x-development-actor': PRACTITIONER, 'idempotency-key': newId(), ...headers })
        .send(body),
    get: (path, headers) =>
      supertest(url)
        .get(`${base}/${path}`)
        .set({ 'x-development-actor': PRACTITIONER, ...headers }),
    stop,
    remove: async () => {
      await stop();
      await directory.remove();
    },
  };
}
