import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pageAsked, PageRequest } from '#http/page.js';
import { SessionListBody } from './session-list.answer.js';
import { ListSessions } from './session-list.query.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/sessions')
export class SessionListController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('The sessions of a client, newest first.', SessionListBody)
  listSessions(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @Query() page: PageRequest,
  ): Promise<SessionListBody> {
    return this.queries.execute(new ListSessions(clinicId, clientId, pageAsked(page)));
  }
}
