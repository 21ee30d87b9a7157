import { Problem } from '#kernel/problem.js';
import { partCommitment, SALT_BYTES } from '#ledger/part-commitment.js';
import { isUtf8 } from 'node:buffer';
import { openEnvelope, sealEnvelope } from './aes-gcm-envelope.js';

/** Where a sealed part belongs. It is authenticated with the part, so a part moved elsewhere does not open. */
export interface PartPlace {
  /** Origin of the log's epoch that the event stands in. */
  log: string;
  eventId: string;
  part: string;
}

/** A part in clear: its payload as canonical JSON, exactly as committed, and the salt of the commitment. */
export interface ClearPart {
  payloadJcs: string;
  salt: Uint8Array;
}

// The members stand in canonical order and the salt has a fixed length, so JCS({"payload":…,"salt":…}) is put together
// and taken apart around the payload's own text, without parsing it.
const BEFORE_PAYLOAD = '{"payload":';
const BEFORE_SALT = ',"salt":"';
const AFTER_SALT = '"}';
const SALT_CHARS = Math.ceil((SALT_BYTES * 4) / 3);
const FRAME_CHARS = BEFORE_PAYLOAD.length + BEFORE_SALT.length + SALT_CHARS + AFTER_SALT.length;

/** Sealed bytes of log format §4. `nonce` is given by test vectors only. */
export function sealPart(dataKey: Uint8Array, place: PartPlace, part: ClearPart, nonce?: Uint8Array): Buffer {
  if (part.salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes.`);
  const salt = Buffer.from(part.salt.buffer, part.salt.byteOffset, part.salt.length).toString('base64url');
  const plain = BEFORE_PAYLOAD + part.payloadJcs + BEFORE_SALT + salt + AFTER_SALT;
  return sealEnvelope(dataKey, sealedPartAad(place), plain, nonce);
}

/**
 * Opens sealed bytes of log format §4.
 *
 * @param commitment of the event's leaf (base64url). AES-GCM does not commit to its key: somebody who held two data
 * keys could make bytes that open under both. The commitment settles what was recorded, so pass it wherever the leaf
 * is at hand.
 * @throws Problem `sealed_part_length_wrong`, `sealed_part_version_unknown`, `sealed_part_not_authentic`,
 * `sealed_part_malformed` or `sealed_part_not_committed`
 */
export function openPart(dataKey: Uint8Array, place: PartPlace, sealed: Uint8Array, commitment?: string): ClearPart {
  const plain = openEnvelope(dataKey, sealedPartAad(place), sealed, 'sealed_part');
  const part = isUtf8(plain) ? clearPart(plain.toString('utf8')) : null;
  if (part === null) {
    throw new Problem('corrupt', 'sealed_part_malformed', 'Its plain text is not a payload with its salt.', {
      eventId: place.eventId,
      part: place.part,
    });
  }
  if (commitment !== undefined) checkCommitment(place, part, commitment);
  return part;
}

function clearPart(text: string): ClearPart | null {
  const saltAt = text.length - AFTER_SALT.length - SALT_CHARS;
  const payloadEnd = saltAt - BEFORE_SALT.length;
  const framed =
    text.length > FRAME_CHARS &&
    text.startsWith(BEFORE_PAYLOAD) &&
    text.startsWith(BEFORE_SALT, payloadEnd) &&
    text.endsWith(AFTER_SALT);
  if (!framed) return null;
  const saltText = text.slice(saltAt, -AFTER_SALT.length);
  const salt = Buffer.from(saltText, 'base64url');
  if (salt.toString('base64url') !== saltText) return null;
  return { payloadJcs: text.slice(BEFORE_PAYLOAD.length, payloadEnd), salt };
}

function checkCommitment({ eventId, part }: PartPlace, clear: ClearPart, expected: string): void {
  const actual = partCommitment(eventId, part, clear.salt, clear.payloadJcs).toString('base64url');
  if (actual === expected) return;
  const detail = 'What it holds is not what the event committed to.';
  throw new Problem('corrupt', 'sealed_part_not_committed', detail, { eventId, part });
}

function sealedPartAad({ log, eventId, part }: PartPlace): string {
  return lines('mnlog/seal/v1', log, eventId, part);
}

/** The aad of a wrapped data key (log format §5). */
export function wrappedKeyAad(log: string, kid: string): string {
  return lines('mnlog/dek/v1', log, kid);
}

/** The aad of a file that is sealed with a subject's data key. */
export function sealedFileAad(log: string, name: string): string {
  return lines('mnlog/file/v1', log, name);
}

/** Line by line; a field with a line end in it could be read as two. */
function lines(...fields: string[]): string {
  if (fields.some((field) => field.includes('\n'))) throw new RangeError('A field of an aad holds no line end.');
  return fields.join('\n');
}
