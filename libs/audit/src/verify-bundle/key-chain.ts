import { type Json, type JsonObject } from '#kernel/json.js';
import { nextKeyOf } from '#ledger/key-rotation.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { MAX_LINE_BYTES } from './bundle-line.js';
import { isJsonObject } from './bundle-json.js';
import { type FileRegion, readChunks } from './file-region.js';
import { linesOf } from './ndjson-lines.js';

/** A leaf that says which key signs from then on. */
interface Rotation {
  index: number;
  nextVkey: string;
}

/**
 * The keys of a log, from the one that the auditor trusts: each later one counts because the one before it vouches for
 * it, in a leaf of the log.
 */
export class KeyChain {
  readonly keys: VerifierKey[];
  private readonly rotations: Rotation[] = [];

  constructor(first: VerifierKey) {
    this.keys = [first];
  }

  /** Leaves that cannot be read are passed over here; the pass over all leaves finds them. */
  static async read(events: FileRegion, first: VerifierKey): Promise<KeyChain> {
    const chain = new KeyChain(first);
    let index = 0;
    for await (const lines of linesOf(readChunks(events), MAX_LINE_BYTES)) {
      for (const line of lines) {
        if (line.includes('nextKey')) chain.take(index, line.toString('utf8'));
        index++;
      }
    }
    return chain;
  }

  /**
   * The key that must have signed a checkpoint of so many leaves.
   *
   * @returns undefined where the log names one that does not follow from the trusted key
   */
  inForceAt(size: number): VerifierKey | undefined {
    const last = this.rotations.findLast(({ index }) => index < size);
    return last === undefined ? this.keys[0] : this.keys.find(({ vkey }) => vkey === last.nextVkey);
  }

  private take(index: number, line: string): void {
    const { leaf: text } = objectIn(line);
    const { nextKey, anchor } = typeof text === 'string' ? objectIn(text) : {};
    if (typeof nextKey !== 'string') return;
    this.rotations.push({ index, nextVkey: nextKey });
    const note = anchor !== undefined && isJsonObject(anchor) ? anchor.rotation : undefined;
    const next = typeof note === 'string' ? nextKeyOf(this.keys.at(-1)!, nextKey, note) : undefined;
    if (next) this.keys.push(next);
  }
}

function objectIn(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
