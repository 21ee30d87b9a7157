import { ChoiceField, IntegerField } from '#http/fields.js';
import { Transform } from 'class-transformer';
import { HistoryFilterRequest } from '../history-filter.request.js';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export const EVENTS_DEFAULT = 100;
export const EVENTS_MAX = 500;

export class ListEventsRequest extends HistoryFilterRequest {
  @ChoiceField(['oldest_first', 'newest_first'], { optional: true, description: 'oldest_first by default.' })
  order?: string;
  @asNumber
  @IntegerField({ optional: true, description: '`next` of the page before: goes on behind this position.' })
  after?: number;
  @asNumber
  @IntegerField({ optional: true, description: `1 to ${EVENTS_MAX}; ${EVENTS_DEFAULT} by default.` })
  limit?: number;
}
