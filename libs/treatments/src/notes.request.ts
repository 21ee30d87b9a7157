import { TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';
import { NotesRequest } from './entry.request.js';

/** Words for a product that stands in no register. */
export class ProductNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  product?: string;
}

/** Words for the code `other`, or more than a code can say. */
export class DescriptionNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  description?: string;
}
