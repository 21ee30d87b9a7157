import { LedgerError } from '#ledger/ledger-error.js';
import { parseLeaf, type Leaf } from '#ledger/leaf.js';
import { appendLeaf, leafHash, rootOfEdge, type TreeNode } from '#ledger/merkle-tree.js';
import { partCommitment, SALT_BYTES } from '#ledger/part-commitment.js';
import { HASH_BYTES, type Hash } from '#ledger/sha256.js';
import { faultAt, type LogFault } from './log-fault.js';
import { type Epoch, type StoredEvent } from './log-storage.js';

/**
 * Takes the events of an epoch in their order and holds each against the hash beside it, its place, the commitment of
 * its part in clear, and the nodes of the tree that it completes. It may begin in the middle, from a right edge.
 */
export class TreeCheck {
  constructor(
    private readonly epoch: Epoch,
    private size = 0,
    private edge: readonly Hash[] = [],
  ) {}

  /** The event's leaf, or what is wrong with the event. */
  take(event: StoredEvent | undefined): { leaf: Leaf; fault?: undefined } | { leaf?: undefined; fault: LogFault } {
    const position = this.epoch.base + this.size;
    if (event?.position !== position) return { fault: faultAt(position, 'event_missing', 'there is no such event') };
    if (!leafHash(event.leaf).equals(event.leafHash)) {
      return { fault: faultAt(position, 'leaf_hash', 'the leaf does not have the hash stored beside it') };
    }
    const leaf = readLeaf(event.leaf);
    if (typeof leaf === 'string') {
      return { fault: faultAt(position, 'leaf_unreadable', `the leaf is not as the format asks: ${leaf}`) };
    }
    if (leaf.index !== this.size || leaf.log !== this.epoch.origin) {
      return {
        fault: faultAt(position, 'leaf_misplaced', `the leaf says that it is leaf ${leaf.index} of ${leaf.log}`),
      };
    }
    const fault = clinicalFault(event, leaf) ?? this.nodeFault(event);
    return fault ? { fault } : { leaf };
  }

  /** Whether the leaves taken have the root that the log's state holds. */
  end(): LogFault | null {
    if (rootOfEdge(this.edge).equals(this.epoch.root)) return null;
    const last = this.epoch.base + Math.max(0, this.size - 1);
    return faultAt(last, 'root', 'the stored root is not the root of the leaves up to here');
  }

  /**
   * A node that disagrees says that it, or a leaf below it, was changed: leaves below nodes that agree are good, so the
   * first leaf of this one is the first that cannot be relied on.
   */
  private nodeFault({ position, leafHash: hash, nodes }: StoredEvent): LogFault | null {
    const grown = appendLeaf(this.edge, this.size, hash);
    this.edge = grown.edge;
    this.size += 1;
    const stored = nodes ?? Buffer.alloc(0);
    for (const [at, node] of grown.nodes.entries()) {
      const found = stored.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
      if (found.length < HASH_BYTES) {
        return faultAt(position, 'node_missing', `the tree's node of level ${node.level} is missing`);
      }
      if (!node.hash.equals(found)) {
        const first = this.epoch.base + firstLeaf(node);
        return faultAt(first, 'node_changed', `the tree's node over this position up to ${position} does not agree`);
      }
    }
    if (stored.length === grown.nodes.length * HASH_BYTES) return null;
    return faultAt(position, 'node_uncalled_for', 'the leaf has nodes that it does not complete');
  }
}

function firstLeaf({ level, index }: TreeNode): number {
  return index * 2 ** level;
}

function readLeaf(text: string): Leaf | string {
  try {
    return parseLeaf(text);
  } catch (error) {
    return error instanceof LedgerError ? error.detail : 'it cannot be read';
  }
}

/** Whether a part that lies in clear is what the leaf commits to. A part that is gone is for the caller to judge. */
function clinicalFault({ position, clinical, salt }: StoredEvent, leaf: Leaf): LogFault | null {
  if (clinical === null || salt === null) return null;
  const committed = leaf.parts.clinical;
  if (committed === undefined) return faultAt(position, 'part_uncommitted', 'the leaf has no part "clinical"');
  const isAsCommitted =
    salt.length === SALT_BYTES &&
    partCommitment(leaf.eventId, 'clinical', salt, clinical).toString('base64url') === committed;
  return isAsCommitted ? null : faultAt(position, 'part_changed', 'the part "clinical" is not what was committed');
}
