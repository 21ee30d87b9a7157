import { isUuid, uuidV7 } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { freshBytes } from '#kernel/random-bytes.js';
import { canonicalJson } from '#ledger/jcs.js';
import { partCommitment, SALT_BYTES } from '#ledger/part-commitment.js';
import { createHmac } from 'node:crypto';
import { type AppendRequest } from './append.js';
import { PART_MAX_BYTES, type EventCatalogue } from './event-catalogue.js';
import { checkPayload } from './payload-rules.js';
import { SEALED_PARTS, type LogName, type NewEvent, type SealedPartName } from './recorded-event.js';

/** Encrypts a part for one subject. The log knows no keys, and no cipher. */
export interface PartSealing {
  seal(part: {
    log: string;
    eventId: string;
    part: SealedPartName;
    kid: string;
    payloadJcs: string;
    salt: Uint8Array;
  }): Promise<Uint8Array>;
}

/** An event with all that can be made before its position is known. */
export interface PreparedEvent {
  eventId: string;
  source: NewEvent;
  typeVersion: number;
  /** Part name → base64url commitment, as the leaf holds it. */
  commitments: Record<string, string>;
  clinical?: { payloadJcs: string; salt: Buffer };
  sealed: { name: SealedPartName; body: Uint8Array }[];
}

export interface PreparedCommand {
  log: LogName;
  /** Of the epoch that the sealed parts are bound to. */
  origin: string;
  commandId: string;
  /** Keyed hash of the canonical body, cut to 64 bits: it only tells a repeat from another use of one and the same id. */
  fingerprint: Buffer;
  actor: string;
  role: string;
  expected: Readonly<Record<string, number>>;
  events: PreparedEvent[];
}

/** More events than this in one command would hold the log's lock too long for everyone else. */
export const MAX_EVENTS_PER_COMMAND = 10_000;

const STREAM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CODE = /^[a-z][a-z0-9_]*$/;

/**
 * Tells whether a command that comes again is the same. It outlasts an erasure, so it is keyed: whoever has the log
 * alone cannot try names against it.
 *
 * @param key of the log, from outside its database
 */
export function fingerprintOf(body: unknown, key: Uint8Array): Buffer {
  checkPayload(body, '');
  return createHmac('sha256', key).update(canonicalJson(body)).digest().subarray(0, 8);
}

/**
 * Checks a request and makes its ids, salts, commitments and sealed parts. Nothing here needs the log's lock, so
 * that the time under it stays short.
 *
 * @param origin of the epoch that the events will stand in: it is bound into the sealed parts.
 */
export async function prepareCommand(
  request: AppendRequest,
  origin: string,
  now: number,
  catalogue: EventCatalogue,
  sealing: PartSealing | undefined,
  fingerprintKey: Uint8Array,
): Promise<PreparedCommand> {
  if (!isUuid(request.commandId)) throw invalid('command_id_invalid', 'The command id must be a lower-case UUID.');
  if (request.actor !== 'system' && !isUuid(request.actor)) {
    throw invalid('actor_invalid', 'The actor must be a staff id (a lower-case UUID) or "system".');
  }
  if (!CODE.test(request.role)) throw invalid('role_invalid', 'The role must be a lower snake_case code.');
  if (request.events.length === 0) throw invalid('command_empty', 'A command must record at least one event.');
  if (request.events.length > MAX_EVENTS_PER_COMMAND) {
    throw new Problem('too_large', 'command_too_large', `A command takes at most ${MAX_EVENTS_PER_COMMAND} events.`);
  }
  const events: PreparedEvent[] = [];
  for (const [index, event] of request.events.entries()) {
    const prepared = prepareEvent(event, index, now, catalogue);
    if (event.sealed) prepared.sealed = await sealParts(event, prepared, origin, index, sealing);
    events.push(prepared);
  }
  return {
    log: request.log,
    origin,
    commandId: request.commandId,
    fingerprint: fingerprintOf(request.body, fingerprintKey),
    actor: request.actor,
    role: request.role,
    expected: request.expected ?? {},
    events,
  };
}

function prepareEvent(event: NewEvent, index: number, now: number, catalogue: EventCatalogue): PreparedEvent {
  if (!STREAM.test(event.stream) || event.stream.length > 100) {
    throw invalid('stream_invalid', `events/${index}: the stream must be lower-case words and ids joined by "-".`);
  }
  if (event.reason !== undefined && !CODE.test(event.reason)) {
    throw invalid('reason_invalid', `events/${index}: the reason must be a lower snake_case code; text goes to notes.`);
  }
  if (event.corrects !== undefined && event.reason === undefined) {
    throw invalid('correction_without_reason', `events/${index}: a correction must give its reason.`);
  }
  for (const kid of [event.kid, ...(event.erases ?? [])]) {
    if (kid !== undefined && !isUuid(kid)) throw invalid('kid_invalid', `events/${index}: a data key id is a UUID.`);
  }
  const typeVersion = event.typeVersion ?? catalogue.newestVersion(event.type);
  if (event.eventId !== undefined && !isUuid(event.eventId)) {
    throw invalid('event_id_invalid', `events/${index}: an event id is a UUID.`);
  }
  const eventId = event.eventId ?? uuidV7(now);
  const commitments: Record<string, string> = {};
  const prepared: PreparedEvent = { eventId, source: event, typeVersion, commitments, sealed: [] };
  if (event.data !== undefined) {
    const payloadJcs = encodePayload(event.data, 'clinical', index);
    const salt = freshBytes(SALT_BYTES);
    commitments.clinical = partCommitment(eventId, 'clinical', salt, payloadJcs).toString('base64url');
    prepared.clinical = { payloadJcs, salt };
  }
  catalogue.check(event, typeVersion);
  return prepared;
}

async function sealParts(
  event: NewEvent,
  prepared: PreparedEvent,
  origin: string,
  index: number,
  sealing: PartSealing | undefined,
): Promise<PreparedEvent['sealed']> {
  const sealed: PreparedEvent['sealed'] = [];
  for (const name of SEALED_PARTS) {
    const payload = event.sealed?.[name];
    if (payload === undefined) continue;
    if (event.kid === undefined || sealing === undefined) {
      throw invalid(
        'data_key_missing',
        `events/${index}: the part "${name}" must be sealed, but no data key is named.`,
      );
    }
    const payloadJcs = encodePayload(payload, name, index);
    const salt = freshBytes(SALT_BYTES);
    const { eventId } = prepared;
    prepared.commitments[name] = partCommitment(eventId, name, salt, payloadJcs).toString('base64url');
    const body = await sealing.seal({ log: origin, eventId, part: name, kid: event.kid, payloadJcs, salt });
    sealed.push({ name, body });
  }
  return sealed;
}

function encodePayload(payload: JsonObject, name: keyof typeof PART_MAX_BYTES, index: number): string {
  checkPayload(payload, `/events/${index}/${name}`);
  const text = canonicalJson(payload);
  const bytes = Buffer.byteLength(text);
  if (bytes > PART_MAX_BYTES[name]) {
    const limit = PART_MAX_BYTES[name];
    throw new Problem(
      'too_large',
      'part_too_large',
      `events/${index}: "${name}" has ${bytes} bytes, at most ${limit}.`,
      {
        part: name,
        bytes,
        limit,
      },
    );
  }
  return text;
}

function invalid(code: string, detail: string): Problem {
  return new Problem('invalid', code, detail);
}
