import {
  ChoiceField,
  CodedValueField,
  ListField,
  ObjectField,
  PatternField,
  TextMapField,
  UuidField,
} from '#http/fields.js';
import { CORRECTION_REASONS, type CorrectionReason } from '../domain/closed-lists.js';
import { type CorrectedValue } from '../domain/entry.events.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { IdentityRequest } from '../identity.request.js';

class FieldChangeRequest {
  @PatternField({ pattern: /^[a-z][A-Za-z0-9]{0,63}$/, says: "must be a field's name", example: 'passes' })
  field!: string;

  @CodedValueField({ description: 'The value as it stands, null for none: it shows what the person saw.', example: 4 })
  old!: CorrectedValue;

  @CodedValueField({ description: 'The right value; null takes the field away.', example: 5 })
  new!: CorrectedValue;
}

export class CorrectEntryRequest {
  @UuidField({ description: 'eventId of the entry.' })
  entryId!: string;

  @ListField(() => FieldChangeRequest, { description: 'Empty where only words are corrected.' })
  changes!: FieldChangeRequest[];

  @ChoiceField(CORRECTION_REASONS)
  reason!: CorrectionReason;

  @TextMapField({
    maxLength: FREE_TEXT_MAX_LENGTH,
    optional: true,
    description: 'Right words, by member of the notes.',
  })
  notes?: Record<string, string>;

  @ObjectField(() => IdentityRequest, { optional: true })
  identity?: IdentityRequest;
}
