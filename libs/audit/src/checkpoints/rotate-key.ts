import { type EventLog } from '#event-log/event-log.js';
import { KEY_ROTATED, LOG_STREAM, SYSTEM_ACTOR } from '#event-log/log-events.js';
import { type LogName } from '#event-log/recorded-event.js';
import { uuidV5 } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { signKeyRotation } from '#ledger/key-rotation.js';
import { openNote } from '#ledger/signed-note.js';
import { type CheckpointSigner } from './checkpoint-signer.js';
import { type LogKeys } from './log-keys.js';

export interface KeyChange {
  log: EventLog;
  keys: LogKeys;
  signer: CheckpointSigner;
}

/**
 * Begins to change the key of a log's newest epoch: a leaf names the next key, with the word of the current one for
 * it, and from that leaf on both sign. Cut short, it goes on with the same next key when it is called again.
 *
 * @returns the next key
 * @throws Problem `rotation_under_way`, `log_needs_new_epoch`, and as `CheckpointSigner.sign`
 */
export async function rotateKey(name: LogName, { log, keys, signer }: KeyChange): Promise<VerifierKey> {
  const { origin } = await log.open(name);
  if (await signer.needsNewEpoch(name)) {
    throw new Problem('corrupt', 'log_needs_new_epoch', `${origin} does not go on from what was signed last.`);
  }
  const [current, next] = [await keys.signingKey(origin), await keys.makeNextKey(origin)];
  const command = rotation(name, next.verifier);
  if (await log.findCommand(name, command.commandId, command.body)) {
    const detail = `The key of ${origin} is being changed already. Let everybody take the next one, then retire the one before.`;
    throw new Problem('not_allowed_now', 'rotation_under_way', detail, { origin, nextKey: next.verifier.vkey });
  }
  const anchor = { rotation: signKeyRotation(current, next) };
  const event = { type: KEY_ROTATED, stream: LOG_STREAM, nextKey: next.verifier.vkey, anchor };
  await log.append({ ...command, actor: SYSTEM_ACTOR, role: SYSTEM_ACTOR, events: [event] });
  await signer.sign(name);
  return next.verifier;
}

/**
 * Ends the change: the next key signs alone, and the one before is deleted. Whoever holds the one before still follows
 * the log from it, by the leaf that names the next.
 *
 * @throws Problem `no_key_to_retire`, `rotation_unfinished`
 */
export async function retireKey(name: LogName, { log, keys, signer }: KeyChange): Promise<VerifierKey> {
  const { origin } = await log.open(name);
  const next = (await keys.nextKey(origin))?.verifier;
  if (!next) {
    const detail = `The key of ${origin} is not being changed. Begin with pinpoint keys rotate.`;
    throw new Problem('not_allowed_now', 'no_key_to_retire', detail, { origin });
  }
  const command = rotation(name, next);
  const recorded = await log.findCommand(name, command.commandId, command.body);
  const { note } = await signer.sign(name);
  if (!recorded || !isSignedBy(note, next)) {
    const detail = `The change of the key of ${origin} was cut short. Run pinpoint keys rotate again, then this.`;
    throw new Problem('not_allowed_now', 'rotation_unfinished', detail, { origin });
  }
  await keys.retireKey(origin);
  return next;
}

/** The same command for the same next key, so that it is recorded once. */
function rotation(log: LogName, { vkey }: VerifierKey) {
  return { log, commandId: uuidV5(log.slice(0, 36), `${KEY_ROTATED} ${vkey}`), body: { nextKey: vkey } };
}

function isSignedBy(note: string, key: VerifierKey): boolean {
  try {
    return openNote(note, [key]).signatures.length === 1;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
