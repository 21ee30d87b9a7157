import { createHash, randomUUID } from 'node:crypto';
import { freshBytes } from './random-bytes.js';

/**
 * A lower-case UUID of RFC 9562.
 * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
 */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case UUID of RFC 9562. Upper case is refused: ids are compared as bytes. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A random UUID (version 4): for streams, clients and staff, whose ids must mean nothing outside. */
export function newId(): string {
  return randomUUID();
}

/** A UUID of version 7 (RFC 9562 §5.7) for the instant given in ms since 1970, so that ids sort about as they were made. */
export function uuidV7(epochMs: number, random: Uint8Array = freshBytes(10)): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(epochMs, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  return withVersion(bytes, 7);
}

/** The UUID of version 5 (RFC 9562 §5.5) of a name: the same name in the same namespace gives the same id. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  if (space.length !== 16) throw new RangeError(`uuidV5: the namespace must be a UUID, not "${namespace}"`);
  return withVersion(createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16), 5);
}

function withVersion(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
