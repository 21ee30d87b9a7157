import { dayIn } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { responseClass, type ResponseWindow } from '../domain/response-class.js';
import { asKnown, type KnownFacts, standing } from '../known-at.js';

/** A session that has begun, with what was seen after it. */
export interface SessionFacts {
  clientId: string;
  day: Day;
  /** Latest day on which the client was reached. */
  lastContact: Day | null;
  /** Areas that were needled. */
  areas: Set<string>;
  effects: EffectFacts[];
}

export interface EffectFacts {
  type: string;
  area: string | null;
  onsetDay: Day;
  /** An expected response is an outcome of its own, and no side effect. */
  isExpected: boolean;
}

/** What rates are counted from, as it stood at one instant. */
export interface Cohort {
  enrolled: Set<string>;
  completed: Set<string>;
  sessions: SessionFacts[];
}

export interface Moment {
  /** What only time changes is evaluated at this instant; what happened later is left out. */
  at: Instant;
  timeZone: string;
}

export async function readCohort(
  known: KnownFacts,
  { at, timeZone }: Moment,
  windows: ReadonlyMap<string, ResponseWindow>,
): Promise<Cohort> {
  const { queries } = known;
  const today = dayIn(timeZone, at);
  const clients = await queries.all<{ client_id: string; completed: number }>(
    `SELECT client_id, CASE WHEN EXISTS (
         SELECT 1 FROM series WHERE ${standing('series')} AND series.client_id = client.client_id
           AND end_reason = 'completed' AND (ended_on IS NULL OR ended_on <= $3)) THEN 1 ELSE 0 END AS completed
     FROM client WHERE ${standing('client')}`,
    [...asKnown(known), today],
  );
  const enrolled = new Set(clients.map((client) => client.client_id));
  const sessions = await readSessions(known, { at, timeZone }, today, enrolled);
  const effects = await queries.all<{
    session_id: string;
    type: string;
    area: string | null;
    onset: string;
    resolved: string | null;
  }>(
    `SELECT session_id, type, area, onset, resolved FROM side_effect AS effect WHERE ${standing('effect')}`,
    asKnown(known),
  );
  for (const { session_id: sessionId, type, area, onset, resolved } of effects) {
    const session = sessions.get(sessionId);
    const onsetDay = onset.includes('T') ? dayIn(timeZone, onset) : onset;
    if (!session || onsetDay > today || (onset.includes('T') && onset > at)) continue;
    const { endedAt: sessionEndedAt } = session;
    const isExpected =
      responseClass({ onset, resolved, sessionEndedAt }, windows.get(type), at, timeZone) === 'expected';
    session.effects.push({ type, area, onsetDay, isExpected });
  }
  const completed = clients.filter((client) => client.completed === 1).map((client) => client.client_id);
  return { enrolled, completed: new Set(completed), sessions: [...sessions.values()] };
}

/** Sessions that had begun, of clients who are enrolled; those that were booked or cancelled needled nobody. */
async function readSessions(
  known: KnownFacts,
  { at, timeZone }: Moment,
  today: Day,
  enrolled: ReadonlySet<string>,
): Promise<Map<string, SessionFacts & { endedAt: Instant }>> {
  const rows = await known.queries.all<{
    session_id: string;
    client_id: string;
    ended_at: string;
    last_contact: string | null;
  }>(
    `SELECT session.session_id, client_id, coalesce(ended_at, started_at) AS ended_at, last_contact FROM session
     LEFT JOIN (SELECT session_id, max(contacted_on) AS last_contact FROM follow_up
                WHERE ${standing('follow_up')} AND reached = 1 AND contacted_on <= $4 GROUP BY session_id) AS contact
       ON contact.session_id = session.session_id
     WHERE ${standing('session')} AND started_at <= $3`,
    [...asKnown(known), at, today],
  );
  const sessions = new Map<string, SessionFacts & { endedAt: Instant }>();
  for (const row of rows) {
    if (!enrolled.has(row.client_id)) continue;
    sessions.set(row.session_id, {
      clientId: row.client_id,
      day: dayIn(timeZone, row.ended_at),
      endedAt: row.ended_at,
      lastContact: row.last_contact,
      areas: new Set(),
      effects: [],
    });
  }
  const areas = await known.queries.all<{ session_id: string; area: string }>(
    `SELECT DISTINCT session_id, area FROM area_treatment AS treated WHERE ${standing('treated')}`,
    asKnown(known),
  );
  for (const { session_id: sessionId, area } of areas) sessions.get(sessionId)?.areas.add(area);
  return sessions;
}
