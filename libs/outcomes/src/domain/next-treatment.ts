import { addDays, addMonths } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';

/** Days from the first to the last on which a treatment is wanted; both count. */
export interface DueWindow {
  from: Day;
  until: Day;
}

/** Series run every 4 to 6 weeks, so a session is wanted from the planned interval to two weeks after it. */
const INTERVAL_DAYS = 28;
const WINDOW_DAYS = 14;

/** Touch-ups come 6 to 12 months after a series was completed. */
const TOUCH_UP_FROM_MONTHS = 6;
const TOUCH_UP_UNTIL_MONTHS = 12;

/**
 * When the next session of a series is wanted: an interval after the last one, or from the day of the plan where there
 * was none.
 *
 * @param intervalDays as planned; 28 where the plan leaves it open
 */
export function nextSessionWindow(lastSessionOn: Day | null, plannedOn: Day, intervalDays: number | null): DueWindow {
  const from = nextSessionFrom(lastSessionOn, plannedOn, intervalDays);
  return { from, until: addDays(from, WINDOW_DAYS) };
}

/** First day of `nextSessionWindow`. */
export function nextSessionFrom(lastSessionOn: Day | null, plannedOn: Day, intervalDays: number | null): Day {
  return lastSessionOn === null ? plannedOn : addDays(lastSessionOn, intervalDays ?? INTERVAL_DAYS);
}

export function touchUpWindow(completedOn: Day): DueWindow {
  return { from: addMonths(completedOn, TOUCH_UP_FROM_MONTHS), until: addMonths(completedOn, TOUCH_UP_UNTIL_MONTHS) };
}

/** First and last day of completion whose window for the touch-up is open on `today`. */
export function touchUpCompletedBetween(today: Day): { first: Day; last: Day } {
  let first = addMonths(today, -TOUCH_UP_UNTIL_MONTHS);
  let last = addMonths(today, -TOUCH_UP_FROM_MONTHS);
  // Months differ in length, so going back by months can miss the ends by a few days.
  while (touchUpWindow(first).until < today) first = addDays(first, 1);
  while (touchUpWindow(addDays(last, 1)).from <= today) last = addDays(last, 1);
  return { first, last };
}
