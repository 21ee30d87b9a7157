import { type Clock, instantOf } from '#kernel/clock.js';
import { startOfDay } from '#kernel/calendar.js';
import { type ClientNames } from '#outcomes/client-names.js';
import { type ClientSearch } from '#outcomes/client-search.js';
import { ListClients, ListClientsHandler } from '#outcomes/client-list/client-list.query.js';
import { type SettingsOfClinics } from '#outcomes/clinic-settings.js';
import { ListSessions, ListSessionsHandler } from '#outcomes/session-list/session-list.query.js';
import { ReadWorkList, ReadWorkListHandler, WORK_SECTIONS } from '#outcomes/work-list/work-list.query.js';
import { knownFacts, standingNow } from '#outcomes/known-at.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type ReadDatabases } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { settingsToday } from '#treatments/domain/clinic.events.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { createBenchEngine, type BenchAddress } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { factProjections, fillFacts } from './fact-world.js';
import { type BenchOptions } from './log-world.js';
import { openClinicLog } from './read-models-world.js';
import { compare, median } from './rounds.js';

const CLIENTS = 200_000;
const SESSIONS_OF_CLIENT = 2;
const YEARS = 10;
/** A working day of the last weeks, on which follow-ups and series are due as on any other. */
const NOW = Date.parse('2026-04-20T10:00:00Z');
const PAGE = 50;
const RUNS = 5;
const RECENT_DAYS = 60;

/** Lists and the work list of a clinic with 200,000 clients, beside the barest reading of the rows that a page shows. */
export async function* listsBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const name of options.engines) {
    const engine = await createBenchEngine(name);
    const log = await openClinicLog(engine.address);
    const databases = databasesOf(engine.address);
    const readModels = await ReadModels.open(databases, factProjections(), log);
    try {
      options.progress(`${engine.title}: writing the facts of ${CLIENTS} clients`);
      const sessionsOfClinic = CLIENTS * SESSIONS_OF_CLIENT;
      const volume = { clinics: 1, sessionsOfClinic, sessionsOfClient: SESSIONS_OF_CLIENT, years: YEARS };
      const [clinicId] = await fillFacts(databases, volume, () => options.signal.throwIfAborted());
      await readModels.refresh();
      yield* listRows(options, engine.title, readModels, clinicId!);
    } finally {
      await readModels.close();
      await databases.close();
      await log.close();
      await engine.remove();
    }
  }
}

function databasesOf({ engine, place }: BenchAddress): ReadDatabases {
  return engine === 'sqlite' ? new SqliteReadDatabases(place) : new PostgresReadDatabases(place, { graceMs: 0 });
}

async function* listRows(
  options: BenchOptions,
  title: string,
  readModels: ReadModels,
  clinicId: string,
): AsyncGenerator<BenchRow> {
  const clock: Clock = { now: () => NOW, monotonicMs: () => NOW };
  const clinics = { byId: async () => ({ timeZone: 'UTC' }) };
  // Names are opened for the items of a page alone, whatever the clinic's size; what that costs is no matter of lists.
  const names = { of: async (_: string, ids: readonly string[]) => new Map(ids.map((id) => [id, null])) };
  const settings = { of: async () => settingsToday({}) } as unknown as SettingsOfClinics;
  const vocabularies = loadVocabularies();
  const asNames = names as unknown as ClientNames;
  const clients = new ListClientsHandler(readModels, clinics, asNames, {} as ClientSearch, clock);
  const sessions = new ListSessionsHandler(readModels, clinics);
  const workList = new ReadWorkListHandler(readModels, clinics, vocabularies, asNames, settings, clock);

  const { queries, logId, position } = await knownFacts(readModels, clinicId);
  const raw = (sql: string, ...params: (string | number)[]) => timed(() => queries.all(sql, [logId, ...params]));
  const size = Number(
    (await queries.all<{ n: number }>(`SELECT count(*) AS n FROM client WHERE ${standingNow('client')}`, [logId]))[0]!
      .n,
  );
  const middle = Math.floor(position / 2);
  const [some] = await queries.all<{ id: string }>(
    `SELECT client_id AS id FROM client WHERE ${standingNow('client')} AND position > $2 ORDER BY position LIMIT 1`,
    [logId, middle],
  );
  const of = `of ${size.toLocaleString('en')} clients`;
  const rawClients = `SELECT * FROM client WHERE ${standingNow('client')} AND position < $2 ORDER BY position DESC LIMIT ${PAGE + 1}`;
  const common = { ...options, unit: 'ms', baselineName: 'bare rows' };
  yield await compare({
    ...{ ...common, name: `lists, ${title}: first page ${of}`, target: 'value ≤ 50' },
    measured: () => timed(() => clients.execute(new ListClients(clinicId, { after: null, limit: PAGE }))),
    baseline: () => raw(rawClients, Number.MAX_SAFE_INTEGER),
  });
  const after = { text: '', id: String(middle) };
  yield await compare({
    ...{ ...common, name: `lists, ${title}: page in the middle ${of}`, target: 'value ≤ 50' },
    measured: () => timed(() => clients.execute(new ListClients(clinicId, { after, limit: PAGE }))),
    baseline: () => raw(rawClients, middle),
  });
  yield await compare({
    ...{ ...common, name: `lists, ${title}: sessions of one client`, target: 'value ≤ 50' },
    measured: () => timed(() => sessions.execute(new ListSessions(clinicId, some!.id, { after: null, limit: PAGE }))),
    baseline: () => raw(`SELECT * FROM session WHERE ${standingNow('session')} AND client_id = $2`, some!.id),
  });
  const recently = startOfDay('UTC', instantOf(NOW - RECENT_DAYS * 86_400_000).slice(0, 10));
  const rawWork = async (): Promise<number> => {
    const sessionsOfLate = `SELECT * FROM session WHERE ${standingNow('session')} AND started_at >= $2`;
    const openSeries = `SELECT * FROM series WHERE ${standingNow('series')} AND end_reason IS NULL`;
    const openEffects = `SELECT * FROM side_effect WHERE ${standingNow('side_effect')} AND resolved IS NULL`;
    const times = [await raw(sessionsOfLate, recently), await raw(openSeries), await raw(openEffects)];
    return times.reduce((sum, ms) => sum + ms, 0);
  };
  yield await compare({
    ...{ ...common, name: `lists, ${title}: work list, first page of every section`, target: 'value ≤ 1000' },
    baselineName: 'bare rows that it looks at',
    measured: () =>
      timed(() => workList.execute(new ReadWorkList(clinicId, undefined, WORK_SECTIONS, { after: null, limit: PAGE }))),
    baseline: rawWork,
  });
  for (const section of WORK_SECTIONS) {
    const read = () => workList.execute(new ReadWorkList(clinicId, undefined, [section], { after: null, limit: PAGE }));
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await timed(read));
    const total = (await read())[section]!.total;
    const name = `lists, ${title}: ${section}, ${total.toLocaleString('en')} wait`;
    yield { name, unit: 'ms', value: median(times) };
  }
}

/** ms that the work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
