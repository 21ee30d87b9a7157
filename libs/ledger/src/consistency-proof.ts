import { LedgerError } from './ledger-error.js';
import { edgeRefs, EMPTY_ROOT, nodeHash } from './merkle-tree.js';
import { foldPlan, type LeafRange, type NodeReader, planOf, type ProofPlan, splitBelow } from './proof-plan.js';
import { type Hash, isHash } from './sha256.js';

/**
 * The nodes that prove the tree of `from` leaves to be the beginning of the tree of `to` leaves (RFC 6962 §2.1.2).
 * From 0, and from a tree to itself, there is nothing to prove and the proof is empty.
 */
export function consistencyPlan(from: number, to: number): ProofPlan {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to)
    throw new LedgerError('invalid_tree_size', `A tree of ${to} leaves does not begin with one of ${from}.`);
  if (from === 0) return planOf([]);
  const ranges: LeafRange[] = [];
  let start = 0;
  let count = to;
  while (start + count !== from) {
    const split = splitBelow(count);
    if (from <= start + split) {
      ranges.push({ start: start + split, count: count - split });
      count = split;
    } else {
      ranges.push({ start, count: split });
      start += split;
      count -= split;
    }
  }
  // Whoever checks the proof knows the old root. If what is left is the whole old tree, that root stands for it.
  if (start !== 0) ranges.push({ start, count });
  return planOf(ranges.reverse());
}

/** @throws LedgerError `invalid_tree_size` unless 0 ≤ from ≤ to */
export async function makeConsistencyProof(from: number, to: number, read: NodeReader): Promise<Hash[]> {
  const plan = consistencyPlan(from, to);
  return foldPlan(plan, plan.refs.length === 0 ? [] : await read(plan.refs));
}

export interface ConsistencyClaim {
  from: number;
  fromRoot: Uint8Array;
  to: number;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * Whether the proof shows the older tree to be the beginning of the newer one (RFC 9162 §2.1.4.2). Anything malformed
 * is no proof.
 */
export function checkConsistency({ from, fromRoot, to, toRoot, proof }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false;
  if (from === to) return proof.length === 0 && isSame(fromRoot, toRoot) && (to > 0 || isSame(toRoot, EMPTY_ROOT));
  if (from === 0) return proof.length === 0 && isSame(fromRoot, EMPTY_ROOT);

  // A tree of a power of two is one perfect subtree, which the proof leaves out because its hash is the old root.
  const [seed, ...rest] = edgeRefs(from).length === 1 ? [fromRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  let older = seed;
  let newer = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newer = nodeHash(newer, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && isSame(older, fromRoot) && isSame(newer, toRoot);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
