import { addDays, startOfDay } from '#kernel/calendar.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type SessionItem } from './work-list.answer.js';

/** An item before the client's name is opened. */
export type Unnamed<Item> = Omit<Item, 'client'> & { clientId: string };

/** How long a booking that nobody came to is asked about. */
const MISSED_FOR_DAYS = 90;

const SESSION = `SELECT session_id AS "sessionId", client_id AS "clientId", state, planned_for AS "plannedFor",
  planned_duration_s AS "plannedDurationS", started_at AS "startedAt", ended_at AS "endedAt",
  practitioner_id AS "practitionerId", series_id AS "seriesId", session_number AS "sessionNumber" FROM session`;

/** What is booked for the day, and what was held on it. */
export function readSessionsToday({ known, day }: MomentOfWork): Promise<Unnamed<SessionItem>[]> {
  return known.queries.all(
    `${SESSION} WHERE ${standingNow('session')} AND state <> 'cancelled'
       AND ((planned_for >= $2 AND planned_for < $3) OR (started_at >= $2 AND started_at < $3))`,
    [known.logId, day.from, day.to],
  );
}

/** Bookings of earlier days that were neither held nor moved nor cancelled; `missed` is a reason to cancel. */
export function readMissedBookings({ known, day, today, timeZone }: MomentOfWork): Promise<Unnamed<SessionItem>[]> {
  return known.queries.all(
    `${SESSION} WHERE ${standingNow('session')} AND state = 'booked' AND planned_for >= $2 AND planned_for < $3`,
    [known.logId, startOfDay(timeZone, addDays(today, -MISSED_FOR_DAYS)), day.from],
  );
}
