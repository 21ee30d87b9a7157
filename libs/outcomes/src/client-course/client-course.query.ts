import { ReadModels } from '#projections/read-models.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts } from '../known-at.js';
import { type ClientCourseBody } from './client-course.answer.js';
import { readClientCourse } from './client-course.js';

export class ReadClientCourse extends Query<ClientCourseBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
    readonly knownAt?: number,
  ) {
    super();
  }
}

@QueryHandler(ReadClientCourse)
export class ReadClientCourseHandler implements IQueryHandler<ReadClientCourse> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
  ) {}

  async execute({ clinicId, clientId, knownAt }: ReadClientCourse): Promise<ClientCourseBody> {
    await this.clinics.byId(clinicId);
    return readClientCourse(await knownFacts(this.readModels, clinicId, knownAt), clientId);
  }
}
