import { newId } from '#kernel/ids.js';
import { type BenchRow } from './bench-row.js';
import { Caller, CONNECTIONS, inParallel, startChild, stopChildren } from './http-caller.js';
import { type BenchOptions } from './log-world.js';
import { compare, perSecond, type Comparison } from './rounds.js';
import { createTempDir } from '../support/temp-dir.js';

/** Areas in a session; a stream does not grow without end in life either. */
const AREAS = 6;
const REQUESTS = 1_200;

/**
 * "Area treated" over HTTP, beside a plain controller that inserts a row: once with TypeORM's own settings for SQLite,
 * and once with a write-ahead log, as whoever tunes it would have it. Both are as durable as the service. SQLite, since
 * all must wait for one disk.
 */
export async function* httpBench({ rounds, signal, progress }: BenchOptions): AsyncGenerator<BenchRow> {
  const folder = await createTempDir();
  const service = await startChild('http-service.js', folder.path);
  const plain = await startChild('http-baseline.js', folder.path);
  const tuned = await startChild('http-baseline.js', folder.path, ['--write-ahead-log']);
  try {
    const clinic = new Caller(service.url, service.cookie);
    progress('sessions to treat');
    const sessions = await startSessions(clinic, service.clinicId!, (2 * (rounds + 1) * REQUESTS) / AREAS);
    progress('area treated over HTTP');
    let next = 0;
    const beside = (url: string): Pick<Comparison, 'unit' | 'rounds' | 'signal' | 'measured' | 'baseline'> => {
      const caller = new Caller(url);
      return {
        unit: 'requests/s',
        rounds,
        signal,
        measured: () => {
          const paths = sessions.paths.slice(next, (next += REQUESTS / AREAS));
          return perSecond(REQUESTS, () => treatAreas(clinic, paths));
        },
        baseline: () => {
          const paths = Array.from({ length: REQUESTS / AREAS }, () => pathOf(sessions.clinicId, newId()));
          return perSecond(REQUESTS, () => treatAreas(caller, paths));
        },
      };
    };
    yield await compare({
      name: `SQLite: area treated over HTTP, ${CONNECTIONS} connections`,
      baselineName: 'Nest + TypeORM on Express, one row inserted',
      target: 'ratio ≥ 1.5',
      ...beside(plain.url),
    });
    yield await compare({
      name: `SQLite: area treated over HTTP, ${CONNECTIONS} connections`,
      baselineName: 'the same controller on a write-ahead log',
      ...beside(tuned.url),
    });
  } finally {
    await stopChildren([service, plain, tuned]);
    await folder.remove();
  }
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
