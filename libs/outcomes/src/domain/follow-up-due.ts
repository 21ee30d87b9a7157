import { addDays } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';

/** A contact, or the attempt at one. */
export interface Contact {
  contactedOn: Day | null;
  reached: boolean;
}

export interface DueFollowUp {
  /** Day of the plan, counted from the session. */
  day: number;
  dueOn: Day;
  /** From this day on it is asked for no more: the next one of the plan is due, or it is too long ago. */
  openUntil: Day;
  /** Its due day has passed. */
  overdue: boolean;
  attempts: number;
  lastAttemptOn: Day | null;
}

/** How long the last follow-up of a plan is asked for: to the end of the longest window that figures are given for. */
export const LAST_FOLLOW_UP_OPEN_UNTIL_DAY = 90;

/**
 * The follow-up that is to be made on `today`, or null. Of a plan one is open at a time: when the next one falls due,
 * it takes the place of the one before, since the call that was missed on day 1 cannot be made on day 4.
 *
 * Nobody reached says nothing, so an attempt leaves it open. A client who was reached on its day or later answers it,
 * whichever day of the plan the contact was entered for.
 *
 * @param plan days after the session, rising
 */
export function followUpDue(
  sessionDay: Day,
  contacts: readonly Contact[],
  plan: readonly number[],
  today: Day,
): DueFollowUp | null {
  const at = plan.findLastIndex((day) => addDays(sessionDay, day) <= today);
  if (at < 0) return null;
  const day = plan[at]!;
  const dueOn = addDays(sessionDay, day);
  const openUntil = addDays(sessionDay, plan[at + 1] ?? lastOpenDay(plan));
  if (today >= openUntil) return null;
  const since = contacts.filter(({ contactedOn }) => contactedOn !== null && contactedOn >= dueOn);
  if (since.some(({ reached }) => reached)) return null;
  const attempts = since.map(({ contactedOn }) => contactedOn!).sort();
  return {
    day,
    dueOn,
    openUntil,
    overdue: today > dueOn,
    attempts: attempts.length,
    lastAttemptOn: attempts.at(-1) ?? null,
  };
}

/** The first day after a session on which nothing of the plan is asked for any more. */
export function lastOpenDay(plan: readonly number[]): number {
  return Math.max(LAST_FOLLOW_UP_OPEN_UNTIL_DAY, (plan.at(-1) ?? 0) + 1);
}
