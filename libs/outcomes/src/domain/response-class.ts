import { addDays, startOfDay } from '#kernel/calendar.js';
import { type Instant } from '#kernel/clock.js';

/**
 * `expected`: what needling does to skin, within its time. `prolonged`: longer than expected, not adverse yet.
 * `adverse`: a side effect in the strict sense.
 */
export type ResponseClass = 'expected' | 'prolonged' | 'adverse';

/** Hours of a type of side effect; without `expectedUntilH` it is never expected. */
export interface ResponseWindow {
  expectedUntilH?: number;
  adverseAfterH: number;
}

export interface Response {
  /** Instants or days; a day counts to its end. */
  onset: string;
  resolved?: string | null;
  sessionEndedAt: Instant;
}

const HOUR_MS = 3_600_000;

/**
 * How a response stands at an instant. Two times run: from the end of the session to the onset, since what begins days
 * later is no response to needling, and from onset to resolution. What is still open grows older by the passing of
 * time, without anyone entering it. A type that has no window, or that nobody knows, is adverse from onset.
 */
export function responseClass(
  response: Response,
  window: ResponseWindow | undefined,
  at: Instant,
  timeZone: string,
): ResponseClass {
  if (window?.expectedUntilH === undefined) return 'adverse';
  const onset = endOfMoment(response.onset, timeZone);
  const resolved = response.resolved ? endOfMoment(response.resolved, timeZone) : Infinity;
  const begunAfterMs = onset - Date.parse(response.sessionEndedAt);
  const lastedMs = Math.min(resolved, Date.parse(at)) - onset;
  const hours = Math.max(begunAfterMs, lastedMs) / HOUR_MS;
  if (hours <= window.expectedUntilH) return 'expected';
  return hours > window.adverseAfterH ? 'adverse' : 'prolonged';
}

function endOfMoment(moment: string, timeZone: string): number {
  return Date.parse(moment.includes('T') ? moment : startOfDay(timeZone, addDays(moment, 1)));
}
