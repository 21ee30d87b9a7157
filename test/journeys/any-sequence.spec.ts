import fc from 'fast-check';
import { isAccessLog } from '#audit/access-trail.js';
import { HistoryProjection } from '#audit/history.projection.js';
import { FACT_TABLES } from '#outcomes/fact-tables.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type ReadDatabases } from '#projections/read-database.js';
import { rebuild } from '#projections/rebuild.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { type Row } from '#projections/table-definition.js';
import sharp from 'sharp';
import { serviceEngines, type TestService } from '../support/service.js';
import { createTempDir } from '../support/temp-dir.js';
import { ATTEMPTS, type Attempted, RecordWorld } from './any-sequence.steps.js';

const NAMES = Object.keys(ATTEMPTS);
const anything = fc.record({ attempt: fc.constantFrom(...NAMES), n: fc.nat(255) });
const changing = fc.record({
  attempt: fc.constantFrom('correct', 'voidEntry', 'undo', 'acknowledgeAlert', 'overrideAlert', 'withdrawConsent'),
  n: fc.nat(255),
});
/** Mostly the way that a treatment goes, so that its later parts are reached, with anything in between. */
const sequences = fc
  .tuple(
    fc.shuffledSubarray(NAMES, { minLength: 28 }),
    fc.array(fc.nat(255), { minLength: NAMES.length, maxLength: NAMES.length }),
    fc.array(fc.tuple(fc.nat(60), fc.oneof(anything, changing, changing)), { minLength: 10, maxLength: 30 }),
  )
  .map(([some, ns, between]) => {
    const way: Attempted[] = NAMES.filter((name) => name === 'registerClient' || some.includes(name)).map(
      (attempt, index) => ({ attempt, n: attempt === 'registerClient' ? 1 : ns[index]! }),
    );
    for (const [place, attempted] of between) way.splice(1 + (place % way.length), 0, attempted);
    return way;
  });

/** One way on which everything is accepted at least once. */
const wholeWay: Attempted[] = NAMES.flatMap((attempt): Attempted[] => {
  if (attempt === 'registerClient') return [{ attempt, n: 1 }];
  if (attempt === 'applyProduct')
    return [
      { attempt, n: 5 },
      { attempt: 'undo', n: 0 },
    ];
  if (attempt === 'cancelSession')
    return [
      { attempt: 'bookSession', n: 9 },
      { attempt, n: 9 },
    ];
  if (attempt === 'abortSession')
    return [
      { attempt: 'startSession', n: 14 },
      { attempt, n: 14 },
    ];
  if (attempt === 'overrideAlert') return Array.from({ length: 12 }, (_, n) => ({ attempt, n }));
  return [{ attempt, n: 5 }];
});

describe.each(serviceEngines)('any sequence of commands over HTTP on $name', ({ start, name }) => {
  let service: TestService;
  let picture: Buffer;
  const reached = new Set<string>();

  beforeAll(async () => {
    service = await start();
    picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c08070' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => service.remove());

  it('leads to what its accepted commands alone lead to; and read models rebuilt equal the live ones', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const world = new RecordWorld(service, picture);
        const accepted: Attempted[] = [];
        for (const attempted of sequence) {
          const answer = await world.take(attempted);
          if (answer === null) continue;
          expect([attempted, answer.status < 500 || answer.body]).toEqual([attempted, true]);
          if (answer.status === 201) accepted.push(attempted);
        }
        const again = new RecordWorld(service, picture);
        for (const attempted of accepted) {
          const answer = await again.take(attempted);
          expect([attempted, answer?.status === 201 || answer]).toEqual([attempted, true]);
          reached.add(attempted.attempt);
        }
        expect(await stateOf(again)).toEqual(await stateOf(world));
        expect(await rebuiltRows()).toEqual(await liveRows());
      }),
      { numRuns: name === 'SQLite' ? 15 : 5, examples: [[wholeWay]] },
    );
    // A command that was never accepted would show nothing.
    expect(NAMES.filter((attempt) => !reached.has(attempt))).toEqual([]);
  });

  /** All that is told of the records of a world, without what is another each time: ids, hashes, times of recording. */
  async function stateOf(world: RecordWorld): Promise<unknown> {
    const [one, other] = world.ids.clients;
    const paths = [
      ...world.records,
      ...[one, other].flatMap((id) => [`clients/${id}/alerts`, `clients/${id}/photos`, `clients/${id}/course`]),
      ...world.ids.lots.map((lot) => `cartridge-lots/${lot}/clients`),
      ...world.ids.sessions.map((id) => `sessions/${id}/timeline`),
    ];
    const position = await head();
    const told: unknown[] = [];
    for (const path of paths) {
      const { status, body } = await service.get(path, { 'pinpoint-at-least': position });
      expect([path, status]).toEqual([path, status === 404 ? 404 : 200]);
      told.push(status === 404 ? (body as { code: string }).code : body);
    }
    return withoutNames(told);
  }

  async function head(): Promise<string> {
    return String((await service.stores.log.head(service.clinicId)).nextPosition - 1);
  }

  async function liveRows(): Promise<Row[][]> {
    await service.get('work-list', { 'pinpoint-at-least': await head() });
    const { databaseUrl, dataDirectory } = service;
    return rowsOf(
      databaseUrl === undefined ? new SqliteReadDatabases(dataDirectory) : new PostgresReadDatabases(databaseUrl),
    );
  }

  /** Rows of the same log, filled from its beginning in a database of their own. */
  async function rebuiltRows(): Promise<Row[][]> {
    const directory = await createTempDir();
    const { log } = service.stores;
    const source = {
      appended: log.appended,
      readLog: log.readLog.bind(log),
      readStream: log.readStream.bind(log),
      head: log.head.bind(log),
      logs: async () => (await log.logs()).filter((one) => !isAccessLog(one)),
    };
    try {
      const databases = new SqliteReadDatabases(directory.file('rebuilt'));
      await rebuild({ source, databases, projections: [new FactsProjection(), new HistoryProjection()] });
      return await rowsOf(databases);
    } finally {
      await directory.remove();
    }
  }

  async function rowsOf(databases: ReadDatabases): Promise<Row[][]> {
    const database = await databases.open((await databases.current())!);
    try {
      const [followed] = await database.all<{ log_id: number }>('SELECT log_id FROM followed_log WHERE name = $1', [
        service.clinicId,
      ]);
      const queries = database.ofLog(followed!.log_id);
      const tables = Object.keys(FACT_TABLES).map(async (table) => {
        const rows = await queries.all(`SELECT * FROM ${table} WHERE log_id = $1 ORDER BY recorded_from`, [
          followed!.log_id,
        ]);
        return rows.map(({ log_id: _number, ...row }) => row);
      });
      return await Promise.all(tables);
    } finally {
      await database.close();
      await databases.close();
    }
  }
});

const DIFFERENT_EACH_TIME = new Set(['recordedAt', 'position', 'contentHash', 'thumbnailHash', 'raisedAt', 'knownAt']);

/** Ids become the order in which they appear, and what tells of the moment of recording is left out. */
function withoutNames(told: unknown): unknown {
  const kept = JSON.stringify(told, (key, value: unknown) => (DIFFERENT_EACH_TIME.has(key) ? undefined : value));
  const order = new Map<string, string>();
  const named = kept.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[LM][0-9a-f]{12}\b/g, (id) => {
    if (!order.has(id)) order.set(id, `#${order.size}`);
    return order.get(id)!;
  });
  return JSON.parse(named);
}
