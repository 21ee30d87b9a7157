import { ChoiceField, UuidField } from '#http/fields.js';
import { ERASURE_REFUSAL_REASONS, type ErasureRefusalReason } from '../domain/erasure.events.js';

export class RefuseErasureRequest {
  @UuidField({ description: 'The request that is refused.' })
  requestId!: string;

  @ChoiceField(ERASURE_REFUSAL_REASONS)
  reason!: ErasureRefusalReason;
}
