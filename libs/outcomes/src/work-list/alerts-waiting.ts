import { standingNow } from '../known-at.js';
import { type AskedPage, type Page, pageRead } from '#http/page.js';
import { type MomentOfWork } from './moment-of-work.js';
import { type Unnamed } from './sessions-of-day.js';
import { type AlertItem } from './work-list.answer.js';

/** An alert stands in the record of a client, a series or a session; all of them lead to the client. */
const WAITING = `alert
  LEFT JOIN session ON ${standingNow('session')} AND session.session_id = alert.record_id
  LEFT JOIN series ON ${standingNow('series')} AND series.series_id = alert.record_id
  LEFT JOIN client ON ${standingNow('client')} AND client.client_id = alert.record_id
  WHERE ${standingNow('alert')} AND alert.waits = 1
    AND coalesce(session.client_id, series.client_id, client.client_id) IS NOT NULL`;

/** Stops and warnings that nobody has acknowledged or overridden, in the order in which they were raised. */
export async function readAlertsWaiting(
  { known }: MomentOfWork,
  rules: ReadonlyMap<string, { condition: string }>,
  { after, limit }: AskedPage,
): Promise<Page<Unnamed<AlertItem>> & { total: number }> {
  const rows = await known.queries.all<Omit<Unnamed<AlertItem>, 'condition'> & { position: number }>(
    `SELECT alert.position, alert_id AS "alertId", rule, rule_version AS "ruleVersion", level,
       record_id AS "recordId", about_entry_id AS "entryId",
       CASE WHEN session.session_id IS NOT NULL THEN 'session' WHEN series.series_id IS NOT NULL THEN 'series'
         ELSE 'client' END AS record,
       coalesce(session.client_id, series.client_id, client.client_id) AS "clientId",
       (SELECT min(recorded_at) FROM alert AS version
          WHERE version.log_id = alert.log_id AND version.position = alert.position) AS "raisedAt",
       session.started_at AS "treatedAt"
     FROM ${WAITING} ${after ? 'AND alert.position > $3' : ''}
     ORDER BY alert.position LIMIT $2`,
    [known.logId, limit + 1, ...(after ? [Number(after.text)] : [])],
  );
  const [counted] = await known.queries.all<{ total: number }>(`SELECT count(*) AS total FROM ${WAITING}`, [
    known.logId,
  ]);
  const page = pageRead(rows, ({ position, alertId }) => ({ text: String(position), id: alertId }), limit);
  const items = page.items.map(({ position: _position, ...item }) => ({
    ...item,
    condition: rules.get(item.rule)?.condition ?? item.rule,
  }));
  return { ...page, items, total: counted!.total };
}
