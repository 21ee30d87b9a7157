import { type EventLog } from '#event-log/event-log.js';
import { type ErasureDepth, type SubjectErased, SYSTEM_ACTOR } from '#event-log/log-events.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { type LogName, type PartName } from '#event-log/recorded-event.js';
import { uuidV5 } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { type Leaf } from '#ledger/leaf.js';
import { type DataKeys } from '../data-keys.js';
import { type ErasureJournal, type JournalEntry } from './erasure-journal.js';

/** What was done at a start to finish what an earlier process, or an older backup, had left. */
export interface ResumedErasures {
  /** Recorded anew, since the journal has them and the log has not. */
  reapplied: number;
  /** Recorded in the log, and not carried out to the end before. */
  completed: number;
}

/**
 * What is kept of subjects beside the log and the key store, such as photos in files. An erasure takes it before the
 * parts of the log, so that what names it can still be read.
 */
export interface SubjectBelongings {
  /** Whether anything of the subject is still there. */
  isHeld(log: LogName, kid: string): Promise<boolean>;
  /** Destroys all of it durably; done again, it finds nothing to do. */
  destroy(log: LogName, kid: string): Promise<void>;
}

interface HeldPart {
  position: number;
  name: PartName;
}

/** How long a record may be before it is read in pieces. */
const BATCH = 1_000;

/**
 * Carries out what a `SubjectErased` says: the journal outside the database first, then the key, then what is kept of
 * the subject elsewhere, then the bodies of the parts, then what the files still hold of them. Each step may be done again, and all follow from the log, so whatever
 * stops it in between is made up for by doing it once more.
 */
export class SubjectErasures {
  constructor(
    private readonly log: EventLog,
    private readonly storage: LogStorage,
    private readonly keys: Pick<DataKeys, 'exists' | 'destroy'>,
    private readonly journal: ErasureJournal,
    private readonly belongings: readonly SubjectBelongings[] = [],
  ) {}

  /**
   * Carries out the erasures that the log records of a subject. When it answers, no file has the subject's key, and none
   * the parts (see `LogStorage.clearDestroyed` for PostgreSQL).
   *
   * @throws Problem `key_bytes_remain` or `erased_bytes_remain`; doing it again later, or the next start, completes it
   */
  async complete(log: LogName, kid: string): Promise<void> {
    for (const erasure of await this.recorded(log)) if (erasure.kid === kid) await this.carryOut(log, erasure);
  }

  /**
   * To be called before a log is served. Erasures that the journal has and a restored log lacks are recorded in it
   * again; then every erasure that the log records and that is not complete is completed.
   */
  async resume(log: LogName): Promise<ResumedErasures> {
    const { origin } = await this.log.head(log);
    const reapplied = await this.reapply(log, origin);
    const recorded = await this.recorded(log);
    let completed = 0;
    for (const erasure of recorded) {
      if (!(await this.isPending(log, erasure))) continue;
      await this.carryOut(log, erasure);
      completed++;
    }
    if (recorded.length > 0) {
      // A process may have ended after a deletion and before the files were cleared of it, which nothing else tells.
      const kids = recorded.map(({ kid }) => kid);
      for (let from = 0; from < kids.length; from += BATCH) {
        await this.keys.destroy(origin, kids.slice(from, from + BATCH));
      }
      await this.storage.clearDestroyed();
    }
    return { reapplied, completed };
  }

  /** Whether the subject's key or anything that was to be destroyed is still there. */
  async isPending(log: LogName, erasure: JournalEntry): Promise<boolean> {
    if (!this.journal.has(erasure) || (await this.keys.exists(erasure.origin, erasure.kid))) return true;
    for (const kept of this.belongings) if (await kept.isHeld(log, erasure.kid)) return true;
    return (await this.heldParts(log, erasure)).length > 0;
  }

  /** The erasures that the log records, in their order. */
  async recorded(log: LogName): Promise<JournalEntry[]> {
    const events = await this.storage.readErasures(log);
    return events.flatMap(({ position, leaf: text, clinical }) => {
      const leaf = JSON.parse(text) as Leaf;
      if (leaf.type !== 'SubjectErased') return [];
      // No erasure destroys what it says itself. Where that is gone all the same, it takes no more than it must.
      const depth = clinical === null ? 'person' : (JSON.parse(clinical) as SubjectErased).depth;
      const { log: origin, stream, recordedAt: time, reason = '' } = leaf;
      return (leaf.erases ?? []).map((kid) => ({ origin, kid, depth, stream, position, time, reason }));
    });
  }

  /** When something was last recorded of the subject; null where nothing was. */
  async lastRecordedAt(log: LogName, kid: string): Promise<string | null> {
    let last: string | null = null;
    for (const stream of await this.storage.subjectStreams(log, kid)) {
      for await (const { leaf } of this.eventsOf(log, stream, kid)) {
        if (last === null || leaf.recordedAt > last) last = leaf.recordedAt;
      }
    }
    return last;
  }

  private async reapply(log: LogName, origin: string): Promise<number> {
    const recorded = new Set((await this.recorded(log)).map(({ kid, depth }) => `${kid} ${depth}`));
    let reapplied = 0;
    for (const { kid, depth, stream, reason } of this.journal.of(origin)) {
      if (recorded.has(`${kid} ${depth}`)) continue;
      if ((await this.storage.subjectStreams(log, kid)).length === 0) {
        // The backup is older than everything about the subject, or the key alone came back.
        await this.keys.destroy(origin, [kid]);
        for (const kept of this.belongings) await kept.destroy(log, kid);
        continue;
      }
      const data: SubjectErased = { depth, reapplied: true };
      await this.log.append({
        log,
        // Two processes that start together record it once.
        commandId: uuidV5(kid, `${origin}\n${depth}`),
        body: { kid, depth },
        actor: SYSTEM_ACTOR,
        role: SYSTEM_ACTOR,
        events: [{ type: 'SubjectErased', stream, erases: [kid], reason, data: data as unknown as JsonObject }],
      });
      reapplied++;
    }
    return reapplied;
  }

  private async carryOut(log: LogName, erasure: JournalEntry): Promise<void> {
    await this.journal.add(erasure);
    await this.keys.destroy(erasure.origin, [erasure.kid]);
    for (const kept of this.belongings) await kept.destroy(log, erasure.kid);
    await this.storage.destroyParts(log, await this.heldParts(log, erasure));
    await this.storage.clearDestroyed();
  }

  /** Parts that the erasure is to destroy and that are still there: the subject's own, wherever they stand. */
  private async heldParts(log: LogName, { kid, depth, stream }: JournalEntry): Promise<HeldPart[]> {
    const held: HeldPart[] = [];
    for (const name of new Set([...(await this.storage.subjectStreams(log, kid)), stream])) {
      const positions = new Set<number>();
      for await (const { position, hasClinical } of this.eventsOf(log, name, kid)) {
        positions.add(position);
        if (hasClinical && takesClinical(depth)) held.push({ position, name: 'clinical' });
      }
      const range = { stream: name, fromVersion: 1, toVersion: Number.MAX_SAFE_INTEGER };
      for (const { position, name: part, body } of await this.storage.readSealedParts(log, range)) {
        if (body !== null && positions.has(position)) held.push({ position, name: part });
      }
    }
    return held;
  }

  /** The subject's events of a stream; those of others, or without a key, are left out. */
  private async *eventsOf(
    log: LogName,
    stream: string,
    kid: string,
  ): AsyncGenerator<{ position: number; leaf: Leaf; hasClinical: boolean }> {
    for (let fromVersion = 1; ;) {
      const range = { stream, fromVersion, toVersion: Number.MAX_SAFE_INTEGER };
      const events = await this.storage.readEvents(log, range, BATCH);
      for (const { position, leaf: text, clinical } of events) {
        const leaf = JSON.parse(text) as Leaf;
        if (leaf.kid === kid) yield { position, leaf, hasClinical: clinical !== null };
      }
      if (events.length < BATCH) return;
      fromVersion = events.at(-1)!.streamVersion + 1;
    }
  }
}

function takesClinical(depth: ErasureDepth): boolean {
  return depth === 'everything';
}
