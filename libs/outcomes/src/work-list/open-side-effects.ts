import { type Instant, instantOf } from '#kernel/clock.js';
import { startOfDay } from '#kernel/calendar.js';
import { responseClass, responseLimits, type ResponseWindow } from '../domain/response-class.js';
import { standingNow } from '../known-at.js';
import { type AskedPage, type Page, pageRead } from '#http/page.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type SideEffectItem } from './work-list.answer.js';

const DAY_MS = 24 * 3_600_000;

/** Side effects that have not resolved, oldest first, and how each stands at the instant. */
export async function readOpenSideEffects(
  moment: MomentOfWork,
  windows: ReadonlyMap<string, ResponseWindow>,
  { after, limit }: AskedPage,
): Promise<Page<Unnamed<SideEffectItem>> & { total: number }> {
  const { known, at } = moment;
  const open = `${standingNow('effect')} AND effect.resolved IS NULL AND effect.onset <= $2`;
  const rows = await known.queries.all<OpenSideEffect>(
    `SELECT effect_id AS "effectId", effect.session_id AS "sessionId", client_id AS "clientId", type, area, side, grade,
       serious, onset, last_seen AS "lastSeen", coalesce(ended_at, started_at) AS "sessionEndedAt"
     FROM side_effect AS effect JOIN session ON ${standingNow('session')} AND session.session_id = effect.session_id
     WHERE ${open} ${after ? 'AND (effect.onset, effect.effect_id) > ($4, $5)' : ''}
     ORDER BY effect.onset, effect.effect_id LIMIT $3`,
    [known.logId, at, limit + 1, ...(after ? [after.text, after.id] : [])],
  );
  const [counted] = await known.queries.all<{ total: number }>(
    `SELECT count(*) AS total FROM side_effect AS effect WHERE ${open}`,
    [known.logId, at],
  );
  const items = rows.map((row) => itemOf(row, windows.get(row.type), moment));
  const page = pageRead(items, ({ onset, effectId }) => ({ text: onset, id: effectId }), limit);
  return { ...page, total: counted!.total };
}

interface OpenSideEffect extends Omit<
  Unnamed<SideEffectItem>,
  'serious' | 'class' | 'ageDays' | 'prolongedAfter' | 'adverseAfter'
> {
  serious: number | null;
  sessionEndedAt: Instant;
}

function itemOf(
  { serious, sessionEndedAt, ...row }: OpenSideEffect,
  window: ResponseWindow | undefined,
  { at, timeZone }: MomentOfWork,
): Unnamed<SideEffectItem> {
  const response = { onset: row.onset, sessionEndedAt };
  const { expectedUntil, adverseAfter } = responseLimits(response, window, timeZone);
  const now = Date.parse(at);
  const begun = Date.parse(row.onset.includes('T') ? row.onset : startOfDay(timeZone, row.onset));
  return {
    ...row,
    serious: serious === null ? null : serious === 1,
    ageDays: Math.floor((now - begun) / DAY_MS),
    class: responseClass(response, window, at, timeZone),
    ...(expectedUntil >= now && { prolongedAfter: instantOf(expectedUntil) }),
    ...(adverseAfter >= now && { adverseAfter: instantOf(adverseAfter) }),
  };
}
