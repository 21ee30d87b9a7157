import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkConsistency, consistencyPlan, makeConsistencyProof } from './consistency-proof.js';
import { checkInclusion, inclusionPlan, makeInclusionProof } from './inclusion-proof.js';
import { appendLeaf, EMPTY_ROOT, leafHash, type NodeRef, rootOfEdge } from './merkle-tree.js';
import { type Hash } from './sha256.js';

interface ProofVectors {
  leaves_b64: string[];
  roots_by_size: string[];
  inclusion: { index: number; size: number; proof: string[] }[];
  consistency: { from: number; to: number; proof: string[] }[];
  negative: NegativeVector[];
}

interface InclusionVector {
  index: number;
  size: number;
  leafHash: string;
  root: string;
  proof: string[];
}

interface ConsistencyVector {
  from: number;
  fromRoot: string;
  to: number;
  toRoot: string;
  proof: string[];
}

type NegativeVector =
  ({ kind: 'inclusion'; why: string } & InclusionVector) | ({ kind: 'consistency'; why: string } & ConsistencyVector);

const vectors = JSON.parse(readFileSync(new URL('../../../test/vectors/tlog.json', import.meta.url), 'utf8')) as {
  small: ProofVectors;
  large: ProofVectors;
  ct_reference: ProofVectors;
  formula: {
    count: number;
    inclusion: Pick<InclusionVector, 'index' | 'size' | 'proof'>[];
    consistency: Pick<ConsistencyVector, 'from' | 'fromRoot' | 'to' | 'proof'>[];
    tiles_height8: { level: number; n: number; width: number; sha256: string }[];
  };
};

/** A log's tree in memory, with its nodes stored as the event log stores them. */
class Tree {
  private readonly nodes = new Map<string, Hash>();
  private readonly roots: Hash[] = [EMPTY_ROOT];
  private edge: Hash[] = [];

  constructor(leaves: Iterable<string | Uint8Array>) {
    for (const leaf of leaves) {
      const hash = leafHash(leaf);
      const grown = appendLeaf(this.edge, this.size, hash);
      for (const node of [{ level: 0, index: this.size, hash }, ...grown.nodes])
        this.nodes.set(`${node.level}/${node.index}`, node.hash);
      this.edge = grown.edge;
      this.roots.push(rootOfEdge(this.edge));
    }
  }

  get size(): number {
    return this.roots.length - 1;
  }

  rootAt(size: number): Hash {
    return this.roots[size]!;
  }

  readonly read = (refs: readonly NodeRef[]): Hash[] =>
    refs.map(({ level, index }) => {
      const hash = this.nodes.get(`${level}/${index}`);
      if (hash === undefined) throw new Error(`No perfect subtree is stored at level ${level}, index ${index}.`);
      return hash;
    });

  async inclusion(index: number, size: number) {
    const proof = await makeInclusionProof(index, size, this.read);
    return { index, size, leafHash: this.read([{ level: 0, index }])[0]!, root: this.rootAt(size), proof };
  }

  async consistency(from: number, to: number) {
    const proof = await makeConsistencyProof(from, to, this.read);
    return { from, fromRoot: this.rootAt(from), to, toRoot: this.rootAt(to), proof };
  }
}

const fromHex = (hex: string): Hash => Buffer.from(hex, 'hex');

describe.each(['small', 'large', 'ct_reference'] as const)('the proofs of the vectors: %s', (name) => {
  const { leaves_b64, roots_by_size, inclusion, consistency, negative } = vectors[name];
  const tree = new Tree(leaves_b64.map((leaf) => Buffer.from(leaf, 'base64')));

  it('are made as they stand there, and check', async () => {
    for (const { index, size, proof } of inclusion) {
      const claim = await tree.inclusion(index, size);
      expect(claim.proof.map((hash) => hash.toString('hex'))).toEqual(proof);
      expect(checkInclusion({ ...claim, root: fromHex(roots_by_size[size]!) })).toBe(true);
    }
    for (const { from, to, proof } of consistency) {
      const claim = await tree.consistency(from, to);
      expect(claim.proof.map((hash) => hash.toString('hex'))).toEqual(proof);
      expect(checkConsistency({ ...claim, toRoot: fromHex(roots_by_size[to]!) })).toBe(true);
    }
  });

  it('fail where they must', () => {
    expect(negative.length).toBeGreaterThan(100);
    const taken = negative.filter((vector) =>
      vector.kind === 'inclusion' ? checkInclusion(inclusionOf(vector)) : checkConsistency(consistencyOf(vector)),
    );
    expect(taken).toEqual([]);
  });
});

describe('proofs at 70,000 leaves', () => {
  const { count, inclusion, consistency, tiles_height8 } = vectors.formula;
  const tree = new Tree(Array.from({ length: count }, (_, i) => `shared-leaf-${i}`));

  it('are those of the vectors', async () => {
    for (const { index, size, proof } of inclusion) {
      const claim = await tree.inclusion(index, size);
      expect(claim.proof).toEqual(proof.map(fromHex));
      expect(checkInclusion(claim)).toBe(true);
    }
    for (const { from, fromRoot, to, proof } of consistency) {
      const claim = await tree.consistency(from, to);
      expect(claim).toMatchObject({ fromRoot: fromHex(fromRoot), proof: proof.map(fromHex) });
      expect(checkConsistency(claim)).toBe(true);
    }
  });

  it('have the stored nodes that make up the tiles of height 8', () => {
    for (const tile of tiles_height8) {
      const refs = Array.from({ length: tile.width }, (_, i) => ({ level: 8 * tile.level, index: 256 * tile.n + i }));
      const bytes = Buffer.concat(tree.read(refs));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(tile.sha256);
    }
  });
});

describe('any proof', () => {
  const tree = new Tree(Array.from({ length: 600 }, (_, i) => `leaf ${i}`));
  const size = fc.integer({ min: 1, max: tree.size });
  const sizeAndIndex = size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n - 1 })));
  const bit = fc.integer({ min: 0, max: 255 });

  it('of inclusion checks, and fails with any bit, hash, index or size altered', async () => {
    await fc.assert(
      fc.asyncProperty(sizeAndIndex, bit, fc.nat(), async ([n, index], flipped, at) => {
        const claim = await tree.inclusion(index, n);
        expect(checkInclusion(claim)).toBe(true);
        const { proof, leafHash: leaf, root } = claim;
        const which = at % Math.max(1, proof.length);
        const altered = [
          { ...claim, leafHash: withBit(leaf, flipped) },
          { ...claim, root: withBit(root, flipped) },
          { ...claim, proof: [...proof, root] },
          { ...claim, index: index + 1 },
          { ...claim, index: n },
          { ...claim, index: -1 },
          { ...claim, index: index + 0.5 },
          { ...claim, size: index },
          ...(proof.length === 0
            ? []
            : [
                { ...claim, proof: proof.map((hash, i) => (i === which ? withBit(hash, flipped) : hash)) },
                { ...claim, proof: proof.map((hash, i) => (i === which ? hash.subarray(0, 31) : hash)) },
                { ...claim, proof: proof.map((hash, i) => (i === which ? Buffer.concat([hash, Buffer.of(0)]) : hash)) },
                { ...claim, proof: proof.slice(1) },
                { ...claim, proof: proof.slice(0, -1) },
              ]),
        ];
        expect(altered.map(checkInclusion)).toEqual(altered.map(() => false));
      }),
    );
  });

  it('of consistency checks, and fails with any bit, hash or size altered', async () => {
    const sizes = fc.tuple(fc.integer({ min: 0, max: tree.size }), fc.integer({ min: 0, max: tree.size }));
    await fc.assert(
      fc.asyncProperty(sizes, bit, fc.nat(), async ([a, b], flipped, at) => {
        const claim = await tree.consistency(Math.min(a, b), Math.max(a, b));
        expect(checkConsistency(claim)).toBe(true);
        const { proof, from, fromRoot, to, toRoot } = claim;
        const which = at % Math.max(1, proof.length);
        const altered = [
          { ...claim, proof: [...proof, toRoot] },
          { ...claim, fromRoot: withBit(fromRoot, flipped) },
          { ...claim, from: to + 1 },
          { ...claim, from: -1 },
          // Nothing is said of a tree that grew from nothing, so its root cannot be found wrong here.
          ...(from === 0 ? [] : [{ ...claim, toRoot: withBit(toRoot, flipped) }]),
          ...(proof.length === 0
            ? []
            : [
                { ...claim, proof: proof.map((hash, i) => (i === which ? withBit(hash, flipped) : hash)) },
                { ...claim, proof: proof.map((hash, i) => (i === which ? hash.subarray(0, 31) : hash)) },
                { ...claim, proof: proof.slice(1) },
                { ...claim, proof: proof.slice(0, -1) },
                { ...claim, proof: [] },
                { ...claim, from: to, fromRoot: toRoot },
              ]),
        ];
        expect(altered.map(checkConsistency)).toEqual(altered.map(() => false));
      }),
    );
  });

  it('reads at most two nodes a level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const index = Math.min(n - 1, Math.floor(n * share));
        const levels = Math.ceil(Math.log2(n)) + 1;
        expect(inclusionPlan(index, n).refs.length).toBeLessThanOrEqual(2 * levels);
        expect(consistencyPlan(index, n).refs.length).toBeLessThanOrEqual(2 * levels);
      }),
    );
  });

  it('is refused for what the tree does not hold', () => {
    expect(() => inclusionPlan(5, 5)).toThrow('index_outside_tree');
    expect(() => inclusionPlan(-1, 5)).toThrow('index_outside_tree');
    expect(() => consistencyPlan(6, 5)).toThrow('invalid_tree_size');
  });

  it('of consistency is empty from 0 and from a tree to itself', async () => {
    expect(await makeConsistencyProof(0, 600, tree.read)).toEqual([]);
    expect(await makeConsistencyProof(77, 77, tree.read)).toEqual([]);
    expect(checkConsistency({ from: 0, fromRoot: tree.rootAt(1), to: 1, toRoot: tree.rootAt(1), proof: [] })).toBe(
      false,
    );
    expect(checkConsistency({ from: 0, fromRoot: tree.rootAt(1), to: 0, toRoot: tree.rootAt(1), proof: [] })).toBe(
      false,
    );
  });
});

function withBit(hash: Hash, bit: number): Hash {
  const altered = Buffer.from(hash);
  altered[bit >> 3]! ^= 1 << (bit & 7);
  return altered;
}

function inclusionOf({ index, size, leafHash, root, proof }: InclusionVector) {
  return { index, size, leafHash: fromHex(leafHash), root: fromHex(root), proof: proof.map(fromHex) };
}

function consistencyOf({ from, fromRoot, to, toRoot, proof }: ConsistencyVector) {
  return { from, fromRoot: fromHex(fromRoot), to, toRoot: fromHex(toRoot), proof: proof.map(fromHex) };
}
