import { Problem } from '#kernel/problem.js';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { problemDetails } from './problem-details.filter.js';

/**
 * Of a request whose headers have come in time. A tablet that sends a photo of 25 MB over bad wifi needs minutes, so
 * only the headers are asked for quickly.
 */
export const REQUEST_TIMEOUT_MS = 300_000;
export const HEADERS_TIMEOUT_MS = 15_000;
/** How often the server looks for requests that are late. */
export const LATE_CHECK_MS = 5_000;

const LATE = 'The request did not arrive in time, so nothing was written. Send it again.';
const REFUSALS: ReadonlyMap<string | undefined, readonly [status: number, problem: Problem]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, new Problem('unavailable', 'request_timeout', LATE)]],
  [
    'HPE_HEADER_OVERFLOW',
    [431, new Problem('too_large', 'headers_too_large', 'The headers of the request are larger than 16 KiB.')],
  ],
]);
const MALFORMED = [
  400,
  new Problem('invalid', 'request_malformed', 'What was sent is not a request of HTTP/1.1.'),
] as const;

/** Answers what never became a request: no route, no hook and no filter sees it, so the socket is written to. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const [status, problem] = REFUSALS.get(error.code) ?? MALFORMED;
  const body = JSON.stringify(problemDetails(problem, status, randomUUID()));
  const headers = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}\r\nconnection: close\r\n\r\n${body}`);
  // Whoever holds the other end open does not keep a connection by it.
  socket.destroySoon();
}
