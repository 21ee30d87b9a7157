import { addDays } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';

const DAYS_OF_WORK = 5;

/**
 * The day that is so many working days after another, Monday to Friday; the day itself does not count. Public holidays
 * differ from place to place and would only make a term longer, so they are not taken out.
 */
export function addWorkingDays(day: Day, workingDays: number): Day {
  let reached = day;
  for (let left = workingDays; left > 0;) {
    reached = addDays(reached, 1);
    if (weekday(reached) <= DAYS_OF_WORK) left--;
  }
  return reached;
}

/** 1 is Monday, 7 is Sunday. */
function weekday(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7;
}
