import { addDays, startOfDay } from '#kernel/calendar.js';
import { EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { ReadModels } from '#projections/read-models.js';
import { type Cell } from '#projections/table-definition.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AuditCalendar } from '../clinic-calendar.js';
import { readHistoryEvents } from '../history-events.js';
import { type EventListBody } from './list-events.answer.js';
import { EVENTS_DEFAULT, EVENTS_MAX, type ListEventsRequest } from './list-events.request.js';

export class ListEvents extends Query<EventListBody> {
  constructor(
    readonly clinicId: string,
    readonly asked: ListEventsRequest,
  ) {
    super();
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
    private readonly calendar: AuditCalendar,
  ) {}

  /** @throws Problem `clinic_not_found`, `limit_invalid` */
  async execute({ clinicId, asked }: ListEvents): Promise<EventListBody> {
    const { timeZone } = await this.calendar.byId(clinicId);
    const { limit = EVENTS_DEFAULT } = asked;
    if (limit < 1 || limit > EVENTS_MAX) {
      throw new Problem('invalid', 'limit_invalid', `A page has 1 to ${EVENTS_MAX} events.`, {
        min: 1,
        max: EVENTS_MAX,
      });
    }
    const database = this.readModels.database;
    const logId = await this.readModels.logId(clinicId);
    const { sql, params } = selection(logId ?? 0, asked, timeZone, limit + 1);
    const rows = await database.all<{ position: number; client_id: string | null }>(sql, params);
    const page = rows.slice(0, limit);
    const { nextPosition } = await this.log.head(clinicId);
    return {
      events: await readHistoryEvents(this.log, clinicId, database, logId ?? 0, page),
      next: rows.length > limit ? page.at(-1)!.position : null,
      size: nextPosition,
    };
  }
}

/** The positions that are asked for, in their order. */
function selection(logId: number, asked: ListEventsRequest, timeZone: string, limit: number) {
  const params: Cell[] = [logId];
  const conditions = ['log_id = $1'];
  const where = (condition: string, ...values: Cell[]): void => {
    conditions.push(condition.replaceAll(/\?(\d)/g, (_, nth: string) => `$${params.length + Number(nth)}`));
    params.push(...values);
  };
  if (asked.clientId !== undefined) where('client_id = ?1', asked.clientId);
  if (asked.sessionId !== undefined) where('record_id = ?1', asked.sessionId);
  if (asked.seriesId !== undefined) where('record_id = ?1', asked.seriesId);
  if (asked.actor !== undefined) where('actor = ?1', asked.actor);
  if (asked.staffId !== undefined) where('(actor = ?1 OR record_id = ?2)', asked.staffId, asked.staffId);
  if (asked.types !== undefined) {
    const types = asked.types.split(',');
    where(`type IN (${types.map((_, at) => `$${params.length + at + 1}`).join(', ')})`, ...types);
  }
  if (asked.recordedFrom !== undefined) where('recorded_at >= ?1', asked.recordedFrom);
  if (asked.recordedTo !== undefined) where('recorded_at < ?1', asked.recordedTo);
  if (asked.happenedFrom !== undefined) {
    const { day, instant } = bound(asked.happenedFrom, timeZone, 0);
    where('CASE length(happened) WHEN 10 THEN happened >= ?1 ELSE happened >= ?2 END', day, instant);
  }
  if (asked.happenedTo !== undefined) {
    const { day, instant } = bound(asked.happenedTo, timeZone, 1);
    where('CASE length(happened) WHEN 10 THEN happened <= ?1 ELSE happened < ?2 END', day, instant);
  }
  const isNewestFirst = asked.order === 'newest_first';
  if (asked.after !== undefined) where(`position ${isNewestFirst ? '<' : '>'} ?1`, asked.after);
  const sql = `SELECT position, client_id FROM history_event WHERE ${conditions.join(' AND ')}
    ORDER BY position ${isNewestFirst ? 'DESC' : 'ASC'} LIMIT $${params.length + 1}`;
  return { sql, params: [...params, limit] };
}

/**
 * A bound for what is known to the day, and one for what is known to the instant. What is known to the day may have
 * happened at any time of it, so it is within as long as part of the day is.
 */
function bound(moment: string, timeZone: string, daysOn: 0 | 1): { day: string; instant: string } {
  if (moment.length > 'yyyy-mm-dd'.length) return { day: moment.slice(0, 10), instant: moment };
  return { day: moment, instant: startOfDay(timeZone, addDays(moment, daysOn)) };
}
