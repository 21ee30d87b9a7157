import { type Json } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';

const MAX_DEPTH = 32;
// eslint-disable-next-line no-control-regex -- U+0000 is the one control character that text may not hold
const PLAIN_ASCII = /^[\x01-\x7f]*$/;

/**
 * Refuses what two databases or two languages would store or read differently: the log's bytes are for ever, so
 * nothing is silently mended here. Strings must be well-formed NFC without U+0000; numbers finite, not −0, and
 * exact where they are integers.
 *
 * @param pointer RFC 6901 pointer of the value within its event; it names the place in the problem.
 * @throws Problem of kind `invalid`, code `payload_…`. The value itself is not repeated: it may be personal.
 */
export function checkPayload(value: unknown, pointer: string, depth = 0): asserts value is Json {
  if (depth > MAX_DEPTH) throw refused('payload_too_deep', pointer, `is nested deeper than ${MAX_DEPTH} levels`);
  switch (typeof value) {
    case 'string':
      return checkString(value, pointer);
    case 'number':
      return checkNumber(value, pointer);
    case 'boolean':
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) checkPayload(value[index], `${pointer}/${index}`, depth + 1);
        return;
      }
      return checkObject(value, pointer, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw refused('payload_not_json', pointer, `is of type ${typeof value}, which JSON does not have`);
  }
}

function checkObject(value: object, pointer: string, depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refused('payload_not_json', pointer, 'is not a plain object; dates and the like go in as strings');
  }
  for (const [key, member] of Object.entries(value)) {
    checkString(key, pointer);
    checkPayload(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
  }
}

function checkString(text: string, pointer: string): void {
  if (PLAIN_ASCII.test(text)) return;
  if (text.includes('\u0000')) throw refused('payload_nul', pointer, 'holds U+0000, which text may not');
  if (!text.isWellFormed()) {
    throw refused('payload_lone_surrogate', pointer, 'holds half of a surrogate pair, which is no character');
  }
  if (text.normalize('NFC') !== text) throw refused('payload_not_nfc', pointer, 'is not in Unicode form NFC');
}

function checkNumber(value: number, pointer: string): void {
  if (!Number.isFinite(value)) throw refused('payload_not_finite', pointer, 'is not a finite number');
  if (Object.is(value, -0)) throw refused('payload_negative_zero', pointer, 'is −0; write 0');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw refused('payload_integer_inexact', pointer, 'is an integer of 2^53 or more, which is not exact everywhere');
  }
}

function refused(code: string, pointer: string, what: string): Problem {
  return new Problem('invalid', code, `The value at ${pointer} ${what}.`, { pointer });
}
