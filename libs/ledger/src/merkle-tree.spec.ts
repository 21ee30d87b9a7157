import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendLeaf, edgeRefs, EMPTY_ROOT, leafHash, nodeHash, rootOfEdge, type TreeNode } from './merkle-tree.js';
import { type Hash } from './sha256.js';

interface TreeVectors {
  leaves_b64: string[];
  leafHashes: string[];
  roots_by_size: string[];
}

const vectors = JSON.parse(readFileSync(new URL('../../../test/vectors/tlog.json', import.meta.url), 'utf8')) as {
  small: TreeVectors;
  large: TreeVectors;
  ct_reference: TreeVectors;
  formula: { count: number; roots: { size: number; root: string }[] };
};

describe('the Merkle tree', () => {
  it.each(['small', 'large', 'ct_reference'] as const)('grows through the roots of the vectors: %s', (name) => {
    const { leaves_b64, leafHashes, roots_by_size } = vectors[name];
    let edge: Hash[] = [];
    expect(rootOfEdge(edge).toString('hex')).toBe(roots_by_size[0]);
    leaves_b64.forEach((leaf, size) => {
      const hash = leafHash(Buffer.from(leaf, 'base64'));
      expect(hash.toString('hex')).toBe(leafHashes[size]);
      edge = appendLeaf(edge, size, hash).edge;
      expect(rootOfEdge(edge).toString('hex')).toBe(roots_by_size[size + 1]);
    });
  });

  it('has the roots of the vectors at 70,000 leaves made by a formula', () => {
    const expected = new Map(vectors.formula.roots.map(({ size, root }) => [size, root]));
    let edge: Hash[] = [];
    let met = 0;
    for (let size = 0; size < vectors.formula.count; size++) {
      edge = appendLeaf(edge, size, leafHash(`shared-leaf-${size}`)).edge;
      const root = expected.get(size + 1);
      if (root === undefined) continue;
      expect(rootOfEdge(edge).toString('hex')).toBe(root);
      met++;
    }
    expect(met).toBe(expected.size);
  });

  it('hashes a text as its UTF-8', () => {
    expect(leafHash('Zoë €')).toEqual(leafHash(Buffer.from('Zoë €')));
  });

  it('completes each perfect subtree once, and its edge is always among them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 }), (leaves) => {
        const hashes = leaves.map(leafHash);
        const nodes = new Map<string, Hash>();
        let edge: Hash[] = [];
        hashes.forEach((hash, size) => {
          const grown = appendLeaf(edge, size, hash);
          for (const node of [{ level: 0, index: size, hash }, ...grown.nodes]) {
            expect(nodes.has(keyOf(node))).toBe(false);
            expect(node.hash).toEqual(
              rootOf(hashes.slice(node.index * 2 ** node.level, (node.index + 1) * 2 ** node.level)),
            );
            nodes.set(keyOf(node), node.hash);
          }
          edge = grown.edge;
          expect(edgeRefs(size + 1).map((ref) => nodes.get(keyOf(ref)))).toEqual(edge);
        });
        expect(rootOfEdge(edge)).toEqual(rootOf(hashes));
      }),
    );
  });

  it('lists the edge of trees near 2^53', () => {
    expect(edgeRefs(0)).toEqual([]);
    expect(edgeRefs(2 ** 52)).toEqual([{ level: 52, index: 0 }]);
    expect(edgeRefs(2 ** 52 + 5)).toEqual([
      { level: 52, index: 0 },
      { level: 2, index: 2 ** 50 },
      { level: 0, index: 2 ** 52 + 4 },
    ]);
    expect(edgeRefs(2 ** 53 - 1)).toHaveLength(53);
  });

  it('leaves the edge it was given alone', () => {
    const edge = [leafHash('a')];
    appendLeaf(edge, 1, leafHash('b'));
    expect(edge).toEqual([leafHash('a')]);
  });

  it('refuses sizes that are none and hashes that are not 32 bytes', () => {
    expect(() => edgeRefs(2 ** 53)).toThrow('invalid_tree_size');
    expect(() => edgeRefs(-1)).toThrow('invalid_tree_size');
    expect(() => edgeRefs(1.5)).toThrow('invalid_tree_size');
    expect(() => appendLeaf([], 1, EMPTY_ROOT)).toThrow('invalid_tree_size');
    expect(() => nodeHash(EMPTY_ROOT, EMPTY_ROOT.subarray(1))).toThrow('invalid_hash');
  });
});

const keyOf = ({ level, index }: Pick<TreeNode, 'level' | 'index'>): string => `${level}/${index}`;

/** RFC 6962 §2.1 word for word: split at the largest power of two below the size. */
function rootOf(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return createHash('sha256').digest();
  if (hashes.length === 1) return hashes[0]!;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(rootOf(hashes.slice(0, split)))
    .update(rootOf(hashes.slice(split)))
    .digest();
}
