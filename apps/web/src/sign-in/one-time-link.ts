/** As the service holds passwords to it (NIST SP 800-63B-4 §3.1.1); it has the last word. */
export const PASSWORD_MIN_CHARACTERS = 12;

/** The secret of a link that works once. It stands behind the `#`, which browsers send to no server. */
export function linkOfAddress(): string {
  return window.location.hash.slice(1);
}
