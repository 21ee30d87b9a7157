import { freshBytes } from './random-bytes.js';

describe('fresh random bytes', () => {
  it('never gives the same bytes twice, nor changes what it gave', () => {
    const given = Array.from({ length: 5_000 }, () => freshBytes(32));
    const seen = given.map((bytes) => bytes.toString('hex'));
    expect(new Set(seen).size).toBe(5_000);
    freshBytes(8_192);
    expect(given.map((bytes) => bytes.toString('hex'))).toEqual(seen);
    const starts = given.map(({ buffer, byteOffset }) => ({ buffer, byteOffset }));
    for (let i = 1; i < starts.length; i++) {
      if (starts[i]!.buffer === starts[i - 1]!.buffer)
        expect(starts[i]!.byteOffset - starts[i - 1]!.byteOffset).toBe(32);
    }
  });

  it('gives as many as asked for, more than the pool holds too', () => {
    for (const count of [0, 1, 10, 8_191, 8_192, 8_193, 100_000]) expect(freshBytes(count)).toHaveLength(count);
  });
});
