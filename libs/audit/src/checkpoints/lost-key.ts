import { type EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { type EpochAnchor, epochAnchorOf, openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';

/**
 * What the next epoch of a log says of one whose key is lost or was stolen: the newest checkpoint of it that anybody
 * holds, if the log still agrees with it.
 *
 * @param lost the verifier key, as auditors hold it
 * @param note the checkpoint, signed by that key
 * @throws Problem `key_of_another_log`, `checkpoint_unreadable`, `checkpoint_inconsistent`
 */
export async function anchorAfterLostKey(
  name: LogName,
  log: EventLog,
  lost: VerifierKey,
  note: Buffer,
): Promise<EpochAnchor> {
  const { origin, size, root } = await log.open(name);
  if (lost.name !== origin) {
    throw new Problem('invalid', 'key_of_another_log', `The key is one of ${lost.name}, and the log is ${origin}.`);
  }
  const kept = opened(note, lost);
  if (kept.size <= size) {
    const proof = await log.consistencyProof(name, kept.size, size);
    if (!checkConsistency({ from: kept.size, fromRoot: kept.root, to: size, toRoot: root, proof })) {
      const detail = `${origin} does not begin with the ${kept.size} events of the checkpoint: it was altered. Keep it as it is.`;
      throw new Problem('corrupt', 'checkpoint_inconsistent', detail, { origin, signedSize: kept.size, size });
    }
  }
  return epochAnchorOf(kept);
}

function opened(note: Buffer, key: VerifierKey): SignedCheckpoint {
  try {
    return openSignedCheckpoint(note, key);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const detail = `The file holds no checkpoint that the key signed: ${error.detail}`;
    throw new Problem('invalid', 'checkpoint_unreadable', detail, {}, { cause: error });
  }
}
