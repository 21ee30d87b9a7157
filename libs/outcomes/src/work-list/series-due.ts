import { dayIn } from '#kernel/calendar.js';
import { type AskedPage, type Cursor, type Page, pageOf } from '#http/page.js';
import { nextSessionFrom, nextSessionWindow } from '../domain/next-treatment.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type SeriesItem } from './work-list.answer.js';

/**
 * The client has no appointment ahead: with one, nobody needs to call. What lies ahead is read once, not for each series
 * anew. `$2` is the instant.
 */
export const NOT_BOOKED_AHEAD = `series.client_id NOT IN (SELECT ahead.client_id FROM session AS ahead
  WHERE ${standingNow('ahead')} AND ahead.state = 'booked' AND ahead.planned_for >= $2)`;

interface OpenSeries {
  seriesId: string;
  clientId: string;
  completedSessions: number;
  targetSessions: number;
  intervalDays: number | null;
  plannedOn: string | null;
  recordedAt: string;
  lastEnded: string | null;
}

/**
 * Series whose next session is due or overdue, and those that are through and were not ended; longest due first. How
 * long they are due follows from their last session, so all that are open are looked at, and told in full on their page.
 */
export async function readSeriesDue(
  { known, at, today, timeZone }: MomentOfWork,
  page: AskedPage,
): Promise<Page<Unnamed<SeriesItem>> & { total: number }> {
  const rows = await known.queries.all<OpenSeries>(
    `SELECT series.series_id AS "seriesId", series.client_id AS "clientId", series.target_sessions AS "targetSessions",
       series.interval_days AS "intervalDays", series.planned_on AS "plannedOn", series.recorded_at AS "recordedAt",
       count(CASE WHEN held.state = 'completed' THEN 1 END) AS "completedSessions",
       max(coalesce(held.ended_at, held.started_at)) AS "lastEnded"
     FROM series LEFT JOIN session AS held ON ${standingNow('held')} AND held.series_id = series.series_id
       AND held.state IN ('completed', 'running')
     WHERE ${standingNow('series')} AND series.end_reason IS NULL AND ${NOT_BOOKED_AHEAD}
     GROUP BY series.log_id, series.position, series.recorded_from`,
    [known.logId, at],
  );
  const due = rows
    .map((series) => ({ series, dueFrom: dueFromOf(series, timeZone) }))
    .filter(({ dueFrom }) => dueFrom <= today);
  const { items, ...rest } = pageOf(due, ({ series, dueFrom }) => placeOfSeries({ ...series, dueFrom }), page);
  return { ...rest, items: items.map(({ series, dueFrom }) => itemOf(series, dueFrom, today, timeZone)) };
}

/** Where a series stands in a list of those that are longest due. */
export function placeOfSeries({ dueFrom, seriesId }: { dueFrom: string; seriesId: string }): Cursor {
  return { text: dueFrom, id: seriesId };
}

function dueFromOf(series: OpenSeries, timeZone: string): string {
  const { lastSessionOn, plannedOn } = daysOf(series, timeZone);
  return isThrough(series) ? lastSessionOn! : nextSessionFrom(lastSessionOn, plannedOn, series.intervalDays);
}

function itemOf(series: OpenSeries, dueFrom: string, today: string, timeZone: string): Unnamed<SeriesItem> {
  const { lastSessionOn, plannedOn } = daysOf(series, timeZone);
  const { until } = nextSessionWindow(lastSessionOn, plannedOn, series.intervalDays);
  const { seriesId, clientId, completedSessions, targetSessions } = series;
  return {
    ...{ seriesId, clientId, completedSessions, targetSessions, lastSessionOn },
    wants: isThrough(series) ? 'end' : 'session',
    dueFrom,
    dueUntil: until,
    overdue: today > until,
  };
}

function daysOf({ lastEnded, plannedOn, recordedAt }: OpenSeries, timeZone: string) {
  return {
    lastSessionOn: lastEnded && dayIn(timeZone, lastEnded),
    plannedOn: plannedOn ?? dayIn(timeZone, recordedAt),
  };
}

function isThrough({ completedSessions, targetSessions }: OpenSeries): boolean {
  return completedSessions >= targetSessions;
}
