import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { openNote } from '#ledger/signed-note.js';
import { createHash } from 'node:crypto';

export interface SignedCheckpoint extends Checkpoint {
  /** The C2SP signed note: three lines, a blank line, the signature. */
  note: string;
}

/**
 * Reads a checkpoint that the log's own key signed.
 *
 * @throws LedgerError where it is malformed, of another log, or not signed by that key
 */
export function openSignedCheckpoint(note: Uint8Array, verifier: VerifierKey): SignedCheckpoint {
  const checkpoint = parseCheckpoint(openNote(note, [verifier]).text, verifier.name);
  return { ...checkpoint, note: Buffer.from(note).toString('utf8') };
}

/**
 * What the first leaf of a new epoch says of the epoch before it, as the leaf's `anchor`, beside where that epoch ended
 * (`recorded`): the last checkpoint that was signed under the old origin. Whoever holds a checkpoint of the old origin can so see how far the old epoch went, and
 * which of its events were lost.
 */
export type EpochAnchor = {
  /** Origin of the epoch before. */
  origin: string;
  /** Leaves in its last signed checkpoint, which may be more than were restored. */
  size: number;
  /** Root of that checkpoint, base64, as the checkpoint has it. */
  root: string;
  /** SHA-256 of the signed note, lower-case hex. */
  checkpointSha256: string;
};

export function epochAnchorOf({ origin, size, root, note }: SignedCheckpoint): EpochAnchor {
  const checkpointSha256 = createHash('sha256').update(note).digest('hex');
  return { origin, size, root: root.toString('base64'), checkpointSha256 };
}
