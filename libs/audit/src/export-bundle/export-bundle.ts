import { type LogStorage } from '#event-log/log-storage.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { makeConsistencyProof } from '#ledger/consistency-proof.js';
import { makeInclusionProof } from '#ledger/inclusion-proof.js';
import { type NodeReader } from '#ledger/proof-plan.js';
import { formatTlogProof } from '#ledger/tlog-proof.js';
import { type SignedCheckpoint } from '../signed-checkpoint.js';
import { bundleLines, type BundleView } from './bundle-lines.js';
import { BundleWriter } from './bundle-writer.js';

export interface BundleRequest extends BundleView {
  log: LogName;
  /** Folder to write to; it must not exist, or be empty. */
  folder: string;
  /** What the bundle is proved against: it holds the leaves that this counts. */
  checkpoint: SignedCheckpoint;
  /** An older checkpoint of the same origin; the bundle then shows that the log only grew since. */
  previous?: SignedCheckpoint;
  /** Leaves that get an inclusion proof of their own, to be handed on apart from the bundle. */
  proofs?: readonly number[];
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Exports one epoch of a log as a folder that can be checked without this software (log format §7).
 *
 * @throws Problem `bundle_folder_not_empty`, `epoch_not_found`, `checkpoint_beyond_log`, `previous_not_older`
 */
export async function exportBundle(storage: LogStorage, request: BundleRequest): Promise<void> {
  const { log, checkpoint, previous, signal } = request;
  const { origin, size } = checkpoint;
  const epoch = (await storage.epochs(log)).find((candidate) => candidate.origin === origin);
  if (!epoch) throw new Problem('not_found', 'epoch_not_found', `The log has no epoch ${origin}.`, { origin });
  if (epoch.size < size) {
    const detail = `The checkpoint counts ${size} events, but the log has only ${epoch.size}.`;
    throw new Problem('corrupt', 'checkpoint_beyond_log', detail, { size, found: epoch.size });
  }
  if (previous && (previous.origin !== origin || previous.size > size)) {
    throw new Problem('invalid', 'previous_not_older', `The previous checkpoint must be of ${origin}, and not newer.`);
  }
  const read: NodeReader = (refs) => storage.readNodes(log, epoch.epoch, refs);
  const writer = await BundleWriter.create(request.folder);
  await writer.write('checkpoint', checkpoint.note);
  const onProgress = (done: number): void => request.onProgress?.(done, size);
  await writer.stream('events.ndjson', bundleLines(storage, log, epoch, size, request, onProgress, signal));
  if (previous) {
    const proof = await makeConsistencyProof(previous.size, size, read);
    const encoded = proof.map((hash) => hash.toString('base64'));
    await writer.write('previous.checkpoint', previous.note);
    await writer.write('consistency.json', `${JSON.stringify({ from: previous.size, to: size, proof: encoded })}\n`);
  }
  for (const index of request.proofs ?? []) {
    signal?.throwIfAborted();
    const proof = await makeInclusionProof(index, size, read);
    await writer.write(`proofs/${index}.tlog-proof`, formatTlogProof({ index, proof, checkpoint: checkpoint.note }));
  }
  const scope = request.stream === undefined ? 'full' : `stream:${request.stream}`;
  await writer.finish({ log: origin, size, scope });
}
