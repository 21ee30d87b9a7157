import { ReadModels } from '#projections/read-models.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts, standingNow } from '../known-at.js';
import { type AskedPage, pageRead } from '#http/page.js';
import { type ListedSession, type SessionListBody } from './session-list.answer.js';

/** The sessions of a client, newest first, with what was booked and not held. */
export class ListSessions extends Query<SessionListBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
    readonly page: AskedPage,
  ) {
    super();
  }
}

@QueryHandler(ListSessions)
export class ListSessionsHandler implements IQueryHandler<ListSessions> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
  ) {}

  async execute({ clinicId, clientId, page: { after, limit } }: ListSessions): Promise<SessionListBody> {
    await this.clinics.byId(clinicId);
    const { queries, logId } = await knownFacts(this.readModels, clinicId);
    const ofSession = (table: string) => `${standingNow(table)} AND ${table}.session_id = session.session_id`;
    const rows = await queries.all<ListedSession>(
      `SELECT session_id AS "sessionId", state, planned_for AS "plannedFor", started_at AS "startedAt",
         ended_at AS "endedAt", end_reason AS "endReason", practitioner_id AS "practitionerId",
         series_id AS "seriesId", session_number AS "sessionNumber",
         (SELECT count(*) FROM area_treatment AS treated WHERE ${ofSession('treated')}) AS "areasTreated",
         (SELECT count(*) FROM side_effect AS effect WHERE ${ofSession('effect')} AND effect.resolved IS NULL)
           AS "openSideEffects"
       FROM session WHERE ${standingNow('session')} AND client_id = $2
         ${after ? 'AND (coalesce(started_at, planned_for), session_id) < ($4, $5)' : ''}
       ORDER BY coalesce(started_at, planned_for) DESC, session_id DESC LIMIT $3`,
      [logId, clientId, limit + 1, ...(after ? [after.text, after.id] : [])],
    );
    return pageRead(rows, (row) => ({ text: (row.startedAt ?? row.plannedFor)!, id: row.sessionId }), limit);
  }
}
