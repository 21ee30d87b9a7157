import { EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent, type SealedPartName } from '#event-log/recorded-event.js';
import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords } from '#privacy/recorded-words.js';
import { effectiveEntries, type Entered, type EntryEvent, type Standing } from '#treatments/domain/entry.events.js';
import { Injectable } from '@nestjs/common';
import { AuditCalendar } from './clinic-calendar.js';
import { type Cause, type StandingEntry } from './domain/state-difference.js';

export const RECORD_KINDS = ['client', 'series', 'session'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Entries of a client go by the whole care: the client's own record, and those of every series and session. */
export interface AskedRecord {
  kind: RecordKind;
  id: string;
}

/** All that was ever recorded of what is asked for. */
export interface RecordHistory {
  /** In order of position. */
  events: readonly RecordedEvent[];
  /** Data of it were destroyed; they show at no position any more. */
  erased: boolean;
}

export interface EntryAsOf extends StandingEntry {
  event: RecordedEvent;
  /** Positions of the corrections that made it what it is. */
  correctedBy: number[];
}

interface AnyFact {
  type: string;
  data: object;
}

/** Records as they stood at a position, read from the log itself; so they are never behind. */
@Injectable()
export class RecordsAsOf {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: PartSealer,
    private readonly calendar: AuditCalendar,
  ) {}

  /** @throws Problem `clinic_not_found`, `client_unknown`, `series_unknown`, `session_unknown` */
  async history(clinicId: LogName, { kind, id }: AskedRecord): Promise<RecordHistory> {
    await this.calendar.byId(clinicId);
    const own = await this.log.readStream(clinicId, `${kind}-${id}`);
    if (own.length === 0)
      throw new Problem('not_found', `${kind}_unknown`, `The clinic has no record of this ${kind}.`);
    const kid = own.find((event) => event.kid !== undefined)?.kid;
    const streams = kind === 'client' && kid !== undefined ? await this.log.subjectStreams(clinicId, kid) : [];
    const others = streams.filter((stream) => stream !== own[0]!.stream);
    const rest = await Promise.all(others.map((stream) => this.log.readStream(clinicId, stream)));
    const events = [own, ...rest].flat().sort((one, other) => one.position - other.position);
    const erased = events.some(({ type, destroyed }) => type === 'SubjectErased' || destroyed.length > 0);
    return { events, erased };
  }

  /**
   * A position that is given as one, or as an instant: then the last that was recorded by then; −1 before the first.
   *
   * @throws Problem `position_beyond_log`
   */
  async positionOf(clinicId: LogName, asOf: string | undefined): Promise<number> {
    const end = (await this.log.head(clinicId)).nextPosition - 1;
    if (asOf === undefined) return end;
    if (!/^\d+$/.test(asOf)) return this.log.positionAt(clinicId, asOf);
    const position = Number(asOf);
    if (position <= end) return position;
    throw new Problem('invalid', 'position_beyond_log', `The log ends at position ${end}.`, { end });
  }

  /** Entries as they stood when the event at the position had been recorded: corrected, and not voided. */
  async entriesAt({ events }: RecordHistory, position: number): Promise<EntryAsOf[]> {
    const known = new Map<string, RecordedEvent>();
    for (const event of events) if (event.position <= position) known.set(event.eventId, event);
    const facts = [...known.values()].filter(({ type, data }) => data !== null && type !== 'SubjectErased');
    const standing = effectiveEntries<AnyFact>(facts as unknown as Entered<AnyFact | EntryEvent>[]);
    const entries: EntryAsOf[] = [];
    for (const entry of standing) entries.push(await this.entry(entry, known));
    return entries;
  }

  private async entry(
    { eventId, type, data, sealedIn }: Standing<AnyFact>,
    known: ReadonlyMap<string, RecordedEvent>,
  ): Promise<EntryAsOf> {
    const event = known.get(eventId)!;
    const spoken = sealedIn.map((id) => known.get(id)!);
    const dash = event.stream.indexOf('-');
    return {
      ...{ entryId: eventId, type, position: event.position, event, data: data as JsonObject },
      recordKind: event.stream.slice(0, dash),
      recordId: event.stream.slice(dash + 1),
      words: { ...(await this.words('identity', spoken)), ...(await this.words('notes', spoken)) },
      correctedBy: spoken.slice(1).map(({ position }) => position),
    };
  }

  private async words(part: SealedPartName, events: readonly RecordedEvent[]): Promise<Record<string, string>> {
    const words: Record<string, string> = {};
    for (const event of events) {
      for (const [name, text] of Object.entries((await openWords(this.sealer, part, event)) ?? {})) {
        words[`${part}.${name}`] = text;
      }
    }
    return words;
  }
}

/** The events behind one position and up to another, as causes of a difference. */
export function causesBetween({ events }: RecordHistory, from: number, to: number): Cause[] {
  return events.filter(({ position }) => position > from && position <= to).map(causeOf);
}

function causeOf({ position, type, actor, role, recordedAt, reason, corrects, data }: RecordedEvent): Cause {
  return {
    ...{ position, type, actor, role, recordedAt },
    reason: reason ?? null,
    about: corrects !== undefined && typeof data?.entryId === 'string' ? data.entryId : null,
    lateReason: typeof data?.lateReason === 'string' ? data.lateReason : null,
  };
}
