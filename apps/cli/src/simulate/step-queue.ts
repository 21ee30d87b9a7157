import { type Instant } from '#kernel/clock.js';

/** Something that a simulation does at its time. */
export interface Planned {
  at: Instant;
  run: () => Promise<void>;
}

/** What is still to be done, in order of time; of the same moment, what was planned first. */
export class StepQueue {
  /** The latest first, so that taking the next is cheap. */
  private waiting: Planned[] = [];

  addAll(planned: readonly Planned[]): void {
    const inOrder = [...this.waiting.reverse(), ...planned];
    this.waiting = inOrder.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))).reverse();
  }

  add(planned: Planned): void {
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.waiting[middle]!.at > planned.at) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, planned);
  }

  next(): Planned | undefined {
    return this.waiting.pop();
  }
}
