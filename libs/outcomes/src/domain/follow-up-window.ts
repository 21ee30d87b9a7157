import { addDays } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';

/** Days after the session for which a follow-up says whether anything happened. */
export const FOLLOW_UP_WINDOWS_DAYS = [7, 28, 90] as const;

/** `notDue`: the window is still open. `completed`: a client was reached on its last day or later. */
export type FollowUpState = 'notDue' | 'completed' | 'missing';

/**
 * How the follow-up of a window stands on a day. The window is open to the end of its last day, for sessions that were
 * followed up early as well: otherwise they would count ahead of those that will turn out to be missing.
 *
 * @param lastContact latest day on which the client was reached, on `today` at the latest
 */
export function followUpState(
  session: { day: Day; lastContact: Day | null },
  windowDays: number,
  today: Day,
): FollowUpState {
  const lastDay = addDays(session.day, windowDays);
  if (today <= lastDay) return 'notDue';
  return session.lastContact !== null && session.lastContact >= lastDay ? 'completed' : 'missing';
}
