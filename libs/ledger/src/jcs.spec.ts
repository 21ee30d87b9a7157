import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { canonicalJson, MAX_JSON_DEPTH, parseCanonicalJson } from './jcs.js';
import { parseStrictJson } from './strict-json.js';

interface JcsVectors {
  numbers: { ieee754: string; expect: string | null }[];
  objects: { why: string; input: string; canonical: string; canonical_utf8_hex: string }[];
  reject: { why: string; input: string }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../test/vectors/jcs.json', import.meta.url), 'utf8'),
) as JcsVectors;

describe('canonicalJson', () => {
  it('prints every double of the vectors as RFC 8785 does, and refuses those that are not finite', () => {
    expect(vectors.numbers).toHaveLength(244);
    for (const { ieee754, expect: text } of vectors.numbers) {
      const number = Buffer.from(ieee754, 'hex').readDoubleBE();
      if (text === null) expect(() => canonicalJson(number)).toThrow('number_not_finite');
      else expect(canonicalJson(number)).toBe(text);
    }
  });

  it.each(vectors.objects)('gives the bytes of the vector: $why', ({ input, canonical, canonical_utf8_hex }) => {
    const text = canonicalJson(parseStrictJson(input));
    expect(text).toBe(canonical);
    expect(Buffer.from(text).toString('hex')).toBe(canonical_utf8_hex);
    expect(canonicalJson(JSON.parse(input))).toBe(canonical);
  });

  it.each([
    ['NaN', NaN, 'number_not_finite'],
    ['Infinity', [-Infinity], 'number_not_finite'],
    ['a lone surrogate in a string', { a: '\ud800' }, 'lone_surrogate'],
    ['a lone surrogate in a key', { ['\udc00']: 1 }, 'lone_surrogate'],
    ['undefined', { a: undefined }, 'not_a_json_value'],
    ['a hole in an array', [1, , 2], 'not_a_json_value'], // eslint-disable-line no-sparse-arrays
    ['a function', () => 1, 'not_a_json_value'],
    ['a bigint', 1n, 'not_a_json_value'],
    ['a symbol', Symbol('a'), 'not_a_json_value'],
    ['a Date, although it has toJSON', new Date(0), 'not_a_json_value'],
    ['a Map', new Map(), 'not_a_json_value'],
    ['a Buffer', Buffer.alloc(1), 'not_a_json_value'],
    ['a boxed string', Object('a'), 'not_a_json_value'],
  ])('refuses %s', (_name, value, code) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('refuses what nests deeper than the limit, also in a circle', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(canonicalJson(nested(MAX_JSON_DEPTH))).toHaveLength(2 * MAX_JSON_DEPTH + 1);
    expect(() => canonicalJson(nested(MAX_JSON_DEPTH + 1))).toThrow('nested_too_deep');
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => canonicalJson(circle)).toThrow('nested_too_deep');
  });

  it('takes objects without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null) as object, { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });

  it('reads back as the same value, whatever the order of the keys was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !JSON.stringify(value).includes('\\ud'));
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(withKeysReversed(value))).toBe(text);
      }),
    );
  });
});

describe('parseCanonicalJson', () => {
  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '[1 ]',
    '1.0',
    '-0',
    '[9007199254740993]',
    '"\\u0041"',
    '"\\/"',
    '\ufeff1',
  ])('refuses %s', (text) => {
    expect(() => parseCanonicalJson(text)).toThrow(/not_canonical|invalid_json/);
  });

  it('returns what a canonical text says', () => {
    expect(parseCanonicalJson('{"__proto__":1,"a":[1.5,"é"]}')).toEqual(JSON.parse('{"__proto__":1,"a":[1.5,"é"]}'));
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}
