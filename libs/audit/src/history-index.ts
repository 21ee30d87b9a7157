import { EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { addDays, startOfDay } from '#kernel/calendar.js';
import { ReadModels } from '#projections/read-models.js';
import { type Cell } from '#projections/table-definition.js';
import { Injectable } from '@nestjs/common';
import { AuditCalendar } from './clinic-calendar.js';
import { type HistoryEventBody } from './history-event.answer.js';
import { type FoundEvent, historyEvent, type Placed, readFoundEvents } from './history-events.js';
import { type HistoryFilterRequest } from './history-filter.request.js';

/** How far to go in what was found. */
export interface HistoryStretch {
  /** Behind this position; from the first, or the last, where it is left out. */
  after?: number | undefined;
  isNewestFirst?: boolean;
  limit: number;
}

const WAIT_MS = 5_000;
/** Clients in one read. */
const CLIENTS_BATCH = 50;

/** Finds the events of a clinic that fit a filter. */
@Injectable()
export class HistoryIndex {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
    private readonly calendar: AuditCalendar,
  ) {}

  /**
   * Waits until the index has reached a position.
   *
   * @throws Problem `read_models_behind`, `projection_stopped`
   */
  reach(clinicId: LogName, position: number): Promise<void> {
    return this.readModels.waitFor(clinicId, position, WAIT_MS);
  }

  /** @throws Problem `clinic_not_found` */
  async events(clinicId: LogName, filter: HistoryFilterRequest, stretch: HistoryStretch): Promise<HistoryEventBody[]> {
    return (await this.found(clinicId, filter, stretch)).map(historyEvent);
  }

  /**
   * The same events as they lie in the log, with their sealed parts.
   *
   * @throws Problem `clinic_not_found`
   */
  async found(clinicId: LogName, filter: HistoryFilterRequest, stretch: HistoryStretch): Promise<FoundEvent[]> {
    const { timeZone } = await this.calendar.byId(clinicId);
    const { queries, logId } = await this.readModels.ofLog(clinicId);
    const { sql, params } = selection(logId, filter, timeZone, stretch);
    return readFoundEvents(this.log, clinicId, queries, logId, await queries.all<Placed>(sql, params));
  }

  /** Every client whom the clinic ever had, some at a time; those who were erased are among them. */
  async *clients(clinicId: LogName): AsyncGenerator<string[]> {
    for (let after = ''; ;) {
      // Asked anew each time: read models may be exchanged while a long answer goes on.
      const { queries, logId } = await this.readModels.ofLog(clinicId);
      const rows = await queries.all<{ kid: string; clientId: string }>(
        'SELECT kid, client_id AS "clientId" FROM history_client WHERE log_id = $1 AND kid > $2 ORDER BY kid LIMIT $3',
        [logId, after, CLIENTS_BATCH],
      );
      if (rows.length > 0) yield rows.map(({ clientId }) => clientId);
      if (rows.length < CLIENTS_BATCH) return;
      after = rows.at(-1)!.kid;
    }
  }
}

/** The positions that are asked for, in their order. */
function selection(logId: number, asked: HistoryFilterRequest, timeZone: string, stretch: HistoryStretch) {
  const { after, isNewestFirst = false, limit } = stretch;
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
  if (after !== undefined) where(`position ${isNewestFirst ? '<' : '>'} ?1`, after);
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
