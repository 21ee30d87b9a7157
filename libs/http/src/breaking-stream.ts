import { addAbortSignal, PassThrough, pipeline, Readable } from 'node:stream';

/**
 * A long answer that breaks off where the signal is aborted, as a lost connection does: of lines without an end mark,
 * nobody could tell a part from the whole.
 */
export function breakingStream(text: AsyncIterable<string>, signal: AbortSignal): Readable {
  // A generator that waits for a database cannot be ended before it has its answer; what stands behind it can.
  const answer = new PassThrough();
  pipeline(Readable.from(text, { objectMode: false }), answer, () => undefined);
  return addAbortSignal(signal, answer);
}
