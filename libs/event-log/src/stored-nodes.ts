import { type NodeRef } from '#ledger/merkle-tree.js';
import { Problem } from '#kernel/problem.js';

/** Index of the leaf that completes a node: nodes are stored under it, in the order in which they come to be. */
export function nodeLeaf({ level, index }: NodeRef): number {
  return (index + 1) * 2 ** level - 1;
}

export function missingNode({ level, index }: NodeRef): Problem {
  return new Problem('corrupt', 'log_node_missing', `The tree's node (level ${level}, index ${index}) is missing.`, {
    level,
    index,
  });
}
