import { decodeBase64 } from './base64.js';
import { parseDecimal } from './checkpoint.js';
import { LedgerError } from './ledger-error.js';
import { type Hash, isHash } from './sha256.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree below 2^53 leaves is at most this deep. */
const MAX_PROOF_HASHES = 53;

/** A leaf's inclusion proof and the checkpoint that it leads to, in one text (c2sp.org/tlog-proof). */
export interface TlogProof {
  /** Opaque to the format, and not authenticated by it. */
  extra?: Buffer;
  index: number;
  /** From the leaf's sibling to the root's child. */
  proof: Hash[];
  /** The signed checkpoint, word for word. */
  checkpoint: string;
}

export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): string {
  return [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...proof.map((hash) => hash.toString('base64')),
    '',
    checkpoint,
  ].join('\n');
}

/**
 * Reads the text; whether its checkpoint is signed, and the proof holds, is for the caller to check.
 *
 * @throws LedgerError `invalid_tlog_proof`
 */
export function parseTlogProof(text: string): TlogProof {
  const blank = text.indexOf('\n\n');
  if (blank === -1) throw malformed('A blank line must stand between the proof and its checkpoint.');
  const lines = text.slice(0, blank).split('\n');
  if (lines.shift() !== HEADER) throw malformed(`The first line must be ${HEADER}.`);
  const extra = valueOf('extra', lines);
  const index = parseDecimal(valueOf('index', lines) ?? '');
  if (index === undefined) throw malformed('An index line with a decimal number must follow.');
  if (lines.length > MAX_PROOF_HASHES) throw malformed(`A proof has at most ${MAX_PROOF_HASHES} hashes.`);
  return {
    ...(extra === undefined ? {} : { extra: base64Of(extra) }),
    index,
    proof: lines.map((line) => {
      const hash = base64Of(line);
      if (!isHash(hash)) throw malformed('Each line of the proof is the base64 of 32 bytes.');
      return hash;
    }),
    checkpoint: text.slice(blank + 2),
  };
}

/** Takes the next line off if it has the keyword. */
function valueOf(keyword: string, lines: string[]): string | undefined {
  return lines[0]?.startsWith(`${keyword} `) ? lines.shift()!.slice(keyword.length + 1) : undefined;
}

function base64Of(text: string): Buffer {
  const bytes = decodeBase64(text);
  if (bytes === undefined) throw malformed('Hashes and extra data are written in base64 with padding.');
  return bytes;
}

function malformed(detail: string): LedgerError {
  return new LedgerError('invalid_tlog_proof', detail);
}
