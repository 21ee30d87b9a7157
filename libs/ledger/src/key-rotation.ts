import { LedgerError } from './ledger-error.js';
import { parseVerifierKey, type SigningKey, type VerifierKey } from './note-key.js';
import { openNote, signNote } from './signed-note.js';

const HEADER = 'pinpoint/next-key/v1';

/**
 * The note by which a log's key vouches for the one that follows it; the next key signs it too, to show that somebody
 * holds it. Its first line is no origin, so it is never taken for a checkpoint.
 */
export function signKeyRotation(current: SigningKey, next: SigningKey): string {
  return signNote(rotationText(current.verifier.name, next.verifier.vkey), current, next);
}

/**
 * The next key of a log, where the note shows that the current one vouches for it; undefined otherwise.
 *
 * @param nextVkey as the leaf that holds the note names it
 */
export function nextKeyOf(current: VerifierKey, nextVkey: string, note: string): VerifierKey | undefined {
  try {
    const next = parseVerifierKey(nextVkey);
    const { text, signatures } = openNote(note, [current, next]);
    const isRight = text === rotationText(current.name, nextVkey) && signatures.length === 2;
    return isRight && next.name === current.name && next.type === current.type ? next : undefined;
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

function rotationText(origin: string, nextVkey: string): string {
  return `${HEADER}\n${origin}\n${nextVkey}\n`;
}
