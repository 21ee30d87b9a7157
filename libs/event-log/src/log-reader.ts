import { type Leaf } from '#ledger/leaf.js';
import { type EventCatalogue } from './event-catalogue.js';
import { hasSealedParts, recordedEvent } from './event-reading.js';
import { type GroupRows } from './group-plan.js';
import { type LogStorage, type Range, type StoredEvent } from './log-storage.js';
import { RecentEvents } from './recent-events.js';
import { type LogName, type RecordedEvent } from './recorded-event.js';

/** What is recorded in such heaps is an import, whose events are not asked for again at once. */
const HEAP = 500;

/** Reads the log: from memory what was read or recorded lately, as far as the engine tells that it still stands. */
export class LogReader {
  private readonly recent = new RecentEvents();

  constructor(
    private readonly storage: LogStorage,
    private readonly catalogue: EventCatalogue,
  ) {}

  async readStream(log: LogName, stream: string, fromVersion: number): Promise<readonly RecordedEvent[]> {
    const read = (from: number) => this.read(log, { stream, fromVersion: from, toVersion: Number.MAX_SAFE_INTEGER });
    const stamp = this.storage.stamp();
    if (stamp === null) return read(fromVersion);
    const events = await this.recent.stream(stamp, log, stream, () => read(1));
    return fromVersion === 1 ? events : events.slice(fromVersion - 1);
  }

  async readLog(log: LogName, from: number, to: number, limit: number): Promise<RecordedEvent[]> {
    const stamp = this.storage.stamp();
    const recent = stamp === null ? null : this.recent.tail(stamp, log, from, to, limit);
    return recent ?? this.read(log, { from, to }, limit);
  }

  async subjectStreams(log: LogName, kid: string): Promise<readonly string[]> {
    const read = () => this.storage.subjectStreams(log, kid);
    const stamp = this.storage.stamp();
    return stamp === null ? read() : this.recent.subject(stamp, log, kid, read);
  }

  /** Takes in what this process has committed. */
  recorded(log: LogName, { events, sealedParts }: GroupRows): void {
    const stamp = this.storage.stamp();
    if (stamp === null) return;
    if (events.length > HEAP) return this.recent.clear();
    const recorded = events.map((row) => {
      const parts = sealedParts.filter(({ position }) => position === row.position);
      return recordedEvent(log, row, JSON.parse(row.leaf) as Leaf, parts, this.catalogue);
    });
    this.recent.recorded(stamp, log, recorded);
  }

  private async read(log: LogName, range: Range, limit = Number.MAX_SAFE_INTEGER): Promise<RecordedEvent[]> {
    const stored = await this.storage.readEvents(log, range, limit);
    const leaves = stored.map(({ leaf }) => JSON.parse(leaf) as Leaf);
    const parts = hasSealedParts(leaves) ? await this.storage.readSealedParts(log, readRange(range, stored)) : [];
    let part = 0;
    return stored.map((event, index) => {
      const start = part;
      while (parts[part]?.position === event.position) part++;
      return recordedEvent(log, event, leaves[index]!, parts.slice(start, part), this.catalogue);
    });
  }
}

/** The range that the read events span, so that no parts are read beyond a limit. */
function readRange(range: Range, stored: readonly StoredEvent[]): Range {
  const last = stored[stored.length - 1]!;
  return range.stream === undefined
    ? { from: stored[0]!.position, to: last.position + 1 }
    : { ...range, toVersion: last.streamVersion + 1 };
}
