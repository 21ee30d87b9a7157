import { type Instant } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { type EventTypeVersion } from './event-catalogue.js';

/** The stream that holds what concerns the log itself. */
export const LOG_STREAM = 'log';

/** Who acts when no person does. */
export const SYSTEM_ACTOR = 'system';

/** The server's clock was set, or the machine slept: the leaf's `recordedAt` may lie before the one ahead of it. */
export interface ClockAdjusted {
  /** `recordedAt` of the event before. */
  previous: Instant;
  adjusted: Instant;
  /** How far the clock moved against the process's own timer, or against `previous` after a restart. Signed, ms. */
  offsetMs: number;
}

const empty: JsonObject = { type: 'object', additionalProperties: false };
const instant: JsonObject = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };

/** The events that the log writes about itself. */
export const logEventTypes: readonly EventTypeVersion[] = [
  { type: 'LogOpened', version: 1, schema: empty },
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
  { type: 'SubjectErased', version: 1, schema: empty },
];
