import { newId } from '#kernel/ids.js';
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type StartedService } from './http-service.js';

/** As many requests are under way at once. */
export const CONNECTIONS = 32;

export type Started = Partial<StartedService> & { url: string };

/** Starts a service in a process of its own; it ends when it is disconnected. */
export async function startChild(
  module: string,
  data: string,
  args: readonly string[] = [],
): Promise<Started & { process: ChildProcess }> {
  const env = { ...process.env, NODE_ENV: 'test', PINPOINT_DATA: data, PINPOINT_PORT: '0', DATABASE_URL: '' };
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), args, { env, stdio: 'inherit' });
  const started = await new Promise<Started>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Started));
    child.once('exit', (code) => reject(new Error(`${module} ended with ${code} before it listened.`)));
  });
  return { process: child, ...started };
}

export async function stopChildren(started: readonly { process: ChildProcess }[]): Promise<void> {
  for (const { process: child } of started) child.disconnect();
  await Promise.all(started.map(({ process: child }) => new Promise((ended) => child.once('exit', ended))));
}

export async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
}

/** Sends requests as a browser that is signed in. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  post(path: string, body: object): Promise<unknown> {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': newId(),
    };
    return this.send('POST', path, 201, headers, text);
  }

  get(path: string): Promise<unknown> {
    return this.send('GET', path, 200, {});
  }

  private send(method: string, path: string, expected: number, own: object, text?: string): Promise<unknown> {
    const headers = { ...own, 'sec-fetch-site': 'same-origin', cookie: this.cookie };
    return new Promise((resolve, reject) => {
      const sent = request(this.url + path, { method, agent: this.agent, headers }, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (answer += chunk));
        response.on('end', () => {
          if (response.statusCode === expected) resolve(JSON.parse(answer));
          else reject(new Error(`${path}: ${response.statusCode} ${answer}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
