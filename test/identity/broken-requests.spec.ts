import { once } from 'node:events';
import { connect } from 'node:net';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(undefined, { requestTimeoutMs: 200 });
});

afterAll(() => service.remove());

/** What the service answers to these bytes. This end never closes the connection, and what it sends afterwards finds none. */
async function answerTo(bytes: string): Promise<{ head: string; problem: Record<string, unknown> }> {
  const { hostname, port } = new URL(service.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.write(bytes);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'end');
  const refused = once(socket, 'error');
  // Of what comes after the end, the kernel tells only with the next write.
  const writing = setInterval(() => socket.write(' '), 20);
  const [{ code: reason }] = (await refused.finally(() => clearInterval(writing))) as [NodeJS.ErrnoException];
  expect(['ECONNRESET', 'EPIPE']).toContain(reason);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, problem: JSON.parse(body) as Record<string, unknown> };
}

it.each([
  {
    what: 'a body that never comes to its end',
    bytes: 'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    status: 408,
    code: 'request_timeout',
  },
  {
    what: 'headers that never end',
    bytes: 'GET /api/v1/me HTTP/1.1\r\nhost: a\r\n',
    status: 408,
    code: 'request_timeout',
  },
  { what: 'another protocol', bytes: 'SSH-2.0-OpenSSH_9.2\r\n\r\n', status: 400, code: 'request_malformed' },
  {
    what: 'headers without end',
    bytes: `GET / HTTP/1.1\r\nhost: a\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`,
    status: 431,
    code: 'headers_too_large',
  },
])('$what gets problem details, and the connection is closed', async ({ bytes, status, code }) => {
  const { head, problem } = await answerTo(bytes);
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('content-type: application/problem+json');
  expect(problem).toMatchObject({ type: `urn:pinpoint:problem:${code}`, status, code });
  const { status: next } = await service.get('clients');
  expect(next).toBe(200);
});
