import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { readSettings } from '#composition/settings.js';
import { newId } from '#kernel/ids.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import supertest from 'supertest';
import { createLogger } from '../../apps/api/src/log-output.js';
import { type Service, startService } from '../../apps/api/src/service.js';
import { cheapHasher, hireInto, setUp, type TestPerson } from '../support/service.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const CLINIC = 'Hautklinik Nord';
const main = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

/** A clinic's service, and an auditor's witness as a process of its own: what `npm run build` made. */
describe('an auditor who runs a witness', () => {
  let directory: TempDir;
  let service: Service;
  let clinicId: string;
  let owner: TestPerson;
  let auditor: TestPerson;
  let witness: { process: ChildProcess; url: string; vkey: string };
  /** Of the record, as the auditor was told it. */
  let logKey: string;

  const environment = (witnesses?: string) => ({
    PINPOINT_DATA: directory.file('data'),
    PINPOINT_PORT: '0',
    ...(witnesses && { PINPOINT_WITNESSES: witnesses }),
  });
  const start = (witnesses?: string): Promise<Service> =>
    startService(readSettings(environment(witnesses)), createLogger('fatal', { write: () => undefined }), {
      hasher: cheapHasher(),
      requestsPerMinute: 1_000_000,
    });
  const pinpoint = (...words: string[]): Promise<{ status: number; stdout: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH, ...environment(`${witness.url} ${witness.vkey}`) };
      execFile(process.execPath, [main, ...words], { env }, (error, stdout) =>
        resolve({ status: error === null ? 0 : Number(error.code), stdout }),
      );
    });
  const startWitness = async (...logs: string[]): Promise<typeof witness> => {
    const words = ['witness', '--directory', directory.file('witness'), '--name', 'auditor.example/w', '--port', '0'];
    const child = spawn(process.execPath, [main, ...words, ...logs.flatMap((vkey) => ['--log', vkey])], {
      env: {},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const [first, second] = await new Promise<string[]>((resolve) => {
      const read: string[] = [];
      lines.on('line', (line) => read.push(line) === 2 && resolve(read));
    });
    return { process: child, url: first!.split(' ').at(-1)!, vkey: second!.split(' ').at(-1)! };
  };
  const get = async (path: string) => {
    const answer = await supertest(service.url).get(`/api/v1/clinics/${clinicId}/${path}`).set(auditor.headers);
    return answer.body;
  };
  const register = () =>
    supertest(service.url)
      .post(`/api/v1/clinics/${clinicId}/clients/${newId()}/registration`)
      .set({ ...owner.headers, 'idempotency-key': newId() })
      .send({ birthYear: 1990 })
      .expect(201);
  /** Asks until all that was recorded is cosigned, and answers with that checkpoint. */
  const cosigned = async (): Promise<string> => {
    for (;;) {
      const { cosigned: note, epochs } = await get('log/checkpoint');
      if (Number(note?.split('\n')[1]) === epochs[0].size) return note;
      await delay(50);
    }
  };

  beforeAll(async () => {
    directory = await createTempDir();
    service = await start();
    owner = await setUp(service.url, (await service.stores.identity.setup.linkIfNeeded())!);
    clinicId = (await service.stores.clinics.all())[0]!.id;
    auditor = await hireInto(service.url, clinicId, owner, {
      role: 'auditor',
      accessEndsAt: '2099-01-01T00:00:00.000Z',
    });
    const keyOf = async (log: string) => service.stores.audit.keys.vkey((await service.stores.log.open(log)).origin);
    logKey = await keyOf(clinicId);
    witness = await startWitness(logKey, await keyOf(`${clinicId}/access`));
    await service.stop();
  });
  afterAll(async () => {
    witness.process.kill('SIGKILL');
    await service.stop();
    await directory.remove();
  });

  it('has the cosignature in checkpoints and bundles, and wants it there', async () => {
    service = await start(`${witness.url} ${witness.vkey}`);
    await register();
    await cosigned();
    const begun = await supertest(service.url)
      .post(`/api/v1/clinics/${clinicId}/log/bundles`)
      .set({ ...auditor.headers, 'idempotency-key': newId() })
      .send({ cosigned: true, proofs: [0] });
    expect(begun.status).toBe(202);
    while ((await get(`log/bundles/${begun.body.id}`)).state === 'running') await delay(20);
    const path = `/api/v1/clinics/${clinicId}/log/bundles/${begun.body.id}/download`;
    const tar = await fetch(`${service.url}${path}`, { headers: { ...auditor.headers } });
    await writeFile(directory.file('bundle.tar'), Buffer.from(await tar.arrayBuffer()));
    const trust = { log: parseVerifierKey(logKey), witnesses: [parseVerifierKey(witness.vkey)], quorum: 1 };
    expect(await verifyBundle(directory.file('bundle.tar'), trust)).toMatchObject({ result: 'OK' });
  });

  it('finds that everything was put back to an older state, which nobody else can', async () => {
    const kept = await cosigned();
    await writeFile(directory.file('kept'), kept);
    await service.stop();
    await cp(directory.file('data'), directory.file('backup'), { recursive: true });
    service = await start(`${witness.url} ${witness.vkey}`);
    await register();
    await writeFile(directory.file('newer'), await cosigned());
    await service.stop();
    await rm(directory.file('data'), { recursive: true });
    await cp(directory.file('backup'), directory.file('data'), { recursive: true });

    expect(await pinpoint('verify', '--clinic', CLINIC)).toMatchObject({ status: 0 });
    expect(await pinpoint('verify', '--clinic', CLINIC, '--checkpoint', directory.file('kept'))).toMatchObject({
      status: 0,
    });
    for (const words of [['--ask-witnesses'], ['--checkpoint', directory.file('newer')]]) {
      const { status, stdout } = await pinpoint('verify', '--clinic', CLINIC, '--json', ...words);
      expect(status).toBe(2);
      const { events, finding } = JSON.parse(stdout.split('\n')[0]!);
      expect(finding).toMatchObject({ fault: 'signed_rollback', position: events });
    }
    await expect(start(`${witness.url} ${witness.vkey}`)).rejects.toMatchObject({ code: 'log_needs_new_epoch' });

    const continued = await pinpoint('new-epoch', '--clinic', CLINIC);
    expect([continued.status, continued.stdout]).toEqual([0, expect.stringContaining('/e2')]);
    service = await start(`${witness.url} ${witness.vkey}`);
    const { origin } = await get('log/checkpoint');
    expect(origin).toMatch(/\/e2$/);
  });

  it('goes on where it was after it was killed, with the key of the new epoch beside the old', async () => {
    const { epochs } = await get('log/checkpoint');
    const keys = epochs.map(({ vkey }: { vkey: string }) => vkey);
    const before = witness;
    before.process.kill('SIGKILL');
    await once(before.process, 'exit');
    witness = await startWitness(...keys);
    expect(witness.vkey).toBe(before.vkey);
    await service.stop();
    service = await start(`${witness.url} ${witness.vkey}`);
    await register();
    for (;;) {
      const { cosigned: note, epochs: now } = await get('log/checkpoint');
      if (Number(note?.split('\n')[1]) === now[1].size) break;
      await delay(50);
    }
    // What was lost is told in the log itself by now.
    const { stdout } = await pinpoint('verify', '--clinic', CLINIC, '--ask-witnesses', '--json');
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ finding: null, lostEvents: expect.any(Number) });
    expect(JSON.parse(stdout.split('\n')[0]!).lostEvents).toBeGreaterThan(0);
  });
});
