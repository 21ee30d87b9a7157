import { LedgerError } from './ledger-error.js';
import { nodeHash } from './merkle-tree.js';
import { foldPlan, type LeafRange, type NodeReader, planOf, type ProofPlan, splitBelow } from './proof-plan.js';
import { type Hash, isHash } from './sha256.js';

/** The nodes that prove the leaf at `index` to be in the tree of `size` leaves (RFC 6962 §2.1.1). */
export function inclusionPlan(index: number, size: number): ProofPlan {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new LedgerError('index_outside_tree', `A tree of ${size} leaves has no leaf ${index}.`);
  const siblings: LeafRange[] = [];
  for (let start = 0, count = size; count > 1;) {
    const split = splitBelow(count);
    if (index < start + split) {
      siblings.push({ start: start + split, count: count - split });
      count = split;
    } else {
      siblings.push({ start, count: split });
      start += split;
      count -= split;
    }
  }
  return planOf(siblings.reverse());
}

/**
 * The sibling hashes from the leaf to the root.
 *
 * @throws LedgerError `index_outside_tree`
 */
export async function makeInclusionProof(index: number, size: number, read: NodeReader): Promise<Hash[]> {
  const plan = inclusionPlan(index, size);
  return foldPlan(plan, await read(plan.refs));
}

export interface InclusionClaim {
  index: number;
  size: number;
  leafHash: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** Whether the proof leads from the leaf to the root (RFC 9162 §2.1.3.2). Anything malformed is no proof. */
export function checkInclusion({ index, size, leafHash, root, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let hash = leafHash;
  // Where the node stands in its level, and where the level ends; halved rather than shifted, for sizes beyond 2^32.
  let node = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A last node without a sibling moves up unchanged, until it is somebody's right child.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && Buffer.compare(hash, root) === 0;
}
