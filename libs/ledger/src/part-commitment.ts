import { LedgerError } from './ledger-error.js';
import { type Hash, sha256 } from './sha256.js';

export const SALT_BYTES = 32;

// A line end in a part name could be read as the end of the name in what a commitment hashes.
const PART_NAME = /^[^\p{Cc}]+$/u;

/**
 * What a leaf commits to for one part of its event (log format §3): SHA-256("mnlog/part/v1\n" ‖ eventId ‖ "\n" ‖
 * partName ‖ "\n" ‖ salt ‖ payload). The salt keeps a small payload from being guessed from its commitment.
 *
 * @param payloadJcs the payload's canonical JSON
 * @throws LedgerError `invalid_salt` unless the salt has 32 bytes, `invalid_part_name` for one with a control character
 */
export function partCommitment(eventId: string, partName: string, salt: Uint8Array, payloadJcs: string): Hash {
  if (salt.length !== SALT_BYTES) throw new LedgerError('invalid_salt', `A salt has ${SALT_BYTES} bytes.`);
  if (!isPartName(partName))
    throw new LedgerError('invalid_part_name', 'A part name is not empty and holds no control character.');
  const head = `mnlog/part/v1\n${eventId}\n${partName}\n`;
  const headBytes = Buffer.byteLength(head);
  const input = Buffer.allocUnsafe(headBytes + SALT_BYTES + Buffer.byteLength(payloadJcs));
  input.write(head, 0);
  input.set(salt, headBytes);
  input.write(payloadJcs, headBytes + SALT_BYTES);
  return sha256(input);
}

export function isPartName(name: string): boolean {
  return PART_NAME.test(name);
}
