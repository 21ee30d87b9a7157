import { ERASURE_DEPTHS, type ErasureDepth } from '#event-log/log-events.js';
import { ChoiceField } from '#http/fields.js';
import {
  ERASURE_REASONS,
  type ErasureReason,
  RETENTION_OVERRIDE_REASONS,
  type RetentionOverrideReason,
} from '../domain/erasure.events.js';

export class RequestErasureRequest {
  @ChoiceField(ERASURE_DEPTHS, {
    description: '`person`: identity, notes and photos go, coded facts stay. `everything`: coded facts go too.',
  })
  depth!: ErasureDepth;

  @ChoiceField(ERASURE_REASONS)
  reason!: ErasureReason;

  @ChoiceField(RETENTION_OVERRIDE_REASONS, {
    optional: true,
    description: 'Why the record may go before its retention is over; it stays in the log beside the erasure.',
  })
  retentionOverride?: RetentionOverrideReason;
}
