import { Problem, type ProblemKind } from '#kernel/problem.js';
import { Worker } from 'node:worker_threads';
import { type ThreadMessage, type ThreadTask } from './thread.entry.js';

export interface InThread<Input, Progress> {
  /** A module that exports its work as `work`, of the type `ThreadWork`. */
  module: URL;
  /** Copied to the thread: plain data, no connections and no functions. */
  input: Input;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/**
 * Does long work in a thread of its own, so that this one goes on answering.
 *
 * @returns a copy of what the work answers
 * @throws what the work throws: a Problem as one, the signal's reason where it was stopped
 */
export async function inThread<Input, Result, Progress>(task: InThread<Input, Progress>): Promise<Result> {
  const { module, input, onProgress, signal } = task;
  signal?.throwIfAborted();
  const workerData: ThreadTask = { module: built(module).href, input };
  const worker = new Worker(built(new URL('./thread.entry.js', import.meta.url)), { workerData });
  const stop = (): void => worker.postMessage('stop');
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.on('message', (message: ThreadMessage) => {
        switch (message.kind) {
          case 'progress':
            return onProgress?.(message.progress as Progress);
          case 'done':
            return resolve(message.result as Result);
          case 'stopped':
            return reject(signal!.reason as Error);
          case 'problem': {
            const { kind, code, detail, facts } = message.problem;
            return reject(new Problem(kind as ProblemKind, code, detail, facts));
          }
        }
      });
      worker.once('error', reject);
      worker.once('exit', (exit) => reject(new Error(`The thread ended with ${exit} and without an answer.`)));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

/** Tests run the sources; a thread runs what was built from them. */
function built(module: URL): URL {
  const source = /\/libs\/([^/]+\/src\/.*)$/.exec(module.pathname);
  if (source === null || module.pathname.includes('/dist/libs/')) return module;
  const at = module.pathname.slice(0, source.index);
  return new URL(`${at}/dist/libs/${source[1]!.replace(/\.ts$/, '.js')}`, module);
}
