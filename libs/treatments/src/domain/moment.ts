import { dayIn } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';

/**
 * When something happened, as precisely as it is known: an instant, or only the day in the clinic's time zone.
 * @pattern ^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$
 */
export type Moment = string;

export function dayOf(moment: Moment, timeZone: string): Day {
  return moment.includes('T') ? dayIn(timeZone, moment) : moment;
}

/** Whether one moment certainly lies before another. With a day on either side the days decide, since a day counts to its end. */
export function isBefore(one: Moment, other: Moment, timeZone: string): boolean {
  if (one.includes('T') && other.includes('T')) return one < other;
  return dayOf(one, timeZone) < dayOf(other, timeZone);
}
