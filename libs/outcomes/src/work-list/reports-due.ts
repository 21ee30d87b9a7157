import { dayIn } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';
import { type SettingsToday } from '#treatments/domain/clinic.events.js';
import { addWorkingDays } from '../domain/working-days.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type ReportItem } from './work-list.answer.js';

/**
 * Serious side effects of which nobody has decided whether they are to be reported, and those that are and were not
 * yet. The term runs from the day on which the clinic learned that it was serious: as somebody said, or else from the
 * day on which the record first said so.
 */
export async function readReportsDue(
  { known, timeZone, today }: MomentOfWork,
  deadlines: SettingsToday['reportDeadlines'],
): Promise<Unnamed<ReportItem>[]> {
  const rows = await known.queries.all<
    Omit<Unnamed<ReportItem>, 'learnedOn' | 'dueOn' | 'overdue' | 'decided'> & {
      reportable: number | null;
      learnedOn: Day | null;
      seriousSince: string;
    }
  >(
    `SELECT effect_id AS "effectId", effect.session_id AS "sessionId", client_id AS "clientId", type, grade, reportable,
       authority, learned_on AS "learnedOn",
       (SELECT min(recorded_at) FROM side_effect AS version WHERE version.log_id = effect.log_id
          AND version.position = effect.position AND (version.serious = 1 OR version.reportable = 1)) AS "seriousSince"
     FROM side_effect AS effect JOIN session ON ${standingNow('session')} AND session.session_id = effect.session_id
     WHERE ${standingNow('effect')} AND effect.notified_on IS NULL
       AND (effect.reportable = 1 OR (effect.serious = 1 AND effect.reportable IS NULL))`,
    [known.logId],
  );
  return rows.map(({ reportable, learnedOn: said, seriousSince, ...effect }) => {
    const learnedOn = said ?? dayIn(timeZone, seriousSince);
    const dueOn = addWorkingDays(learnedOn, termOf(effect.authority, deadlines));
    return { ...effect, decided: reportable === 1, learnedOn, dueOn, overdue: today > dueOn };
  });
}

/** The authority's own term; the shortest of all where the clinic has none for it, or it is not known who is to be told. */
function termOf(authority: string | null, deadlines: SettingsToday['reportDeadlines']): number {
  const own = deadlines.find((deadline) => deadline.authority === authority);
  return own?.workingDays ?? Math.min(...deadlines.map(({ workingDays }) => workingDays));
}
