import { Worker } from 'node:worker_threads';
import { type JsonObject } from '#kernel/json.js';
import { Problem, type ProblemKind } from '#kernel/problem.js';
import { type Rebuilt, type RebuildProgress } from './rebuild.js';
import { type WorkerMessage, type WorkerTask } from './rebuild.worker.js';

export interface RebuildInWorkerOptions {
  /** A module that exports `openRebuildWorld` (rebuild.worker.ts): it opens log, read databases and projections. */
  setupUrl: URL;
  /** Given to `openRebuildWorld`. */
  config: JsonObject;
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
  workerUrl?: URL;
}

/**
 * Rebuilds in a thread of its own, so that this one goes on answering.
 *
 * @throws what `rebuild` throws, the signal's reason among it
 */
export async function rebuildInWorker(options: RebuildInWorkerOptions): Promise<Rebuilt> {
  const { setupUrl, config, signal, onProgress } = options;
  signal?.throwIfAborted();
  const workerData: WorkerTask = { setupUrl: setupUrl.href, config };
  const worker = new Worker(options.workerUrl ?? new URL('./rebuild.worker.js', import.meta.url), { workerData });
  const stop = (): void => worker.postMessage('stop');
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<Rebuilt>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        switch (message.kind) {
          case 'progress':
            return onProgress?.(message.progress);
          case 'rebuilt':
            return resolve(message.rebuilt);
          case 'stopped':
            return reject(signal!.reason as Error);
          case 'problem': {
            const { kind, code, detail, facts } = message.problem;
            return reject(new Problem(kind as ProblemKind, code, detail, facts));
          }
        }
      });
      worker.once('error', reject);
      worker.once('exit', (exit) => reject(new Error(`The rebuild ended with ${exit} and without an answer.`)));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
