import { type Json } from '#kernel/json.js';
import { type Leaf, parseLeaf } from '#ledger/leaf.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { isJsonObject, isObjectOf, parseJsonBytes } from './bundle-json.js';
import { VerificationFailure } from './verification-failure.js';

/** A leaf has 16 KiB; what a line opens beside it is free in size, but a clinical record never comes near this. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

const LINE_MEMBERS = ['index', 'leaf', 'open', 'closed'] as const;
const OPEN_PART_MEMBERS = ['payload', 'salt'] as const;

export interface OpenPart {
  /** The canonical JSON of the payload. */
  payload: string;
  salt: string;
}

/** One line of events.ndjson, whose shape is right; whether its parts fit its leaf is checked later. */
export interface BundleLine {
  leafText: string;
  leaf: Leaf;
  open: ReadonlyMap<string, OpenPart>;
  closed: ReadonlyMap<string, Json>;
}

/**
 * Reads one line and checks what it says of itself: JSON, canonical leaf, members, index, log, in this order.
 *
 * @throws VerificationFailure `E_CANON`, `E_INDEX` or `E_LOG`
 */
export function readLine(bytes: Buffer, index: number, log: string): BundleLine {
  try {
    if (bytes.length > MAX_LINE_BYTES) throw refused('E_CANON', `A line has at most ${MAX_LINE_BYTES} bytes.`, index);
    const line = parseJsonBytes(bytes);
    if (!isObjectOf(line, LINE_MEMBERS))
      throw refused('E_CANON', 'A line is an object of index, leaf, open and closed.', index);
    const { leaf: leafText, open, closed } = line;
    if (typeof leafText !== 'string' || !isJsonObject(open) || !isJsonObject(closed) || typeof line.index !== 'number')
      throw refused('E_CANON', 'A member of the line has the wrong type.', index);
    const openParts = new Map(Object.entries(open).map(([part, value]) => [part, openPart(value, index)]));
    const leaf = parseLeaf(leafText);
    if (line.index !== index || leaf.index !== index)
      throw refused('E_INDEX', `At position ${index}, the line says ${line.index}, and its leaf ${leaf.index}.`, index);
    if (leaf.log !== log) throw refused('E_LOG', 'The leaf belongs to another log.', index);
    return { leafText, leaf, open: openParts, closed: new Map(Object.entries(closed)) };
  } catch (error) {
    if (error instanceof LedgerError) throw refused('E_CANON', error.detail, index);
    throw error;
  }
}

function openPart(value: Json, index: number): OpenPart {
  if (!isObjectOf(value, OPEN_PART_MEMBERS))
    throw refused('E_CANON', 'An open part is an object of payload and salt.', index);
  const { payload, salt } = value;
  if (typeof payload !== 'string' || typeof salt !== 'string')
    throw refused('E_CANON', 'The payload and the salt of an open part are strings.', index);
  return { payload, salt };
}

function refused(code: 'E_CANON' | 'E_INDEX' | 'E_LOG', detail: string, index: number): VerificationFailure {
  return new VerificationFailure(code, detail, { index, file: 'events.ndjson' });
}
