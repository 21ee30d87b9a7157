import { type LogName, type RecordedEvent } from './recorded-event.js';

/** Events held at most, some megabytes: the sessions that go on at one time, also in a large clinic. */
const MAX_EVENTS = 1_500;
/** Events at the end of a log that are held, whatever their stream, for those who follow it. */
const TAIL_EVENTS = 250;
const MAX_SUBJECTS = 1_000;

/**
 * What was read and recorded last. A session is entered piece by piece, and each piece is decided on all that came
 * before, so the next one finds it here and does not ask the database.
 *
 * It holds as long as the storage's stamp stands, which changes with everything that `recorded` is not told: what other
 * processes write, and what an erasure destroys. Arrays that were handed out are never changed, only replaced.
 */
export class RecentEvents {
  private stamp: string | null = null;
  /** Whole streams; the one that was asked for longest ago comes first. */
  private readonly streams = new Map<string, readonly RecordedEvent[]>();
  private readonly subjects = new Map<string, readonly string[]>();
  /** Up to the very end of each log. */
  private readonly tails = new Map<LogName, RecordedEvent[]>();
  private held = 0;
  /** Counts what was recorded: whoever reads the database meanwhile may have read what is old by now. */
  private changes = 0;

  /** The whole stream: as it is known under this stamp, or as `read` finds it. */
  async stream(
    stamp: string,
    log: LogName,
    stream: string,
    read: () => Promise<readonly RecordedEvent[]>,
  ): Promise<readonly RecordedEvent[]> {
    this.validate(stamp);
    const key = `${log} ${stream}`;
    const known = this.streams.get(key);
    const { changes } = this;
    const events = known ?? (await read());
    if (changes === this.changes) this.keep(key, events);
    return events;
  }

  /** The streams of a data key, likewise. */
  async subject(
    stamp: string,
    log: LogName,
    kid: string,
    read: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    this.validate(stamp);
    const key = `${log} ${kid}`;
    const known = this.subjects.get(key);
    if (known) return known;
    const { changes } = this;
    const streams = await read();
    if (changes === this.changes) {
      if (this.subjects.size === MAX_SUBJECTS) this.subjects.clear();
      this.subjects.set(key, streams);
    }
    return streams;
  }

  /** Events `from` ≤ position < `to`, at most `limit`; null where they begin before what is held. */
  tail(stamp: string, log: LogName, from: number, to: number, limit: number): RecordedEvent[] | null {
    this.validate(stamp);
    const tail = this.tails.get(log);
    if (!tail || from < tail[0]!.position) return null;
    const start = from - tail[0]!.position;
    return tail.slice(start, Math.min(start + limit, to - tail[0]!.position));
  }

  /** Takes in what this process has committed, in order of position. */
  recorded(stamp: string, log: LogName, events: readonly RecordedEvent[]): void {
    this.changes++;
    // Somebody else wrote too, before or after; only the next reader can tell what there is.
    if (stamp !== this.stamp) return this.clear();
    for (const event of events) {
      this.grow(`${log} ${event.stream}`, event);
      if (event.streamVersion === 1 && event.kid !== undefined) this.grewSubject(`${log} ${event.kid}`, event.stream);
    }
    const tail = this.tails.get(log) ?? [];
    if (tail.length > 0 && tail.at(-1)!.position + 1 !== events[0]!.position) tail.length = 0;
    tail.push(...events);
    if (tail.length > 2 * TAIL_EVENTS) tail.splice(0, tail.length - TAIL_EVENTS);
    this.tails.set(log, tail);
  }

  clear(): void {
    this.stamp = null;
    this.streams.clear();
    this.subjects.clear();
    this.tails.clear();
    this.held = 0;
  }

  private validate(stamp: string): void {
    if (stamp !== this.stamp) this.clear();
    this.stamp = stamp;
  }

  private grow(key: string, event: RecordedEvent): void {
    const events = event.streamVersion === 1 ? [] : this.streams.get(key);
    // A reader may have come between the commit and this call, and have read it already.
    if (events?.length === event.streamVersion - 1) this.keep(key, [...events, event]);
  }

  private grewSubject(key: string, stream: string): void {
    const streams = this.subjects.get(key);
    if (streams && !streams.includes(stream)) this.subjects.set(key, [...streams, stream]);
  }

  private keep(key: string, events: readonly RecordedEvent[]): void {
    this.held += events.length - (this.streams.get(key)?.length ?? 0);
    this.streams.delete(key);
    this.streams.set(key, events);
    for (const [oldest, { length }] of this.streams) {
      if (this.held <= MAX_EVENTS) break;
      this.streams.delete(oldest);
      this.held -= length;
    }
  }
}
