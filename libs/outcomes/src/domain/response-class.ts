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
  const { expectedUntil, adverseAfter } = responseLimits(response, window, timeZone);
  const now = Math.min(response.resolved ? endOfMoment(response.resolved, timeZone) : Infinity, Date.parse(at));
  if (now <= expectedUntil) return 'expected';
  return now > adverseAfter ? 'adverse' : 'prolonged';
}

/**
 * Until when a response is expected, and after when it is adverse, in ms since 1970: due times, which the passing of
 * time alone reaches. `-Infinity` where it is beyond the limit from onset.
 */
export function responseLimits(
  { onset, sessionEndedAt }: Omit<Response, 'resolved'>,
  window: ResponseWindow | undefined,
  timeZone: string,
): { expectedUntil: number; adverseAfter: number } {
  return limitsFrom(endOfMoment(onset, timeZone), Date.parse(sessionEndedAt), window);
}

/** The same, of the instants in ms since 1970: the end of the onset and that of the session. */
export function limitsFrom(
  begun: number,
  sessionEnded: number,
  window: ResponseWindow | undefined,
): { expectedUntil: number; adverseAfter: number } {
  if (window?.expectedUntilH === undefined) return { expectedUntil: -Infinity, adverseAfter: -Infinity };
  const begunAfterMs = begun - sessionEnded;
  const limit = (hours: number): number => (begunAfterMs > hours * HOUR_MS ? -Infinity : begun + hours * HOUR_MS);
  return { expectedUntil: limit(window.expectedUntilH), adverseAfter: limit(window.adverseAfterH) };
}

/** The end of an instant or a day, in ms since 1970; a day counts to its end. */
export function endOfMoment(moment: string, timeZone: string): number {
  return Date.parse(moment.includes('T') ? moment : startOfDay(timeZone, addDays(moment, 1)));
}
