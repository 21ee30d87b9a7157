import { CodeOfAppField, LoginNameField, PasswordField } from '../credential.fields.js';

export class SignInRequest {
  @LoginNameField()
  loginName!: string;
  @PasswordField()
  password!: string;
}

export class SignInCodeRequest {
  @CodeOfAppField()
  code!: string;
}
