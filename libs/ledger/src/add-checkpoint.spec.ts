import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.js';

const hash = Buffer.alloc(32, 7);
const checkpoint = 'clinic.example/log\n2\nroot\n\n— clinic.example/log sig\n';

describe('the body of add-checkpoint', () => {
  it('is written as the specification has it, and read back', () => {
    const body = formatAddCheckpoint({ oldSize: 20852014, proof: [hash], checkpoint });
    expect(body).toBe(`old 20852014\n${hash.toString('base64')}\n\n${checkpoint}`);
    expect(parseAddCheckpoint(body)).toEqual({ oldSize: 20852014, proof: [hash], checkpoint });
    const first = { oldSize: 0, proof: [], checkpoint };
    expect(formatAddCheckpoint(first)).toBe(`old 0\n\n${checkpoint}`);
    expect(parseAddCheckpoint(formatAddCheckpoint(first))).toEqual(first);
  });

  it.each([
    ['no blank line', 'old 0\n'],
    ['no old size', `\n\n${checkpoint}`],
    ['a size with a leading zero', `old 01\n\n${checkpoint}`],
    ['a negative size', `old -1\n\n${checkpoint}`],
    ['two spaces', `old  1\n\n${checkpoint}`],
    ['a hash of 31 bytes', `old 1\n${Buffer.alloc(31).toString('base64')}\n\n${checkpoint}`],
    ['a hash in base64url', `old 1\n${Buffer.alloc(32, 0xff).toString('base64url')}\n\n${checkpoint}`],
    ['64 hashes', `old 1\n${`${hash.toString('base64')}\n`.repeat(64)}\n${checkpoint}`],
  ])('is refused with %s', (_what, body) => {
    expect(() => parseAddCheckpoint(body)).toThrow('invalid_add_checkpoint');
  });
});
