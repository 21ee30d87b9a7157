import { AuditStores } from '#audit/audit-stores.js';
import { AuditCalendar } from '#audit/clinic-calendar.js';
import { EventLog } from '#event-log/event-log.js';
import { ReadPosition } from '#http/read-at-least.js';
import { LatestCheckpoint } from '#http/receipt.js';
import { ApiTokens } from '#identity/api-tokens.js';
import { Clinics } from '#identity/clinics.js';
import { FirstSetup } from '#identity/first-setup.js';
import { Memberships } from '#identity/memberships.js';
import { People } from '#identity/people.js';
import { SecondFactor } from '#identity/second-factor.js';
import { Sessions } from '#identity/sessions.js';
import { SignIn } from '#identity/sign-in.js';
import { StaffRegister } from '#identity/staff-register.js';
import { CalendarSecrets } from '#outcomes/calendar-secrets.js';
import { ClinicCalendar } from '#outcomes/clinic-calendar.js';
import { FigureNames } from '#outcomes/figure-names.js';
import { OwnedClinics } from '#outcomes/owned-clinics.js';
import { OUTCOMES_CLOCK } from '#outcomes/outcomes-clock.js';
import { DataKeys } from '#privacy/data-keys.js';
import { SubjectErasures } from '#privacy/erasure/subject-erasures.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { SealedFiles } from '#privacy/sealed-files.js';
import { ReadModels } from '#projections/read-models.js';
import { ClinicDirectory } from '#treatments/clinic-directory.js';
import { CLOCK } from '#treatments/record-today.js';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { type Stores } from './stores.js';

/** What a part of the product needs besides the stores: checkpoints where it signs, read models where it reads. */
export interface OpenStores extends Stores {
  checkpoints?: LatestCheckpoint;
  readModels?: ReadModels;
}

/** Hands the open stores to every module; opening and closing them is the caller's. */
@Global()
@Module({})
export class StoresModule {
  static over(stores: OpenStores): DynamicModule {
    const { identity } = stores;
    const providers = [
      ...(stores.checkpoints ? [{ provide: LatestCheckpoint, useValue: stores.checkpoints }] : []),
      ...(stores.readModels
        ? [
            { provide: ReadModels, useValue: stores.readModels },
            { provide: ReadPosition, useValue: stores.readModels satisfies ReadPosition },
          ]
        : []),
      { provide: EventLog, useValue: stores.log },
      { provide: DataKeys, useValue: stores.keys },
      { provide: SubjectErasures, useValue: stores.erasures },
      { provide: CLOCK, useValue: stores.clock },
      { provide: OUTCOMES_CLOCK, useValue: stores.clock },
      { provide: SealedFiles, useValue: stores.files },
      { provide: PartSealer, useValue: stores.sealer },
      { provide: Clinics, useValue: stores.clinics },
      { provide: CalendarSecrets, useValue: identity.tokens satisfies CalendarSecrets },
      { provide: ClinicCalendar, useValue: stores.clinics satisfies ClinicCalendar },
      { provide: AuditStores, useValue: stores.audit },
      { provide: AuditCalendar, useValue: stores.clinics satisfies AuditCalendar },
      { provide: OwnedClinics, useValue: new ClinicsOfOwner(identity.memberships) },
      { provide: FigureNames, useValue: new NamesOfFigures(stores.clinics, identity.people) },
      { provide: ClinicDirectory, useValue: stores.clinics satisfies ClinicDirectory },
      { provide: People, useValue: identity.people },
      { provide: Sessions, useValue: identity.sessions },
      { provide: SecondFactor, useValue: identity.secondFactor },
      { provide: SignIn, useValue: identity.signIn },
      { provide: ApiTokens, useValue: identity.tokens },
      { provide: Memberships, useValue: identity.memberships },
      { provide: StaffRegister, useValue: identity.staff },
      { provide: FirstSetup, useValue: identity.setup },
    ];
    return { module: StoresModule, imports: [CqrsModule.forRoot()], providers, exports: [...providers, CqrsModule] };
  }
}

class ClinicsOfOwner extends OwnedClinics {
  constructor(private readonly memberships: Memberships) {
    super();
  }

  async ownedBy(staffId: string): Promise<string[]> {
    const access = await this.memberships.accessOf(staffId);
    return access.filter(({ role, emergency }) => role === 'owner' && !emergency).map(({ clinicId }) => clinicId);
  }
}

class NamesOfFigures extends FigureNames {
  constructor(
    private readonly clinics: Clinics,
    private readonly people: People,
  ) {
    super();
  }

  async ofClinic(clinicId: string): Promise<string> {
    return (await this.clinics.byId(clinicId)).name;
  }

  ofStaff(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.people.namesOf(staffIds);
  }
}
