import { DataKeyCache } from './data-key-cache.js';

describe('the cache of data keys', () => {
  const key = (byte: number) => Buffer.alloc(32, byte);
  let nowMs = 0;
  const cache = (maxKeys: number, maxAgeMs = 1_000) => new DataKeyCache(maxKeys, maxAgeMs, () => nowMs);

  /** The cache's own bytes, which only it should hold. */
  const ownBytes = (of: DataKeyCache, id: string) =>
    (of as unknown as { keys: Map<string, { dataKey: Buffer }> }).keys.get(id)!.dataKey;

  it('holds no more keys than it may, and lets the least recently used go', () => {
    const keys = cache(2);
    keys.put('a', key(1));
    keys.put('b', key(2));
    expect(keys.get('a')).toEqual(key(1));
    keys.put('c', key(3));
    expect(keys.get('b')).toBeUndefined();
    expect(keys.get('a')).toEqual(key(1));
    expect(keys.get('c')).toEqual(key(3));
    expect(keys.size).toBe(2);
  });

  it('overwrites what goes: evicted, dropped, replaced, expired or cleared', () => {
    const keys = cache(1);
    keys.put('evicted', key(1));
    const evicted = ownBytes(keys, 'evicted');
    keys.put('dropped', key(2));
    const dropped = ownBytes(keys, 'dropped');
    keys.drop('dropped');
    keys.put('replaced', key(3));
    const replaced = ownBytes(keys, 'replaced');
    keys.put('replaced', key(4));
    const cleared = ownBytes(keys, 'replaced');
    keys.clear();
    keys.put('expired', key(5));
    const expired = ownBytes(keys, 'expired');
    nowMs += 1_000;
    expect(keys.get('expired')).toBeUndefined();
    for (const bytes of [evicted, dropped, replaced, cleared, expired]) expect(bytes).toEqual(key(0));
    expect(keys.size).toBe(0);
  });

  it('hands out copies, so that a key in use survives its eviction', () => {
    const keys = cache(1);
    const given = key(1);
    keys.put('a', given);
    given.fill(9);
    const inUse = keys.get('a')!;
    keys.put('b', key(2));
    expect(inUse).toEqual(key(1));
  });

  it('keeps a key no longer than its age allows, however often it is used', () => {
    const keys = cache(2, 100);
    keys.put('a', key(1));
    nowMs += 99;
    expect(keys.get('a')).toEqual(key(1));
    nowMs += 1;
    expect(keys.get('a')).toBeUndefined();
  });
});
