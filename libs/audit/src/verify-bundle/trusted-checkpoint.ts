import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { openNote } from '#ledger/signed-note.js';
import { type FailureCode, VerificationFailure } from './verification-failure.js';

/** What the auditor brings: none of it comes from the bundle. */
export interface TrustRoots {
  /** The log's key as the auditor got it first. */
  log: VerifierKey;
  witnesses: readonly VerifierKey[];
  /** How many of the witnesses must have signed a checkpoint. */
  quorum: number;
  /** The last checkpoint that the auditor accepted, as signed. */
  pinned?: Buffer;
}

/** The same, with the keys that the log's was changed to since: `log` is the first of them. */
export interface FollowedTrust extends TrustRoots {
  logKeys: readonly VerifierKey[];
}

export interface TrustedCheckpoint extends Checkpoint {
  /** Keys of the log that have signed it. */
  signedBy: readonly VerifierKey[];
}

/**
 * Opens a checkpoint: origin line, the log's signature, three lines and root, witness quorum, in this order.
 *
 * A witness counts when its line verifies; a line that does not is worth as little as none, so that one broken witness
 * cannot stop the others from making up the quorum.
 *
 * @throws VerificationFailure `E_ORIGIN`, `E_SIG`, `E_CHECKPOINT` or `E_POLICY`
 */
export function openCheckpoint(
  note: Buffer,
  file: string,
  { log, logKeys, witnesses, quorum }: FollowedTrust,
): TrustedCheckpoint {
  const originBytes = note.subarray(0, Math.max(0, note.indexOf('\n')));
  if (!originBytes.equals(Buffer.from(log.name)))
    throw new VerificationFailure('E_ORIGIN', `The first line must be the log's origin, "${log.name}".`, { file });
  const { text, signatures } = orFailure('E_SIG', file, () => openNote(note, logKeys));
  const checkpoint = orFailure('E_CHECKPOINT', file, () => parseCheckpoint(text, log.name));
  const signed = witnesses.filter((witness) => hasSigned(note, witness)).length;
  if (signed < quorum)
    throw new VerificationFailure('E_POLICY', `Of the witnesses, ${signed} signed, and ${quorum} must.`, { file });
  return { ...checkpoint, signedBy: signatures.map(({ key }) => key) };
}

function hasSigned(note: Buffer, witness: VerifierKey): boolean {
  try {
    return openNote(note, [witness]).signatures.length === 1;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

function orFailure<T>(code: FailureCode, file: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof LedgerError) throw new VerificationFailure(code, error.detail, { file });
    throw error;
  }
}
