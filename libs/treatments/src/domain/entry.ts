import { type Instant } from '#kernel/clock.js';
import { type LateReason } from './closed-lists.js';
import { type Vocabularies } from './vocabularies.js';

/** The circumstances under which something is entered. */
export interface Entry {
  /** The server's time; nothing may have happened after it. */
  now: Instant;
  clinic: Clinic;
  /** Present where the entry is made after the record has moved on: order is not asked for then, only truth. */
  late?: { reason: LateReason; explanation?: string };
}

export interface Clinic {
  /** IANA name, `Europe/Berlin`: a day is a day there. */
  timeZone: string;
  vocabularies: Vocabularies;
}

/** How far a tablet's clock may run ahead of the server's. */
export const CLOCK_TOLERANCE_MS = 300_000;
