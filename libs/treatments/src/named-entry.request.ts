import { ObjectField, TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';
import { EntryRequest, NotesRequest } from './entry.request.js';

/** How an entry of a register is called. */
export class NamedNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  name?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  serial?: string;
}

export abstract class NamedEntryRequest extends EntryRequest {
  @ObjectField(() => NamedNotesRequest, { optional: true })
  notes?: NamedNotesRequest;
}
