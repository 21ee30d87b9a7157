import { EntitySchema } from 'typeorm';
import { type StaffRole } from './domain/staff.events.js';

/** What a person may do in a clinic. The clinic's log is the truth; this row is what a request is checked against. */
export interface Membership {
  personId: string;
  clinicId: string;
  role: StaffRole;
  /** The access ends by itself at this instant; always set for an auditor. */
  endsAt: string | null;
}

export const membershipEntity = new EntitySchema<Membership>({
  name: 'membership',
  columns: {
    personId: { type: 'varchar', name: 'person_id', primary: true },
    clinicId: { type: 'varchar', name: 'clinic_id', primary: true },
    role: { type: 'varchar' },
    endsAt: { type: 'varchar', name: 'ends_at', nullable: true },
  },
});

/** Access of someone who has none, taken for a stated reason and for a short time. */
export interface EmergencyAccess {
  /** Id of the event in the clinic's log that says so. */
  id: string;
  personId: string;
  clinicId: string;
  reason: string;
  takenAt: string;
  endsAt: string;
}

export const emergencyAccessEntity = new EntitySchema<EmergencyAccess>({
  name: 'emergency_access',
  columns: {
    id: { type: 'varchar', primary: true },
    personId: { type: 'varchar', name: 'person_id' },
    clinicId: { type: 'varchar', name: 'clinic_id' },
    reason: { type: 'varchar' },
    takenAt: { type: 'varchar', name: 'taken_at' },
    endsAt: { type: 'varchar', name: 'ends_at' },
  },
});
