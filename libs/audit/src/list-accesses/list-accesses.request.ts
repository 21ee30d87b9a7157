import { IntegerField, UuidField } from '#http/fields.js';
import { Transform } from 'class-transformer';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export const ACCESSES_MAX = 500;
export const ACCESSES_DEFAULT = 100;

export class ListAccessesRequest {
  @asNumber
  @IntegerField({ optional: true, description: '`next` of the page before.' })
  before?: number;
  @asNumber
  @IntegerField({ optional: true, description: `1 to ${ACCESSES_MAX}; ${ACCESSES_DEFAULT} by default.` })
  limit?: number;
  @UuidField({ optional: true, description: 'Only where this client’s data were shown.' })
  clientId?: string;
  @UuidField({ optional: true, description: 'Only what this person, or token, was shown.' })
  staffId?: string;
}
