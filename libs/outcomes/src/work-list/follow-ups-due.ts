import { addDays, dayIn, startsOfDays } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { type AskedPage, type Page, pageOf } from '#http/page.js';
import { type DueFollowUp, followUpDue, lastOpenDay } from '../domain/follow-up-due.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type FollowUpItem } from './work-list.answer.js';

interface Unanswered {
  sessionId: string;
  clientId: string;
  ended: Instant;
  /** The last day on which the client was reached. */
  reachedOn: Day | null;
}

/**
 * The follow-ups that are due or overdue, longest due first. A session that ended before anything was needled is not
 * followed up. Attempts are read for the items of the page alone: they change nothing of what is due.
 */
export async function readFollowUpsDue(
  moment: MomentOfWork,
  plan: readonly number[],
  page: AskedPage,
): Promise<Page<Unnamed<FollowUpItem>> & { total: number }> {
  const { timeZone, today } = moment;
  // Many sessions are of one day, and what is due follows from the day.
  const known = new Map<string, DueFollowUp | null>();
  const dueOf = (day: Day, reachedOn: Day | null): DueFollowUp | null => {
    const key = `${day} ${reachedOn}`;
    let due = known.get(key);
    if (due === undefined) {
      const contacts = reachedOn === null ? [] : [{ contactedOn: reachedOn, reached: true }];
      known.set(key, (due = followUpDue(day, contacts, plan, today)));
    }
    return due;
  };
  const rows = await readUnanswered(moment, plan);
  const waiting = rows.flatMap(({ sessionId, clientId, ended, reachedOn }) => {
    const due = dueOf(dayIn(timeZone, ended), reachedOn);
    return due ? [{ sessionId, clientId, ...due }] : [];
  });
  const shown = pageOf(waiting, ({ dueOn, sessionId }) => ({ text: dueOn, id: sessionId }), page);
  return { ...shown, items: await withAttempts(moment, shown.items) };
}

/**
 * Sessions of which a follow-up may be due. The database leaves out those that ended on the day on which they began
 * where nothing of that day is due, or the client was reached since it fell due.
 */
async function readUnanswered(
  { known, at, today, timeZone }: MomentOfWork,
  plan: readonly number[],
): Promise<Unanswered[]> {
  const days = lastOpenDay(plan) + 2;
  const first = addDays(today, 1 - days);
  const starts = startsOfDays(timeZone, first, days + 1);
  const ofDays = Array.from({ length: days }, (_, index) => [
    starts[index]!,
    starts[index + 1]!,
    followUpDue(addDays(first, index), [], plan, today)?.dueOn ?? null,
  ]);
  const values = ofDays.map((_, index) => `($${3 * index + 3}, $${3 * index + 4}, $${3 * index + 5})`);
  // CROSS JOIN, because SQLite then goes day by day, with the index on the start.
  return known.queries.all<Unanswered>(
    `WITH day (begins, ends, due_on) AS (VALUES ${values.join(', ')})
     SELECT session_id AS "sessionId", client_id AS "clientId", coalesce(ended_at, started_at) AS ended,
       (SELECT max(contacted_on) FROM follow_up AS contact
          WHERE ${standingNow('contact')} AND contact.session_id = session.session_id AND reached = 1) AS "reachedOn"
     FROM day CROSS JOIN session
     WHERE ${standingNow('session')} AND started_at >= begins AND started_at < ends AND started_at <= $2
       AND (state = 'completed' OR (state = 'aborted' AND EXISTS (
         SELECT 1 FROM area_treatment AS treated
         WHERE ${standingNow('treated')} AND treated.session_id = session.session_id)))
       AND (coalesce(ended_at, started_at) < begins OR coalesce(ended_at, started_at) >= ends
         OR (due_on IS NOT NULL AND (SELECT 1 FROM follow_up AS answer
           WHERE ${standingNow('answer')} AND answer.session_id = session.session_id AND reached = 1
             AND contacted_on >= due_on LIMIT 1) IS NULL))`,
    [known.logId, at, ...ofDays.flat()],
  );
}

/** How often nobody was reached since each fell due. */
async function withAttempts<Item extends { sessionId: string; dueOn: Day }>(
  { known }: MomentOfWork,
  items: readonly Item[],
): Promise<(Item & Pick<DueFollowUp, 'attempts' | 'lastAttemptOn'>)[]> {
  if (items.length === 0) return [];
  const contacts = await known.queries.all<{ sessionId: string; contactedOn: Day }>(
    `SELECT session_id AS "sessionId", contacted_on AS "contactedOn" FROM follow_up AS contact
     WHERE ${standingNow('contact')} AND reached = 0 AND contacted_on IS NOT NULL
       AND session_id IN (${items.map((_, index) => `$${index + 2}`).join(', ')}) ORDER BY contacted_on`,
    [known.logId, ...items.map(({ sessionId }) => sessionId)],
  );
  return items.map((item) => {
    const since = contacts.filter(
      ({ sessionId, contactedOn }) => sessionId === item.sessionId && contactedOn >= item.dueOn,
    );
    return { ...item, attempts: since.length, lastAttemptOn: since.at(-1)?.contactedOn ?? null };
  });
}
