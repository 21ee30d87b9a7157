import { type JsonObject } from '#kernel/json.js';
import { isProblem } from '#kernel/problem.js';
import { parentPort, workerData } from 'node:worker_threads';

/** What a thread does. It opens what it needs, and closes it: connections cannot be handed from thread to thread. */
export type ThreadWork<Input, Result, Progress> = (
  input: Input,
  context: { onProgress: (progress: Progress) => void; signal: AbortSignal },
) => Promise<Result>;

export interface ThreadTask {
  module: string;
  input: unknown;
}

export type ThreadMessage =
  | { kind: 'progress'; progress: unknown }
  | { kind: 'done'; result: unknown }
  | { kind: 'stopped' }
  | { kind: 'problem'; problem: { kind: string; code: string; detail: string; facts: JsonObject } };

const { module, input } = workerData as ThreadTask;
const stopping = new AbortController();
parentPort!.once('message', () => stopping.abort());

try {
  const { work } = (await import(module)) as { work: ThreadWork<unknown, unknown, unknown> };
  const onProgress = (progress: unknown): void => tell({ kind: 'progress', progress });
  tell({ kind: 'done', result: await work(input, { onProgress, signal: stopping.signal }) });
} catch (error) {
  if (stopping.signal.aborted && error === stopping.signal.reason) tell({ kind: 'stopped' });
  else if (isProblem(error)) {
    const { kind, code, detail, facts } = error;
    tell({ kind: 'problem', problem: { kind, code, detail, facts } });
  } else throw error;
} finally {
  parentPort!.close();
}

function tell(message: ThreadMessage): void {
  parentPort!.postMessage(message);
}
