import { InstantField, IntegerField, UuidField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class BookSessionRequest extends NotedEntryRequest {
  @UuidField()
  clientId!: string;

  @InstantField()
  plannedFor!: string;

  @IntegerField({ optional: true, example: 2700 })
  plannedDurationS?: number;

  @UuidField({ optional: true })
  practitionerId?: string;

  @UuidField({ optional: true })
  seriesId?: string;

  @IntegerField({ optional: true, description: 'Which session of the series this is.', example: 1 })
  sessionNumber?: number;
}
