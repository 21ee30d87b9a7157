/**
 * An instant as UTC ISO 8601 with milliseconds, `2026-02-25T06:13:20.000Z`; such strings sort as the instants do.
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$
 */
export type Instant = string;

/**
 * A calendar day, `2026-02-25`, in the clinic's time zone.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type Day = string;

/** Time comes in as an argument, so that what depends on it can be tested at any instant. */
export interface Clock {
  /** Wall clock, ms since 1970-01-01T00:00Z. It may jump. */
  now(): number;
  /** ms since an arbitrary start in this process. It never jumps, so a jump of `now` shows against it. */
  monotonicMs(): number;
  /** Whether its time is made up. Only logs whose first leaf says so are written by such a clock. */
  readonly isSimulated?: boolean;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
};

export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}
