import { addMonths, dayIn } from '#kernel/calendar.js';
import { type DueWindow, nextSessionWindow, touchUpWindow } from '../domain/next-treatment.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type SeriesItem, type TouchUpItem } from './work-list.answer.js';

/** Whether the client has an appointment ahead: then nobody needs to call. */
const BOOKED_AHEAD = `EXISTS (SELECT 1 FROM session AS ahead WHERE ${standingNow('ahead')}
  AND ahead.client_id = series.client_id AND ahead.state = 'booked' AND ahead.planned_for >= $2)`;

/** No instant of the day itself is later than this text: the last session of the series is no touch-up. */
const END_OF_LAST_DAY = `coalesce(series.ended_on, substr(series.recorded_at, 1, 10)) || 'T24'`;

/** Series whose next session is due or overdue, and those that are through and were not ended. */
export async function readSeriesDue({ known, at, today, timeZone }: MomentOfWork): Promise<Unnamed<SeriesItem>[]> {
  const rows = await known.queries.all<{
    seriesId: string;
    clientId: string;
    completedSessions: number;
    targetSessions: number;
    intervalDays: number | null;
    plannedOn: string | null;
    recordedAt: string;
    lastEnded: string | null;
  }>(
    `SELECT series.series_id AS "seriesId", series.client_id AS "clientId", series.target_sessions AS "targetSessions",
       series.interval_days AS "intervalDays", series.planned_on AS "plannedOn", series.recorded_at AS "recordedAt",
       count(CASE WHEN held.state = 'completed' THEN 1 END) AS "completedSessions",
       max(coalesce(held.ended_at, held.started_at)) AS "lastEnded"
     FROM series LEFT JOIN session AS held ON ${standingNow('held')} AND held.series_id = series.series_id
       AND held.state IN ('completed', 'running')
     WHERE ${standingNow('series')} AND series.end_reason IS NULL AND NOT ${BOOKED_AHEAD}
     GROUP BY series.log_id, series.position, series.recorded_from`,
    [known.logId, at],
  );
  return rows.flatMap(({ intervalDays, plannedOn, recordedAt, lastEnded, ...series }) => {
    const lastSessionOn = lastEnded && dayIn(timeZone, lastEnded);
    const wants = series.completedSessions < series.targetSessions ? 'session' : 'end';
    const next = nextSessionWindow(lastSessionOn, plannedOn ?? dayIn(timeZone, recordedAt), intervalDays);
    const window = wants === 'end' ? { from: lastSessionOn!, until: next.until } : next;
    return isDue(window, today)
      ? [{ ...series, wants, lastSessionOn, ...asDue(window), overdue: today > window.until }]
      : [];
  });
}

/** Completed series whose client has not been treated since, from the sixth to the twelfth month after. */
export async function readTouchUpsDue({ known, at, today, timeZone }: MomentOfWork): Promise<Unnamed<TouchUpItem>[]> {
  const rows = await known.queries.all<{
    seriesId: string;
    clientId: string;
    endedOn: string | null;
    recordedAt: string;
  }>(
    `SELECT series_id AS "seriesId", client_id AS "clientId", ended_on AS "endedOn", recorded_at AS "recordedAt"
     FROM series
     WHERE ${standingNow('series')} AND end_reason = 'completed'
       AND (ended_on BETWEEN $3 AND $4 OR (ended_on IS NULL AND recorded_at BETWEEN $3 AND $4))
       AND NOT ${BOOKED_AHEAD}
       AND NOT EXISTS (SELECT 1 FROM session AS since WHERE ${standingNow('since')}
         AND since.client_id = series.client_id AND since.started_at > ${END_OF_LAST_DAY})`,
    [known.logId, at, addMonths(today, -13), today],
  );
  return rows.flatMap(({ endedOn, recordedAt, ...series }) => {
    const completedOn = endedOn ?? dayIn(timeZone, recordedAt);
    const window = touchUpWindow(completedOn);
    return isDue(window, today) && today <= window.until ? [{ ...series, completedOn, ...asDue(window) }] : [];
  });
}

function isDue({ from }: DueWindow, today: string): boolean {
  return from <= today;
}

function asDue({ from, until }: DueWindow): { dueFrom: string; dueUntil: string } {
  return { dueFrom: from, dueUntil: until };
}
