import { addDays, dayIn, startOfDay } from '#kernel/calendar.js';
import { type Contact, followUpDue, lastOpenDay } from '../domain/follow-up-due.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type FollowUpItem } from './work-list.answer.js';

/** The follow-ups that are due or overdue. A session that ended before anything was needled is not followed up. */
export async function readFollowUpsDue(
  { known, at, today, timeZone }: MomentOfWork,
  plan: readonly number[],
): Promise<Unnamed<FollowUpItem>[]> {
  const rows = await known.queries.all<{
    sessionId: string;
    clientId: string;
    ended: string;
    contactedOn: string | null;
    reached: number | null;
  }>(
    `SELECT session.session_id AS "sessionId", client_id AS "clientId", coalesce(session.ended_at, started_at) AS ended,
       contacted_on AS "contactedOn", reached
     FROM session LEFT JOIN follow_up AS contact
       ON ${standingNow('contact')} AND contact.session_id = session.session_id
     WHERE ${standingNow('session')} AND started_at >= $2 AND started_at <= $3
       AND (state = 'completed' OR (state = 'aborted' AND EXISTS (
         SELECT 1 FROM area_treatment AS treated
         WHERE ${standingNow('treated')} AND treated.session_id = session.session_id)))`,
    [known.logId, startOfDay(timeZone, addDays(today, -lastOpenDay(plan) - 1)), at],
  );
  const sessions = new Map<string, { clientId: string; ended: string; contacts: Contact[] }>();
  for (const { sessionId, clientId, ended, contactedOn, reached } of rows) {
    let session = sessions.get(sessionId);
    if (!session) sessions.set(sessionId, (session = { clientId, ended, contacts: [] }));
    if (reached !== null) session.contacts.push({ contactedOn, reached: reached === 1 });
  }
  return [...sessions].flatMap(([sessionId, { clientId, ended, contacts }]) => {
    const due = followUpDue(dayIn(timeZone, ended), contacts, plan, today);
    return due ? [{ sessionId, clientId, ...due }] : [];
  });
}
