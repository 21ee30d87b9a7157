import { readFileSync } from 'node:fs';
import { canonicalJson } from './jcs.js';
import { encodeLeaf, MAX_LEAF_BYTES, parseLeaf, type Leaf } from './leaf.js';
import { leafHash } from './merkle-tree.js';

const { leaves } = JSON.parse(readFileSync(new URL('../../../test/vectors/seal.json', import.meta.url), 'utf8')) as {
  leaves: { leaf: string; leafHash: string }[];
};

const aLeaf = (change: Record<string, unknown> = {}): Leaf => ({
  ...(JSON.parse(leaves[2]!.leaf) as Leaf),
  ...change,
});

describe('a leaf', () => {
  it.each(leaves)('reads and writes the bytes of the vector $leafHash', (vector) => {
    expect(encodeLeaf(parseLeaf(vector.leaf))).toBe(vector.leaf);
    expect(leafHash(vector.leaf).toString('hex')).toBe(vector.leafHash);
  });

  it.each([
    ['a member that version 1 lacks', { ip: '127.0.0.1' }],
    ['another version', { v: 2 }],
    ['an upper-case event id', { eventId: '01900002-5411-7086-8F0A-0a219c67ead9' }],
    ['an event id that is not of version 7', { eventId: '01900002-5411-4086-8f0a-0a219c67ead9' }],
    ['a number that is no integer', { index: 1.5 }],
    ['an integer of 2^53', { streamVersion: 2 ** 53 }],
    ['a type version of 0', { typeVersion: 0 }],
    ['an empty actor', { actor: '' }],
    ['a number as actor', { actor: 7 }],
    ['a time without milliseconds', { recordedAt: '2026-02-25T06:15:22Z' }],
    ['a day that its month lacks', { recordedAt: '2026-02-30T06:15:22.000Z' }],
    ['a local time', { recordedAt: '2026-02-25T06:15:22.000+01:00' }],
    ['parts in a list', { parts: [] }],
    ['a commitment of 31 bytes', { parts: { notes: Buffer.alloc(31).toString('base64url') } }],
    ['a commitment with bits to spare', { parts: { notes: 'A'.repeat(42) + 'B' } }],
    ['a padded commitment', { parts: { notes: Buffer.alloc(32).toString('base64') } }],
    ['a part name with a line end', { parts: { 'a\nb': Buffer.alloc(32).toString('base64url') } }],
    ['a correction of no index', { corrects: '2' }],
    ['kids that are no list', { erases: 'k' }],
    ['an anchor that is no object', { anchor: [] }],
    ['a fraction in an anchor', { anchor: { a: [{ b: 0.5 }] } }],
    ['an optional member that is null', { reason: null }],
  ])('refuses %s', (_why, change) => {
    expect(() => encodeLeaf(aLeaf(change))).toThrow('invalid_leaf');
    expect(() => parseLeaf(canonicalJson(aLeaf(change)))).toThrow('invalid_leaf');
  });

  it('refuses a leaf that lacks any of its thirteen members', () => {
    const required = Object.keys(aLeaf()).filter((name) => name !== 'kid');
    expect(required).toHaveLength(13);
    for (const name of required) {
      const others = Object.fromEntries(Object.entries(aLeaf()).filter(([member]) => member !== name));
      expect(() => parseLeaf(canonicalJson(others))).toThrow('invalid_leaf');
    }
  });

  it.each([
    ['white space', (text: string) => text.replace(':', ': ')],
    [
      'another order',
      (text: string) => text.replace('{"actor":"u-7f3a",', '{').replace('"v":1}', '"v":1,"actor":"u-7f3a"}'),
    ],
    ['a member twice', (text: string) => text.replace('{', '{"actor":"u-7f3a",')],
    ['an escape that is not needed', (text: string) => text.replace('"u-7f3a"', '"\\u0075-7f3a"')],
    ['a line end after it', (text: string) => text + '\n'],
    ['a byte order mark', (text: string) => '\ufeff' + text],
  ])('refuses %s', (_why, change) => {
    expect(() => parseLeaf(change(leaves[2]!.leaf))).toThrow(/not_canonical|invalid_json/);
  });

  it('has at most 16,384 bytes, counted in UTF-8', () => {
    const room = MAX_LEAF_BYTES - Buffer.byteLength(encodeLeaf(aLeaf({ actor: 'ü' })));
    const largest = aLeaf({ actor: 'ü' + 'a'.repeat(room) });
    expect(parseLeaf(encodeLeaf(largest))).toEqual(largest);
    const tooLarge = { ...largest, actor: largest.actor + 'a' };
    expect(() => encodeLeaf(tooLarge)).toThrow('leaf_too_large');
    expect(() => parseLeaf(canonicalJson(tooLarge))).toThrow('leaf_too_large');
  });
});
