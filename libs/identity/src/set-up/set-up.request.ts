import { PatternField, TextField } from '#http/fields.js';
import { CLINIC_NAME_MAX_LENGTH } from '../clinics.js';
import { LinkField, LoginNameField, PasswordField, PersonNameField } from '../credential.fields.js';

export class SetUpRequest {
  @LinkField()
  link!: string;
  @LoginNameField()
  loginName!: string;
  @PersonNameField()
  name!: string;
  @PasswordField()
  password!: string;
  @TextField({ maxLength: CLINIC_NAME_MAX_LENGTH, example: 'Hautklinik Nord' })
  clinicName!: string;
  @PatternField({
    optional: true,
    pattern: /^[A-Za-z0-9_+/-]{1,64}$/,
    says: 'must be the IANA name of a time zone',
    description: 'IANA name; UTC where it is left out.',
    example: 'Europe/Berlin',
  })
  timeZone?: string;
}
