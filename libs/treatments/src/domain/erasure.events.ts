import { type ErasureDepth } from '#event-log/log-events.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';

export const ERASURE_REASONS = [
  'client_request',
  'consent_withdrawn',
  'retention_over',
  'registered_in_error',
  'legal_order',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Why a record may go although the clinic would keep it longer. */
export const RETENTION_OVERRIDE_REASONS = ['no_duty_to_keep', 'registered_in_error', 'legal_order'] as const;
export type RetentionOverrideReason = (typeof RETENTION_OVERRIDE_REASONS)[number];

export const ERASURE_REFUSAL_REASONS = [
  'duty_to_keep',
  'legal_claim',
  'identity_not_proved',
  'request_withdrawn',
  'other_depth',
] as const;
export type ErasureRefusalReason = (typeof ERASURE_REFUSAL_REASONS)[number];

export interface ErasureRequest {
  /** `person`: identity, notes and photos go, coded facts stay. `everything`: coded facts go too, and rates follow. */
  depth: ErasureDepth;
  reason: ErasureReason;
  /** Present where the record is to go before its retention is over; whoever asks and whoever approves answer for it. */
  retentionOverride?: RetentionOverrideReason;
}

export interface ErasureRefusal {
  /** The `eventId` of the request. */
  requestId: Uuid;
  reason: ErasureRefusalReason;
}

export interface Retention {
  /**
   * Full years after the last entry in a client's record.
   * @asType integer
   * @minimum 0
   * @maximum 100
   */
  years: number;
}

export type ErasureRequested = Fact<'ErasureRequested', ErasureRequest>;
export type ErasureRefused = Fact<'ErasureRefused', ErasureRefusal>;
export type RetentionSet = Fact<'RetentionSet', Retention>;

/** Facts about erasing a client. That it was done is the log's own `SubjectErased`, on the client's stream. */
export type ErasureEvent = ErasureRequested | ErasureRefused | RetentionSet;
