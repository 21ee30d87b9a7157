import { EntitySchema } from 'typeorm';

/** Up to which event of a clinic's stream its memberships were written. */
export interface StaffVersion {
  clinicId: string;
  version: number;
}

export const staffVersionEntity = new EntitySchema<StaffVersion>({
  name: 'staff_version',
  columns: {
    clinicId: { type: 'varchar', name: 'clinic_id', primary: true },
    version: { type: 'integer' },
  },
});
