import { BooleanField, ChoiceField, TextField, UuidField } from '#http/fields.js';
import { VOID_REASONS, type VoidReason } from '../domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';

export class VoidEntryRequest {
  @UuidField({ description: 'eventId of the entry.' })
  entryId!: string;

  @ChoiceField(VOID_REASONS)
  reason!: VoidReason;

  @BooleanField({ optional: true, description: 'True: the entries that hang on it go with it.' })
  withDependents?: boolean;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  explanation?: string;
}
