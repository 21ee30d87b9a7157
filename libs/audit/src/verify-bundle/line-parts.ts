import { decodeBase64Url } from '#ledger/base64.js';
import { type Leaf } from '#ledger/leaf.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { parsePayload } from '#ledger/payload.js';
import { type BundleLine, type OpenPart } from './bundle-line.js';
import { type FailureCode, VerificationFailure } from './verification-failure.js';

export const WITHHELD = 'withheld';
export const ERASED = 'erased';

/**
 * Whether the parts of a line are those of its leaf: each committed, each present as exactly one of open, withheld
 * and erased, and each open one the payload that was committed to.
 *
 * @throws VerificationFailure `E_COMMIT` or `E_MISSING_PART`
 */
export function checkParts({ leaf, open, closed }: BundleLine): void {
  for (const part of [...open.keys(), ...closed.keys()])
    if (!Object.hasOwn(leaf.parts, part)) throw refused('E_COMMIT', 'The leaf commits to no such part.', leaf);
  for (const part of Object.keys(leaf.parts)) {
    const state = closed.get(part);
    const isClosed = state === WITHHELD || state === ERASED;
    if (open.has(part) ? closed.has(part) : !isClosed)
      throw refused('E_MISSING_PART', 'A part of the leaf is not exactly one of open, withheld and erased.', leaf);
  }
  for (const [part, opened] of open) checkOpened(leaf, part, opened);
}

function checkOpened(leaf: Leaf, part: string, { payload, salt }: OpenPart): void {
  const saltBytes = decodeBase64Url(salt);
  if (saltBytes === undefined) throw refused('E_COMMIT', 'A salt is base64url without padding.', leaf);
  try {
    if (partCommitment(leaf.eventId, part, saltBytes, payload).toString('base64url') !== leaf.parts[part])
      throw refused('E_COMMIT', 'A part is not what the leaf commits to.', leaf);
    parsePayload(payload);
  } catch (error) {
    if (error instanceof LedgerError) throw refused('E_COMMIT', error.detail, leaf);
    throw error;
  }
}

function refused(code: FailureCode, detail: string, { index }: Leaf): VerificationFailure {
  return new VerificationFailure(code, detail, { index, file: 'events.ndjson' });
}
