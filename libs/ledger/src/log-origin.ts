// The origin of a log's first epoch ends in the log's own name, a UUID or "access"; later ones add their number.
const EPOCH_SUFFIX = /\/e[1-9][0-9]*$/;

/** The origin of a log's first epoch, from its host and its name (log format §6). */
export function logOrigin(host: string, name: string): string {
  return `${host}/log/${name}`;
}

/**
 * The origin of the log's first epoch, from that of any (log format §6: `…`, `…/e2`, `…/e3`). It names the log
 * through all its epochs.
 */
export function firstEpochOrigin(origin: string): string {
  return origin.replace(EPOCH_SUFFIX, '');
}
