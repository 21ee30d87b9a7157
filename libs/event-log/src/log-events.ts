import { type Instant } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { type EventTypeVersion } from './event-catalogue.js';

/** The stream that holds what concerns the log itself. */
export const LOG_STREAM = 'log';

/** Who acts when no person does. */
export const SYSTEM_ACTOR = 'system';

/** The reason in the first leaf of a log whose times are made up. */
export const SIMULATED = 'simulated';

/** The server's clock was set, or the machine slept: the leaf's `recordedAt` may lie before the one ahead of it. */
export interface ClockAdjusted {
  /** `recordedAt` of the event before. */
  previous: Instant;
  adjusted: Instant;
  /** How far the clock moved against the process's own timer, or against `previous` after a restart. Signed, ms. */
  offsetMs: number;
}

/**
 * The log's signing key is being changed: the leaf names the next key in `nextKey`, and its `anchor` holds the note
 * (`rotation`) by which the key before vouches for it. From here on the next key signs, and for a while both do.
 */
export const KEY_ROTATED = 'KeyRotated';

/** `person`: what is sealed goes, coded facts stay. `everything`: the clinical parts go too. */
export const ERASURE_DEPTHS = ['person', 'everything'] as const;
export type ErasureDepth = (typeof ERASURE_DEPTHS)[number];

/**
 * A subject's data were erased: the leaf names their keys in `erases`, and why in `reason`. It has no `kid`, so that no
 * erasure destroys what it says.
 */
export interface SubjectErased {
  depth: ErasureDepth;
  /** Event id of the request, where somebody else than the actor asked for it. */
  requestId?: string;
  /** Staff id of whoever asked; the actor of the event approved. */
  requestedBy?: string;
  /** Why it was done before the retention was over, a code. */
  retentionOverride?: string;
  /** True where it was recorded before, in entries that a restored backup lacked. */
  reapplied?: boolean;
}

const empty: JsonObject = { type: 'object', additionalProperties: false };
const uuid: JsonObject = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' };
const code: JsonObject = { type: 'string', pattern: '^[a-z][a-z0-9_]{0,63}$' };
const instant: JsonObject = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };

/** The events that the log writes about itself. */
export const logEventTypes: readonly EventTypeVersion[] = [
  { type: 'LogOpened', version: 1, schema: empty },
  { type: KEY_ROTATED, version: 1, schema: empty },
  {
    type: 'ClockAdjusted',
    version: 1,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['data'],
      properties: {
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['previous', 'adjusted', 'offsetMs'],
          properties: { previous: instant, adjusted: instant, offsetMs: { type: 'integer' } },
        },
      },
    },
  },
  {
    type: 'SubjectErased',
    version: 1,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['data'],
      properties: {
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['depth'],
          properties: {
            depth: { enum: [...ERASURE_DEPTHS] },
            requestId: uuid,
            requestedBy: uuid,
            retentionOverride: code,
            reapplied: { type: 'boolean' },
          },
        },
      },
    },
  },
];
