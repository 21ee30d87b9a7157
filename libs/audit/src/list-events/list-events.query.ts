import { EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { HistoryIndex } from '../history-index.js';
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
    private readonly index: HistoryIndex,
  ) {}

  /** @throws Problem `clinic_not_found`, `limit_invalid` */
  async execute({ clinicId, asked }: ListEvents): Promise<EventListBody> {
    const { limit = EVENTS_DEFAULT, after } = asked;
    if (limit < 1 || limit > EVENTS_MAX) {
      throw new Problem('invalid', 'limit_invalid', `A page has 1 to ${EVENTS_MAX} events.`, {
        min: 1,
        max: EVENTS_MAX,
      });
    }
    const isNewestFirst = asked.order === 'newest_first';
    const found = await this.index.events(clinicId, asked, { after, isNewestFirst, limit: limit + 1 });
    const events = found.slice(0, limit);
    const { nextPosition: size } = await this.log.head(clinicId);
    return { events, next: found.length > limit ? events.at(-1)!.position : null, size };
  }
}
