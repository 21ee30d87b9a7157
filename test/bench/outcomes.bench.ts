import { newId } from '#kernel/ids.js';
import { AdjustedModels } from '#outcomes/adjusted/adjusted-models.js';
import { FACTORS } from '#outcomes/domain/technique/factors.js';
import { systemClock } from '#kernel/clock.js';
import { type Dimension } from '#outcomes/domain/rates/dimensions.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { FACT_TABLES } from '#outcomes/fact-tables.js';
import { ReadModels } from '#projections/read-models.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { createBenchEngine } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { dashboardQueries, type DashboardQuery, FILTERS } from './dashboard-queries.js';
import { factProjections, type FactVolume, fillFacts } from './fact-world.js';
import { type BenchOptions } from './log-world.js';
import { openClinicLog } from './read-models-world.js';
import { median, percentile } from './rounds.js';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as nextTurn } from 'node:timers/promises';

const CHAIN_CLINICS = 100;
const CHAIN_SESSIONS = 1_000_000;
/** Runs of each query with each of the filters. */
const RUNS = 3;

/**
 * Every query of the dashboards, with filters that were not asked for before and a new entry before each, beside the same
 * counts in plain SQL over the fact tables; on SQLite, since the figures come from memory on both engines.
 */
export async function* outcomesBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const sessions of options.sessions) {
    if (sessions >= CHAIN_SESSIONS) {
      const chain = { clinics: CHAIN_CLINICS, sessionsOfClinic: sessions / CHAIN_CLINICS, years: 3 };
      yield* inWorld(options, chain, (world) => chainRows(options, world));
    } else {
      const one = { clinics: 1, sessionsOfClinic: sessions };
      const medians = new Map<string, number>();
      yield* inWorld(options, { ...one, years: 1 }, (world) => dashboardRows(options, world, medians));
      yield* inWorld(options, { ...one, years: 10 }, (world) => tenYearRows(options, world, medians));
    }
  }
}

interface OutcomesWorld {
  volume: FactVolume;
  clinicIds: string[];
  readModels: ReadModels;
  scopes: FigureScopes;
  store: FactStore;
}

async function* inWorld(
  options: BenchOptions,
  volume: FactVolume,
  rowsOf: (world: OutcomesWorld) => AsyncGenerator<BenchRow>,
): AsyncGenerator<BenchRow> {
  const engine = await createBenchEngine('sqlite');
  const log = await openClinicLog(engine.address);
  const databases = new SqliteReadDatabases(engine.address.place);
  const readModels = await ReadModels.open(databases, factProjections(), log);
  try {
    const clinicIds = await fillFacts(databases, volume, (done) => {
      options.signal.throwIfAborted();
      options.progress(`writing facts of ${sessionsOf(volume)}`, done, volume.clinics);
    });
    await readModels.refresh();
    const vocabularies = loadVocabularies();
    const calendar = { byId: async () => ({ timeZone: 'UTC' }) };
    const store = new FactStore(readModels, calendar, vocabularies);
    const scopes = new FigureScopes(store, log, vocabularies, systemClock);
    yield* rowsOf({ volume, clinicIds, readModels, scopes, store });
  } finally {
    await readModels.close();
    await databases.close();
    await log.close();
    await engine.remove();
  }
}

async function* dashboardRows(
  options: BenchOptions,
  world: OutcomesWorld,
  medians: Map<string, number>,
): AsyncGenerator<BenchRow> {
  const of = sessionsOf(world.volume);
  const value = await milliseconds(() => world.store.view(world.clinicIds[0]!));
  yield { name: `outcomes: facts into memory, ${of}`, unit: 'ms', value };
  yield { name: `outcomes: memory of the process, ${of}`, unit: 'MB', value: process.memoryUsage().rss / 1e6 };
  for (const query of dashboardQueries(world.scopes)) {
    const { times, baselines } = await measure(options, world, query);
    medians.set(query.name, median(times));
    yield {
      ...{ name: `outcomes: ${query.name}, ${of}`, unit: 'ms', value: median(times), target: 'value ≤ 50' },
      ...{ baseline: median(baselines), baselineName: `${query.sqlName} in plain SQL` },
      ratio: median(times) / median(baselines),
    };
    yield {
      name: `outcomes: ${query.name}, p95, ${of}`,
      unit: 'ms',
      value: percentile(times, 0.95),
      target: 'value ≤ 150',
    };
  }
  yield* modelRows(options, world);
}

/** A model with all covariates, in its thread; and how long the longest wait of this one was meanwhile. */
async function* modelRows({ signal, progress }: BenchOptions, world: OutcomesWorld): AsyncGenerator<BenchRow> {
  const of = sessionsOf(world.volume);
  progress(`fitting a model to ${of}`);
  const factor = FACTORS.find(({ dimension }) => dimension === 'needle_length')!;
  const covariates: Dimension[] = ['skin_type', 'area', 'session_number', 'device', 'practitioner'];
  const filters = { class: ['prolonged', 'adverse'] };
  const asked = { factor, unit: 'session_area' as const, windowDays: 28, filters, covariates };
  const scope = await world.scopes.open({ clinicIds: world.clinicIds });
  const models = new AdjustedModels();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await nextTurn(10);
  const fit = () => models.fit(scope, asked, { onProgress: () => undefined, signal });
  const value = await milliseconds(fit);
  await nextTurn(10);
  delays.disable();
  yield { name: `outcomes: adjusted model, ${of}`, unit: 'ms', value, target: 'value ≤ 10000' };
  yield { name: `outcomes: longest wait of requests meanwhile, ${of}`, unit: 'ms', value: delays.max / 1e6 };
  yield { name: `outcomes: the same model again, ${of}`, unit: 'ms', value: await milliseconds(fit) };
}

async function* tenYearRows(
  options: BenchOptions,
  world: OutcomesWorld,
  medians: ReadonlyMap<string, number>,
): AsyncGenerator<BenchRow> {
  for (const query of dashboardQueries(world.scopes)) {
    const { times } = await measure(options, world, query);
    const baseline = medians.get(query.name)!;
    yield {
      ...{
        name: `outcomes: ${query.name}, ${sessionsOf(world.volume)} of ten years`,
        unit: 'ms',
        value: median(times),
      },
      ...{ baseline, baselineName: 'as many of one year', ratio: median(times) / baseline, target: 'value ≤ 50' },
    };
  }
}

async function* chainRows(options: BenchOptions, world: OutcomesWorld): AsyncGenerator<BenchRow> {
  const { clinicIds, store, volume } = world;
  const of = `a chain of ${volume.clinics} clinics, ${sessionsOf(volume)}`;
  const value = await milliseconds(async () => {
    for (const clinicId of clinicIds) await store.view(clinicId);
  });
  yield { name: `outcomes: facts into memory, ${of}`, unit: 'ms', value };
  yield { name: `outcomes: memory of the process, ${of}`, unit: 'MB', value: process.memoryUsage().rss / 1e6 };
  for (const query of dashboardQueries(world.scopes).filter(({ isOfChain }) => isOfChain)) {
    const { times, baselines } = await measure(options, world, query);
    yield {
      ...{ name: `outcomes: ${query.name}, ${of}`, unit: 'ms', value: median(times), target: 'value ≤ 500' },
      ...{ baseline: median(baselines), baselineName: `${query.sqlName} in plain SQL` },
      ratio: median(times) / median(baselines),
    };
  }
}

/** Times of the query with each filter in turn, in ms; and of the SQL, whose answer the first has to agree with. */
async function measure(
  { signal, progress }: BenchOptions,
  { clinicIds, readModels, volume }: OutcomesWorld,
  query: DashboardQuery,
): Promise<{ times: number[]; baselines: number[] }> {
  progress(`asking ${query.name} of ${sessionsOf(volume)}`);
  const times: number[] = [];
  const baselines: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const filters of FILTERS) {
      signal.throwIfAborted();
      await recordContact(readModels);
      times.push(await milliseconds(() => query.ask(clinicIds, filters)));
    }
    baselines.push(await milliseconds(() => query.sql(readModels.database)));
  }
  await query.agree(clinicIds, readModels.database);
  return { times, baselines };
}

/** One more contact with some client, so that no answer can be one that was given before. */
async function recordContact({ database }: ReadModels): Promise<void> {
  const logId = 1;
  await database.transaction(logId, async (tx) => {
    const [at] = await tx.all<{ position: number }>(
      'SELECT next_position AS position FROM checkpoint WHERE log_id = $1',
      [logId],
    );
    const position = at!.position;
    const [some] = await tx.all<{ id: string; on: string }>(
      `SELECT session_id AS id, date(started_at, '+2 days') AS "on" FROM session
       WHERE log_id = $1 AND recorded_from >= $2 ORDER BY recorded_from LIMIT 1`,
      [logId, (position * 7_919) % Math.floor(position / 2)],
    );
    const standing = { recorded_from: position, recorded_to: STILL_STANDING, recorded_at: '2026-06-01T00:00:00.000Z' };
    const contact = { session_id: some!.id, due_day: 1, contacted_on: some!.on, reached: 1 };
    await tx.insert(FACT_TABLES.follow_up, [{ log_id: logId, position, ...standing, entry_id: newId(), ...contact }]);
    await tx.run('UPDATE checkpoint SET next_position = $2 WHERE log_id = $1', [logId, position + 1]);
  });
}

function sessionsOf({ clinics, sessionsOfClinic }: FactVolume): string {
  return `${(clinics * sessionsOfClinic).toLocaleString('en')} sessions`;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
