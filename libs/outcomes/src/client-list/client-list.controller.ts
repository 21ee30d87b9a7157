import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { isPosition, pageAsked } from '#http/page.js';
import { ClientListBody } from './client-list.answer.js';
import { ListClientsRequest } from './client-list.request.js';
import { ListClients } from './client-list.query.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients')
export class ClientListController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast(
    'The clients of the clinic, those registered last first; or those who are found by words.',
    ClientListBody,
  )
  listClients(
    @IdParam('clinicId') clinicId: string,
    @Query() { search, ...page }: ListClientsRequest,
  ): Promise<ClientListBody> {
    return this.queries.execute(new ListClients(clinicId, pageAsked(page, isPosition), search));
  }
}
