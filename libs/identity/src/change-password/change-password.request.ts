import { PasswordField } from '../credential.fields.js';

export class ChangePasswordRequest {
  @PasswordField()
  present!: string;
  @PasswordField()
  next!: string;
}
