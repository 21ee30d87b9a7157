import { type LogName } from '#event-log/recorded-event.js';
import { type ReadModels } from '#projections/read-models.js';
import { type ReadQueries } from '#projections/read-database.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';

/**
 * What a figure was asked of: one clinic's facts, as they were known when the event at `position` had been recorded.
 * All statements of one answer use the same, so they agree with each other while more is being recorded.
 */
export interface KnownFacts {
  queries: ReadQueries;
  logId: number;
  position: number;
}

/** Condition on a fact table or its alias: the versions that stood. Its parameters are those of `asKnown`. */
export function standing(table: string): string {
  return `${table}.log_id = $1 AND ${table}.recorded_from <= $2 AND ${table}.recorded_to > $2`;
}

/** Condition on a fact table or its alias: the versions that stand now. `$1` is the number of the log. */
export function standingNow(table: string): string {
  return `${table}.log_id = $1 AND ${table}.recorded_to = ${STILL_STANDING}`;
}

/** The first two parameters of every statement that uses `standing`. */
export function asKnown({ logId, position }: KnownFacts): [number, number] {
  return [logId, position];
}

/**
 * The facts of a clinic as known after `position`; by default all that the read models have taken. A position that they
 * have not reached yet gives what they have; wait for it first (`ReadModels.waitFor`).
 */
export async function knownFacts(readModels: ReadModels, clinicId: LogName, position?: number): Promise<KnownFacts> {
  const queries = readModels.database;
  const [row] = await queries.all<{ log_id: number; next_position: number }>(
    `SELECT followed_log.log_id, next_position FROM followed_log
     JOIN checkpoint ON checkpoint.log_id = followed_log.log_id AND projection = 'facts' WHERE name = $1`,
    [clinicId],
  );
  // No log has the number 0, so nothing is known of a clinic that nothing was read of.
  if (!row) return { queries, logId: 0, position: -1 };
  const newest = row.next_position - 1;
  return { queries, logId: row.log_id, position: Math.min(position ?? newest, newest) };
}
