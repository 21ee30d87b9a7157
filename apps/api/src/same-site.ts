import { Problem } from '#kernel/problem.js';
import { type FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made a browser send. SameSite=Strict keeps the cookie from such requests already; this
 * holds where a browser does not heed it, and for signing in, where there is no cookie yet.
 *
 * @param byCookie whether the request relies on a cookie, which browsers send by themselves; it must then say whence it
 *   comes, as every browser does
 * @throws Problem `cross_site_request`
 */
export function ensureSameSite({ method, headers }: FastifyRequest, byCookie: boolean): void {
  if (SAFE_METHODS.has(method)) return;
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (site === undefined && origin === undefined && !byCookie) return;
  if (site === undefined ? origin !== undefined && hostOf(origin) === host : site === 'same-origin') return;
  const detail = 'This request does not come from a page of this service. Programs use a token instead of a cookie.';
  throw new Problem('forbidden', 'cross_site_request', detail);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
