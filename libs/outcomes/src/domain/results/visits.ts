import { type FactBlock } from '../columnar/fact-block.js';
import { type Moment } from '../rates/moment.js';

/** How often and how densely a client was treated up to a day. */
export interface Visits {
  sessions: number;
  /** Median of the days between one session and the next; null for fewer than two. */
  medianIntervalDays: number | null;
}

/** Days of the sessions of each client that had begun, in order; clients by their code. */
export function daysOfSessions(block: FactBlock, { at }: Moment): Map<number, number[]> {
  const days = new Map<number, number[]>();
  for (let session = 0; session < block.sessions; session++) {
    if (block.started[session]! > at) continue;
    const client = block.client[session]!;
    const known = days.get(client);
    if (known) known.push(block.day[session]!);
    else days.set(client, [block.day[session]!]);
  }
  for (const list of days.values()) list.sort((one, other) => one - other);
  return days;
}

export function visitsUpTo(days: readonly number[], lastDay: number): Visits {
  const held = days.filter((day) => day <= lastDay);
  const intervals = held.slice(1).map((day, index) => day - held[index]!);
  intervals.sort((one, other) => one - other);
  const middle = intervals.length / 2;
  const median =
    intervals.length === 0 ? null : (intervals[Math.ceil(middle) - 1]! + intervals[Math.floor(middle)]!) / 2;
  return { sessions: held.length, medianIntervalDays: median };
}

/** Bands in the order of what they stand for. */
export const SESSIONS_BANDS = ['none', '1', '2', '3', '4', '5', '6', 'over_6'];
export const INTERVAL_BANDS = ['single_session', 'under_28_days', '28_to_42_days', 'over_42_days'];

export function sessionsBand({ sessions }: Visits): string {
  if (sessions === 0) return 'none';
  return sessions > 6 ? 'over_6' : String(sessions);
}

/** Against the four to six weeks that series are planned with. */
export function intervalBand({ medianIntervalDays: days }: Visits): string {
  if (days === null) return 'single_session';
  if (days < 28) return 'under_28_days';
  return days <= 42 ? '28_to_42_days' : 'over_42_days';
}
