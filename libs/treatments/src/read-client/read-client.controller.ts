import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ClientBody } from './read-client.answer.js';
import { ReadClient } from './read-client.query.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId')
export class ReadClientController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('One client: who they are, and their own record.', ClientBody)
  readClient(@IdParam('clinicId') clinicId: string, @IdParam('clientId') clientId: string): Promise<ClientBody> {
    return this.queries.execute(new ReadClient(clinicId, clientId));
  }
}
