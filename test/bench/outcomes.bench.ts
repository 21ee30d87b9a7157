import { newId } from '#kernel/ids.js';
import { systemClock } from '#kernel/clock.js';
import { type ClinicCalendar } from '#outcomes/clinic-calendar.js';
import { ReadControlChart, ReadControlChartHandler } from '#outcomes/control-chart/control-chart.query.js';
import { indicatorsOf } from '#outcomes/domain/rates/indicators.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { ReadFunnel, ReadFunnelHandler } from '#outcomes/funnel/funnel.query.js';
import { standingNow } from '#outcomes/known-at.js';
import { ReadSafetyOverview, ReadSafetyOverviewHandler } from '#outcomes/safety-overview/safety-overview.query.js';
import { ReadModels } from '#projections/read-models.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { createBenchEngine } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { ClinicHistory, EVENTS_OF_SESSION } from './clinic-history.js';
import { type BenchOptions } from './log-world.js';
import { allProjections, openClinicLog, rebuildAll } from './read-models-world.js';
import { compare } from './rounds.js';

const WINDOW_DAYS = 28;

/** Followed sessions and those with a side effect, by practitioner: what a funnel asks of the fact tables. */
const PLAIN_SQL = `
  SELECT practitioner_id, count(*) AS followed, sum(EXISTS (
    SELECT 1 FROM side_effect AS effect WHERE ${standingNow('effect')}
      AND effect.session_id = session.session_id AND effect.onset <= date(started_at, '+${WINDOW_DAYS} days'))) AS affected
  FROM session WHERE ${standingNow('session')} AND date(started_at, '+${WINDOW_DAYS} days') < $2 AND EXISTS (
    SELECT 1 FROM follow_up AS contact WHERE ${standingNow('contact')} AND contact.session_id = session.session_id
      AND reached = 1 AND contacted_on >= date(started_at, '+${WINDOW_DAYS} days'))
  GROUP BY practitioner_id`;

/** Figures of the dashboard, beside an aggregate in plain SQL over the fact tables, on SQLite. */
export async function* outcomesBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  const engine = await createBenchEngine('sqlite');
  const log = await openClinicLog(engine.address);
  const databases = new SqliteReadDatabases(engine.address.place);
  try {
    const clinicId = newId();
    await log.open(clinicId);
    await new ClinicHistory(log, clinicId).writeTo(options.sessions * EVENTS_OF_SESSION, (done) => {
      options.signal.throwIfAborted();
      options.progress('writing a clinic’s history, in events', done, options.sessions * EVENTS_OF_SESSION);
    });
    options.progress('filling the read models');
    await rebuildAll(log, engine.address);
    const readModels = await ReadModels.open(databases, allProjections(), log);
    try {
      yield* dashboard(options, readModels, clinicId, log);
    } finally {
      await readModels.close();
    }
  } finally {
    await databases.close();
    await log.close();
    await engine.remove();
  }
}

async function* dashboard(
  options: BenchOptions,
  readModels: ReadModels,
  clinicId: string,
  log: ConstructorParameters<typeof FigureScopes>[1],
): AsyncGenerator<BenchRow> {
  const vocabularies = loadVocabularies();
  const calendar: ClinicCalendar = { byId: async () => ({ timeZone: 'UTC' }) };
  const store = new FactStore(readModels, calendar, vocabularies);
  const scopes = new FigureScopes(store, log, vocabularies, systemClock);
  const database = readModels.database;
  const [known] = await database.all<{ sessions: number; logId: number }>(
    `SELECT count(DISTINCT session_id) AS sessions, log_id AS "logId" FROM session GROUP BY log_id`,
    [],
  );
  const of = `${known!.sessions.toLocaleString('en')} sessions`;
  yield {
    name: `outcomes: facts into memory, ${of}`,
    unit: 'ms',
    value: await milliseconds(() => store.view(clinicId)),
  };
  const scope = { clinicIds: [clinicId] };
  const indicator = indicatorsOf([])[0]!;
  const funnel = new ReadFunnelHandler(scopes);
  const overview = new ReadSafetyOverviewHandler(scopes, vocabularies);
  const chart = new ReadControlChartHandler(scopes);
  const queries = {
    funnel: () => funnel.execute(new ReadFunnel(scope, indicator, 'practitioner', WINDOW_DAYS, {})),
    'safety overview': () => overview.execute(new ReadSafetyOverview(scope, WINDOW_DAYS, {})),
    'control chart': () => chart.execute(new ReadControlChart(scope, indicator, WINDOW_DAYS, {})),
  };
  const today = new Date().toISOString().slice(0, 10);
  for (const [name, query] of Object.entries(queries)) {
    yield await compare({
      ...options,
      name: `outcomes: ${name}, ${of}`,
      unit: 'ms',
      target: 'value ≤ 50',
      measured: () => milliseconds(query),
      baselineName: 'a count by practitioner in plain SQL',
      baseline: () => milliseconds(() => database.all(PLAIN_SQL, [known!.logId, today])),
    });
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
