/* global SHELL, self, caches, clients */

/**
 * Keeps the pages, never data: what the service tells about people is kept sealed, elsewhere. `SHELL` stands before this
 * file in the built one and names everything of one version, so that pages of two versions never mix.
 */
const CACHE = `shell ${SHELL.join(' ')}`;
const NO_PAGE = /^\/(?:api|health|metrics)(?:\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

// A new version waits until a page says that no session is open in it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NO_PAGE.test(pathname)) return;
  event.respondWith(request.mode === 'navigate' ? kept('/', request) : kept(request, request));
});

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(what, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(what)) ?? fetch(request);
}
