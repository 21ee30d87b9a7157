import { CodeField, InstantField, ObjectField } from '#http/fields.js';
import { EntryRequest } from '../entry.request.js';
import { ProductNotesRequest } from '../notes.request.js';

export class CleanseSkinRequest extends EntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @CodeField({ optional: true })
  product?: string;

  @ObjectField(() => ProductNotesRequest, { optional: true })
  notes?: ProductNotesRequest;
}
