import { IntegerField } from '#http/fields.js';
import { Transform } from 'class-transformer';
import { HistoryFilterRequest } from '../history-filter.request.js';
import { openSealedField } from '../open-sealed-field.js';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export class ExportEventsRequest extends HistoryFilterRequest {
  @asNumber
  @IntegerField({ optional: true, description: 'Begins with this position; with the first by default.' })
  from?: number;
  @asNumber
  @IntegerField({ optional: true, description: 'Ends with this position; by default, with the newest at the start.' })
  to?: number;
  @openSealedField('false by default, and never for a token')
  openSealed?: string;
}
