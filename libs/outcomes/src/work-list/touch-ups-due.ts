import { addDays, dayIn } from '#kernel/calendar.js';
import { type AskedPage, type Page, pageOf } from '#http/page.js';
import { type Day } from '#kernel/clock.js';
import { touchUpCompletedBetween, touchUpWindow } from '../domain/next-treatment.js';
import { standingNow } from '../known-at.js';
import { type MomentOfWork } from './moment-of-work.js';
import { NOT_BOOKED_AHEAD, placeOfSeries } from './series-due.js';
import { type Unnamed } from './sessions-of-day.js';
import { type TouchUpItem } from './work-list.answer.js';

/**
 * The client has not been treated since. No instant of the day itself is later than the text that is compared: the last
 * session of the series is no touch-up. A subquery of one value, so that PostgreSQL looks it up series by series and does
 * not read the sessions of all clients.
 */
const NOT_TREATED_SINCE = `(SELECT 1 FROM session AS since
  WHERE ${standingNow('since')} AND since.client_id = series.client_id
    AND since.started_at > coalesce(series.ended_on, substr(series.recorded_at, 1, 10)) || 'T24' LIMIT 1) IS NULL`;

const COMPLETED = `series WHERE ${standingNow('series')} AND end_reason = 'completed'
  AND ${NOT_BOOKED_AHEAD} AND ${NOT_TREATED_SINCE}`;

interface CompletedSeries {
  seriesId: string;
  clientId: string;
  completedOn: Day;
}

/**
 * Completed series whose client has not been treated since, from the sixth to the twelfth month after; longest due
 * first. They are counted by the day of completion, and read of the days that the page shows.
 */
export async function readTouchUpsDue(
  moment: MomentOfWork,
  page: AskedPage,
): Promise<Page<Unnamed<TouchUpItem>> & { total: number }> {
  const { known, at, today } = moment;
  const { first, last } = touchUpCompletedBetween(today);
  const counts = await known.queries.all<{ day: Day; series: number }>(
    `SELECT ended_on AS day, count(*) AS series FROM ${COMPLETED} AND ended_on BETWEEN $3 AND $4
     GROUP BY ended_on ORDER BY ended_on`,
    [known.logId, at, first, last],
  );
  const undated = await readUndated(moment, first, last);
  const shown = daysOfPage(counts, page);
  const dated = shown
    ? await known.queries.all<CompletedSeries>(
        `SELECT series_id AS "seriesId", client_id AS "clientId", ended_on AS "completedOn"
         FROM ${COMPLETED} AND ended_on BETWEEN $3 AND $4`,
        [known.logId, at, shown.first, shown.last],
      )
    : [];
  const items = [...dated, ...undated].map((series) => {
    const { from, until } = touchUpWindow(series.completedOn);
    return { ...series, dueFrom: from, dueUntil: until };
  });
  const total = counts.reduce((sum, { series }) => sum + series, undated.length);
  return { ...pageOf(items, placeOfSeries, page), total };
}

/** Of which nobody said on which day they ended: that is then the day on which it was recorded. */
async function readUndated({ known, at, timeZone }: MomentOfWork, first: Day, last: Day): Promise<CompletedSeries[]> {
  const rows = await known.queries.all<{ seriesId: string; clientId: string; recordedAt: string }>(
    `SELECT series_id AS "seriesId", client_id AS "clientId", recorded_at AS "recordedAt"
     FROM ${COMPLETED} AND ended_on IS NULL AND recorded_at BETWEEN $3 AND $4`,
    // A day more at both ends, wherever the clinic is.
    [known.logId, at, addDays(first, -1), addDays(last, 2)],
  );
  return rows
    .map(({ recordedAt, ...series }) => ({ ...series, completedOn: dayIn(timeZone, recordedAt) }))
    .filter(({ completedOn }) => first <= completedOn && completedOn <= last);
}

/**
 * First and last day of completion that a page needs, and one series more, so that its end shows. The last days of a
 * long month fall due together with those of a short one, and then go by their id; so they are taken together.
 */
function daysOfPage(
  counts: readonly { day: Day; series: number }[],
  { after, limit }: AskedPage,
): { first: Day; last: Day } | null {
  const days = counts.map(({ day, series }) => ({ day, series, dueFrom: touchUpWindow(day).from }));
  const begun = days.filter(({ dueFrom }) => after === null || dueFrom >= after.text);
  let waiting = 0;
  const end = begun.find(({ dueFrom, series }) => {
    // How many of the cursor's own day come after it is not known, so none of them is counted on.
    if (dueFrom !== after?.text) waiting += series;
    return waiting > limit;
  });
  const shown = begun.filter(({ dueFrom }) => end === undefined || dueFrom <= end.dueFrom);
  return shown.length === 0 ? null : { first: shown[0]!.day, last: shown.at(-1)!.day };
}
