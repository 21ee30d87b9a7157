import { type Observable } from 'rxjs';
import { instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { checkpoint, type CheckpointRow, enterLog, moveCheckpoint } from './checkpoint.js';
import { type Projection } from './projection.js';
import { type ReadDatabase } from './read-database.js';

/** What projections need of the log. */
export interface EventSource extends Pick<EventLog, 'readLog' | 'readStream' | 'logs' | 'head'> {
  /** Wakes whoever follows. */
  appended: Observable<unknown>;
}

/** `taken`: another process is at this log now. */
export type Step = { state: 'advanced'; events: number } | { state: 'idle' | 'taken' | 'stopped' };

/** Takes projections forward in one read database, a batch in a transaction together with its checkpoint. */
export class BatchProjector {
  private readonly logIds = new Map<LogName, number>();
  private readonly expected = new Map<string, number>();
  /** Projections stand mostly at the same place, so what is read for one serves the others. */
  private lastRead: Reading | undefined;

  constructor(
    private readonly source: EventSource,
    readonly database: ReadDatabase,
    private readonly projections: readonly Projection[],
    private readonly now: () => number,
  ) {}

  /**
   * The next batch of a log, at most `limit` events. Where an event cannot be taken, what lies before it is kept, and
   * the projection is marked as stopped there.
   *
   * @throws what the databases throw while they cannot serve; nothing has then changed
   */
  async advance(projection: Projection, log: LogName, limit: number): Promise<Step> {
    const expected = this.expected.get(keyOf(projection, log));
    if (expected !== undefined && (await this.read(log, expected, limit)).length === 0) return { state: 'idle' };
    try {
      return await this.attempt(projection, log, limit);
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      if (this.isTransient(error.cause)) throw error.cause;
      return this.advanceToTheBadEvent(projection, log, limit);
    }
  }

  private async attempt(projection: Projection, log: LogName, limit: number): Promise<Step> {
    const logId = await this.logId(log);
    const step = await this.database.transaction(logId, async (tx): Promise<Step & { next?: number }> => {
      const row = await tx.tryLock<CheckpointRow>(checkpoint, { log_id: logId, projection: projection.name });
      if (!row) return { state: 'taken' };
      if (row.stopped_event_id !== null) return { state: 'stopped' };
      const from = row.next_position;
      const events = await this.read(log, from, limit);
      if (events.length === 0) return { state: 'idle', next: from };
      const history = async (stream: string): Promise<RecordedEvent[]> =>
        (await this.source.readStream(log, stream)).filter(({ position }) => position < from);
      try {
        await projection.apply({ log, logId, events, history }, tx);
      } catch (cause) {
        throw new NotTaken(events, cause);
      }
      const next = from + events.length;
      await moveCheckpoint(tx, logId, projection.name, events.at(-1)!);
      return { state: 'advanced', events: events.length, next };
    });
    if (step.next !== undefined) this.expected.set(keyOf(projection, log), step.next);
    return step;
  }

  private async advanceToTheBadEvent(projection: Projection, log: LogName, limit: number): Promise<Step> {
    for (let taken = 0; taken < limit; taken++) {
      try {
        const step = await this.attempt(projection, log, 1);
        if (step.state !== 'advanced') return taken > 0 ? { state: 'advanced', events: taken } : step;
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        if (this.isTransient(error.cause)) throw error.cause;
        await this.stop(projection, log, error);
        return { state: 'stopped' };
      }
    }
    return { state: 'advanced', events: limit };
  }

  private async stop(projection: Projection, log: LogName, { events, cause }: NotTaken): Promise<void> {
    const { position, eventId } = events[0]!;
    const logId = await this.logId(log);
    await this.database.transaction(logId, (tx) =>
      tx.run(
        `UPDATE checkpoint SET stopped_event_id = $4, stopped_code = $5, stopped_at = $6
         WHERE log_id = $1 AND projection = $2 AND next_position = $3`,
        [logId, projection.name, position, eventId, codeOf(cause), instantOf(this.now())],
      ),
    );
  }

  private async read(log: LogName, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    const last = this.lastRead;
    if (last?.log === log && last.from === from && last.limit === limit && !last.isEmpty) return last.events;
    const reading: Reading = { log, from, limit, events: this.source.readLog(log, from, limit), isEmpty: false };
    this.lastRead = reading;
    try {
      const events = await reading.events;
      // At the end of the log there may be more the next time.
      reading.isEmpty = events.length === 0;
      return events;
    } catch (error) {
      reading.isEmpty = true;
      throw error;
    }
  }

  private async logId(log: LogName): Promise<number> {
    let logId = this.logIds.get(log);
    if (logId === undefined) {
      logId = await enterLog(this.database, log, this.projections);
      this.logIds.set(log, logId);
    }
    return logId;
  }

  private isTransient(error: unknown): boolean {
    return (error instanceof Problem && error.kind === 'unavailable') || this.database.isTransient(error);
  }
}

interface Reading {
  log: LogName;
  from: number;
  limit: number;
  events: Promise<readonly RecordedEvent[]>;
  /** It gave nothing, so it must be asked again. */
  isEmpty: boolean;
}

/** A projection threw while it applied these events. */
class NotTaken extends Error {
  constructor(
    readonly events: readonly RecordedEvent[],
    override readonly cause: unknown,
  ) {
    super('A projection could not take an event.');
  }
}

function keyOf(projection: Projection, log: LogName): string {
  return `${projection.name} ${log}`;
}

/** A code that can be shown and logged. Messages are left out: they may quote what an event holds. */
function codeOf(cause: unknown): string {
  if (cause instanceof Problem) return cause.code;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string' && /^[A-Za-z0-9_]{1,64}$/.test(code)) return code;
  return cause instanceof Error ? cause.name : 'unknown';
}
