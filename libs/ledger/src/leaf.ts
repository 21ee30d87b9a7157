import { type Instant } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { canonicalJson, parseCanonicalJson } from './jcs.js';
import { LedgerError } from './ledger-error.js';
import { isPartName } from './part-commitment.js';

/** A leaf has at most this many bytes (log format §2). */
export const MAX_LEAF_BYTES = 16_384;

/** What the tree commits to of one event: ids, codes and commitments, never what a person wrote (log format §2). */
export interface Leaf {
  v: 1;
  /** The log's origin, `<host>/log/<clinic uuid>`. */
  log: string;
  /** The position in the log: 0, 1, 2 … without a gap. */
  index: number;
  /** UUID version 7, lower case. */
  eventId: string;
  type: string;
  typeVersion: number;
  stream: string;
  /** 1, 2, 3 … within the stream. */
  streamVersion: number;
  /** Opaque staff id. */
  actor: string;
  role: string;
  /** The server's UTC, never decreasing in a log but for `ClockAdjusted`. */
  recordedAt: Instant;
  /** The command's id, shared by the events that one command brought about. */
  cause: string;
  /** Part name → base64url of its commitment. */
  parts: Record<string, string>;
  /** Id of the data key that seals the parts. */
  kid?: string;
  /** Index of the event that this one corrects. */
  corrects?: number;
  /** Code of the reason for a correction or an erasure. */
  reason?: string;
  /** Ids of the data keys that were destroyed. */
  erases?: string[];
  anchor?: JsonObject;
  /** The vkey that signs the checkpoints after this leaf. */
  nextKey?: string;
}

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** 32 bytes in base64url without padding; the last character carries four bits, and its other two must be 0. */
const BASE64URL_OF_32_BYTES = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

type MemberName = keyof Leaf;

/** What each member must be, whatever the other members say. */
const MEMBER_CHECKS: ReadonlyMap<string, (value: unknown) => boolean> = new Map(
  Object.entries({
    v: (value) => value === 1,
    log: isText,
    index: isInteger,
    eventId: (value) => isText(value) && UUID_V7.test(value),
    type: isText,
    typeVersion: (value) => isInteger(value) && value >= 1,
    stream: isText,
    streamVersion: isInteger,
    actor: isText,
    role: isText,
    recordedAt: (value) => isText(value) && isInstant(value),
    cause: isText,
    parts: isParts,
    kid: isText,
    corrects: isInteger,
    reason: isText,
    erases: (value) => Array.isArray(value) && value.every(isText),
    anchor: (value) => isObject(value) && holdsOnlyIntegers(value),
    nextKey: isText,
  } satisfies Record<MemberName, (value: unknown) => boolean>),
);

const REQUIRED: readonly MemberName[] = [
  'v',
  'log',
  'index',
  'eventId',
  'type',
  'typeVersion',
  'stream',
  'streamVersion',
  'actor',
  'role',
  'recordedAt',
  'cause',
  'parts',
];

/**
 * The bytes that are stored and hashed for a leaf, as text: JCS of its members.
 *
 * @throws LedgerError `invalid_leaf` or `leaf_too_large`, and what `canonicalJson` throws
 */
export function encodeLeaf(leaf: Leaf): string {
  checkMembers(leaf);
  const text = canonicalJson(leaf);
  checkBytes(text);
  return text;
}

/**
 * Reads the exact text of a leaf. Whether its index, log, stream version and time fit the leaves around it is for
 * the reader of the log to say.
 *
 * @throws LedgerError `leaf_too_large`, `invalid_json`, `not_canonical` (white space, order, duplicate members,
 *   another spelling of a number or string) or `invalid_leaf` (a member missing, unknown, or not of its form)
 */
export function parseLeaf(text: string): Leaf {
  checkBytes(text);
  const leaf = parseCanonicalJson(text);
  checkMembers(leaf);
  return leaf;
}

function checkBytes(text: string): void {
  if (Buffer.byteLength(text) > MAX_LEAF_BYTES)
    throw new LedgerError('leaf_too_large', `A leaf has at most ${MAX_LEAF_BYTES} bytes.`);
}

function checkMembers(leaf: unknown): asserts leaf is Leaf {
  if (!isObject(leaf)) throw new LedgerError('invalid_leaf', 'A leaf is an object.');
  for (const name of REQUIRED)
    if (!Object.hasOwn(leaf, name)) throw new LedgerError('invalid_leaf', `The leaf lacks its member "${name}".`);
  for (const name of Object.keys(leaf)) {
    const isRight = MEMBER_CHECKS.get(name);
    if (isRight === undefined) throw new LedgerError('invalid_leaf', 'The leaf has a member that version 1 lacks.');
    if (!isRight(leaf[name])) throw new LedgerError('invalid_leaf', `The leaf's member "${name}" has the wrong form.`);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isInstant(text: string): boolean {
  const epochMs = INSTANT.test(text) ? Date.parse(text) : NaN;
  // A day that the month lacks rolls over to the next month; only the round trip shows it.
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString() === text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isParts(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const [name, commitment] of Object.entries(value))
    if (!isPartName(name) || typeof commitment !== 'string' || !BASE64URL_OF_32_BYTES.test(commitment)) return false;
  return true;
}

function holdsOnlyIntegers(value: unknown): boolean {
  if (typeof value === 'number') return isInteger(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(holdsOnlyIntegers);
  return true;
}
