import { readFileSync } from 'node:fs';
import { canonicalJson } from './jcs.js';
import { parsePayload } from './payload.js';

const { parts } = JSON.parse(readFileSync(new URL('../../../test/vectors/seal.json', import.meta.url), 'utf8')) as {
  parts: { payload_jcs: string }[];
};

describe('a payload', () => {
  it.each(parts)('of the vectors is read: $payload_jcs', ({ payload_jcs }) => {
    expect(canonicalJson(parsePayload(payload_jcs))).toBe(payload_jcs);
  });

  it.each([
    ['not_nfc', '{"name":"Zoe\u0308"}'],
    ['not_nfc', '{"e\u0301":1}'],
    ['nul_character', '{"text":["a\\u0000b"]}'],
    ['nul_character', '{"\\u0000":1}'],
    ['lone_surrogate', '{"text":"\\ud800"}'],
    ['not_canonical', '{"a": 1}'],
    ['invalid_json', '{'],
  ])('is refused as %s: %j', (code, text) => {
    expect(() => parsePayload(text)).toThrow(code);
  });

  it.each(['\n\u0301', 'a\\u0000'])('may hold a mark after an escape, and the text of an escape: %j', (text) => {
    // An escape's last letter and the mark after it look like "ń" to a normalisation of the whole text.
    expect(parsePayload(canonicalJson({ text }))).toEqual({ text });
  });
});
