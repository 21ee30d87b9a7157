import { type Clock, type Instant } from '#kernel/clock.js';

/** Time as a test sets it: it stands still in between, and never goes back. */
export class SteppedClock implements Clock {
  private ms: number;

  constructor(start: Instant) {
    this.ms = Date.parse(start);
  }

  now(): number {
    return this.ms;
  }

  monotonicMs(): number {
    return this.ms;
  }

  /** @param instant an instant, or what else `Date` takes */
  goTo(instant: string | number): void {
    const ms = new Date(instant).getTime();
    if (!(ms >= this.ms)) throw new Error(`${instant} lies before ${new Date(this.ms).toISOString()}.`);
    this.ms = ms;
  }
}
