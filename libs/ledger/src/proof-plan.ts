import { edgeRefs, type NodeRef, rootOfEdge } from './merkle-tree.js';
import { type Hash } from './sha256.js';

/**
 * Which stored nodes a proof is made of. Only perfect subtrees are stored; a hash of the proof that covers the ragged
 * right end of the tree is folded from several of them. All nodes are named up front, so that one read fetches them.
 */
export interface ProofPlan {
  refs: NodeRef[];
  /** How many of the refs, in turn, fold into each hash of the proof. */
  refsPerHash: number[];
}

/** Reads nodes by their full key and answers in the order asked for. Level 0 holds the leaf hashes. */
export type NodeReader = (refs: readonly NodeRef[]) => Promise<readonly Hash[]> | readonly Hash[];

/** A run of leaves below one node of the tree: it starts at a multiple of a power of two that is no less than its count. */
export interface LeafRange {
  start: number;
  count: number;
}

export function planOf(ranges: readonly LeafRange[]): ProofPlan {
  const groups = ranges.map(rangeRefs);
  return { refs: groups.flat(), refsPerHash: groups.map((group) => group.length) };
}

/** The hashes of the proof, from those that the plan names. */
export function foldPlan(plan: ProofPlan, hashes: readonly Hash[]): Hash[] {
  let next = 0;
  return plan.refsPerHash.map((count) => rootOfEdge(hashes.slice(next, (next += count))));
}

/** The largest power of two below the count, which is where RFC 6962 §2.1 splits a tree. */
export function splitBelow(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

function rangeRefs({ start, count }: LeafRange): NodeRef[] {
  return edgeRefs(count).map(({ level, index }) => ({ level, index: index + start / 2 ** level }));
}
