import { randomBytes } from 'node:crypto';

const POOL_BYTES = 8_192;
let pool = randomBytes(POOL_BYTES);
let used = 0;

/**
 * Fresh random bytes for salts and ids. One call of the generator fills a pool for hundreds of them: asked for 32
 * bytes alone it takes 2 µs, of which nearly all is the call. Bytes are given out once, and a pool is never refilled
 * in place, so nobody's bytes change. Keys are not taken from here: they should lie in memory of their own.
 */
export function freshBytes(count: number): Buffer {
  if (count > POOL_BYTES) return randomBytes(count);
  if (used + count > POOL_BYTES) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
