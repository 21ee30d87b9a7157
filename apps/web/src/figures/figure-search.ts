import { type operations } from '../api-client/interface.generated';

/** What every page of figures takes from its address. */
export interface FigureSearch {
  window?: Window;
  area?: string;
  /** Day in the clinic's time zone, 2026-03-01: the figures as they were known at its end. */
  day?: string;
}

type Window = NonNullable<NonNullable<operations['readSafetyOverview']['parameters']['query']>['window']>;

/** Days after a session within which side effects count. */
export const WINDOWS = ['7', '28', '90'] as const satisfies readonly Window[];
export const DEFAULT_WINDOW: Window = '28';

const CODE = /^[A-Za-z0-9_.:-]{1,64}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Takes from an address what it knows, and leaves the rest. */
export function figureSearch(search: Record<string, unknown>): FigureSearch {
  const window = WINDOWS.find((days) => days === String(search.window));
  return {
    ...(window !== undefined && window !== DEFAULT_WINDOW && { window }),
    ...(isCode(search.area) && { area: search.area }),
    ...(isDay(search.day) && { day: search.day }),
  };
}

export function isCode(value: unknown): value is string {
  return typeof value === 'string' && CODE.test(value);
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
}

/** The filters as the service takes them. */
export function figureQuery({ window, area, day }: FigureSearch, timeZone: string) {
  return {
    ...(window && { window }),
    ...(area && { area }),
    ...(day && { knownOn: endOfDay(day, timeZone) }),
  };
}

/** The instant at which a day is over somewhere, or now where it is not over yet. */
export function endOfDay(day: string, timeZone: string, nowMs = Date.now()): string {
  const nextMidnightUtc = Date.parse(day) + 86_400_000;
  const guess = nextMidnightUtc - offsetMs(nextMidnightUtc, timeZone);
  // The offset may change between the two, as on a day when clocks are moved.
  const end = nextMidnightUtc - offsetMs(guess, timeZone);
  return new Date(Math.min(end, nowMs)).toISOString();
}

/** The day of an instant somewhere, 2026-03-01. */
export function dayOf(instant: string, timeZone: string): string {
  const epochMs = Date.parse(instant);
  return new Date(epochMs + offsetMs(epochMs, timeZone)).toISOString().slice(0, 10);
}

function offsetMs(epochMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  }).formatToParts(epochMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(epochMs / 1000) * 1000;
}
