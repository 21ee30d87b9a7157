import { Module } from '@nestjs/common';
import { AddClinicHandler } from './add-clinic/add-clinic.command.js';
import { AddClinicController } from './add-clinic/add-clinic.controller.js';
import { ListClinicsController } from './list-clinics/list-clinics.controller.js';
import { ListClinicsHandler } from './list-clinics/list-clinics.query.js';

/** Who is here: the clinics of the installation. */
@Module({
  controllers: [AddClinicController, ListClinicsController],
  providers: [AddClinicHandler, ListClinicsHandler],
})
export class IdentityModule {}
