import { Problem } from '#kernel/problem.js';
import { type NodeRef, type TreeNode } from '#ledger/merkle-tree.js';
import { HASH_BYTES } from '#ledger/sha256.js';

/**
 * A node of the tree is stored with the leaf that completes it, so that a commit touches no table of nodes: nodes of
 * level 1 and up as one run of hashes in the leaf's row, the lowest first. Where a node lies follows from its level
 * and index.
 */
export function packNodes(completed: readonly TreeNode[]): Buffer | null {
  return completed.length === 0 ? null : Buffer.concat(completed.map(({ hash }) => hash));
}

/** Index of the leaf that completes a node. */
export function nodeLeaf({ level, index }: NodeRef): number {
  return (index + 1) * 2 ** level - 1;
}

/** Where the node's hash begins among the nodes of its leaf, in bytes from 1 as SQL counts. For levels from 1 on. */
export function nodeStart({ level }: NodeRef): number {
  return (level - 1) * HASH_BYTES + 1;
}

export function missingNode({ level, index }: NodeRef): Problem {
  return new Problem('corrupt', 'log_node_missing', `The tree's node (level ${level}, index ${index}) is missing.`, {
    level,
    index,
  });
}
