import { isProblem } from '#kernel/problem.js';

/** Exit statuses of the commands: done; not done, or not wholly; done, and something was found. */
export const DONE = 0;
export const NOT_DONE = 1;
export const FOUND = 2;
/** What shells make of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Runs what a command does. Ctrl-C aborts the signal, so that it can end in order; a second one ends it at once. Whatever
 * fails is printed as `code: detail` on stderr.
 */
export async function run(work: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  // Whoever reads our output may have seen enough.
  process.stdout.on('error', () => process.exit(DONE));
  try {
    const status = await work(stop.signal);
    process.exitCode = stop.signal.aborted ? INTERRUPTED : status;
  } catch (error) {
    if (stop.signal.aborted) console.error('stopped: Nothing is left half-done; run the command again to go on.');
    else if (isProblem(error)) console.error(`${error.code}: ${error.detail}`);
    else console.error(`internal_error: ${(error as Error).message}`);
    process.exitCode = stop.signal.aborted ? INTERRUPTED : NOT_DONE;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
  }
}
