import { decodeBase64 } from './base64.js';
import { LedgerError } from './ledger-error.js';
import {
  isKeyName,
  signEd25519,
  type SigningKey,
  type VerifierKey,
  verifyEd25519,
  WITNESS_COSIGNATURE,
} from './note-key.js';

const MAX_NOTE_BYTES = 1_000_000;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([^ ]+)$/;
const KEY_ID_BYTES = 4;
const TIMESTAMP_BYTES = 8;
const MAX_TIMESTAMP = 2n ** 63n - 1n;

export interface VerifiedSignature {
  key: VerifierKey;
  /** When a witness signed, in seconds since 1970; a log's signature has no time. */
  timeS?: bigint;
  /** The line of the note, with its line end. */
  line: string;
}

export interface OpenedNote {
  /** The signed text with its last line end, without the blank line. */
  text: string;
  /** One for each known key that signed. Lines of unknown keys are left out. */
  signatures: VerifiedSignature[];
}

/**
 * Reads a signed note (c2sp.org/signed-note) and checks the signatures of the keys given. Lines of other keys are
 * ignored, and so is a second line of the same key, as Go's `note.Open` does.
 *
 * @throws LedgerError `invalid_note` if it is malformed, `invalid_signature` if the line of a known key does not verify,
 *   `unsigned_note` if no known key signed
 */
export function openNote(note: string | Uint8Array, keys: readonly VerifierKey[]): OpenedNote {
  const { text, lines } = splitNote(note);
  const signatures: VerifiedSignature[] = [];
  for (const { name, signature, line } of lines) {
    const key = keys.find((known) => known.name === name && known.keyId.equals(signature.subarray(0, KEY_ID_BYTES)));
    if (key === undefined || signatures.some((other) => other.key === key)) continue;
    signatures.push({ ...verifySignature(key, text, signature.subarray(KEY_ID_BYTES)), line });
  }
  if (signatures.length === 0) throw new LedgerError('unsigned_note', 'None of the known keys signed the note.');
  return { text, signatures };
}

/** The note of a text, which ends in a line end, with one signature line for each key. */
export function signNote(text: string, ...keys: SigningKey[]): string {
  return noteOf(
    text,
    keys.map((key) => signatureLine(key, signEd25519(key, text))),
  );
}

/**
 * The note of a text and of signature lines, each with its line end, as they were made or opened elsewhere.
 *
 * @throws LedgerError `invalid_note`
 */
export function noteOf(text: string, signatureLines: readonly string[]): string {
  const note = `${text}\n${signatureLines.join('')}`;
  splitNote(note);
  return note;
}

/** The line that a witness adds to a checkpoint that it has found consistent with all that it saw before. */
export function cosignatureLine(text: string, key: SigningKey, timeS: bigint): string {
  const timestamp = Buffer.alloc(TIMESTAMP_BYTES);
  timestamp.writeBigUInt64BE(timeS);
  return signatureLine(key, Buffer.concat([timestamp, signEd25519(key, cosignedMessage(text, timeS))]));
}

function signatureLine({ verifier }: SigningKey, signature: Uint8Array): string {
  return `\u2014 ${verifier.name} ${Buffer.concat([verifier.keyId, signature]).toString('base64')}\n`;
}

function verifySignature(key: VerifierKey, text: string, signature: Buffer): Omit<VerifiedSignature, 'line'> {
  if (key.type !== WITNESS_COSIGNATURE) {
    if (!verifyEd25519(key, text, signature)) throw invalidSignature(key);
    return { key };
  }
  if (signature.length <= TIMESTAMP_BYTES) throw invalidSignature(key);
  const timeS = signature.readBigUInt64BE();
  if (timeS > MAX_TIMESTAMP || !verifyEd25519(key, cosignedMessage(text, timeS), signature.subarray(TIMESTAMP_BYTES)))
    throw invalidSignature(key);
  return { key, timeS };
}

function cosignedMessage(text: string, timeS: bigint): string {
  return `cosignature/v1\ntime ${timeS}\n${text}`;
}

function invalidSignature(key: VerifierKey): LedgerError {
  return new LedgerError('invalid_signature', `The signature of "${key.name}" does not belong to the note.`);
}

interface SignatureLine {
  name: string;
  signature: Buffer;
  line: string;
}

function splitNote(note: string | Uint8Array): { text: string; lines: SignatureLine[] } {
  if (note.length > MAX_NOTE_BYTES) throw malformed(`A note has at most ${MAX_NOTE_BYTES} bytes.`);
  const whole = typeof note === 'string' ? note : decodeUtf8(note);
  // Line ends are the only control characters that a note may hold.
  // eslint-disable-next-line no-control-regex
  if (!whole.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(whole))
    throw malformed('A note is UTF-8 without control characters.');
  const blank = whole.lastIndexOf('\n\n');
  if (blank === -1) throw malformed('A blank line must stand between the text of a note and its signatures.');
  const signed = whole.slice(blank + 2);
  if (!signed.endsWith('\n')) throw malformed('A note ends in a signature line and its line end.');
  const lines = signed.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw malformed(`A note has at most ${MAX_SIGNATURES} signatures.`);
  return { text: whole.slice(0, blank + 1), lines: lines.map(parseSignatureLine) };
}

function parseSignatureLine(line: string): SignatureLine {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const signature = encoded === undefined ? undefined : decodeBase64(encoded);
  if (name === undefined || signature === undefined || !isKeyName(name) || signature.length <= KEY_ID_BYTES)
    throw malformed('A signature line reads: em dash, space, key name, space, base64 of key id and signature.');
  return { name, signature, line: `${line}\n` };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('A note is UTF-8 without control characters.');
  }
}

function malformed(detail: string): LedgerError {
  return new LedgerError('invalid_note', detail);
}
