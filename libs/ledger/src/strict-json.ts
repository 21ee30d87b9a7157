import { type Json, type JsonObject } from '#kernel/json.js';
import { MAX_JSON_DEPTH } from './jcs.js';
import { LedgerError, type LedgerErrorCode } from './ledger-error.js';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const INTEGER = /^-?[0-9]+$/;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LITERALS: readonly [string, Json][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads one JSON text (RFC 8259) as I-JSON (RFC 7493) wants it. `JSON.parse` keeps the last of duplicate keys, lets
 * lone surrogates through and rounds what it cannot hold; all of these are refused here. `__proto__` is a key like
 * any other. Integers written with an exponent or a fraction are numbers like any other, and are rounded.
 *
 * @param limits.maxDepth how deep arrays and objects may nest; 64 unless told
 * @throws LedgerError `invalid_json`, `duplicate_key`, `lone_surrogate`, `number_not_finite`, `integer_not_exact` or
 *   `nested_too_deep`, with the position.
 */
export function parseStrictJson(text: string, limits: { maxDepth?: number } = {}): Json {
  return new Reader(text, limits.maxDepth ?? MAX_JSON_DEPTH).document();
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  document(): Json {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) throw this.refused('invalid_json', 'The text goes on after its value.');
    return value;
  }

  private value(depth: number): Json {
    this.skipSpace();
    switch (this.text.charAt(this.at)) {
      case '{':
        return this.object(this.deeper(depth));
      case '[':
        return this.array(this.deeper(depth));
      case '"':
        return this.string();
      case 't':
      case 'f':
      case 'n':
        return this.literal();
      default:
        return this.number();
    }
  }

  private deeper(depth: number): number {
    if (depth < this.maxDepth) return depth + 1;
    throw this.refused('nested_too_deep', `Arrays and objects nest deeper than ${this.maxDepth} levels.`);
  }

  private object(depth: number): JsonObject {
    const object: JsonObject = {};
    this.at++;
    if (this.takes('}')) return object;
    do {
      this.skipSpace();
      const keyAt = this.at;
      if (this.text[keyAt] !== '"') throw this.refused('invalid_json', 'A member needs its name in quotes.');
      const key = this.string();
      if (Object.hasOwn(object, key))
        throw new LedgerError('duplicate_key', `An object names a member twice, again at ${keyAt}.`, keyAt);
      if (!this.takes(':')) throw this.refused('invalid_json', 'A colon should follow the name of a member.');
      setMember(object, key, this.value(depth));
    } while (this.takes(','));
    if (!this.takes('}')) throw this.refused('invalid_json', 'A comma or a closing brace should follow a member.');
    return object;
  }

  private array(depth: number): Json[] {
    const items: Json[] = [];
    this.at++;
    if (this.takes(']')) return items;
    do items.push(this.value(depth));
    while (this.takes(','));
    if (!this.takes(']')) throw this.refused('invalid_json', 'A comma or a closing bracket should follow an item.');
    return items;
  }

  private string(): string {
    const { text } = this;
    const start = this.at;
    let end = start + 1;
    let escaped = false;
    for (let unit = text.charCodeAt(end); unit !== QUOTE; unit = text.charCodeAt(++end)) {
      if (unit === BACKSLASH) {
        escaped = true;
        end++;
      }
      // Past the end, charCodeAt gives NaN, which is not ≥ 0x20 either.
      else if (!(unit >= 0x20))
        throw this.refused('invalid_json', 'A string is cut short or holds a control character.');
    }
    const value = escaped ? this.unescape(start, end + 1) : text.slice(start + 1, end);
    if (!value.isWellFormed()) throw this.refused('lone_surrogate', 'A string holds half a surrogate pair.');
    this.at = end + 1;
    return value;
  }

  private unescape(start: number, end: number): string {
    try {
      return JSON.parse(this.text.slice(start, end)) as string;
    } catch {
      throw this.refused('invalid_json', 'A string holds an escape that JSON does not know.');
    }
  }

  private literal(): Json {
    for (const [word, value] of LITERALS)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    throw this.refused('invalid_json', 'No JSON value starts here.');
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const token = NUMBER.exec(this.text)?.[0];
    if (token === undefined) throw this.refused('invalid_json', 'No JSON value starts here.');
    const value = Number(token);
    if (!Number.isFinite(value)) throw this.refused('number_not_finite', 'A number is too large for a double.');
    if (!Number.isSafeInteger(value) && INTEGER.test(token) && BigInt(token) !== BigInt(value))
      throw this.refused('integer_not_exact', 'An integer has more digits than a double can hold.');
    this.at += token.length;
    return value;
  }

  private takes(character: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.at++;
    }
  }

  private refused(code: LedgerErrorCode, detail: string): LedgerError {
    return new LedgerError(code, detail, this.at);
  }
}

/** Assigning to `__proto__` would set the prototype instead of a member. */
function setMember(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
