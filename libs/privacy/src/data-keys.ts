import { type Clock, systemClock } from '#kernel/clock.js';
import { isUuid, uuidV7 } from '#kernel/ids.js';
import { firstEpochOrigin } from '#ledger/log-origin.js';
import { randomBytes } from 'node:crypto';
import { KEY_BYTES } from './aes-gcm-envelope.js';
import { DataKeyCache } from './data-key-cache.js';
import { type DataKeyLocation, DataKeyStore } from './data-key-store.js';
import { type KeyWrapper } from './key-wrapper.js';
import { wrappedKeyAad } from './part-sealing.js';

export interface DataKeysOptions {
  clock?: Clock;
  /** How many keys stay unwrapped in memory. */
  cachedKeys?: number;
  /**
   * How long a key stays unwrapped in memory, ms. So long may another process still read what this one has destroyed
   * the key of.
   */
  cachedForMs?: number;
}

/** The same in every log: the bytes "log". */
const LOG_KEY_ID = '6c6f6700-0000-8000-8000-000000000000';

const CACHED_KEYS = 10_000;
const CACHED_FOR_MS = 30_000;

/**
 * One data key per subject (the person whose data it is), each wrapped by a key-encryption key. Everything personal of
 * a subject is sealed with that key, so destroying it erases them all, wherever copies of the log lie.
 *
 * `log` is an origin of the log, of whichever epoch: a log that goes on as a new epoch keeps its subjects' keys.
 */
export class DataKeys {
  private readonly cache: DataKeyCache;
  private readonly clock: Clock;
  /** Counts destructions, so that a key that was being read meanwhile is not kept. */
  private destructions = 0;

  private constructor(
    private readonly store: DataKeyStore,
    private readonly wrapper: KeyWrapper,
    { clock = systemClock, cachedKeys = CACHED_KEYS, cachedForMs = CACHED_FOR_MS }: DataKeysOptions,
  ) {
    this.clock = clock;
    this.cache = new DataKeyCache(cachedKeys, cachedForMs, () => clock.monotonicMs());
  }

  /**
   * Opens the key store, and unwraps one of its keys, so that a lost or exchanged KEK is noticed at the start and not
   * when somebody's name is needed.
   *
   * @throws Problem `kek_unknown`, `wrapped_key_not_authentic`, `key_store_settings`
   */
  static async open(location: DataKeyLocation, wrapper: KeyWrapper, options: DataKeysOptions = {}): Promise<DataKeys> {
    const store = await DataKeyStore.open(location);
    try {
      const sample = await store.any();
      if (sample) (await wrapper.unwrap(sample.wrapped, wrappedKeyAad(sample.log, sample.kid), sample.kekId)).fill(0);
    } catch (error) {
      await store.close();
      throw error;
    }
    return new DataKeys(store, wrapper, options);
  }

  /** A new key; its id (UUIDv7), once it is durable. */
  async create(log: string, kid = uuidV7(this.clock.now())): Promise<string> {
    const origin = firstEpochOrigin(log);
    const dataKey = randomBytes(KEY_BYTES);
    try {
      const { kekId } = this.wrapper;
      const wrapped = Buffer.from(await this.wrapper.wrap(dataKey, wrappedKeyAad(origin, kid)));
      await this.store.insert({ log: origin, kid, kekId, wrapped });
      this.cache.put(cacheId(origin, kid), dataKey);
      return kid;
    } finally {
      dataKey.fill(0);
    }
  }

  /**
   * The key, 32 bytes, as a copy that is the caller's to overwrite; null where the log has no such key, or no longer.
   *
   * @throws Problem `kek_unknown` or `wrapped_key_…` where it is there but cannot be unwrapped
   */
  async open(log: string, kid: string): Promise<Buffer | null> {
    const origin = firstEpochOrigin(log);
    const id = cacheId(origin, kid);
    for (;;) {
      const cached = this.cache.get(id);
      if (cached) return cached;
      if (!isUuid(kid)) return null;
      const before = this.destructions;
      const row = await this.store.find(origin, kid);
      if (row === null) return null;
      const dataKey = await this.wrapper.unwrap(row.wrapped, wrappedKeyAad(origin, kid), row.kekId);
      if (before === this.destructions) {
        this.cache.put(id, dataKey);
        return dataKey;
      }
      dataKey.fill(0);
    }
  }

  /** The log's own key, made when it is first asked for. It belongs to no subject, so no erasure takes it. */
  async ofLog(log: string): Promise<Buffer> {
    const known = await this.open(log, LOG_KEY_ID);
    if (known) return known;
    try {
      await this.create(log, LOG_KEY_ID);
    } catch (error) {
      // Another process was at the same, and there is one key.
      if (!(await this.exists(log, LOG_KEY_ID))) throw error;
    }
    return (await this.open(log, LOG_KEY_ID))!;
  }

  async exists(log: string, kid: string): Promise<boolean> {
    return isUuid(kid) && (await this.store.exists(firstEpochOrigin(log), kid));
  }

  /**
   * Destroys keys, for good; ids that are not there are passed over, so that it can be done again. When it answers, no
   * file of the store holds them (see `DataKeyStore.remove` for PostgreSQL), and this process opens nothing with them.
   *
   * @throws Problem `key_bytes_remain`: the keys are gone for every reader, but do it again to clear the file
   */
  async destroy(log: string, kids: readonly string[]): Promise<void> {
    const origin = firstEpochOrigin(log);
    try {
      await this.store.remove(origin, kids.filter(isUuid));
    } finally {
      this.destructions++;
      for (const kid of kids) this.cache.drop(cacheId(origin, kid));
    }
  }

  async close(): Promise<void> {
    this.cache.clear();
    await this.store.close();
  }
}

function cacheId(origin: string, kid: string): string {
  return `${origin}\n${kid}`;
}
