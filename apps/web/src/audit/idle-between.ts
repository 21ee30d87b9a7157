const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const IDLE_MS = 12 * HOUR_MS;

/** How long lies between two instants; null where it is too short to be told, half a day. */
export function idleBetween(earlier: string, later: string): { unit: 'hours' | 'days'; count: number } | null {
  const idleMs = Date.parse(later) - Date.parse(earlier);
  if (!(idleMs >= IDLE_MS)) return null;
  return idleMs < DAY_MS
    ? { unit: 'hours', count: Math.floor(idleMs / HOUR_MS) }
    : { unit: 'days', count: Math.floor(idleMs / DAY_MS) };
}
