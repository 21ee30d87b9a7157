import { parentPort, workerData } from 'node:worker_threads';
import { type JsonObject } from '#kernel/json.js';
import { isProblem } from '#kernel/problem.js';
import { rebuild, type RebuildOptions, type Rebuilt, type RebuildProgress } from './rebuild.js';

/** What the setup module opens in the worker: connections cannot be handed from thread to thread. */
export interface RebuildWorld extends Pick<RebuildOptions, 'source' | 'databases' | 'projections'> {
  close(): Promise<void>;
}

/** The named export of the setup module. */
export type OpenRebuildWorld = (config: JsonObject) => Promise<RebuildWorld>;

export interface WorkerTask {
  setupUrl: string;
  config: JsonObject;
}

export type WorkerMessage =
  | { kind: 'progress'; progress: RebuildProgress }
  | { kind: 'rebuilt'; rebuilt: Rebuilt }
  | { kind: 'stopped' }
  | { kind: 'problem'; problem: { kind: string; code: string; detail: string; facts: JsonObject } };

const { setupUrl, config } = workerData as WorkerTask;
const stopping = new AbortController();
parentPort!.once('message', () => stopping.abort());

const { openRebuildWorld } = (await import(setupUrl)) as { openRebuildWorld: OpenRebuildWorld };
const world = await openRebuildWorld(config);
try {
  const { source, databases, projections } = world;
  const onProgress = (progress: RebuildProgress): void => tell({ kind: 'progress', progress });
  const rebuilt = await rebuild({ source, databases, projections, signal: stopping.signal, onProgress });
  tell({ kind: 'rebuilt', rebuilt });
} catch (error) {
  if (error === stopping.signal.reason) tell({ kind: 'stopped' });
  else if (isProblem(error)) {
    const { kind, code, detail, facts } = error;
    tell({ kind: 'problem', problem: { kind, code, detail, facts } });
  } else throw error;
} finally {
  await world.close();
  parentPort!.close();
}

function tell(message: WorkerMessage): void {
  parentPort!.postMessage(message);
}
