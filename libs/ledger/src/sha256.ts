import { hash } from 'node:crypto';

/** A SHA-256 hash: exactly 32 bytes. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

/**
 * SHA-256 of the bytes, or of the UTF-8 of a well-formed text.
 *
 * The one-shot `hash` answers in half the time of `createHash` for the short inputs of a tree, and through a binary
 * string in two thirds of the time that it takes to make a Buffer itself (Node 20: 0.38, 0.64 and 1.03 µs for a node).
 */
export function sha256(data: string | Uint8Array): Hash {
  return Buffer.from(hash('sha256', data, 'binary'), 'latin1');
}

export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
