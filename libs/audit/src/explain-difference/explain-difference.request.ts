import { IntegerField } from '#http/fields.js';
import { Transform } from 'class-transformer';
import { placeField } from '../place-field.js';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export const CHANGES_DEFAULT = 100;
export const CHANGES_MAX = 500;

export class ExplainDifferenceRequest {
  @placeField('A position, or an instant: what was known then.', { optional: false })
  from!: string;
  @placeField('A position, or an instant: beside what was known then. By default, now.')
  to?: string;
  @asNumber
  @IntegerField({ optional: true, description: '`next` of the page before.' })
  after?: number;
  @asNumber
  @IntegerField({ optional: true, description: `1 to ${CHANGES_MAX}; ${CHANGES_DEFAULT} by default.` })
  limit?: number;
}
