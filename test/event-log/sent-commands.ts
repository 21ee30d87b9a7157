import { newId } from '#kernel/ids.js';
import { type AppendRequest, type EventReceipt, type Receipt } from '#event-log/append.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { verifyLog } from '#event-log/verify-log.js';
import { isProblem } from '#kernel/problem.js';
import { setTimeout as delay } from 'node:timers/promises';
import { aRequest, measuredEvent } from './engines.js';
import { type Outcome } from './log-process.js';

/** What was sent to one log, and what came back: the callers' side of the story, to hold the log against. */
export class SentCommands {
  readonly acknowledged: { request: AppendRequest; receipt: Receipt }[] = [];
  /** No answer came, or that the log could not be written: they may be in the log or not, but never half. */
  unsure: AppendRequest[] = [];

  constructor(readonly clinic: string) {}

  /** Sends one command after the other, each of one to four events on a stream of its own, until `isOver`. */
  async caller(append: (request: AppendRequest) => Promise<Outcome>, isOver: () => boolean): Promise<void> {
    const stream = `session-${newId()}`;
    for (let version = 0, turn = 0; !isOver(); turn++) {
      const events = Array.from({ length: 1 + (turn % 4) }, (_, i) => measuredEvent(stream, version + i));
      const request = aRequest(this.clinic, events, { expected: { [stream]: version } });
      const outcome = await append(request);
      if (outcome !== 'unanswered' && 'receipt' in outcome) {
        this.acknowledged.push({ request, receipt: outcome.receipt });
        version += events.length;
        continue;
      }
      if (outcome !== 'unanswered') expect(outcome.problem).toEqual(WRITE_FAILED);
      this.unsure.push(request);
      // The version is not known any more, so what comes next goes to another stream; and a server that is just
      // starting again is not asked at once.
      await delay(10);
      return this.caller(append, isOver);
    }
  }

  /** Sixteen callers at the same time. */
  async callers(append: (request: AppendRequest) => Promise<Outcome>, isOver: () => boolean): Promise<void> {
    await Promise.all(Array.from({ length: 16 }, () => this.caller(append, isOver)));
  }

  /** Sends a few commands at once and notes what became of each. */
  async sendTogether(append: (request: AppendRequest) => Promise<Outcome>, count = 8): Promise<Outcome[]> {
    const requests = Array.from({ length: count }, () =>
      aRequest(this.clinic, [measuredEvent(`session-${newId()}`), measuredEvent('clinic')]),
    );
    return Promise.all(
      requests.map(async (request) => {
        const outcome = await append(request);
        if (outcome !== 'unanswered' && 'receipt' in outcome) {
          this.acknowledged.push({ request, receipt: outcome.receipt });
        } else this.unsure.push(request);
        return outcome;
      }),
    );
  }

  /**
   * Holds the log against the answers: every acknowledged event is where its receipt says, with that leaf; no command
   * is there by half or twice; the log verifies. Then sends the unsure ones again, and each is there exactly once.
   */
  async expectKept(log: EventLog, storage: LogStorage): Promise<void> {
    await this.expectWhole(storage);
    for (const request of this.unsure) {
      const receipt = await log.append(request);
      expect(await log.append(request)).toEqual({ ...receipt, repeated: true });
      this.acknowledged.push({ request, receipt });
    }
    this.unsure = [];
    const recorded = await this.expectWhole(storage);
    expect(recorded).toBe(this.acknowledged.length);
    expect(await verifyLog(storage, this.clinic)).toMatchObject({ fault: null });
  }

  /** Answers how many of the commands are recorded. */
  private async expectWhole(storage: LogStorage): Promise<number> {
    const stored = await storage.readEvents(this.clinic, { from: 0, to: Number.MAX_SAFE_INTEGER }, 1_000_000);
    expect(stored.map(({ position }) => position)).toEqual(stored.map((_, index) => index));
    const ofCommand = new Map<string, number>();
    for (const { leaf } of stored) {
      const { cause } = JSON.parse(leaf) as { cause: string };
      ofCommand.set(cause, (ofCommand.get(cause) ?? 0) + 1);
    }
    const whole = ({ commandId, events }: AppendRequest): void => {
      expect([0, events.length]).toContain(ofCommand.get(commandId) ?? 0);
    };
    this.unsure.forEach(whole);
    for (const { request, receipt } of this.acknowledged) {
      expect(ofCommand.get(request.commandId)).toBe(request.events.length);
      const found = receipt.events.map(({ position }) => stored[position]?.leafHash.toString('hex'));
      expect(found).toEqual(receipt.events.map(({ leafHash }: EventReceipt) => leafHash));
    }
    const sent = [...this.unsure, ...this.acknowledged.map(({ request }) => request)];
    return sent.filter(({ commandId }) => ofCommand.has(commandId)).length;
  }
}

/** How a log of this process takes commands, told as another process would tell it. */
export function appendingTo(log: EventLog): (request: AppendRequest) => Promise<Outcome> {
  return async (request) => {
    try {
      return { receipt: await log.append(request) };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { problem: { kind: error.kind, code: error.code } };
    }
  };
}

export const WRITE_FAILED = { kind: 'unavailable', code: 'log_write_failed' };
