import { EntitySchema } from 'typeorm';

/** A clinic of this installation. Its name is for people; everything else knows it by its id. */
export interface Clinic {
  id: string;
  /** NFC; unique without regard to case. */
  name: string;
  nameKey: string;
  /** IANA name; days of the record are days in this zone. */
  timeZone: string;
  createdAt: string;
}

export const clinicEntity = new EntitySchema<Clinic>({
  name: 'clinic',
  columns: {
    id: { type: 'varchar', primary: true },
    name: { type: 'varchar' },
    nameKey: { type: 'varchar', name: 'name_key', unique: true },
    timeZone: { type: 'varchar', name: 'time_zone' },
    createdAt: { type: 'varchar', name: 'created_at' },
  },
});
