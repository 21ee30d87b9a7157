interface CachedKey {
  dataKey: Buffer;
  /** Monotonic ms. */
  expiresAtMs: number;
}

/**
 * Data keys in clear, in memory: the least recently used go first, none stays longer than `maxAgeMs`, and what goes is
 * overwritten. It hands out copies, so a key that goes while somebody seals with it does not turn to zeros under them.
 */
export class DataKeyCache {
  private readonly keys = new Map<string, CachedKey>();

  constructor(
    private readonly maxKeys: number,
    private readonly maxAgeMs: number,
    private readonly monotonicMs: () => number,
  ) {}

  get size(): number {
    return this.keys.size;
  }

  get(id: string): Buffer | undefined {
    const cached = this.keys.get(id);
    if (cached === undefined) return undefined;
    this.keys.delete(id);
    if (cached.expiresAtMs <= this.monotonicMs()) {
      cached.dataKey.fill(0);
      return undefined;
    }
    // A Map keeps the order of insertion, so what was used last stands last.
    this.keys.set(id, cached);
    return Buffer.from(cached.dataKey);
  }

  put(id: string, dataKey: Uint8Array): void {
    this.drop(id);
    if (this.keys.size >= this.maxKeys) this.drop(this.keys.keys().next().value!);
    // Not from Buffer's shared pool, so that overwriting it overwrites the only place where it stood.
    const own = Buffer.alloc(dataKey.length);
    own.set(dataKey);
    this.keys.set(id, { dataKey: own, expiresAtMs: this.monotonicMs() + this.maxAgeMs });
  }

  drop(id: string): void {
    this.keys.get(id)?.dataKey.fill(0);
    this.keys.delete(id);
  }

  clear(): void {
    for (const id of [...this.keys.keys()]) this.drop(id);
  }
}
