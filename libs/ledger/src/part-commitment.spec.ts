import { readFileSync } from 'node:fs';
import { partCommitment } from './part-commitment.js';

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
