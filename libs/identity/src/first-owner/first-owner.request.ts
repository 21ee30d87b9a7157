import { LoginNameField, PersonNameField } from '../credential.fields.js';

export class AddFirstOwnerRequest {
  @LoginNameField()
  loginName!: string;
  @PersonNameField()
  name!: string;
}
