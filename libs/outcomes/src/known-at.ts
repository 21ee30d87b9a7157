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
  const { queries, logId } = await readModels.ofLog(clinicId);
  const [row] = await queries.all<{ next_position: number }>(
    `SELECT next_position FROM checkpoint WHERE log_id = $1 AND projection = 'facts'`,
    [logId],
  );
  // No log has the number 0, so nothing is known of a clinic that nothing was read of.
  const newest = (row?.next_position ?? 0) - 1;
  return { queries, logId, position: Math.min(position ?? newest, newest) };
}
