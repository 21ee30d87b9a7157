import { DayField, TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';

const REFERENCE_MAX_LENGTH = 100;

/** Who the client is. It is sealed with the client's key, apart from the notes. */
export class IdentityRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  name?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  email?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  phone?: string;

  @TextField({
    maxLength: REFERENCE_MAX_LENGTH,
    optional: true,
    description: 'The clinic’s own number for the client, such as that of a paper record.',
  })
  reference?: string;

  @DayField({ optional: true })
  birthDate?: string;
}
