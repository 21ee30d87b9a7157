import { CodeField, DayField, ObjectField, TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { EntryRequest, NotesRequest } from '../entry.request.js';

class ReportNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true, description: 'The number of the report there.' })
  reference?: string;
}

export class NotifyAuthorityRequest extends EntryRequest {
  @CodeField()
  authority!: string;

  @DayField()
  notifiedOn!: string;

  @ObjectField(() => ReportNotesRequest, { optional: true })
  notes?: ReportNotesRequest;
}
