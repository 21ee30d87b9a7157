import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClientAlertsBody } from './client-alerts.answer.js';
import { ReadClientAlerts } from './client-alerts.query.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/alerts')
export class ClientAlertsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Every alert of the client, in all of their records.' })
  @ApiOkResponse({ type: ClientAlertsBody })
  @Refuses(400, 401, 404)
  readClientAlerts(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
  ): Promise<ClientAlertsBody> {
    return this.queries.execute(new ReadClientAlerts(clinicId, clientId));
  }
}
