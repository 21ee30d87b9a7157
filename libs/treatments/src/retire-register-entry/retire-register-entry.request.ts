import { ChoiceField, DayField, PatternField } from '#http/fields.js';
import { REGISTER_NAMES, type RegisterName } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class RetireRegisterEntryRequest extends NotedEntryRequest {
  @ChoiceField(REGISTER_NAMES)
  register!: RegisterName;

  @PatternField({
    pattern: /^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,63}$/,
    says: 'must be what names the entry: an id, a code, the number of a lot',
  })
  key!: string;

  @DayField({ optional: true })
  retiredOn?: string;
}
