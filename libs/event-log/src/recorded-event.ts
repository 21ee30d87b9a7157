import { type Instant } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { type Hash } from '#ledger/sha256.js';

/** A log's name: the clinic's UUID, or `<uuid>/access` for the record of who read what. */
export type LogName = string;

/** `clinical` is stored in clear beside its salt; the others are sealed with a data key before they are stored. */
export const SEALED_PARTS = ['identity', 'notes', 'photo'] as const;
export type SealedPartName = (typeof SEALED_PARTS)[number];
export type PartName = 'clinical' | SealedPartName;

/** What a handler wants recorded. The log adds position, version, time and proof. */
export interface NewEvent {
  /** A new UUID v7 where events of one command name each other; otherwise the log makes one. */
  eventId?: string;
  type: string;
  /** Defaults to the newest version that the catalogue knows. */
  typeVersion?: number;
  stream: string;
  /** The clinical part: coded values and integers only. Absent where the event has none. */
  data?: JsonObject;
  /** Parts to be sealed with the data key `kid`. */
  sealed?: Partial<Record<SealedPartName, JsonObject>>;
  /** The data key of the client whom the event concerns; it is what an erasure names. */
  kid?: string;
  /** Position of the event that this one corrects or voids; it must lie in the same stream. */
  corrects?: number;
  /** A code, never free text. Required with `corrects`. */
  reason?: string;
  /** Data keys that an erasure destroys. */
  erases?: string[];
  /** Of the log itself: what the leaf commits to beside the event, such as the last checkpoint of an older epoch. */
  anchor?: JsonObject;
  /** Of the log itself: the verifier key that signs its checkpoints from here on. */
  nextKey?: string;
}

/** An event as it was recorded, its data raised to the newest version of its type. */
export interface RecordedEvent {
  log: LogName;
  /** Origin of the epoch that it stands in; its sealed parts are bound to it. */
  origin: string;
  /** Dense from 0 within the log, over all its epochs. */
  position: number;
  /** Of its leaf, as it stands in the tree. */
  leafHash: Hash;
  eventId: string;
  type: string;
  typeVersion: number;
  stream: string;
  /** Dense from 1 within the stream, over all epochs. */
  streamVersion: number;
  actor: string;
  role: string;
  /** When it was recorded; when it happened stands in `data`. */
  recordedAt: Instant;
  /** Id of the command that caused it. */
  cause: string;
  kid?: string;
  corrects?: number;
  reason?: string;
  erases?: string[];
  /** The clinical part, or null where the event has none or it was destroyed. */
  data: JsonObject | null;
  /** Sealed parts that are still held; `#privacy/part-sealer.js` opens them. */
  sealed: Partial<Record<SealedPartName, Uint8Array>>;
  /** What its leaf committed to, per part (base64url). */
  commitments: Readonly<Partial<Record<PartName, string>>>;
  /** Parts that were committed and later destroyed. */
  destroyed: PartName[];
}
