import { ChoiceField, CodeField, TextField } from '#http/fields.js';
import { OVERRIDE_REASONS, type OverrideReason } from './domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';

/** Whoever sends it answers for going on although the rule says stop. */
export class OverrideRequest {
  @CodeField({ example: 'consent_missing' })
  rule!: string;

  @ChoiceField(OVERRIDE_REASONS)
  reason!: OverrideReason;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  explanation?: string;
}
