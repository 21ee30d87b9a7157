import { newId } from '#kernel/ids.js';
import { type EventLog } from '#event-log/event-log.js';
import { Memberships } from '#identity/memberships.js';
import { openAccounts } from '#identity/accounts-database.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import pg from 'pg';
import { createTempDir } from '../support/temp-dir.js';
import { createBenchEngine } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { ClinicHistory } from './clinic-history.js';
import { Caller, inParallel, startChild, stopChildren } from './http-caller.js';
import { type BenchOptions } from './log-world.js';
import { openClinicLog, rebuildAll } from './read-models-world.js';
import { compare, perSecond } from './rounds.js';

const CLIENTS = 200;
const READINGS = 1_000;
const EVENTS = 10_000;
const PAGE = 50;
const QUERIES = 2_000;

/** What it costs that readings are recorded, and that PostgreSQL holds each query to one clinic. */
export async function* protectionBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  if (options.engines.includes('sqlite')) yield await accessTrailRow(options);
  if (options.engines.includes('postgres')) yield* rowSecurityRows(options);
}

async function accessTrailRow({ rounds, signal, progress }: BenchOptions): Promise<BenchRow> {
  progress('clients to be read over HTTP');
  const folders = [await createTempDir(), await createTempDir()] as const;
  const recorded = await startChild('http-service.js', folders[0].path);
  const unrecorded = await startChild('http-service.js', folders[1].path, ['--without-access-trail']);
  try {
    const [measured, baseline] = [await readerOf(recorded), await readerOf(unrecorded)];
    return await compare({
      name: 'SQLite: a client read over HTTP, and the reading recorded',
      unit: 'requests/s',
      baselineName: 'the same service without the access trail',
      target: 'ratio ≥ 0.4',
      ...{ rounds, signal, measured, baseline },
    });
  } finally {
    await stopChildren([recorded, unrecorded]);
    await Promise.all(folders.map((folder) => folder.remove()));
  }
}

type Service = Awaited<ReturnType<typeof startChild>>;

/** Reads clients one after the other on every connection; answers how many in a second. */
async function readerOf({ url, clinicId, cookie }: Service): Promise<() => Promise<number>> {
  const caller = new Caller(url, cookie);
  const clients = Array.from({ length: CLIENTS }, () => `/api/v1/clinics/${clinicId}/clients/${newId()}`);
  await inParallel(CLIENTS, async (index) => {
    const body = { birthYear: 1990, identity: { name: 'B. Ench' } };
    await caller.post(`${clients[index]!}/registration`, body);
  });
  const read = async (index: number): Promise<void> => void (await caller.get(clients[index % CLIENTS]!));
  return () => perSecond(READINGS, () => inParallel(READINGS, read));
}

/** The same statements as the service sends them, and as a superuser does, for whom there are no policies. */
async function* rowSecurityRows(options: BenchOptions): AsyncGenerator<BenchRow> {
  const engine = await createBenchEngine('postgres');
  const url = engine.address.place;
  const log = await openClinicLog(engine.address);
  const pool = new pg.Pool({ connectionString: url, max: 8, pipeline: true });
  try {
    options.progress('PostgreSQL: rows that are secured');
    await fill(log, options.signal);
    await rebuildAll(log, engine.address);
    yield await pageRow(url, pool, options);
    yield await placesRow(url, pool, options);
  } finally {
    await pool.end();
    await log.close();
    await engine.remove();
  }
}

async function fill(log: EventLog, signal: AbortSignal): Promise<void> {
  for (let clinic = 0; clinic < 2; clinic++) {
    const name = newId();
    await log.open(name);
    await new ClinicHistory(log, name).writeTo(EVENTS, () => signal.throwIfAborted());
  }
}

async function pageRow(url: string, pool: pg.Pool, { rounds, signal }: BenchOptions): Promise<BenchRow> {
  const databases = new PostgresReadDatabases(url);
  const generation = (await databases.current())!;
  const database = await databases.open(generation);
  const sql = (schema: string) =>
    `SELECT position, type, client_id FROM ${schema}history_event WHERE log_id = $1 AND position > $2 ORDER BY position LIMIT ${PAGE}`;
  const after = (query: number): number => (query * 7_919) % EVENTS;
  const secured = async (query: number): Promise<void> =>
    void (await database.ofLog(1).all(sql(''), [1, after(query)]));
  const open = async (query: number): Promise<void> =>
    void (await pool.query(sql(`read_${generation}.`), [1, after(query)]));
  try {
    return await compare({
      name: `PostgreSQL: a page of ${PAGE} rows of one clinic's read model`,
      unit: 'queries/s',
      baselineName: 'the same query without row-level security',
      target: 'ratio ≥ 0.5',
      ...{ rounds, signal },
      measured: () => perSecond(QUERIES, () => inParallel(QUERIES, secured)),
      baseline: () => perSecond(QUERIES, () => inParallel(QUERIES, open)),
    });
  } finally {
    await database.close();
    await databases.close();
  }
}

async function placesRow(url: string, pool: pg.Pool, { rounds, signal }: BenchOptions): Promise<BenchRow> {
  const accounts = await openAccounts({ engine: 'postgres', url });
  const people = Array.from({ length: 100 }, newId);
  const clinicId = newId();
  await pool.query(
    `INSERT INTO accounts.membership (person_id, clinic_id, role) SELECT unnest($1::text[]), $2, 'practitioner'`,
    [people, clinicId],
  );
  const memberships = new Memberships(accounts);
  const own = async (query: number): Promise<void> =>
    void (await memberships.accessTo(people[query % people.length]!, clinicId));
  const sql = 'SELECT clinic_id, role, ends_at FROM accounts.membership WHERE person_id = $1 AND clinic_id = $2';
  const open = async (query: number): Promise<void> =>
    void (await pool.query(sql, [people[query % people.length]!, clinicId]));
  try {
    return await compare({
      name: 'PostgreSQL: where a person works, as each request asks',
      unit: 'queries/s',
      baselineName: 'the same by the bare driver, without row-level security',
      ...{ rounds, signal },
      measured: () => perSecond(QUERIES, () => inParallel(QUERIES, own)),
      baseline: () => perSecond(QUERIES, () => inParallel(QUERIES, open)),
    });
  } finally {
    await accounts.destroy();
  }
}
