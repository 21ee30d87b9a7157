import { PatternField, TextField } from '#http/fields.js';
import { CLINIC_NAME_MAX_LENGTH } from '../clinics.js';

export class AddClinicRequest {
  @TextField({ maxLength: CLINIC_NAME_MAX_LENGTH, example: 'Hautklinik Nord' })
  name!: string;

  @PatternField({
    optional: true,
    pattern: /^[A-Za-z0-9_+/-]{1,64}$/,
    says: 'must be the IANA name of a time zone',
    description: 'IANA name; UTC where it is left out.',
    example: 'Europe/Berlin',
  })
  timeZone?: string;
}
