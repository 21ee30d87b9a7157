import { type Instant } from '#kernel/clock.js';
import { type Json } from '#kernel/json.js';
import { type LogName, type NewEvent } from './recorded-event.js';

/** One command's events, recorded together or not at all. */
export interface AppendRequest {
  log: LogName;
  /** A UUID that the caller chose: sending the same request again gives the first answer again. */
  commandId: string;
  /** What the caller asked for; the same command id with another body is a conflict. */
  body: Json;
  /** Opaque staff id (a UUID), or `system`. */
  actor: string;
  role: string;
  /**
   * The versions that the decision was made on, per stream; 0 = the stream must not exist yet. A stream that is not
   * named is appended to whatever its version.
   */
  expected?: Readonly<Record<string, number>>;
  events: readonly NewEvent[];
}

export interface EventReceipt {
  position: number;
  eventId: string;
  type: string;
  stream: string;
  streamVersion: number;
  /** SHA-256 of the leaf (RFC 6962), lower-case hex. */
  leafHash: string;
}

/** What a caller gets once its events are durable. */
export interface Receipt {
  log: LogName;
  commandId: string;
  recordedAt: Instant;
  /** Position of the command's last event: a read that waits for it sees what was written. */
  position: number;
  events: EventReceipt[];
  /** True where the command had been recorded before and nothing was written now. */
  repeated: boolean;
}
