import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { LedgerError } from './ledger-error.js';
import { parseStrictJson } from './strict-json.js';

const { reject } = JSON.parse(readFileSync(new URL('../../../test/vectors/jcs.json', import.meta.url), 'utf8')) as {
  reject: { why: string; input: string }[];
};

const refusal = (code: string, position?: number): Error =>
  expect.objectContaining(position === undefined ? { code } : { code, position }) as Error;

describe('parseStrictJson', () => {
  it.each(reject)('refuses the vector: $why', ({ input }) => {
    expect(() => parseStrictJson(input)).toThrow(LedgerError);
  });

  it.each([
    ['{"a":1,"b":{"c":1,"c":2}}', 'duplicate_key', 18],
    ['{"__proto__":1,"__proto__":2}', 'duplicate_key', 15],
    ['{"a":1,"\\u0061":2}', 'duplicate_key', 7],
    ['["\\ud800"]', 'lone_surrogate', 1],
    ['["\ud800"]', 'lone_surrogate', 1],
    ['{"\\udc00":1}', 'lone_surrogate', 1],
    ['[1e400]', 'number_not_finite', 1],
    ['[-1e400]', 'number_not_finite', 1],
    ['9007199254740993', 'integer_not_exact', 0],
    ['-9007199254740993', 'integer_not_exact', 0],
    ['{"a":1}}', 'invalid_json', 7],
    ['"a', 'invalid_json', 0],
    ['"a\n"', 'invalid_json', 0],
    ['"\\', 'invalid_json', 0],
    ['"\\x41"', 'invalid_json', 0],
    ['\ufeff{}', 'invalid_json', 0],
    ['[1,]', 'invalid_json', 3],
    ['{"a" 1}', 'invalid_json', 5],
  ])('says what is wrong with %j and where', (text, code, position) => {
    expect(() => parseStrictJson(text)).toThrow(refusal(code, position));
  });

  it('takes integers that a double holds exactly, and any spelling of other numbers', () => {
    expect(parseStrictJson('[9007199254740992,-0,4.50,2e-3,1E30,0.1]')).toEqual([
      9007199254740992, -0, 4.5, 0.002, 1e30, 0.1,
    ]);
  });

  it('keeps __proto__ as a member of its own', () => {
    const value = parseStrictJson('{"__proto__":{"admin":true}}') as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('admin' in value).toBe(false);
  });

  it('nests as deep as the limit and no deeper', () => {
    expect(parseStrictJson('[{"a":[]}]', { maxDepth: 3 })).toEqual([{ a: [] }]);
    expect(() => parseStrictJson('[{"a":[]}]', { maxDepth: 2 })).toThrow(refusal('nested_too_deep', 6));
    expect(() => parseStrictJson('['.repeat(100_000))).toThrow(refusal('nested_too_deep', 64));
  });

  it('reads what JSON.stringify writes, with any white space', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t', '\r\n'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        fc.pre(!/[0-9]{16}/.test(text)); // ECMAScript prints integers up to 10^21 with digits that it does not hold.
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('never takes a text that JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u0041',
      'a',
      '0',
      '1',
      '-',
      '.',
      'e',
      '+',
      'true',
      'null',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (texts) => {
        const text = texts.join('');
        expect(outcome(() => parseStrictJson(text)) ?? outcome(() => JSON.parse(text))).toEqual(
          outcome(() => JSON.parse(text)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

function outcome(read: () => unknown): unknown {
  try {
    return [read()];
  } catch {
    return undefined;
  }
}
