import { decodeBase64 } from './base64.js';
import { parseDecimal } from './checkpoint.js';
import { LedgerError } from './ledger-error.js';
import { type Hash, isHash } from './sha256.js';

const OLD = 'old ';
const MAX_PROOF_HASHES = 63;

/** What a log asks a witness to cosign (c2sp.org/tlog-witness, the body of add-checkpoint). */
export interface AddCheckpoint {
  /** Leaves of the checkpoint of this log that the witness cosigned last; 0 where it cosigned none. */
  oldSize: number;
  /** That the tree of `oldSize` leaves begins the checkpoint's. */
  proof: readonly Hash[];
  /** The signed checkpoint, word for word. */
  checkpoint: string;
}

export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return [`${OLD}${oldSize}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');
}

/**
 * Reads the body; whether the checkpoint is signed, and the proof holds, is for the witness to check.
 *
 * @throws LedgerError `invalid_add_checkpoint`
 */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const blank = body.indexOf('\n\n');
  if (blank === -1) throw malformed('A blank line must stand between the proof and the checkpoint.');
  const [old, ...lines] = body.slice(0, blank).split('\n');
  const oldSize = old!.startsWith(OLD) ? parseDecimal(old!.slice(OLD.length)) : undefined;
  if (oldSize === undefined) throw malformed('The first line reads "old" and the size that was cosigned last.');
  if (lines.length > MAX_PROOF_HASHES) throw malformed(`A proof has at most ${MAX_PROOF_HASHES} hashes.`);
  const proof = lines.map((line) => {
    const hash = decodeBase64(line);
    if (hash === undefined || !isHash(hash)) throw malformed('Each line of the proof is the base64 of 32 bytes.');
    return hash;
  });
  return { oldSize, proof, checkpoint: body.slice(blank + 2) };
}

function malformed(detail: string): LedgerError {
  return new LedgerError('invalid_add_checkpoint', detail);
}
