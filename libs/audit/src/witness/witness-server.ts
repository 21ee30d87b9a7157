import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { originHash } from '#ledger/log-origin.js';
import { type Witness } from './witness.js';

/** A checkpoint with its signatures and a proof of 63 hashes has a few thousand bytes. */
const MAX_BODY_BYTES = 64 * 1_024;
const TEXT = 'text/plain; charset=utf-8';
const CHECKPOINT = /^\/([0-9a-f]{64})\/checkpoint$/;

export interface WitnessServer {
  /** Where it listens, `http://127.0.0.1:8080`: both the submission and the monitoring prefix. */
  url: string;
  close(): Promise<void>;
}

/** Serves a witness over HTTP: `POST /add-checkpoint` and `GET /<origin hash>/checkpoint` (c2sp.org/tlog-witness). */
export async function serveWitness(
  witness: Witness,
  { host, port }: { host: string; port: number },
  onError: (error: unknown) => void,
): Promise<WitnessServer> {
  const server = createServer((request, response) => {
    answer(witness, request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else send(response, 500, TEXT, 'The checkpoint could not be cosigned.\n');
    });
  });
  server.requestTimeout = 10_000;
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: bound } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
  return { url, close: () => closed(server) };
}

async function answer(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0]!;
  if (path === '/add-checkpoint') return addCheckpoint(witness, request, response);
  const hash = CHECKPOINT.exec(path)?.[1];
  if (hash === undefined || request.method !== 'GET') return send(response, 404, TEXT, 'There is nothing here.\n');
  const origin = witness.origins.find((known) => originHash(known) === hash);
  const note = origin === undefined ? null : await witness.last(origin);
  if (note === null) return send(response, 404, TEXT, 'No checkpoint of this log was cosigned.\n');
  send(response, 200, TEXT, note);
}

async function addCheckpoint(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return send(response, 405, TEXT, 'A checkpoint is added by POST.\n');
  const body = await bodyOf(request);
  if (body === null) return send(response, 400, TEXT, `The body is UTF-8 of at most ${MAX_BODY_BYTES} bytes.\n`);
  const answered = await witness.add(body);
  if (answered.status === 200) return send(response, 200, TEXT, answered.cosignature);
  if (answered.status === 409) return send(response, 409, 'text/x.tlog.size', `${answered.size}\n`);
  send(response, answered.status, TEXT, `${answered.detail}\n`);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the answer finds somebody who listens.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
}
