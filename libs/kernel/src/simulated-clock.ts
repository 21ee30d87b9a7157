import { type Clock, type Instant } from './clock.js';

/**
 * Time of a history that is made up: it stands still in between, and never goes back. A log is written by such a clock from
 * its first leaf on, which says so, or never.
 */
export class SimulatedClock implements Clock {
  readonly isSimulated = true;
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

  /** Goes on to an instant; one that has passed changes nothing. */
  advanceTo(instant: Instant): void {
    this.ms = Math.max(this.ms, Date.parse(instant));
  }
}
