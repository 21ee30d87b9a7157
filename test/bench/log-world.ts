import { newId } from '#kernel/ids.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { createBenchEngine, type BenchEngine, type EngineName } from './bench-engine.js';
import { rawRows, type RawRow } from './raw-store.js';
import { SampleClinic, sampleEventTypes, sampleSealing } from './sample-sessions.js';

/** What every suite gets from the command line. */
export interface BenchOptions {
  engines: readonly EngineName[];
  /** Events in the log that is read and followed. */
  events: number;
  /** Sessions of the clinics whose dashboards are asked. */
  sessions: readonly number[];
  /** Leaves in the tree that is asked for proofs. */
  leaves: number;
  rounds: number;
  signal: AbortSignal;
  /** Told what is being done, and how much of it. */
  progress: (what: string, done?: number, total?: number) => void;
}

export function openSampleLog(storage: LogStorage): EventLog {
  return new EventLog({
    storage,
    catalogue: new EventCatalogue(sampleEventTypes),
    host: 'clinic.example',
    sealing: sampleSealing(),
  });
}

/** A log with sample events, and the baseline that holds the same bytes. */
export class LogWorld {
  readonly clinic = newId();
  readonly sample = new SampleClinic(this.clinic);
  private copied = 0;

  private constructor(
    readonly engine: BenchEngine,
    readonly log: EventLog,
    private readonly options: BenchOptions,
  ) {}

  static async create(name: EngineName, options: BenchOptions): Promise<LogWorld> {
    const engine = await createBenchEngine(name);
    const world = new LogWorld(engine, openSampleLog(engine.storage), options);
    await world.log.open(world.clinic);
    return world;
  }

  /** Rows that the log has and the baseline has not. */
  async newRows(): Promise<RawRow[]> {
    const { storage } = this.engine;
    const events = await storage.readEvents(this.clinic, { from: this.copied, to: Number.MAX_SAFE_INTEGER }, 100_000);
    const end = this.copied + events.length;
    const parts = await storage.readSealedParts(this.clinic, { from: this.copied, to: end });
    this.copied = end;
    return rawRows(events, parts);
  }

  /**
   * Appends until the log has so many events, one command each.
   *
   * @param rooms how many sessions run side by side, so that their events interleave; they share a commit.
   * @param copy also to the baseline
   */
  async fillTo(events: number, { rooms, copy }: { rooms: number; copy: boolean }): Promise<void> {
    const { progress, signal } = this.options;
    let { nextPosition } = await this.log.head(this.clinic);
    while (nextPosition < events) {
      signal.throwIfAborted();
      const target = Math.min(events, nextPosition + 1_000);
      while (nextPosition < target) {
        const count = Math.min(rooms, target - nextPosition);
        await Promise.all(Array.from({ length: count }, (_, room) => this.log.append(this.sample.nextCommand(room))));
        nextPosition += count;
      }
      if (copy) await this.engine.raw.appendBatch(await this.newRows());
      progress(`${this.engine.title}: appending events`, nextPosition, events);
    }
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.engine.remove();
  }
}
