import { TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';

/** Who the client is. It is sealed with the client's key, apart from the notes. */
export class IdentityRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  name?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  email?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  phone?: string;
}
