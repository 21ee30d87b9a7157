import { ObjectField } from '#http/fields.js';
import { NotesRequest } from '../entry.request.js';

export class AcknowledgeAlertRequest {
  @ObjectField(() => NotesRequest, { optional: true })
  notes?: NotesRequest;
}
