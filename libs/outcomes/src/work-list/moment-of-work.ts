import { addDays, dayIn, startOfDay } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { type KnownFacts } from '../known-at.js';

/** What a work list is worked out from: the facts that stand, at an instant, where the clinic is. */
export interface MomentOfWork {
  known: KnownFacts;
  at: Instant;
  timeZone: string;
  today: Day;
  /** The instants between which today lies; the second is tomorrow's first. */
  day: { from: Instant; to: Instant };
}

export function momentOfWork(known: KnownFacts, at: Instant, timeZone: string): MomentOfWork {
  const today = dayIn(timeZone, at);
  const day = { from: startOfDay(timeZone, today), to: startOfDay(timeZone, addDays(today, 1)) };
  return { known, at, timeZone, today, day };
}
