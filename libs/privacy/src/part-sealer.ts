import { Problem } from '#kernel/problem.js';
import { type DataKeys } from './data-keys.js';
import { type ClearPart, openPart, type PartPlace, sealPart } from './part-sealing.js';

/** Seals the parts of events with their subjects' data keys, and opens them again while those keys exist. */
export class PartSealer {
  constructor(private readonly keys: DataKeys) {}

  /**
   * @throws Problem `data_key_not_found` where the log has no key of that id, or no longer
   */
  async seal({ kid, ...part }: PartPlace & ClearPart & { kid: string }): Promise<Buffer> {
    const dataKey = await this.keys.open(part.log, kid);
    if (dataKey === null) {
      const detail = `The log has no data key ${kid}; it may have been destroyed by an erasure.`;
      throw new Problem('not_found', 'data_key_not_found', detail, { kid });
    }
    try {
      return sealPart(dataKey, part, part);
    } finally {
      dataKey.fill(0);
    }
  }

  /**
   * The part in clear, or null where its key was destroyed.
   *
   * @throws Problem as `openPart`
   */
  async open({
    kid,
    sealed,
    commitment,
    ...place
  }: PartPlace & { kid: string; sealed: Uint8Array; commitment?: string }): Promise<ClearPart | null> {
    const dataKey = await this.keys.open(place.log, kid);
    if (dataKey === null) return null;
    try {
      return openPart(dataKey, place, sealed, commitment);
    } finally {
      dataKey.fill(0);
    }
  }
}
