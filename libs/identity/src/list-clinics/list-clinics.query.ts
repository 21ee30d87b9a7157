import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Clinic } from '../clinic.entity.js';
import { Clinics } from '../clinics.js';

/** The clinics of this installation, in the order in which they were added. */
export class ListClinics extends Query<Clinic[]> {}

@QueryHandler(ListClinics)
export class ListClinicsHandler implements IQueryHandler<ListClinics> {
  constructor(private readonly clinics: Clinics) {}

  execute(): Promise<Clinic[]> {
    return this.clinics.all();
  }
}
