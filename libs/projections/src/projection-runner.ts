import { type Clock, systemClock } from '#kernel/clock.js';
import { type LogName } from '#event-log/recorded-event.js';
import { BatchProjector, type EventSource } from './batch-projector.js';
import { type Projection } from './projection.js';
import { type ReadModels } from './read-models.js';

export interface RunnerOptions {
  source: EventSource;
  readModels: ReadModels;
  projections: readonly Projection[];
  /** Events in one transaction: enough to be fast, few enough that a synchronous engine blocks for some ms only. */
  batchSize?: number;
  pollMs?: number;
  clock?: Clock;
  /** Told of what went wrong for a while, such as a database that was away. The runner goes on by itself. */
  onTrouble?: (error: unknown, log: LogName | null) => void;
}

const BATCH_SIZE = 200;
const POLL_MS = 500;
/** Logs that are worked on side by side, while others wait for a database. */
const CONCURRENT_LOGS = 4;

/**
 * Keeps read models up with every log. Stored positions are the truth: an append only wakes the runner, and whatever
 * wake-up is lost, polling finds. Any number of processes may run one on PostgreSQL; they share the logs by row locks.
 */
export class ProjectionRunner {
  private readonly stopping = new AbortController();
  private projector: BatchProjector;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private awake = false;

  constructor(private readonly options: RunnerOptions) {
    this.projector = this.projectorOf();
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batches that are being written. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.rouse();
    await this.running;
  }

  private async run(): Promise<void> {
    const { source, pollMs = POLL_MS } = this.options;
    const subscription = source.appended.subscribe(() => this.rouse());
    const poll = setInterval(() => this.rouse(), pollMs).unref();
    try {
      while (!this.stopping.signal.aborted) {
        this.awake = false;
        const advanced = await this.round();
        if (!advanced && !this.awake && !this.stopping.signal.aborted) {
          await new Promise<void>((resolve) => (this.wake = resolve));
        }
      }
    } finally {
      clearInterval(poll);
      subscription.unsubscribe();
    }
  }

  /** One batch of every log, for every projection. Answers whether there may be more. */
  private async round(): Promise<boolean> {
    try {
      await this.options.readModels.refresh();
      if (this.projector.database !== this.options.readModels.database) this.projector = this.projectorOf();
      const waiting = await this.options.source.logs();
      let advanced = false;
      const work = async (): Promise<void> => {
        for (let log = waiting.pop(); log !== undefined; log = waiting.pop()) {
          if (await this.advance(log)) advanced = true;
        }
      };
      await Promise.all(Array.from({ length: CONCURRENT_LOGS }, work));
      return advanced;
    } catch (error) {
      this.options.onTrouble?.(error, null);
      return false;
    }
  }

  private async advance(log: LogName): Promise<boolean> {
    let advanced = false;
    for (const projection of this.options.projections) {
      if (this.stopping.signal.aborted) return false;
      try {
        const step = await this.projector.advance(projection, log, this.options.batchSize ?? BATCH_SIZE);
        if (step.state === 'advanced') advanced = true;
      } catch (error) {
        this.options.onTrouble?.(error, log);
      }
    }
    return advanced;
  }

  private projectorOf(): BatchProjector {
    const { source, readModels, projections, clock = systemClock } = this.options;
    return new BatchProjector(source, readModels.database, projections, () => clock.now());
  }

  private rouse(): void {
    this.awake = true;
    this.wake();
  }
}
