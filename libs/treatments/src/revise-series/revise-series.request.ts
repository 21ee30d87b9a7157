import { DayField, IntegerField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

export class ReviseSeriesRequest extends NotedEntryRequest {
  @DayField({ optional: true })
  revisedOn?: string;

  @IntegerField({ optional: true, example: 6 })
  targetSessions?: number;

  @IntegerField({ optional: true, example: 42 })
  intervalDays?: number;
}
