import { readFileSync } from 'node:fs';
import { partCommitment } from './part-commitment.js';
import { canonicalPayload, parsePayload } from './payload.js';

interface PartVector {
  eventId: string;
  part: string;
  payload_jcs: string;
  salt_b64u: string;
  commitment_b64u: string;
}

const { parts } = JSON.parse(readFileSync(new URL('../../../test/vectors/seal.json', import.meta.url), 'utf8')) as {
  parts: PartVector[];
};

describe('partCommitment', () => {
  it.each(parts)(
    'commits to the vector $eventId $part',
    ({ eventId, part, payload_jcs, salt_b64u, commitment_b64u }) => {
      const commitment = partCommitment(eventId, part, Buffer.from(salt_b64u, 'base64url'), payload_jcs);
      expect(commitment.toString('base64url')).toBe(commitment_b64u);
    },
  );

  it('changes with each of its four inputs', () => {
    const salt = Buffer.alloc(32);
    const commitments = [
      partCommitment('e', 'notes', salt, '1'),
      partCommitment('f', 'notes', salt, '1'),
      partCommitment('e', 'photo', salt, '1'),
      partCommitment('e', 'notes', Buffer.alloc(32, 1), '1'),
      partCommitment('e', 'notes', salt, '2'),
    ];
    expect(new Set(commitments.map((commitment) => commitment.toString('hex'))).size).toBe(5);
  });

  it('refuses a salt that is not 32 bytes and a name that could end early', () => {
    expect(() => partCommitment('e', 'notes', Buffer.alloc(31), '1')).toThrow('invalid_salt');
    expect(() => partCommitment('e', 'no\ntes', Buffer.alloc(32), '1')).toThrow('invalid_part_name');
    expect(() => partCommitment('e', '', Buffer.alloc(32), '1')).toThrow('invalid_part_name');
  });
});

describe('a payload', () => {
  it.each(parts)('of the vectors reads and writes the same text: $payload_jcs', ({ payload_jcs }) => {
    expect(canonicalPayload(parsePayload(payload_jcs))).toBe(payload_jcs);
  });

  it.each([
    ['not_nfc', { name: 'Zoe\u0308' }],
    ['not_nfc', { ['e\u0301']: 1 }],
    ['nul_character', { text: ['a\0b'] }],
    ['nul_character', { ['\0']: 1 }],
    ['lone_surrogate', { text: '\ud800' }],
  ])('is refused as %s: %j', (code, payload) => {
    expect(() => canonicalPayload(payload)).toThrow(code);
  });

  it('may hold a mark after an escape, and the text of an escape', () => {
    // An escape's last letter and the mark after it look like "ń" to a normalisation of the whole text.
    for (const payload of ['\n\u0301', 'a\\u0000'])
      expect(parsePayload(canonicalPayload({ text: payload }))).toEqual({ text: payload });
  });

  it('must be canonical when it is read', () => {
    expect(() => parsePayload('{"a": 1}')).toThrow('not_canonical');
    expect(() => parsePayload('{"a":"e\u0301"}')).toThrow('not_nfc');
  });
});
