import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { KnownAtRequest } from '../known-at.request.js';
import { ensureInside } from '../outside.request.js';
import { ClientCourseBody } from './client-course.answer.js';
import { ReadClientCourse } from './client-course.query.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/course')
export class ClientCourseController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('One client over time: series, sessions, side effects, assessments.', ClientCourseBody)
  readClientCourse(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @Query() request: KnownAtRequest,
  ): Promise<ClientCourseBody> {
    ensureInside(request);
    return this.queries.execute(new ReadClientCourse(clinicId, clientId, request.knownAt));
  }
}
