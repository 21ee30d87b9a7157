/**
 * Lets the pages open without a connection, and lets a new version take over only while no session is open: a page that
 * changes under somebody's hands loses where they were.
 *
 * @param onPageChange tells of each change of page; answers how to stop
 * @param isSessionOpen whether somebody is recording now
 */
export function keepPages(onPageChange: (listener: () => void) => unknown, isSessionOpen: () => boolean): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) window.location.reload();
    isFirst = false;
  });
  void serviceWorker.register('/service-worker.js').then((registration) => {
    onPageChange(() => {
      if (!isSessionOpen()) registration.waiting?.postMessage('take over');
    });
  });
}
