import { ChoiceField } from '#http/fields.js';
import { CANCELLATION_REASONS, type CancellationReason } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class CancelSessionRequest extends NotedEntryRequest {
  @ChoiceField(CANCELLATION_REASONS)
  reason!: CancellationReason;
}
