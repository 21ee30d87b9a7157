import { differenceOf } from '#audit/domain/state-difference.js';
import { HistoryProjection } from '#audit/history.projection.js';
import { type HistoryFilterRequest } from '#audit/history-filter.request.js';
import { HistoryIndex } from '#audit/history-index.js';
import { causesBetween, RecordsAsOf } from '#audit/records-as-of.js';
import { type EventLog } from '#event-log/event-log.js';
import { newId } from '#kernel/ids.js';
import { type DataKeys } from '#privacy/data-keys.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type ReadDatabases } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { type BenchAddress, createBenchEngine } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { ClinicHistory } from './clinic-history.js';
import { type BenchOptions } from './log-world.js';
import { openClinicLog } from './read-models-world.js';
import { median } from './rounds.js';

const PAGE = 100;
const CALENDAR = { byId: async () => ({ name: 'Bench', timeZone: 'Europe/Berlin' }) };

/** What an auditor asks of a long log: records as of a position, what changed between two, pages of the history. */
export async function* auditBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const name of options.engines) {
    const engine = await createBenchEngine(name);
    const log = await openClinicLog(engine.address);
    try {
      const clinic = newId();
      await log.open(clinic);
      const history = new ClinicHistory(log, clinic);
      await history.writeTo(options.leaves, (done) => {
        options.signal.throwIfAborted();
        options.progress(`${engine.title}: writing a clinic's history`, Math.min(done, options.leaves), options.leaves);
      });
      yield* rowsOf(log, clinic, history.someClient, engine.title, engine.address, options);
    } finally {
      await log.close();
      await engine.remove();
    }
  }
}

async function* rowsOf(
  log: EventLog,
  clinic: string,
  clientId: string,
  title: string,
  address: BenchAddress,
  { rounds, progress }: BenchOptions,
): AsyncGenerator<BenchRow> {
  const { nextPosition: events } = await log.head(clinic);
  const of = `of ${(events / 1_000_000).toPrecision(2)} million events`;
  const row = async (what: string, target: number, work: () => Promise<unknown>): Promise<BenchRow> => {
    const value = await medianMs(rounds, work);
    return { name: `audit, ${title}: ${what} in a log ${of}`, unit: 'ms', value, target: `value ≤ ${target}` };
  };
  // The history holds no sealed part, so no key is ever asked for.
  const records = new RecordsAsOf(log, new PartSealer(undefined as unknown as DataKeys), CALENDAR);
  const client = { kind: 'client', id: clientId } as const;
  const middle = events >> 1;
  yield await row('a client as of an instant', 300, async () => {
    const found = await records.history(clinic, client);
    const [event] = await log.readLog(clinic, middle, 1);
    return records.entriesAt(found, await records.positionOf(clinic, event!.recordedAt));
  });
  yield await row('what changed about a client between two positions', 300, async () => {
    const found = await records.history(clinic, client);
    const [before, after] = [await records.entriesAt(found, middle), await records.entriesAt(found, events)];
    return differenceOf(before, after, causesBetween(found, middle, events));
  });
  progress(`${title}: indexing the history`);
  const databases: ReadDatabases =
    address.engine === 'sqlite' ? new SqliteReadDatabases(address.place) : new PostgresReadDatabases(address.place);
  await rebuild({ source: log, databases, projections: [new HistoryProjection()] });
  const readModels = await ReadModels.open(databases, [new HistoryProjection()], log);
  try {
    const index = new HistoryIndex(log, readModels, CALENDAR);
    const page = (filter: HistoryFilterRequest) => () => index.events(clinic, filter, { after: middle, limit: PAGE });
    yield await row('a page of all events', 100, page({}));
    yield await row('a page of a client', 100, page({ clientId }));
    yield await row('a page of one type', 100, page({ types: 'EntryCorrected' }));
    yield await row('a window in which nothing happened', 1_000, page({ happenedFrom: '2199-01-01' }));
  } finally {
    await readModels.close();
    await databases.close();
  }
}

async function medianMs(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}
