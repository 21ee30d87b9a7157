import { type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';

/**
 * Of a request whose headers have come in time. A tablet that sends a photo of 25 MB over bad wifi needs minutes, so
 * only the headers are asked for quickly.
 */
export const REQUEST_TIMEOUT_MS = 300_000;
export const HEADERS_TIMEOUT_MS = 15_000;
/** How often the server looks for requests that are late. */
export const LATE_CHECK_MS = 5_000;

const REFUSALS: Readonly<Record<string, readonly [status: string, code: string, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'request_timeout',
    'The request did not arrive in time, so nothing was written. Send it again.',
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'headers_too_large',
    'The headers of the request are larger than 16 KiB.',
  ],
};
const MALFORMED = ['400 Bad Request', 'request_malformed', 'What was sent is not a request of HTTP/1.1.'] as const;

/** Answers what never became a request: no route, no hook and no filter sees it, so the socket is written to. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const [status, code, detail] = REFUSALS[error.code ?? ''] ?? MALFORMED;
  const body = JSON.stringify({
    type: `urn:pinpoint:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status: Number.parseInt(status, 10),
    code,
    detail,
    instance: randomUUID(),
  });
  const headers = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\nconnection: close\r\n\r\n${body}`);
}
