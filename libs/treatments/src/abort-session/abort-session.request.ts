import { ChoiceField, InstantField, IntegerField, ObjectField } from '#http/fields.js';
import { ABORT_REASONS, type AbortReason } from '../domain/closed-lists.js';
import { EntryRequest } from '../entry.request.js';
import { DescriptionNotesRequest } from '../notes.request.js';

export class AbortSessionRequest extends EntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @ChoiceField(ABORT_REASONS)
  reason!: AbortReason;

  @IntegerField({
    optional: true,
    description: 'Said by hand for a late entry without a time of day; otherwise it follows from the times.',
  })
  durationS?: number;

  @ObjectField(() => DescriptionNotesRequest, { optional: true })
  notes?: DescriptionNotesRequest;
}
