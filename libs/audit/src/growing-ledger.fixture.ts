import { type Checkpoint } from '#ledger/checkpoint.js';
import { makeConsistencyProof } from '#ledger/consistency-proof.js';
import { appendLeaf, leafHash, type NodeRef, rootOfEdge } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import { type LedgerView } from './checkpoints/checkpoint-signer.js';

/** A tree in memory whose leaves a test can exchange, as nobody can in an event log. The proofs are real. */
export class GrowingLedger implements LedgerView {
  leaves: string[] = [];
  origin = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000001';

  grow(...leaves: string[]): this {
    this.leaves.push(...leaves);
    return this;
  }

  head(): Promise<Checkpoint> {
    const { edge } = this.tree();
    return Promise.resolve({ origin: this.origin, size: this.leaves.length, root: rootOfEdge(edge) });
  }

  consistencyProof(_log: string, from: number, to: number): Promise<Hash[]> {
    const { nodes } = this.tree();
    return makeConsistencyProof(from, to, (refs) => refs.map((ref) => nodes.get(nameOf(ref))!));
  }

  private tree(): { edge: Hash[]; nodes: Map<string, Hash> } {
    let edge: Hash[] = [];
    const nodes = new Map<string, Hash>();
    this.leaves.forEach((leaf, index) => {
      const hash = leafHash(leaf);
      nodes.set(nameOf({ level: 0, index }), hash);
      const grown = appendLeaf(edge, index, hash);
      for (const node of grown.nodes) nodes.set(nameOf(node), node.hash);
      edge = grown.edge;
    });
    return { edge, nodes };
  }
}

function nameOf({ level, index }: NodeRef): string {
  return `${level}/${index}`;
}
