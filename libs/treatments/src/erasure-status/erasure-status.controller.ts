import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ErasureStatusBody } from './erasure-status.answer.js';
import { ReadErasureStatus } from './erasure-status.query.js';

@ApiTags('erasure')
@Controller('clinics/:clinicId/clients/:clientId/erasure')
export class ErasureStatusController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('Whether a client is to be erased, or was.', ErasureStatusBody)
  readErasureStatus(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
  ): Promise<ErasureStatusBody> {
    return this.queries.execute(new ReadErasureStatus(clinicId, clientId));
  }
}
