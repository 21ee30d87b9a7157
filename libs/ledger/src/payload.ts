import { type Json } from '#kernel/json.js';
import { parseCanonicalJson } from './jcs.js';
import { LedgerError } from './ledger-error.js';

/**
 * Reads the canonical JSON of a part's payload. Its strings, keys included, must be NFC and hold no U+0000 (which
 * PostgreSQL cannot store), so that every database and language reads the same.
 *
 * @throws LedgerError `invalid_json`, `not_canonical`, `not_nfc` or `nul_character`
 */
export function parsePayload(payloadJcs: string): Json {
  const payload = parseCanonicalJson(payloadJcs) as Json;
  checkStrings(payloadJcs, payload);
  return payload;
}

/**
 * A canonical text that is NFC as a whole has only NFC strings. The reverse does not hold, since an escape's last
 * letter may seem to compose with a mark that follows it; nor is every `\u0000` in the text an escape. Where the
 * quick look at the text finds something, the strings themselves decide.
 */
function checkStrings(text: string, value: Json): void {
  if (!text.includes('\\u0000') && text === text.normalize('NFC')) return;
  forEachString(value, (string) => {
    if (string.includes('\0')) throw new LedgerError('nul_character', 'A string holds U+0000.');
    if (string !== string.normalize('NFC'))
      throw new LedgerError('not_nfc', 'A string is not in Unicode normalization form C.');
  });
}

function forEachString(value: Json, visit: (string: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value)) value.forEach((item) => forEachString(item, visit));
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      visit(key);
      forEachString(member, visit);
    }
}
