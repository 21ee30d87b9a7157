import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the pages, seen from the sources and from the compiled service. */
const BUILT = ['../../web/dist', '../../../../apps/web/dist'];
const YEAR_SECONDS = 31_536_000;
/** Addresses of programs and of files. What is unknown there is a refusal, never a page. */
const NO_PAGE = /^\/(?:api|health|metrics|assets)(?:\/|$)/;
/** The pages name themselves in plain letters; anything else is a mistake, or a try. */
const PAGE = /^\/[\w/-]*$/;

/** The folder of the pages, or null where they were not built. */
export function builtPages(): string | null {
  const folders = BUILT.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}

/**
 * Serves the pages of `folder` beside the interface: files as they are, and for every other address the one page that
 * finds its way by itself. Files whose names hold a hash of what is in them are kept for a year, the rest asks again.
 */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    const [path] = request.url.split('?') as [string];
    if (NO_PAGE.test(path) || !PAGE.test(path)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile('index.html');
  });
}
