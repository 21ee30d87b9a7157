import { EventLog } from '#event-log/event-log.js';
import { HistoryProjection } from '#audit/history.projection.js';
import { isAccessLog } from '#audit/access-trail.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { type EventSource } from '#projections/batch-projector.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type Projection } from '#projections/projection.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { type ReadDatabases } from '#projections/read-database.js';
import { ReadModels } from '#projections/read-models.js';
import { type Rebuilt, type RebuildProgress } from '#projections/rebuild.js';
import { rebuildInWorker } from '#projections/rebuild-in-worker.js';
import { type OpenRebuildWorld } from '#projections/rebuild.worker.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { eventCatalogue } from './event-catalogue.js';
import { type Settings } from './settings.js';
import { openLogStorage } from './databases.js';

/** The read models of one installation, kept up with its logs. */
export interface ReadSide {
  readModels: ReadModels;
  /** Stops following, then closes the read models. */
  close(): Promise<void>;
}

/** As good as never. */
const SELDOM_MS = 24 * 3_600_000;

/** All projections of the product; new ones at each call, since a projection remembers where it stands. */
function productProjections(): Projection[] {
  return [new FactsProjection(), new HistoryProjection()];
}

/**
 * Opens the read models and begins to follow the logs.
 *
 * @param wake follows only when it is told to, for work that looks at read models now and then
 */
export async function openReadSide(
  settings: Settings,
  log: EventLog,
  onTrouble: (error: unknown, log: string | null) => void,
  wake?: EventSource['appended'],
): Promise<ReadSide> {
  const databases = readDatabasesOf(settings);
  const projections = productProjections();
  const source = recordsOf(log);
  const readModels = await ReadModels.open(databases, projections, source);
  const runner = new ProjectionRunner({
    ...{ readModels, projections, onTrouble },
    source: wake ? { ...source, appended: wake } : source,
    ...(wake && { pollMs: SELDOM_MS }),
  });
  runner.start();
  return {
    readModels,
    close: async () => {
      await runner.stop();
      await readModels.close();
      await databases.close();
    },
  };
}

/** Builds all read models anew, beside those that are read, in a thread of its own. */
export function rebuildReadModels(
  settings: Settings,
  onProgress: (progress: RebuildProgress) => void,
  signal?: AbortSignal,
): Promise<Rebuilt> {
  return rebuildInWorker({
    setupUrl: new URL('./read-side.js', import.meta.url),
    config: { ...settings },
    onProgress,
    ...(signal && { signal }),
  });
}

/** What the rebuild's thread opens for itself: the log to read from, without keys, and the read databases. */
export const openRebuildWorld: OpenRebuildWorld = async (config) => {
  const settings = config as unknown as Settings;
  const storage = await openLogStorage(settings);
  const log = new EventLog({ storage, catalogue: eventCatalogue(), host: settings.originHost });
  const databases = readDatabasesOf(settings);
  const close = async (): Promise<void> => {
    await log.close();
    await databases.close();
  };
  return { source: recordsOf(log), databases, projections: productProjections(), close };
};

/** The logs of the clinics' records. Who was shown them stands in logs of its own, of which no figure is made. */
function recordsOf(log: EventLog): EventSource {
  return {
    appended: log.appended,
    readLog: log.readLog.bind(log),
    readStream: log.readStream.bind(log),
    head: log.head.bind(log),
    logs: async () => (await log.logs()).filter((name) => !isAccessLog(name)),
  };
}

function readDatabasesOf({ databaseUrl, databaseOwnerUrl, dataDirectory }: Settings): ReadDatabases {
  return databaseUrl === undefined
    ? new SqliteReadDatabases(dataDirectory)
    : new PostgresReadDatabases(databaseUrl, { ownerUrl: databaseOwnerUrl });
}
