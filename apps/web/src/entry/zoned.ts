/**
 * The instant at which a clock in a zone shows a day and time. Where clocks are put forward a time does not exist, and
 * the one after the gap is taken; where they are put back it exists twice, and the first is taken.
 *
 * @param day `2026-12-01`
 * @param time `09:30`
 * @returns UTC, ISO 8601
 */
export function instantIn(timeZone: string, day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetMs(timeZone, near));
  const candidates = offsets.map((offset) => asUtc - offset);
  const shown = candidates.filter((at) => at + offsetMs(timeZone, at) === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates)).toISOString();
}

/** What a clock in a zone shows at an instant. */
export function clockIn(timeZone: string, instant: string | number): { day: string; time: string } {
  const at = new Date(instant).getTime();
  const shown = new Date(at + offsetMs(timeZone, at)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const DAY_MS = 86_400_000;

/** How far a zone is ahead of UTC at an instant, in ms. */
function offsetMs(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const shown = Date.UTC(+part['year']!, +part['month']! - 1, +part['day']!, +part['hour']!, +part['minute']!);
  return shown + +part['second']! * 1_000 - Math.floor(at / 1_000) * 1_000;
}
