import { type Clock, instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { ReadModels } from '#projections/read-models.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CalendarSecrets } from '../calendar-secrets.js';
import { type Appointment, calendarOf } from '../domain/calendar.js';
import { knownFacts, standingNow } from '../known-at.js';
import { OUTCOMES_CLOCK } from '../outcomes-clock.js';

const BACK_MS = 60 * 24 * 3_600_000;
const MOST_APPOINTMENTS = 5_000;

/** The appointments of the clinic that a secret address belongs to. */
export class ReadCalendarFeed extends Query<string> {
  constructor(readonly secret: string) {
    super();
  }
}

@QueryHandler(ReadCalendarFeed)
export class ReadCalendarFeedHandler implements IQueryHandler<ReadCalendarFeed> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly secrets: CalendarSecrets,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `calendar_unknown` */
  async execute({ secret }: ReadCalendarFeed): Promise<string> {
    const clinicId = await this.secrets.clinicOf(secret);
    if (clinicId === null) throw new Problem('not_found', 'calendar_unknown', 'There is no such calendar.');
    const { queries, logId } = await knownFacts(this.readModels, clinicId);
    const rows = await queries.all<{
      sessionId: string;
      state: string;
      plannedFor: string;
      durationS: number | null;
      sessionNumber: number | null;
      changedAt: string;
      versions: number;
    }>(
      `SELECT session_id AS "sessionId", state, planned_for AS "plannedFor", planned_duration_s AS "durationS",
         session_number AS "sessionNumber", recorded_at AS "changedAt",
         (SELECT count(*) FROM session AS version WHERE version.log_id = session.log_id
            AND version.position = session.position) AS versions
       FROM session WHERE ${standingNow('session')} AND planned_for >= $2 ORDER BY planned_for LIMIT $3`,
      [logId, instantOf(this.clock.now() - BACK_MS), MOST_APPOINTMENTS],
    );
    return calendarOf(
      rows.map(({ sessionId, state, plannedFor, durationS, sessionNumber, changedAt, versions }): Appointment => ({
        sessionId,
        from: plannedFor,
        ...(durationS !== null && { durationS }),
        ...(sessionNumber !== null && { sessionNumber }),
        cancelled: state === 'cancelled',
        sequence: versions - 1,
        changedAt,
      })),
    );
  }
}
