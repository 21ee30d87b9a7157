import { type DynamicModule, Module } from '@nestjs/common';
import { AddClinicHandler } from './add-clinic/add-clinic.command.js';
import { AddClinicController } from './add-clinic/add-clinic.controller.js';
import { ChangePasswordController } from './change-password/change-password.controller.js';
import { ChoosePasswordController } from './choose-password/choose-password.controller.js';
import { EmergencyAccessController } from './emergency-access/emergency-access.controller.js';
import { EnrolSecondFactorController } from './enrol-second-factor/enrol-second-factor.controller.js';
import { FirstOwnerController } from './first-owner/first-owner.controller.js';
import { ListClinicsController } from './list-clinics/list-clinics.controller.js';
import { ListClinicsHandler } from './list-clinics/list-clinics.query.js';
import { ManageStaffController } from './manage-staff/manage-staff.controller.js';
import { ManageTokensController } from './manage-tokens/manage-tokens.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { WhoAmIController } from './who-am-i/who-am-i.controller.js';

/** Who is here: the clinics of the installation, the people, and how they come in. */
@Module({
  controllers: [
    AddClinicController,
    ListClinicsController,
    FirstOwnerController,
    SetUpController,
    ChoosePasswordController,
    SignInController,
    SignOutController,
    WhoAmIController,
    ChangePasswordController,
    EnrolSecondFactorController,
    ManageStaffController,
    ManageTokensController,
    EmergencyAccessController,
  ],
  providers: [AddClinicHandler, ListClinicsHandler],
})
export class IdentityModule {
  static with(cookie: SessionCookie): DynamicModule {
    return {
      module: IdentityModule,
      providers: [{ provide: SessionCookie, useValue: cookie }],
      exports: [SessionCookie],
    };
  }
}
