import { InstantField, IntegerField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class RemoveAnestheticRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @IntegerField({
    optional: true,
    description: 'Said by hand where the times are not known; otherwise it follows from them.',
  })
  contactTimeS?: number;
}
