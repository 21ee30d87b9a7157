import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SessionBody } from './read-session.answer.js';
import { ReadSession } from './read-session.query.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId')
export class ReadSessionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('One session: its entries as they stand, and what is allowed now.', SessionBody)
  readSession(@IdParam('clinicId') clinicId: string, @IdParam('sessionId') sessionId: string): Promise<SessionBody> {
    return this.queries.execute(new ReadSession(clinicId, sessionId));
  }
}
