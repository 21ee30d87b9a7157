import { Problem } from '#kernel/problem.js';
import { Injectable } from '@nestjs/common';

/** More at once would only take the time from each other, and from those who record. */
const RUNNING_MAX = 2;

/** Holds down how many exports of whole clinics go on at once in this process. */
@Injectable()
export class ExportSlots {
  private taken = 0;

  /**
   * Takes a place, until the signal is aborted: at the end of the answer, whatever ends it.
   *
   * @throws Problem `too_many_exports`
   */
  take(signal: AbortSignal): void {
    if (this.taken >= RUNNING_MAX) {
      const detail = `${RUNNING_MAX} exports are under way. Begin this one when one of them is done.`;
      throw new Problem('unavailable', 'too_many_exports', detail);
    }
    if (signal.aborted) return;
    this.taken++;
    signal.addEventListener('abort', () => this.taken--, { once: true });
  }
}
