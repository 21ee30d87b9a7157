import { dayText } from '../columnar/clinic-days.js';
import { type FollowedSequence } from './followed-sequence.js';

export const PERIODS = ['week', 'month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];

export interface PeriodCount {
  /** First and last day of the period. */
  from: string;
  to: string;
  numerator: number;
  denominator: number;
  /** A window of the period is still open: its figures may change by time alone, so it gives no signal. */
  provisional: boolean;
  /** Index of its first session in the sequence. */
  firstIndex: number;
}

/** Followed sessions period by period; periods without any are left out. Weeks begin on Monday. */
export function periodCounts({ days, outcomes, openFrom }: FollowedSequence, period: Period): PeriodCount[] {
  const counts: PeriodCount[] = [];
  let current = NaN;
  for (let index = 0; index < days.length; index++) {
    const isSameDay = index > 0 && days[index] === days[index - 1];
    const first = isSameDay ? current : firstDayOf(days[index]!, period);
    if (first !== current) {
      current = first;
      const after = firstDayAfter(first, period);
      const provisional = openFrom < after;
      counts.push({
        from: dayText(first),
        to: dayText(after - 1),
        numerator: 0,
        denominator: 0,
        provisional,
        firstIndex: index,
      });
    }
    const count = counts.at(-1)!;
    count.denominator++;
    count.numerator += outcomes[index]!;
  }
  return counts;
}

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const MONDAY_OFFSET = 3;

function firstDayOf(day: number, period: Period): number {
  if (period === 'week') return day - ((((day + MONDAY_OFFSET) % 7) + 7) % 7);
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), period === 'month' ? month : month - (month % 3)) / DAY_MS;
}

function firstDayAfter(first: number, period: Period): number {
  if (period === 'week') return first + 7;
  const date = new Date(first * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + (period === 'month' ? 1 : 3)) / DAY_MS;
}
