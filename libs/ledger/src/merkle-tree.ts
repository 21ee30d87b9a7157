import { LedgerError } from './ledger-error.js';
import { type Hash, HASH_BYTES, sha256 } from './sha256.js';

/**
 * The Merkle tree of RFC 6962 §2.1, kept by its perfect subtrees alone. The node (level, index) covers the 2^level
 * leaves from index·2^level on; level 0 holds the leaf hashes. A node once complete never changes, so nodes can be
 * stored insert-only; what changes with every leaf, the right edge, is worked out from them.
 */
export interface NodeRef {
  level: number;
  index: number;
}

export interface TreeNode extends NodeRef {
  hash: Hash;
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = sha256('');

/** SHA-256(0x00 ‖ leaf); a text is hashed as its UTF-8. */
export function leafHash(leaf: string | Uint8Array): Hash {
  if (typeof leaf === 'string') return sha256('\0' + leaf);
  const prefixed = Buffer.allocUnsafe(1 + leaf.length);
  prefixed[0] = 0x00;
  prefixed.set(leaf, 1);
  return sha256(prefixed);
}

// One buffer for all nodes: hashing is synchronous, and allocating costs as much as the hash's own setup.
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);

/**
 * SHA-256(0x01 ‖ left ‖ right).
 *
 * @throws LedgerError `invalid_hash` unless both are 32 bytes
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES)
    throw new LedgerError('invalid_hash', `A hash of the tree has ${HASH_BYTES} bytes.`);
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return sha256(nodeInput);
}

/**
 * The right edge of a tree: the perfect subtrees whose leaves make it up, from the left, one for each 1 in the binary
 * form of the size. Sizes go up to 2^53, beyond what bit operators hold, so they are divided instead.
 *
 * @throws LedgerError `invalid_tree_size`
 */
export function edgeRefs(size: number): NodeRef[] {
  checkSize(size);
  const refs: NodeRef[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) refs.push({ level, index: rest - 1 });
  return refs.reverse();
}

/**
 * Adds one leaf hash to the tree of `size` leaves whose right edge is given. `nodes` are the perfect subtrees of
 * level ≥ 1 that this leaf completes, the lowest first. The edge given is left as it is.
 *
 * @throws LedgerError `invalid_tree_size`, also if the edge is not as long as that size asks for
 */
export function appendLeaf(edge: readonly Hash[], size: number, leaf: Hash): { edge: Hash[]; nodes: TreeNode[] } {
  checkSize(size + 1);
  if (edge.length !== onesIn(size))
    throw new LedgerError('invalid_tree_size', `A tree of ${size} leaves has an edge of ${onesIn(size)} hashes.`);
  const grown = edge.slice();
  const nodes: TreeNode[] = [];
  let hash = leaf;
  for (let level = 1, index = size; index % 2 === 1; level++) {
    index = (index - 1) / 2;
    hash = nodeHash(grown.pop()!, hash);
    nodes.push({ level, index, hash });
  }
  grown.push(hash);
  return { edge: grown, nodes };
}

/** The root over a right edge, given from the left as `edgeRefs` lists it. */
export function rootOfEdge(edge: readonly Hash[]): Hash {
  if (edge.length === 0) return EMPTY_ROOT;
  return edge.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), edge.at(-1)!);
}

function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0)
    throw new LedgerError('invalid_tree_size', 'A tree has a whole number of leaves below 2^53.');
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
