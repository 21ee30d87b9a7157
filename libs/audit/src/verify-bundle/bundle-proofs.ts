import { decodeBase64 } from '#ledger/base64.js';
import { type Checkpoint } from '#ledger/checkpoint.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { checkInclusion } from '#ledger/inclusion-proof.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { type Hash } from '#ledger/sha256.js';
import { parseTlogProof } from '#ledger/tlog-proof.js';
import { decodeUtf8, isObjectOf, parseJsonBytes } from './bundle-json.js';
import { openCheckpoint, type FollowedTrust } from './trusted-checkpoint.js';
import { VerificationFailure } from './verification-failure.js';

const CONSISTENCY_MEMBERS = ['from', 'to', 'proof'] as const;

/**
 * consistency.json, {from, to, proof: [base64]}, must lead from the previous checkpoint to the bundle's.
 *
 * @throws VerificationFailure `E_CONSISTENCY`
 */
export function checkConsistencyFile(bytes: Buffer, previous: Checkpoint | undefined, checkpoint: Checkpoint): void {
  const file = 'consistency.json';
  if (previous === undefined)
    throw new VerificationFailure('E_CONSISTENCY', 'There is no previous.checkpoint that the proof starts from.', {
      file,
    });
  const claim = parseConsistency(bytes);
  if (claim === undefined)
    throw new VerificationFailure('E_CONSISTENCY', 'The file reads {"from", "to", "proof": [base64 of 32 bytes]}.', {
      file,
    });
  if (claim.from !== previous.size || claim.to !== checkpoint.size)
    throw new VerificationFailure('E_CONSISTENCY', 'The proof is one between other sizes than the two checkpoints.', {
      file,
    });
  if (!checkConsistency({ ...claim, fromRoot: previous.root, toRoot: checkpoint.root }))
    throw new VerificationFailure('E_CONSISTENCY', 'The proof does not lead from the previous root to the new one.', {
      file,
    });
}

function parseConsistency(bytes: Buffer): { from: number; to: number; proof: Buffer[] } | undefined {
  const value = orUndefined(() => parseJsonBytes(bytes));
  if (value === undefined || !isObjectOf(value, CONSISTENCY_MEMBERS)) return undefined;
  const { from, to, proof } = value;
  if (typeof from !== 'number' || typeof to !== 'number' || !Array.isArray(proof)) return undefined;
  const hashes = proof.map((hash) => (typeof hash === 'string' ? decodeBase64(hash) : undefined));
  return hashes.every((hash) => hash !== undefined) ? { from, to, proof: hashes } : undefined;
}

/**
 * A tlog-proof must prove the leaf that its name gives, under the very checkpoint that the bundle was checked against.
 * It is meant to be handed on alone, so the checkpoint in it must be signed as the bundle's is, although its witness
 * lines may be others.
 *
 * @param leafHash the hash of the leaf with that index; undefined if the log has none
 * @throws VerificationFailure `E_PROOF`
 */
export function checkTlogProof(
  bytes: Buffer,
  index: number,
  leafHash: Hash | undefined,
  checkpoint: Checkpoint,
  trust: FollowedTrust,
): void {
  const file = `proofs/${index}.tlog-proof`;
  const parsed = orUndefined(() => parseTlogProof(decodeUtf8(bytes)));
  if (parsed === undefined) throw refused('The file is not a c2sp.org/tlog-proof@v1.', index, file);
  if (parsed.index !== index) throw refused('The proof is one of another index than its name says.', index, file);
  if (leafHash === undefined) throw refused('The log has no leaf of that index.', index, file);
  const { size, root } = checkpointOf(parsed.checkpoint, index, file, trust);
  if (size !== checkpoint.size || !root.equals(checkpoint.root))
    throw refused("The proof leads to another checkpoint than the bundle's.", index, file);
  if (!checkInclusion({ index, size, leafHash, root, proof: parsed.proof }))
    throw refused('The proof does not lead from the leaf to the root.', index, file);
}

function checkpointOf(note: string, index: number, file: string, trust: FollowedTrust): Checkpoint {
  try {
    return openCheckpoint(Buffer.from(note), file, trust);
  } catch (error) {
    if (error instanceof VerificationFailure) throw refused(`Of its checkpoint: ${error.detail}`, index, file);
    throw error;
  }
}

function refused(detail: string, index: number, file: string): VerificationFailure {
  return new VerificationFailure('E_PROOF', detail, { index, file });
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
