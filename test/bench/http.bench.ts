import { newId } from '#kernel/ids.js';
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type BenchRow } from './bench-row.js';
import { type BenchOptions } from './log-world.js';
import { type StartedService } from './http-service.js';
import { compare, perSecond } from './rounds.js';
import { createTempDir } from '../support/temp-dir.js';

const CONNECTIONS = 32;
/** Areas in a session; a stream does not grow without end in life either. */
const AREAS = 6;
const REQUESTS = 1_200;

/** "Area treated" over HTTP, beside a plain controller that inserts a row. SQLite, since both must wait for one disk. */
export async function* httpBench({ rounds, signal, progress }: BenchOptions): AsyncGenerator<BenchRow> {
  const folder = await createTempDir();
  const service = await start('http-service.js', folder.path);
  const baseline = await start('http-baseline.js', folder.path);
  try {
    const clinic = new Caller(service.url, service.cookie);
    const plain = new Caller(baseline.url);
    progress('sessions to treat');
    const sessions = await startSessions(clinic, service.clinicId!, ((rounds + 1) * REQUESTS) / AREAS);
    progress('area treated over HTTP');
    let next = 0;
    yield await compare({
      name: `SQLite: area treated over HTTP, ${CONNECTIONS} connections`,
      unit: 'requests/s',
      baselineName: 'Nest + TypeORM on Express, one row inserted',
      target: 'ratio ≥ 1.5',
      rounds,
      signal,
      measured: () => {
        const paths = sessions.paths.slice(next, (next += REQUESTS / AREAS));
        return perSecond(REQUESTS, () => treatAreas(clinic, paths));
      },
      baseline: () => {
        const paths = Array.from({ length: REQUESTS / AREAS }, () => pathOf(sessions.clinicId, newId()));
        return perSecond(REQUESTS, () => treatAreas(plain, paths));
      },
    });
  } finally {
    service.process.disconnect();
    baseline.process.disconnect();
    await Promise.all([service, baseline].map(({ process }) => new Promise((ended) => process.once('exit', ended))));
    await folder.remove();
  }
}

type Started = Partial<StartedService> & { url: string };

async function start(module: string, data: string): Promise<Started & { process: ChildProcess }> {
  const env = { ...process.env, NODE_ENV: 'test', PINPOINT_DATA: data, PINPOINT_PORT: '0', DATABASE_URL: '' };
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), { env, stdio: 'inherit' });
  const started = await new Promise<Started>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Started));
    child.once('exit', (code) => reject(new Error(`${module} ended with ${code} before it listened.`)));
  });
  return { process: child, ...started };
}

async function startSessions(
  caller: Caller,
  clinicId: string,
  count: number,
): Promise<{ clinicId: string; paths: string[] }> {
  const at = new Date().toISOString();
  const paths: string[] = [];
  await inParallel(count, async () => {
    const clientId = newId();
    const sessionId = newId();
    const clinic = `/api/v1/clinics/${clinicId}`;
    await caller.post(`${clinic}/clients/${clientId}/registration`, { birthYear: 1990, identity: { name: 'B. Ench' } });
    const consent = { kind: 'treatment', given: at };
    await caller.post(`${clinic}/clients/${clientId}/consents`, consent);
    await caller.post(`${clinic}/sessions/${sessionId}/start`, { clientId, practitionerId: newId(), at });
    await caller.post(`${clinic}/sessions/${sessionId}/cleansings`, { at });
    paths.push(pathOf(clinicId, sessionId));
  });
  return { clinicId, paths };
}

/** Every connection treats one session after the other, as a tablet does. */
async function treatAreas(caller: Caller, paths: readonly string[]): Promise<void> {
  await inParallel(paths.length, async (index) => {
    for (let area = 0; area < AREAS; area++) await caller.post(paths[index]!, anArea(area));
  });
}

function anArea(index: number): object {
  const area = ['forehead', 'cheek', 'chin', 'jawline', 'neck', 'nose'][index]!;
  const technique = { deviceType: 'pen', needleLengthUm: 500, passes: 4, endpoint: 'erythema' };
  return { at: new Date().toISOString(), area, side: 'both', ...technique };
}

function pathOf(clinicId: string, sessionId: string): string {
  return `/api/v1/clinics/${clinicId}/sessions/${sessionId}/areas`;
}

async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
}

class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  post(path: string, body: object): Promise<unknown> {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': newId(),
      'sec-fetch-site': 'same-origin',
      cookie: this.cookie,
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.url + path, { method: 'POST', agent: this.agent, headers }, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (answer += chunk));
        response.on('end', () => {
          if (response.statusCode === 201) resolve(JSON.parse(answer));
          else reject(new Error(`${path}: ${response.statusCode} ${answer}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
