import { appendLeaf, leafHash, rootOfEdge } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import { type BundleLine, MAX_LINE_BYTES, readLine } from './bundle-line.js';
import { Erasures } from './erasures.js';
import { type FileRegion, readChunks } from './file-region.js';
import { LeafSequence } from './leaf-sequence.js';
import { checkParts, ERASED, WITHHELD } from './line-parts.js';
import { linesOf } from './ndjson-lines.js';
import { VerificationFailure } from './verification-failure.js';

/** What was read, in events and in parts of events. */
export interface Counts {
  events: number;
  opened: number;
  withheld: number;
  erased: number;
  /** Events that say the server's clock was set, after which time may go back. */
  clockAdjusted: number;
}

/**
 * One pass over all lines. What it finds is asked for afterwards, in the order of the checks: the tree first, and the
 * rules on leaves at the end. Its memory holds the right edge of the tree, ids, and what was asked for.
 */
export class LeafPass {
  private edge: Hash[] = [];
  private readonly roots = new Map<number, Hash>();
  private readonly leafHashes = new Map<number, Hash>();
  private readonly sequence = new LeafSequence();
  private readonly erasures = new Erasures();
  private firstBroken: VerificationFailure | undefined;

  /**
   * @param rootSizes sizes at which the root will be asked for
   * @param proofIndexes indexes whose leaf hash will be asked for
   * @param counts counted up while reading
   */
  constructor(
    private readonly log: string,
    private readonly rootSizes: ReadonlySet<number>,
    private readonly proofIndexes: ReadonlySet<number>,
    readonly counts: Counts,
  ) {}

  /** @throws VerificationFailure `E_CANON`, `E_INDEX` or `E_LOG` for the first line that is wrong in itself */
  async read(events: FileRegion, onProgress: (events: number) => void): Promise<void> {
    if (this.rootSizes.has(0)) this.roots.set(0, this.root);
    for await (const lines of linesOf(readChunks(events), MAX_LINE_BYTES)) {
      for (const line of lines) this.take(readLine(line, this.counts.events, this.log));
      onProgress(this.counts.events);
    }
  }

  get root(): Hash {
    return rootOfEdge(this.edge);
  }

  rootAt(size: number): Hash | undefined {
    return this.roots.get(size);
  }

  leafHashAt(index: number): Hash | undefined {
    return this.leafHashes.get(index);
  }

  /** The first leaf that breaks a rule. Erasure is the last rule of a leaf, so another one at the same leaf wins. */
  firstFailure(): VerificationFailure | undefined {
    const unfounded = this.erasures.firstUnfounded();
    if (unfounded === undefined || (this.firstBroken?.place.index ?? Infinity) <= unfounded) return this.firstBroken;
    const detail = 'A part is given as erased, but no SubjectErased of the log names its data key.';
    return new VerificationFailure('E_ERASE', detail, { index: unfounded, file: 'events.ndjson' });
  }

  private take(line: BundleLine): void {
    const { index } = line.leaf;
    const hash = leafHash(line.leafText);
    this.edge = appendLeaf(this.edge, index, hash).edge;
    if (this.proofIndexes.has(index)) this.leafHashes.set(index, hash);
    if (this.rootSizes.has(index + 1)) this.roots.set(index + 1, this.root);
    this.count(line);
    this.erasures.take(line);
    if (this.firstBroken === undefined) this.checkRules(line);
  }

  private checkRules(line: BundleLine): void {
    try {
      this.sequence.take(line.leaf);
      checkParts(line);
    } catch (error) {
      if (!(error instanceof VerificationFailure)) throw error;
      this.firstBroken = error;
    }
  }

  private count({ leaf, open, closed }: BundleLine): void {
    const { counts } = this;
    counts.events++;
    counts.opened += open.size;
    for (const state of closed.values()) {
      if (state === WITHHELD) counts.withheld++;
      if (state === ERASED) counts.erased++;
    }
    if (leaf.type === 'ClockAdjusted') counts.clockAdjusted++;
  }
}
