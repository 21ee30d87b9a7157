import { sha256 } from './sha256.js';

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

/** The origin of the epoch after that of an origin. */
export function nextEpochOrigin(origin: string): string {
  const epoch = Number(EPOCH_SUFFIX.exec(origin)?.[0].slice(2) ?? 1);
  return `${firstEpochOrigin(origin)}/e${epoch + 1}`;
}

/** How a witness names a log in an address: SHA-256 of its origin, lower-case hex (c2sp.org/tlog-witness). */
export function originHash(origin: string): string {
  return sha256(Buffer.from(origin)).toString('hex');
}
