import { InstantField, IntegerField, UuidField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class StartSessionRequest extends NotedEntryRequest {
  @UuidField()
  clientId!: string;

  @InstantField()
  at!: string;

  @UuidField({ optional: true })
  practitionerId?: string;

  @UuidField({ optional: true })
  seriesId?: string;

  @IntegerField({ optional: true, description: 'Which session of the series this is.', example: 1 })
  sessionNumber?: number;
}
