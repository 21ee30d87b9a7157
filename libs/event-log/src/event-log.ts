import { instantOf, systemClock, type Clock, type Instant } from '#kernel/clock.js';
import { isUuid, uuidV5, uuidV7 } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { makeConsistencyProof } from '#ledger/consistency-proof.js';
import { type Leaf } from '#ledger/leaf.js';
import { logOrigin } from '#ledger/log-origin.js';
import { type Hash } from '#ledger/sha256.js';
import { Subject, type Observable } from 'rxjs';
import { type AppendRequest, type Receipt } from './append.js';
import { type EventCatalogue, type EventTypeVersion } from './event-catalogue.js';
import { LOG_STREAM, SIMULATED, SYSTEM_ACTOR } from './log-events.js';
import { type Epoch, type LogStorage } from './log-storage.js';
import { LogReader } from './log-reader.js';
import { LogWriter, writeFailed, type Appended } from './log-writer.js';
import { fingerprintOf, prepareCommand, type PartSealing, type PreparedCommand } from './prepare-command.js';
import { type LogName, type RecordedEvent } from './recorded-event.js';
import { checkLogEnd } from './self-check.js';

export interface EventLogOptions {
  storage: LogStorage;
  catalogue: EventCatalogue;
  /** The host in the origin of every log, `<host>/log/<clinic>`. It is in each leaf, so it is never changed. */
  host: string;
  sealing?: PartSealing;
  /** The key of a log's fingerprints of commands, always the same; for a log without personal data none is needed. */
  fingerprintKey?: (log: LogName) => Promise<Uint8Array>;
  clock?: Clock;
}

/** Where a log stands: what a checkpoint says of its newest epoch, and the position to come next. */
export interface LogHead {
  origin: string;
  epoch: number;
  /** Leaves in the newest epoch. */
  size: number;
  root: Hash;
  /** Position that the next event will get: events in all epochs. */
  nextPosition: number;
}

const NO_KEY = new Uint8Array(0);
const LOG_NAME = /^[0-9a-f-]{36}(\/access)?$/;
/** Events in one read of a follower: enough to keep the cost of a query away, few enough to stay small in memory. */
const FOLLOW_BATCH = 1_000;
const POLL_MS = 500;

/**
 * The append-only event log: one hash tree per clinic, on either engine. What `append` has answered is durable.
 */
export class EventLog {
  private readonly storage: LogStorage;
  private readonly reader: LogReader;
  private readonly catalogue: EventCatalogue;
  private readonly clock: Clock;
  private readonly writers = new Map<LogName, LogWriter>();
  private readonly origins = new Map<LogName, string>();
  private readonly fingerprintKeys = new Map<LogName, Uint8Array>();
  private readonly appendedSubject = new Subject<Appended>();

  constructor(private readonly options: EventLogOptions) {
    this.storage = options.storage;
    this.catalogue = options.catalogue;
    this.reader = new LogReader(options.storage, options.catalogue);
    this.clock = options.clock ?? systemClock;
  }

  /** Tells of every group that this process has committed. Only a wake-up: readers follow stored positions. */
  get appended(): Observable<Appended> {
    return this.appendedSubject.asObservable();
  }

  /**
   * Opens a log for writing and checks its end; makes it, with its `LogOpened`, where it does not exist.
   *
   * @throws Problem `log_name_invalid`, `log_epoch_unfinished`, `log_not_simulated` where the clock is made up and the log
   *   does not say so, or of kind `corrupt` where the stored end does not agree with itself.
   */
  async open(log: LogName): Promise<LogHead> {
    if (!LOG_NAME.test(log) || !isUuid(log.slice(0, 36))) {
      throw new Problem('invalid', 'log_name_invalid', 'The name of a log is a UUID, or "<uuid>/access".');
    }
    const epochs = await this.storage.epochs(log);
    if (epochs.length === 0) await this.openEpoch(log, 1);
    const newest = await this.newestEpoch(log);
    await checkLogEnd(this.storage, log, newest);
    if (isUnfinished(newest)) throw unfinishedEpoch(newest, epochs.at(-2)!);
    if (newest.size === 0) await this.recordOpening(log, newest);
    await this.ensureClockFits(log);
    // Known only now: a log that did not pass the check must not take a command the next time either.
    this.origins.set(log, newest.origin);
    return this.head(log);
  }

  /**
   * Continues a log that was restored from an older backup as a new epoch: a new origin, whose first leaf anchors
   * the last checkpoint of the old one, and where the old one ended. Positions and stream versions go on. An epoch that was begun and whose first
   * leaf was never recorded is completed.
   */
  async openNextEpoch(log: LogName, anchor: JsonObject): Promise<LogHead> {
    await this.ensureClockFits(log);
    const last = await this.newestEpoch(log);
    if (!isUnfinished(last)) await this.openEpoch(log, last.epoch + 1);
    const [ended, opened] = (await this.storage.epochs(log)).slice(-2) as [Epoch, Epoch];
    const recorded = { size: ended.size, root: ended.root.toString('base64') };
    await this.recordOpening(log, opened, { ...anchor, recorded });
    this.origins.set(log, opened.origin);
    return this.head(log);
  }

  /**
   * Records one command's events, together or not at all, and answers once they are durable. Callers that come at
   * the same time share a commit.
   *
   * @throws Problem `version_conflict`, `command_id_reused`, `event_invalid`, `payload_…`, `log_write_failed` and the
   *   like; nothing of the command is then in the log, save after `log_write_failed`, where sending the same command
   *   again tells.
   */
  async append(request: AppendRequest): Promise<Receipt> {
    const origin = await this.originOf(request.log);
    const { catalogue, clock, options } = this;
    if (clock.isSimulated) await this.ensureGrowsAtEnd(request.log);
    const key = await this.fingerprintKey(request.log);
    const command = await prepareCommand(request, origin, clock.now(), catalogue, options.sealing, key);
    try {
      return await this.writer(request.log).append(command);
    } catch (error) {
      // Another process began the epoch; what comes next is prepared for it.
      if (isProblem(error, 'log_epoch_changed')) this.origins.delete(request.log);
      throw error;
    }
  }

  /**
   * The answer that a command got, or null where it is not recorded. A handler asks before it decides, since the
   * state that it would decide on has already changed by the command itself.
   *
   * @throws Problem `command_id_reused` where the id was used with another body.
   */
  async findCommand(log: LogName, commandId: string, body: AppendRequest['body']): Promise<Receipt | null> {
    if (!isUuid(commandId)) throw new Problem('invalid', 'command_id_invalid', 'The command id must be a UUID.');
    const found = await this.storage.recordedCommand(log, commandId);
    if (!found) return null;
    if (found.fingerprint.equals(fingerprintOf(body, await this.fingerprintKey(log))))
      return { ...found.receipt, repeated: true };
    throw new Problem(
      'conflict',
      'command_id_reused',
      'This command id was used before for something else. Use a new id for a new command.',
      { commandId, position: found.receipt.position },
    );
  }

  /** Whether the log's first leaf says that its times are made up. */
  async isSimulated(log: LogName): Promise<boolean> {
    const [first] = await this.readLog(log, 0, 1);
    return first?.type === 'LogOpened' && first.reason === SIMULATED;
  }

  /** A stream from a version on, oldest first; empty where there is no such stream. */
  readStream(log: LogName, stream: string, fromVersion = 1): Promise<readonly RecordedEvent[]> {
    return this.reader.readStream(log, stream, fromVersion);
  }

  /** Events in order of position, `from` ≤ position < `to`, at most `limit`. */
  readLog(log: LogName, from: number, limit: number, to = Number.MAX_SAFE_INTEGER): Promise<RecordedEvent[]> {
    return this.reader.readLog(log, from, to, limit);
  }

  /** The streams whose first event has this data key, found by an index. */
  subjectStreams(log: LogName, kid: string): Promise<readonly string[]> {
    return this.reader.subjectStreams(log, kid);
  }

  /**
   * The last position that was recorded at the instant or before; −1 where all was recorded later. It halves the log
   * until it stands between two events, so where the clock was set back it finds one of the places that fit.
   */
  async positionAt(log: LogName, at: Instant): Promise<number> {
    let before = -1;
    let after = (await this.head(log)).nextPosition;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      const [event] = await this.storage.readEvents(log, { from: middle, to: middle + 1 }, 1);
      const { recordedAt } = JSON.parse(event!.leaf) as Leaf;
      if (recordedAt <= at) before = middle;
      else after = middle;
    }
    return before;
  }

  /**
   * Batches of events from a position on, for ever: what is there, then what comes. Ends when the signal aborts.
   * Other processes' appends are found by polling, own ones at once.
   */
  async *follow(log: LogName, from: number, signal: AbortSignal): AsyncGenerator<RecordedEvent[]> {
    let next = from;
    let awake: boolean;
    let wake = (): void => undefined;
    const rouse = (): void => {
      awake = true;
      wake();
    };
    const subscription = this.appendedSubject.subscribe(({ log: where }) => (where === log ? rouse() : undefined));
    const stopListening = this.storage.onForeignAppend(rouse);
    const poll = setInterval(rouse, POLL_MS).unref();
    signal.addEventListener('abort', rouse);
    try {
      while (!signal.aborted) {
        awake = false;
        const events = await this.readLog(log, next, FOLLOW_BATCH);
        if (events.length > 0) {
          next = events[events.length - 1]!.position + 1;
          yield events;
        } else if (!awake) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearInterval(poll);
      subscription.unsubscribe();
      stopListening();
      signal.removeEventListener('abort', rouse);
    }
  }

  /** The origin of the log's newest epoch; the log is opened, once in this process, where that has not been done. */
  async originOf(log: LogName): Promise<string> {
    const known = this.origins.get(log);
    if (known !== undefined) return known;
    await this.open(log);
    return this.origins.get(log)!;
  }

  async head(log: LogName): Promise<LogHead> {
    const { origin, epoch, base, size, root } = await this.newestEpoch(log);
    return { origin, epoch, size, root, nextPosition: base + size };
  }

  /**
   * Proof that the first `from` leaves of the newest epoch begin its tree of `to` leaves (RFC 6962 §2.1.2).
   *
   * @throws LedgerError `invalid_tree_size` unless 0 ≤ from ≤ to, Problem `log_node_missing` where the tree is smaller
   */
  async consistencyProof(log: LogName, from: number, to: number): Promise<Hash[]> {
    const { epoch } = await this.newestEpoch(log);
    return makeConsistencyProof(from, to, (refs) => this.storage.readNodes(log, epoch, refs));
  }

  /** Every event type and version that the log takes or has taken, with its schema. */
  get eventTypes(): readonly EventTypeVersion[] {
    return this.catalogue.versions;
  }

  epochs(log: LogName): Promise<Epoch[]> {
    return this.storage.epochs(log);
  }

  logs(): Promise<LogName[]> {
    return this.storage.logs();
  }

  /** Waits for what is being written, then closes the database. */
  async close(): Promise<void> {
    await Promise.all([...this.writers.values()].map((writer) => writer.idle()));
    this.appendedSubject.complete();
    await this.storage.close();
  }

  private async newestEpoch(log: LogName): Promise<Epoch> {
    const newest = (await this.storage.epochs(log)).at(-1);
    if (!newest) throw new Problem('not_found', 'log_not_found', `There is no log ${log}.`);
    return newest;
  }

  private async openEpoch(log: LogName, epoch: number): Promise<void> {
    const name = logOrigin(this.options.host, log);
    try {
      await this.storage.createEpoch(log, epoch, epoch === 1 ? name : `${name}/e${epoch}`);
    } catch (error) {
      throw writeFailed(error);
    }
  }

  private async recordOpening(log: LogName, { origin }: Epoch, anchor?: JsonObject): Promise<void> {
    const now = this.clock.now();
    const opening: PreparedCommand = {
      log,
      origin,
      // The same for everyone: of several that open a log at once, one records it and the others repeat it.
      commandId: uuidV5(log.slice(0, 36), `LogOpened ${origin}`),
      fingerprint: fingerprintOf('LogOpened', NO_KEY),
      actor: SYSTEM_ACTOR,
      role: SYSTEM_ACTOR,
      expected: {},
      events: [
        {
          eventId: uuidV7(now),
          source: {
            ...{ type: 'LogOpened', stream: LOG_STREAM },
            ...(anchor && { anchor }),
            ...(this.clock.isSimulated && { reason: SIMULATED }),
          },
          typeVersion: 1,
          commitments: {},
          sealed: [],
        },
      ],
    };
    await this.writer(log).append(opening);
  }

  /** @throws Problem `log_not_simulated` */
  private async ensureClockFits(log: LogName): Promise<void> {
    if (!this.clock.isSimulated || (await this.isSimulated(log))) return;
    const detail = `The log ${log} does not say that it is simulated. Only the clock of this machine may write in it.`;
    throw new Problem('conflict', 'log_not_simulated', detail);
  }

  /**
   * A log that was written by the machine's clock meanwhile is not gone on with at a time that was before.
   *
   * @throws Problem `simulated_time_passed`
   */
  private async ensureGrowsAtEnd(log: LogName): Promise<void> {
    const { nextPosition } = await this.head(log);
    const [last] = await this.readLog(log, nextPosition - 1, 1);
    const now = instantOf(this.clock.now());
    if (!last || last.recordedAt <= now) return;
    const detail = `Something was recorded at ${last.recordedAt}: nothing is entered at ${now} any more.`;
    throw new Problem('conflict', 'simulated_time_passed', detail, { recordedAt: last.recordedAt, now });
  }

  private async fingerprintKey(log: LogName): Promise<Uint8Array> {
    const known = this.fingerprintKeys.get(log);
    if (known) return known;
    const key = (await this.options.fingerprintKey?.(log)) ?? NO_KEY;
    this.fingerprintKeys.set(log, key);
    return key;
  }

  private writer(log: LogName): LogWriter {
    let writer = this.writers.get(log);
    if (!writer) {
      writer = new LogWriter(log, this.storage, this.clock, (appended, rows) => {
        this.reader.recorded(log, rows);
        this.appendedSubject.next(appended);
      });
      this.writers.set(log, writer);
    }
    return writer;
  }
}

/** A process ended between beginning a later epoch and recording its first leaf, which alone can hold the anchor. */
function isUnfinished({ epoch, size }: Epoch): boolean {
  return epoch > 1 && size === 0;
}

function unfinishedEpoch({ origin }: Epoch, before: Epoch): Problem {
  const detail = `${origin} was begun, but its first event is missing. Begin it again, with the last checkpoint of ${before.origin}.`;
  return new Problem('unavailable', 'log_epoch_unfinished', detail, { origin, originBefore: before.origin });
}
