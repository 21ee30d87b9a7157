import { type Day, type Instant, instantOf } from './clock.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of an instant in a time zone (IANA name, `Europe/Berlin`).
 * @throws RangeError where the time zone is unknown.
 */
export function dayIn(timeZone: string, instant: Instant): Day {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes days as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}

const MINUTE_MS = 60_000;
/** No place is farther from UTC than 14 hours, and none changes by more than a day at once. */
const FARTHEST_MS = 38 * 60 * MINUTE_MS;

/** The first instant of a day in a time zone: its midnight, or where the clocks skip that, the minute after. */
export function startOfDay(timeZone: string, day: Day): Instant {
  const midnightUtc = Date.parse(`${day}T00:00:00.000Z`);
  let before = midnightUtc - FARTHEST_MS;
  let within = midnightUtc + FARTHEST_MS;
  while (within - before > MINUTE_MS) {
    const middle = before + Math.floor((within - before) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (dayIn(timeZone, instantOf(middle)) < day) before = middle;
    else within = middle;
  }
  return instantOf(within);
}

/** `startOfDay` of a day and of as many days after it. Most begin 24 hours after the one before, so few are searched for. */
export function startsOfDays(timeZone: string, first: Day, count: number): Instant[] {
  const starts = [startOfDay(timeZone, first)];
  for (let day = addDays(first, 1); starts.length < count; day = addDays(day, 1)) {
    const aDayLater = Date.parse(starts.at(-1)!) + 24 * 60 * MINUTE_MS;
    const isStart =
      dayIn(timeZone, instantOf(aDayLater)) === day && dayIn(timeZone, instantOf(aDayLater - MINUTE_MS)) < day;
    starts.push(isStart ? instantOf(aDayLater) : startOfDay(timeZone, day));
  }
  return starts;
}

export function addDays(day: Day, days: number): Day {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * MINUTE_MS).slice(0, 10);
}

/** Whether the text is a day that the calendar has, so not `2026-02-30`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isInstant(`${text}T00:00:00.000Z`);
}

/** Whether the text is an instant in the one form that is stored: UTC with milliseconds. */
export function isInstant(text: string): boolean {
  const epochMs = Date.parse(text);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString() === text;
}

/** The same day of the month, so many months later; the last day of a month that has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return instantOf(first.setUTCDate(Math.min(date, last))).slice(0, 10);
}
