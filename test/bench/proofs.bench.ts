import { checkConsistency, consistencyPlan, makeConsistencyProof } from '#ledger/consistency-proof.js';
import { checkInclusion, inclusionPlan, makeInclusionProof } from '#ledger/inclusion-proof.js';
import { edgeRefs, rootOfEdge } from '#ledger/merkle-tree.js';
import { type NodeReader } from '#ledger/proof-plan.js';
import { type BenchRow } from './bench-row.js';
import { LogWorld, type BenchOptions } from './log-world.js';
import { compare, perSecond } from './rounds.js';

const PROOFS = 1_000;

/** Proofs made from the nodes of a large tree in the database; the baseline reads as many hashes by key. */
export async function* proofsBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const engine of options.engines) {
    const world = await LogWorld.create(engine, options);
    try {
      await world.fillTo(options.leaves, { rooms: 1_000, copy: false });
      await world.engine.raw.fillHashes(options.leaves);
      yield* proofRows(world, options);
    } finally {
      await world.close();
    }
  }
}

async function* proofRows(world: LogWorld, options: BenchOptions): AsyncGenerator<BenchRow> {
  const { storage, raw, title } = world.engine;
  const { size, root } = await world.log.head(world.clinic);
  const read: NodeReader = (refs) => storage.readNodes(world.clinic, 1, refs);
  const places = Array.from({ length: PROOFS }, () => 1 + Math.floor(Math.random() * (size - 1)));
  const lookUps = (counts: readonly number[]) => {
    const keys = counts.map((count) => Array.from({ length: count }, () => Math.floor(Math.random() * size)));
    return () =>
      perSecond(PROOFS, async () => {
        for (const each of keys) await raw.readHashes(each);
      });
  };
  const common = { ...options, unit: '/s', baselineName: 'as many hashes by key' };

  options.progress(`${title}: making proofs`);
  yield await compare({
    ...{ ...common, name: `proofs, ${title}: inclusion in ${size} leaves` },
    measured: () =>
      perSecond(PROOFS, async () => {
        for (const index of places) await makeInclusionProof(index, size, read);
      }),
    baseline: lookUps(places.map((index) => inclusionPlan(index, size).refs.length)),
  });
  yield await compare({
    ...{ ...common, name: `proofs, ${title}: consistency with ${size} leaves` },
    measured: () =>
      perSecond(PROOFS, async () => {
        for (const from of places) await makeConsistencyProof(from, size, read);
      }),
    baseline: lookUps(places.map((from) => consistencyPlan(from, size).refs.length)),
  });
  await checkProofs(size, root, read);
}

/** A rate of wrong proofs would be worth nothing. */
async function checkProofs(size: number, root: Buffer, read: NodeReader): Promise<void> {
  const index = size >> 1;
  const [leafHash] = await read([{ level: 0, index }]);
  const proof = await makeInclusionProof(index, size, read);
  const fromRoot = rootOfEdge(await read(edgeRefs(index)));
  const consistency = await makeConsistencyProof(index, size, read);
  const isRight =
    checkInclusion({ index, size, leafHash: leafHash!, root, proof }) &&
    checkConsistency({ from: index, fromRoot, to: size, toRoot: root, proof: consistency });
  if (!isRight) throw new Error('A proof that was made does not lead to the root.');
}
