import { addDays, dayIn, startOfDay } from '#kernel/calendar.js';
import { instantOf } from '#kernel/clock.js';

const DAY_MS = 86_400_000;
/** Offsets of all time zones are whole quarters of an hour. */
const QUARTER_MS = 900_000;

/** Days of a clinic as numbers, counted from 1970-01-01. What the calendar says is asked once for each quarter hour. */
export class ClinicDays {
  private readonly dayOfQuarter = new Map<number, number>();
  private readonly endOfDay = new Map<string, number>();

  constructor(readonly timeZone: string) {}

  /** The day of an instant, in ms since 1970. */
  dayAt(epochMs: number): number {
    const quarter = Math.floor(epochMs / QUARTER_MS);
    let day = this.dayOfQuarter.get(quarter);
    if (day === undefined) {
      day = dayNumber(dayIn(this.timeZone, instantOf(quarter * QUARTER_MS)));
      this.dayOfQuarter.set(quarter, day);
    }
    return day;
  }

  /** The day of a moment: of an instant, or the day itself. */
  dayOf(moment: string): number {
    return moment.includes('T') ? this.dayAt(Date.parse(moment)) : dayNumber(moment);
  }

  /** The end of a moment, in ms since 1970; a day counts to its end. */
  endOf(moment: string): number {
    if (moment.includes('T')) return Date.parse(moment);
    let end = this.endOfDay.get(moment);
    if (end === undefined) {
      end = Date.parse(startOfDay(this.timeZone, addDays(moment, 1)));
      this.endOfDay.set(moment, end);
    }
    return end;
  }
}

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
}

export function dayText(day: number): string {
  return instantOf(day * DAY_MS).slice(0, 10);
}
