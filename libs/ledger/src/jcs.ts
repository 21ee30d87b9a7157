import { LedgerError } from './ledger-error.js';

/** Arrays and objects may stand this deep in each other; a leaf needs 3, and a limit keeps the stack safe. */
export const MAX_JSON_DEPTH = 64;

/** Characters that a JSON string shows as they are. Most keys and codes hold nothing else. */
const NEEDS_CARE = /[^ !#-[\]-~]/;

/**
 * The canonical JSON text of RFC 8785: members sorted by the UTF-16 code units of their names, numbers as ECMAScript
 * prints them, no white space. Strings are kept as they are; JCS does not normalise Unicode.
 *
 * @throws LedgerError `number_not_finite`, `lone_surrogate`, `nested_too_deep`, or `not_a_json_value` for undefined,
 *   functions, symbols, bigints and objects that are neither arrays nor plain.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, 0);
}

/**
 * Reads a text that must be canonical already. `JSON.parse` forgives much, but what it forgives (white space, a
 * duplicate member, a rounded number) is not there any more in the canonical text of what it returns.
 *
 * @throws LedgerError `invalid_json` or `not_canonical`, and what `canonicalJson` throws
 */
export function parseCanonicalJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LedgerError('invalid_json', 'The text is not JSON.');
  }
  if (canonicalJson(value) !== text) throw new LedgerError('not_canonical', 'The text is JSON, but not its JCS form.');
  return value;
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'object')
    throw new LedgerError('not_a_json_value', `JSON has no value of type ${typeof value}.`);
  if (depth >= MAX_JSON_DEPTH)
    throw new LedgerError('nested_too_deep', `Arrays and objects nest deeper than ${MAX_JSON_DEPTH} levels.`);
  return Array.isArray(value) ? arrayText(value, depth + 1) : objectText(value, depth + 1);
}

/** RFC 8785 §3.2.2.3 takes ECMAScript's Number::toString, which also prints −0 as 0. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new LedgerError('number_not_finite', `JSON has no number for ${value}.`);
  return String(value);
}

function stringText(text: string): string {
  if (!NEEDS_CARE.test(text)) return `"${text}"`;
  if (!text.isWellFormed())
    throw new LedgerError('lone_surrogate', 'A string holds half a surrogate pair, which UTF-8 cannot carry.');
  return JSON.stringify(text); // The escapes that ECMAScript writes are those of RFC 8785 §3.2.2.2.
}

function arrayText(items: readonly unknown[], depth: number): string {
  let text = '[';
  // By index, so that a hole is met as undefined and refused.
  for (let i = 0; i < items.length; i++) text += (i === 0 ? '' : ',') + textOf(items[i], depth);
  return text + ']';
}

function objectText(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw new LedgerError('not_a_json_value', 'Only arrays and plain objects have a JSON form.');
  const members = object as Record<string, unknown>;
  let text = '{';
  for (const key of sortedKeys(members))
    text += (text.length === 1 ? '' : ',') + stringText(key) + ':' + textOf(members[key], depth);
  return text + '}';
}

/** `sort()` without a comparer compares by UTF-16 code units; it is left out where the keys are in order already. */
function sortedKeys(members: Record<string, unknown>): string[] {
  const keys = Object.keys(members);
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
}
