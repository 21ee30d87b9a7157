import { InstantField, IntegerField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class CompleteSessionRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @IntegerField({
    optional: true,
    description: 'Said by hand for a late entry without a time of day; otherwise it follows from the times.',
  })
  durationS?: number;
}
