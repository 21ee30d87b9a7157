import { type JsonObject } from '#kernel/json.js';
import { inThread } from '#threads/in-thread.js';
import { type Rebuilt, type RebuildProgress } from './rebuild.js';
import { type RebuildTask } from './rebuild.worker.js';

export interface RebuildInWorkerOptions {
  /** A module that exports `openRebuildWorld` (rebuild.worker.ts): it opens log, read databases and projections. */
  setupUrl: URL;
  /** Given to `openRebuildWorld`. */
  config: JsonObject;
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
}

/**
 * Rebuilds in a thread of its own, so that this one goes on answering.
 *
 * @throws what `rebuild` throws, the signal's reason among it
 */
export function rebuildInWorker({ setupUrl, config, ...told }: RebuildInWorkerOptions): Promise<Rebuilt> {
  const module = new URL('./rebuild.worker.js', import.meta.url);
  return inThread<RebuildTask, Rebuilt, RebuildProgress>({
    module,
    input: { setupUrl: setupUrl.href, config },
    ...told,
  });
}
