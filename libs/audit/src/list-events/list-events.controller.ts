import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EventListBody } from './list-events.answer.js';
import { ListEvents } from './list-events.query.js';
import { ListEventsRequest } from './list-events.request.js';

@ApiTags('audit')
@Controller('clinics/:clinicId/events')
export class ListEventsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('The history of a clinic, a client, a session, a series or a member of the staff.', EventListBody)
  listEvents(@IdParam('clinicId') clinicId: string, @Query() asked: ListEventsRequest): Promise<EventListBody> {
    return this.queries.execute(new ListEvents(clinicId, asked));
  }
}
