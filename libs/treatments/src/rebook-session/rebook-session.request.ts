import { InstantField, IntegerField, UuidField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class RebookSessionRequest extends NotedEntryRequest {
  @InstantField()
  plannedFor!: string;

  @IntegerField({ optional: true, example: 2700 })
  plannedDurationS?: number;

  @UuidField({ optional: true })
  practitionerId?: string;
}
