import { decodeBase64 } from './base64.js';
import { LedgerError } from './ledger-error.js';
import { EMPTY_ROOT } from './merkle-tree.js';
import { isKeyName } from './note-key.js';
import { type Hash, isHash } from './sha256.js';

/** What a log says of itself at one size (c2sp.org/tlog-checkpoint, without extension lines). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Hash;
}

const DECIMAL = /^(0|[1-9][0-9]{0,15})$/;

/** The text that is signed: exactly three lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  parseCheckpoint(text, origin);
  return text;
}

/**
 * Reads the text of an opened note as a checkpoint of the log that is expected, so that no other log's checkpoint is
 * taken for this one's.
 *
 * @throws LedgerError `invalid_checkpoint`, or `invalid_empty_root` where nothing has another root than nothing has
 */
export function parseCheckpoint(text: string, origin: string): Checkpoint {
  const [first, second, third, ...rest] = text.split('\n');
  if (first !== origin || !isKeyName(first))
    throw new LedgerError('invalid_checkpoint', `The checkpoint's first line must be the origin "${origin}".`);
  if (second === undefined || third === undefined || rest.length !== 1 || rest[0] !== '')
    throw new LedgerError('invalid_checkpoint', 'A checkpoint has exactly three lines: origin, size, root.');
  const size = parseDecimal(second);
  if (size === undefined)
    throw new LedgerError('invalid_checkpoint', 'The size is a decimal number below 2^53 without leading zeros.');
  const root = decodeBase64(third);
  if (root === undefined || !isHash(root))
    throw new LedgerError('invalid_checkpoint', 'The root is the base64 of 32 bytes.');
  if (size === 0 && !root.equals(EMPTY_ROOT))
    throw new LedgerError('invalid_empty_root', 'The root of an empty tree is SHA-256 of nothing.');
  return { origin, size, root };
}

/** A whole number below 2^53 in its one decimal spelling, or undefined. */
export function parseDecimal(text: string): number | undefined {
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
