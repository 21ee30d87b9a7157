import { type ErasureDepth } from '#event-log/log-events.js';
import { type Instant } from '#kernel/clock.js';
import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { notAllowedNow } from './aggregate.js';
import {
  type ErasureRefusal,
  type ErasureRefused,
  type ErasureRequest,
  type ErasureRequested,
  type Retention,
  type RetentionSet,
} from './erasure.events.js';
import { refused } from './field.js';

/**
 * Ten years after the last entry, where a clinic has set nothing else: what § 630f (3) of the German Civil Code asks of
 * whoever treats people. Other countries ask for other spans.
 */
export const DEFAULT_RETENTION_YEARS = 10;

/** Beyond this a number of years is a slip. */
const RETENTION_MAX_YEARS = 100;

/** A request that nobody has decided on yet. */
export interface PendingErasure extends ErasureRequest {
  requestId: Uuid;
  requestedBy: Uuid;
}

/** What there is to know of a client before they are erased. */
export interface ErasureState {
  isRegistered: boolean;
  /** How deep the client was erased last. */
  erased: ErasureDepth | null;
  pending: PendingErasure | null;
}

/** What the approved erasure is to say. */
export interface ApprovedErasure {
  depth: ErasureDepth;
  reason: ErasureRequest['reason'];
  requestId: Uuid;
  requestedBy: Uuid;
  retentionOverride?: ErasureRequest['retentionOverride'];
}

export interface RetentionToday {
  now: Instant;
  /** Until when the record is kept. */
  keptUntil: Instant;
}

/** An entry in the stream of a client's erasure, as far as it matters here. */
export interface ErasureEntry {
  eventId: Uuid;
  actor: Uuid;
  type: string;
  data: object | null;
}

/** The request that stands: the last one, unless it was refused or an erasure came of it. */
export function pendingIn(entries: readonly ErasureEntry[], decided: ReadonlySet<Uuid>): PendingErasure | null {
  let pending: PendingErasure | null = null;
  for (const { eventId, actor, type, data } of entries) {
    if (type === 'ErasureRequested') {
      pending = { ...(data as ErasureRequest), requestId: eventId, requestedBy: actor };
    } else if (type === 'ErasureRefused') pending = null;
  }
  return pending && !decided.has(pending.requestId) ? pending : null;
}

/**
 * Until when a record is kept whose last entry was recorded then. Counted from the entry and not from the treatment:
 * what was entered late is kept the longer.
 */
export function keptUntil(lastRecordedAt: Instant, years: number): Instant {
  const end = new Date(lastRecordedAt);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.toISOString();
}

/** @throws Problem `value_out_of_range` */
export function setRetention({ years }: Retention): RetentionSet[] {
  if (!Number.isInteger(years) || years < 0 || years > RETENTION_MAX_YEARS) {
    throw refused('value_out_of_range', 'years', `must be a whole number from 0 to ${RETENTION_MAX_YEARS}`, {
      min: 0,
      max: RETENTION_MAX_YEARS,
    });
  }
  return [{ type: 'RetentionSet', data: { years } }];
}

/** @throws Problem `client_unknown`, `subject_erased`, `erasure_pending`, `retention_not_over` */
export function requestErasure(
  state: ErasureState,
  request: ErasureRequest,
  retention: RetentionToday,
): ErasureRequested[] {
  ensureErasable(state, request.depth);
  if (state.pending) {
    const sentence = 'An erasure of this client waits for a decision.';
    throw notAllowedNow({ code: 'erasure_pending', sentence }, ['approve_erasure', 'refuse_erasure']);
  }
  ensureRetentionOver(request, retention);
  return [{ type: 'ErasureRequested', data: request }];
}

/**
 * Nobody decides on a request of their own, and the request is named, so that nobody approves another than they saw.
 *
 * @throws Problem as `requestErasure`, and `erasure_not_requested`, `second_person_needed`
 */
export function approveErasure(
  state: ErasureState,
  requestId: Uuid,
  approver: Uuid,
  retention: RetentionToday,
): ApprovedErasure {
  const { requestedBy, depth, reason, retentionOverride } = ensurePending(state, requestId);
  if (requestedBy === approver) {
    throw new Problem('forbidden', 'second_person_needed', 'An erasure is approved by somebody else than who asked.');
  }
  ensureErasable(state, depth);
  ensureRetentionOver({ retentionOverride }, retention);
  return { depth, reason, requestId, requestedBy, ...(retentionOverride && { retentionOverride }) };
}

/** Whoever asked may refuse too: that takes the request back. */
export function refuseErasure(state: ErasureState, refusal: ErasureRefusal): ErasureRefused[] {
  ensurePending(state, refusal.requestId);
  return [{ type: 'ErasureRefused', data: refusal }];
}

export function subjectErased(): Problem {
  return new Problem('not_allowed_now', 'subject_erased', 'The client was erased. Nothing more is recorded of them.', {
    allowed: [],
    late: [],
  });
}

/** Of a client who was erased as a person, the coded facts can go later. */
function ensureErasable({ isRegistered, erased }: ErasureState, depth: ErasureDepth): void {
  if (erased === 'everything' || (erased === 'person' && depth === 'person')) throw subjectErased();
  if (!isRegistered) throw new Problem('not_found', 'client_unknown', 'No such client is registered.');
}

function ensurePending({ pending }: ErasureState, requestId: Uuid): PendingErasure {
  if (pending?.requestId === requestId) return pending;
  const sentence = 'There is no such request that waits for a decision.';
  throw notAllowedNow({ code: 'erasure_not_requested', sentence }, pending ? [] : ['request_erasure']);
}

function ensureRetentionOver(
  { retentionOverride }: Pick<ErasureRequest, 'retentionOverride'>,
  { now, keptUntil: until }: RetentionToday,
): void {
  if (retentionOverride !== undefined || now >= until) return;
  const detail = `The record is kept until ${until}. Give a reason (retentionOverride) where it must go before.`;
  throw new Problem('not_allowed_now', 'retention_not_over', detail, { keptUntil: until, allowed: [], late: [] });
}
