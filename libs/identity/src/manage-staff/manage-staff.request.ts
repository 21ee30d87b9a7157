import { ChoiceField, CodeField, DayField, InstantField, TextField } from '#http/fields.js';
import { LoginNameField, PersonNameField } from '../credential.fields.js';
import { REMOVAL_REASONS, type RemovalReason, STAFF_ROLES, type StaffRole } from '../domain/staff.events.js';

export class StaffPlaceRequest {
  @ChoiceField(STAFF_ROLES)
  role!: StaffRole;
  @InstantField({ optional: true, description: 'When the access ends by itself; an auditor must have one.' })
  accessEndsAt?: string;
}

/** Someone who has no account here yet. */
export class AddStaffRequest extends StaffPlaceRequest {
  @LoginNameField()
  loginName!: string;
  @PersonNameField()
  name!: string;
}

export class RecordQualificationRequest {
  @CodeField({ example: 'registered_nurse' })
  qualification!: string;
  @DayField()
  heldSince!: string;
  @DayField({ optional: true, description: 'Since when the person has done this work.' })
  practisingSince?: string;
  @TextField({ optional: true, maxLength: 8_000 })
  notes?: string;
}

export class RemoveStaffRequest {
  @ChoiceField(REMOVAL_REASONS)
  reason!: RemovalReason;
}
