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

/** What the codes of a history do not say. */
export class HistoryNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  history?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  allergies?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  medications?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true, description: 'Skincare.' })
  regimen?: string;
}
