import { type Clock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type Receipt } from './append.js';
import { type GroupRows, planGroup } from './group-plan.js';
import { type LogStorage } from './log-storage.js';
import { type PreparedCommand } from './prepare-command.js';
import { type LogName } from './recorded-event.js';

export interface Appended {
  log: LogName;
  /** Position that the next event will get. */
  nextPosition: number;
  /** Commands that shared the commit. */
  commands: number;
  events: number;
}

interface Waiting {
  command: PreparedCommand;
  resolve: (receipt: Receipt) => void;
  reject: (error: unknown) => void;
}

/** What one transaction takes at most, so that nobody waits long for the lock. */
const GROUP_MAX_COMMANDS = 512;
const GROUP_MAX_EVENTS = 10_000;

const MAX_FAILED_IN_ROW = 3;

/**
 * The queue in front of one log: whoever waits while a commit is under way shares the next one, so the price of
 * making it durable is paid once for all of them.
 */
export class LogWriter {
  private readonly queue: Waiting[] = [];
  private running: Promise<void> | null = null;
  /** Both clocks at the last commit: how they move against each other shows a clock that was set. */
  private seen: { wall: number; timer: number };

  constructor(
    private readonly log: LogName,
    private readonly storage: LogStorage,
    private readonly clock: Clock,
    private readonly onCommit: (appended: Appended, rows: GroupRows) => void,
  ) {
    this.seen = this.clocks();
  }

  append(command: PreparedCommand): Promise<Receipt> {
    return new Promise<Receipt>((resolve, reject) => {
      this.queue.push({ command, resolve, reject });
      this.running ??= this.drain();
    });
  }

  async idle(): Promise<void> {
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      // Callers of the same turn of the event loop come into the same group.
      await new Promise((resolve) => setImmediate(resolve));
      while (this.queue.length > 0) {
        const group = this.nextGroup();
        try {
          await this.commit(group);
        } catch (error) {
          if (group.length === 1) group[0]!.reject(writeFailed(error));
          else await this.commitApart(group);
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      this.running = null;
    }
  }

  /**
   * One of them may be what the database cannot take; apart, the others still go through. Where several in a row fail
   * alone it is the database, and the rest are told so at once rather than after a time-out each.
   */
  private async commitApart(group: readonly Waiting[]): Promise<void> {
    let failedInRow = 0;
    let lastError: unknown;
    for (const waiting of group) {
      if (failedInRow < MAX_FAILED_IN_ROW) {
        try {
          await this.commit([waiting]);
          failedInRow = 0;
          continue;
        } catch (error) {
          failedInRow++;
          lastError = error;
        }
      }
      waiting.reject(writeFailed(lastError));
    }
  }

  private nextGroup(): Waiting[] {
    let events = 0;
    let count = 0;
    for (const { command } of this.queue) {
      events += command.events.length;
      if (count > 0 && (count === GROUP_MAX_COMMANDS || events > GROUP_MAX_EVENTS)) break;
      count++;
    }
    return this.queue.splice(0, count);
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    const commands = group.map(({ command }) => command);
    let clocks = this.seen;
    const { outcomes, rows, state } = await this.storage.commit(this.log, commands, (before, facts) => {
      clocks = this.clocks();
      return planGroup(before, facts, commands, clocks.wall, this.offsetSince(clocks));
    });
    if (rows.events.length > 0) {
      this.seen = clocks;
      const { length: events } = rows.events;
      const appended = { log: this.log, nextPosition: state.base + state.size, commands: rows.commands.length, events };
      this.onCommit(appended, rows);
    }
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome instanceof Problem) group[index]!.reject(outcome);
      else group[index]!.resolve(outcome);
    }
  }

  private clocks(): { wall: number; timer: number } {
    return { wall: this.clock.now(), timer: this.clock.monotonicMs() };
  }

  /** How far the wall clock has moved against the process's timer, in ms; 0 within what adjustment by NTP explains. */
  private offsetSince({ wall, timer }: { wall: number; timer: number }): number {
    const elapsed = timer - this.seen.timer;
    const offset = wall - this.seen.wall - elapsed;
    return Math.abs(offset) > 2_000 + elapsed / 1_000 ? offset : 0;
  }
}

/** What the caller is told of a database's error, which becomes its cause. */
export function writeFailed(error: unknown): unknown {
  if (error instanceof Problem) return error;
  return new Problem(
    'unavailable',
    'log_write_failed',
    'The log could not be written; nothing is known to be recorded. Send the same command again, with the same id.',
    {},
    { cause: error },
  );
}
