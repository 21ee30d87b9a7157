import { ChoiceField, ObjectField } from '#http/fields.js';
import { OVERRIDE_REASONS, type OverrideReason } from '../domain/closed-lists.js';
import { NotesRequest } from '../entry.request.js';

export class OverrideAlertRequest {
  @ChoiceField(OVERRIDE_REASONS)
  reason!: OverrideReason;

  @ObjectField(() => NotesRequest, { optional: true })
  notes?: NotesRequest;
}
