import Database from 'better-sqlite3';
import pg from 'pg';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { EventLog } from '#event-log/event-log.js';
import { logEventTypes } from '#event-log/log-events.js';
import { HistoryProjection } from '#audit/history.projection.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { PostgresReadDatabases } from '#projections/postgres/postgres-read-databases.js';
import { type Projection } from '#projections/projection.js';
import { rebuild, type Rebuilt } from '#projections/rebuild.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { openStorage, type BenchAddress } from './bench-engine.js';

const catalogue = new EventCatalogue([...logEventTypes, ...treatmentEventTypes]);
const SCAN_BATCH = 1_000;

export async function openClinicLog(address: BenchAddress): Promise<EventLog> {
  return new EventLog({ storage: await openStorage(address), catalogue, host: 'clinic.example' });
}

/** All projections of the product. */
export function allProjections(): Projection[] {
  return [new FactsProjection(), new HistoryProjection()];
}

/** Makes all read models of the log anew, as the product does. */
export async function rebuildAll(log: EventLog, { engine, place }: BenchAddress): Promise<Rebuilt> {
  const projections = allProjections();
  if (engine === 'sqlite') return rebuild({ source: log, databases: new SqliteReadDatabases(place), projections });
  const databases = new PostgresReadDatabases(place, { graceMs: 0 });
  try {
    return await rebuild({ source: log, databases, projections });
  } finally {
    await databases.close();
  }
}

/** Reads every event with the bare driver and parses it; answers how many there were. */
export async function scanAndParse({ engine, place }: BenchAddress): Promise<number> {
  let events = 0;
  const parse = (leaf: string, clinical: string | null): void => {
    JSON.parse(leaf);
    if (clinical !== null) JSON.parse(clinical);
    events++;
  };
  if (engine === 'sqlite') {
    const database = new Database(`${place}/log.db`, { readonly: true });
    const rows = database.prepare<[], [string, string | null]>(
      'SELECT leaf, clinical FROM event ORDER BY log_id, position',
    );
    for (const [leaf, clinical] of rows.raw().iterate()) parse(leaf, clinical);
    database.close();
    return events;
  }
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  for (let from = 0; ; from += SCAN_BATCH) {
    const { rows } = await client.query<{ leaf: string; clinical: string | null }>(
      'SELECT leaf, clinical FROM log.event WHERE log_id = 1 AND position >= $1 AND position < $2 ORDER BY position',
      [from, from + SCAN_BATCH],
    );
    if (rows.length === 0) break;
    for (const { leaf, clinical } of rows) parse(leaf, clinical);
  }
  await client.end();
  return events;
}
