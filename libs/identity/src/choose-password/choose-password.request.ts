import { LinkField, PasswordField } from '../credential.fields.js';

export class ChoosePasswordRequest {
  @LinkField()
  link!: string;
  @PasswordField()
  password!: string;
}
