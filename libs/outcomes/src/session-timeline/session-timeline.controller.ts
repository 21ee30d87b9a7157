import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { KnownAtRequest } from '../known-at.request.js';
import { ensureInside } from '../outside.request.js';
import { SessionTimelineBody } from './session-timeline.answer.js';
import { ReadSessionTimeline } from './session-timeline.query.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/timeline')
export class SessionTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast(
    'Everything that was recorded of one session, with what was corrected or voided later.',
    SessionTimelineBody,
  )
  readSessionTimeline(
    @IdParam('clinicId') clinicId: string,
    @IdParam('sessionId') sessionId: string,
    @Query() request: KnownAtRequest,
  ): Promise<SessionTimelineBody> {
    ensureInside(request);
    return this.queries.execute(new ReadSessionTimeline(clinicId, sessionId, request.knownAt));
  }
}
