import { EntitySchema } from 'typeorm';

/** Up to which event of a clinic's stream its memberships were written. */
export interface StaffVersion {
  clinicId: string;
  /** Of the clinic's log: versions of an epoch compare with nothing in another, since a restore takes some back. */
  epoch: number;
  version: number;
}

export const staffVersionEntity = new EntitySchema<StaffVersion>({
  name: 'staff_version',
  columns: {
    clinicId: { type: 'varchar', name: 'clinic_id', primary: true },
    epoch: { type: 'integer' },
    version: { type: 'integer' },
  },
});
