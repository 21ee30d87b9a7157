import { type Leaf } from '#ledger/leaf.js';
import { type BundleLine } from './bundle-line.js';
import { ERASED } from './line-parts.js';

/**
 * Which data keys the log says were destroyed, and which lines rely on it. An erasure stands later in the log than what
 * it erases, so the answer comes at the end; for that, the first line of each key is enough.
 */
export class Erasures {
  private readonly destroyed = new Set<string>();
  private readonly firstReliance = new Map<string | undefined, number>();

  take({ leaf, closed }: BundleLine): void {
    for (const kid of destroyedBy(leaf)) this.destroyed.add(kid);
    if (this.firstReliance.has(leaf.kid)) return;
    for (const state of closed.values()) if (state === ERASED) this.firstReliance.set(leaf.kid, leaf.index);
  }

  /** The first index that has a part as erased although no SubjectErased of the log names its key. */
  firstUnfounded(): number | undefined {
    let first: number | undefined;
    for (const [kid, index] of this.firstReliance)
      if ((kid === undefined || !this.destroyed.has(kid)) && (first === undefined || index < first)) first = index;
    return first;
  }
}

function destroyedBy({ type, erases = [] }: Leaf): readonly string[] {
  return type === 'SubjectErased' ? erases : [];
}
