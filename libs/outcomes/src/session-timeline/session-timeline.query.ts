import { EventLog } from '#event-log/event-log.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicCalendar } from '../clinic-calendar.js';
import { readSessionTimeline, type SessionTimeline } from './session-timeline.js';

export class ReadSessionTimeline extends Query<SessionTimeline> {
  constructor(
    readonly clinicId: string,
    readonly sessionId: string,
    readonly knownAt?: number,
  ) {
    super();
  }
}

@QueryHandler(ReadSessionTimeline)
export class ReadSessionTimelineHandler implements IQueryHandler<ReadSessionTimeline> {
  constructor(
    private readonly log: EventLog,
    private readonly clinics: ClinicCalendar,
  ) {}

  async execute({ clinicId, sessionId, knownAt }: ReadSessionTimeline): Promise<SessionTimeline> {
    const { timeZone } = await this.clinics.byId(clinicId);
    return readSessionTimeline(this.log, clinicId, sessionId, timeZone, knownAt);
  }
}
