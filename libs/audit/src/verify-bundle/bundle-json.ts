import { isUtf8 } from 'node:buffer';
import { type Json, type JsonObject } from '#kernel/json.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { parseStrictJson } from '#ledger/strict-json.js';

/**
 * The text of a file or line; `toString` alone would replace what is not UTF-8.
 *
 * @throws LedgerError `invalid_json`
 */
export function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new LedgerError('invalid_json', 'The text is not UTF-8.');
  return bytes.toString('utf8');
}

/** @throws LedgerError as `parseStrictJson` does */
export function parseJsonBytes(bytes: Buffer): Json {
  return parseStrictJson(decodeUtf8(bytes));
}

/** Whether the value is an object with these members and no others. */
export function isObjectOf<Name extends string>(value: Json, names: readonly Name[]): value is Record<Name, Json> {
  return (
    isJsonObject(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name))
  );
}

export function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
