import { Problem } from '#kernel/problem.js';
import { type Json } from '#kernel/json.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { parseStrictJson } from '#ledger/strict-json.js';
import { type FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';

/** A command is small. Photos do not come through here. */
export const BODY_MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 16;

/**
 * Reads bodies as I-JSON: no duplicate keys, no lone surrogates, no numbers that would be rounded. Text is brought to
 * NFC here, at the edge, so that a name typed on any keyboard is one name.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, toNfc(objectIn(parseStrictJson(textOf(bytes as Buffer), { maxDepth: MAX_DEPTH }))));
    } catch (error) {
      done(error instanceof LedgerError ? badJson(error) : (error as Error));
    }
  });
}

function badJson({ code, detail, position }: LedgerError): Problem {
  return new Problem('invalid', code === 'invalid_json' ? 'json_malformed' : `json_${code}`, detail, {
    ...(position !== undefined && { position }),
  });
}

function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new Problem('invalid', 'json_not_utf8', 'The body must be UTF-8.');
}

function objectIn(body: Json): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new Problem('invalid', 'body_invalid', 'The body must be a JSON object.');
}

function toNfc(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toNfc);
  for (const key of Object.keys(value)) {
    // What every JavaScript object has, `__proto__` and `toString` alike, would bend objects, or be dropped unseen.
    if (key in Object.prototype || key === 'prototype')
      throw new Problem('invalid', 'json_key_refused', `No object may have a key "${key}".`);
    value[key] = toNfc(value[key]!);
  }
  return value;
}
