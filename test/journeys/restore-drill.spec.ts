import { jest } from '@jest/globals';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { verifyLog } from '#event-log/verify-log.js';
import { newId } from '#kernel/ids.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { newEpochCommand } from '../../apps/cli/src/new-epoch/new-epoch.command.js';
import { createLogger } from '../../apps/api/src/log-output.js';
import { type Service, startService } from '../../apps/api/src/service.js';
import { createTestDatabase } from '../support/postgres.js';
import { cheapHasher, hireInto, setUp, type TestPerson } from '../support/service.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const NAME = 'Wilhelmine Przybylska';
const CLINIC = 'Hautklinik Nord';

/** What an operator backs up, worst of all: log and keys together. Signing directory and journal are in no backup. */
interface Backups {
  environment: Record<string, string>;
  /** Both are called while the service is stopped. */
  take(): Promise<void>;
  restore(): Promise<void>;
  remove(): Promise<void>;
}

const engines: { name: string; create: (directory: TempDir) => Promise<Backups> }[] = [
  { name: 'SQLite', create: backupsOfFiles },
  { name: 'PostgreSQL', create: backupsOfDatabase },
];

async function backupsOfFiles(directory: TempDir): Promise<Backups> {
  const data = (name: string) => directory.file('data', name);
  const databases = ['log.db', 'keys.db'];
  return {
    environment: {},
    take: async () => {
      for (const name of databases) copyFileSync(data(name), directory.file(`backup-${name}`));
    },
    restore: async () => {
      for (const name of databases) {
        for (const suffix of ['-wal', '-shm']) rmSync(data(`${name}${suffix}`), { force: true });
        copyFileSync(directory.file(`backup-${name}`), data(name));
      }
      for (const name of readdirSync(directory.file('data'))) if (name.startsWith('read')) rmSync(data(name));
    },
    remove: async () => undefined,
  };
}

async function backupsOfDatabase(): Promise<Backups> {
  const database = await createTestDatabase();
  const name = new URL(database.url).pathname.slice(1);
  const server = new URL(database.url);
  server.pathname = '/postgres';
  const run = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    environment: { DATABASE_URL: database.url },
    take: () => run(`CREATE DATABASE ${name}_backup TEMPLATE ${name}`),
    restore: async () => {
      await run(`DROP DATABASE ${name} WITH (FORCE)`, `CREATE DATABASE ${name} TEMPLATE ${name}_backup`);
    },
    remove: async () => {
      await run(`DROP DATABASE ${name}_backup`);
      await database.drop();
    },
  };
}

describe.each(engines)('a restore drill on $name', ({ create }) => {
  let directory: TempDir;
  let backups: Backups;
  let environment: Record<string, string>;
  let service: Service | null;
  let clinicId: string;
  let owner: TestPerson;
  let approver: TestPerson;

  const settings = () => readSettings(environment);
  const start = async () =>
    (service = await startService(settings(), createLogger('fatal'), { hasher: cheapHasher() }));
  async function stop(): Promise<void> {
    await service?.stop();
    service = null;
  }
  const post = async (path: string, body: object, { headers }: TestPerson = owner) => {
    const answer = await supertest(service!.url)
      .post(`/api/v1/clinics/${clinicId}/${path}`)
      .set({ ...headers, 'idempotency-key': newId() })
      .send(body);
    expect({ path, status: answer.status, body: answer.body as unknown }).toMatchObject({ path, status: 201 });
    return answer.body as { events: { eventId: string }[] };
  };
  const read = async (clientId: string) => {
    const path = `/api/v1/clinics/${clinicId}/clients/${clientId}`;
    const answer = await supertest(service!.url).get(path).set(owner.headers);
    expect(answer.status).toBe(200);
    return answer.body as object;
  };
  const register = async (name: string) => {
    const clientId = newId();
    await post(`clients/${clientId}/registration`, { birthYear: 1987, identity: { name } });
    return clientId;
  };
  async function erase(clientId: string, depth: string): Promise<void> {
    const path = `clients/${clientId}/erasure`;
    const body = { depth, reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    const requestId = (await post(path, body)).events[0]!.eventId;
    await post(`${path}/approval`, { requestId }, approver);
  }
  async function newEpoch(): Promise<void> {
    const before = { ...process.env };
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      Object.assign(process.env, environment);
      await newEpochCommand.parseAsync(['--clinic', CLINIC], { from: 'user' });
      expect(said.mock.calls.flat()).toContain('2 erasures of the journal were applied again.');
    } finally {
      process.env = before;
      said.mockRestore();
    }
  }

  beforeEach(async () => {
    directory = await createTempDir();
    backups = await create(directory);
    environment = { PINPOINT_DATA: directory.file('data'), PINPOINT_PORT: '0', ...backups.environment };
    const { url, stores } = await start();
    owner = await setUp(url, (await stores.identity.setup.linkIfNeeded())!);
    clinicId = (await stores.clinics.byName(CLINIC)).id;
    approver = await hireInto(url, clinicId, owner, { role: 'owner' });
  });
  afterEach(async () => {
    await stop();
    await backups.remove();
    await directory.remove();
  });

  it('brings nobody back who was erased after the backup', async () => {
    const [person, everything, kept] = [await register(NAME), await register(NAME), await register('Jan Kowalski')];
    const erased = [person, everything];
    const sealed: Uint8Array[] = [];
    const kids: string[] = [];
    for (const clientId of erased) {
      const [registered] = await service!.stores.log.readStream(clinicId, `client-${clientId}`);
      sealed.push(registered!.sealed.identity!);
      kids.push(registered!.kid!);
    }
    await read(kept);
    await stop();
    await backups.take();
    await start();
    await read(kept);
    await erase(person, 'person');
    await erase(everything, 'everything');
    await register('after the backup');
    await stop();

    await backups.restore();
    // The backup would bring them back: key and sealed name are both in it.
    await withStores(settings(), async ({ log, keys }) => {
      for (const kid of kids) expect(await keys.exists(await log.originOf(clinicId), kid)).toBe(true);
    });
    await expect(start()).rejects.toMatchObject({ code: 'log_needs_new_epoch' });
    await newEpoch();

    await start();
    const { log, logStorage, keys } = service!.stores;
    const { origin, epoch } = await log.head(clinicId);
    expect(epoch).toBe(2);
    for (const kid of kids) expect(await keys.exists(origin, kid)).toBe(false);
    const streams = await Promise.all(erased.map((clientId) => log.readStream(clinicId, `client-${clientId}`)));
    for (const events of streams) {
      expect(events.every(({ sealed: parts }) => Object.keys(parts).length === 0)).toBe(true);
      expect(events.at(-1)).toMatchObject({ type: 'SubjectErased', role: 'system', data: { reapplied: true } });
    }
    expect(streams.map(([registered]) => registered!.data === null)).toEqual([false, true]);
    expect(await verifyLog(logStorage, clinicId)).toMatchObject({ fault: null, epochs: 2, erasedParts: 3 });
    expect(await read(kept)).toMatchObject({ identity: { name: 'Jan Kowalski' }, erased: false });
    for (const file of filesUnder(directory.file('data'))) {
      const content = readFileSync(file);
      for (const bytes of [NAME, ...sealed.map((part) => Buffer.from(part))])
        expect([file, content.includes(bytes)]).toEqual([file, false]);
    }
    await stop();

    // Bundles of both epochs are good. The first cannot show an erasure that stands in the second, so it withholds.
    await withStores(settings(), async ({ log: closed, logStorage: storage, sealer }) => {
      const signer = await CheckpointSigner.open(settings().signingDirectory, closed);
      const [first, second] = await storage.epochs(clinicId);
      const counts = [
        { result: 'OK', erased: 0, withheld: 3 },
        { result: 'OK', erased: 0, withheld: 0 },
      ];
      for (const [index, one] of [first!, second!].entries()) {
        // The old epoch's last checkpoint counts leaves that the backup lacks; what is left of it is shown without one.
        const checkpoint = index === 0 ? await shortened(one.origin, one.size, one.root) : await signer.sign(clinicId);
        const folder = directory.file(`bundle-${index}`);
        await exportBundle(storage, { log: clinicId, folder, checkpoint, sealer });
        const vkey = parseVerifierKey(await new LogKeys(settings().signingDirectory).vkey(one.origin));
        expect(await verifyBundle(folder, { log: vkey, witnesses: [], quorum: 0 })).toMatchObject(counts[index]!);
      }
      await signer.close();
    });
  });

  /** A checkpoint of the shorter tree, as an auditor may hold one from before. */
  async function shortened(origin: string, size: number, root: Buffer) {
    const key = await new LogKeys(settings().signingDirectory).signingKey(origin);
    return { origin, size, root, note: signNote(formatCheckpoint({ origin, size, root }), key) };
  }
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
