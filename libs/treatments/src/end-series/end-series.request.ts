import { ChoiceField, DayField } from '#http/fields.js';
import { SERIES_END_REASONS, type SeriesEndReason } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class EndSeriesRequest extends NotedEntryRequest {
  @DayField({ optional: true })
  endedOn?: string;

  @ChoiceField(SERIES_END_REASONS)
  reason!: SeriesEndReason;
}
