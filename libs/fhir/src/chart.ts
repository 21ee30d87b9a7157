import { type RecordedEvent, type SealedPartName } from '#event-log/recorded-event.js';
import { type StaffEvent } from '#identity/domain/staff.events.js';
import { type JsonObject } from '#kernel/json.js';
import { type ClientEvent } from '#treatments/domain/client.events.js';
import { type ClinicEvent } from '#treatments/domain/clinic.events.js';
import {
  effectiveEntries,
  type Entered,
  type EntryEvent,
  happenedAt,
  isCorrection,
  isVoid,
} from '#treatments/domain/entry.events.js';
import { type SeriesEvent } from '#treatments/domain/series.events.js';
import { type SessionEvent } from '#treatments/domain/session.events.js';

/** Words of one sealed part, by member. */
export type Words = Readonly<Record<string, string>>;
export type OpenedWords = Readonly<Partial<Record<SealedPartName, Words>>>;

/** A recorded event, with as many of its words as may be shown. */
export interface OpenedEvent {
  event: RecordedEvent;
  words: OpenedWords;
}

export type EntryFact = ClientEvent | SeriesEvent | SessionEvent | ClinicEvent | StaffEvent;

/** An entry as it stands after its corrections. One that was voided is kept: an export says that it was an error. */
export type ChartEntry<F extends EntryFact = EntryFact> = F extends unknown
  ? {
      type: F['type'];
      data: F['data'];
      words: OpenedWords;
      /** Of the stream that it stands in: a client's, a session's or a series'. */
      recordId: string;
      event: RecordedEvent;
      /** When it happened: an instant or a day; the instant of recording where the entry leaves it open. */
      happened: string;
      isCorrected: boolean;
      isVoided: boolean;
    }
  : never;

/** The entries of a client, or of the registers of a clinic, in order of recording. */
export interface Chart {
  events: readonly RecordedEvent[];
  entries: readonly ChartEntry[];
}

export interface ClientChart extends Chart {
  clientId: string;
  /** What names the client is gone for good. */
  isErased: boolean;
}

export function clientChart(clientId: string, opened: readonly OpenedEvent[]): ClientChart {
  const isErased = opened.some(({ event }) => event.type === 'SubjectErased' || event.destroyed.length > 0);
  return { ...chartOf(opened), clientId, isErased };
}

export function chartOf(opened: readonly OpenedEvent[]): Chart {
  const byId = new Map(opened.map((one) => [one.event.eventId, one]));
  const events = opened.map(({ event }) => event);
  const facts = events.filter(({ data }) => data !== null) as unknown as Entered<EntryFact | EntryEvent>[];
  const voided = new Set(facts.filter(isVoid).map(({ data }) => data.entryId));
  const entries = effectiveEntries<EntryFact>(facts.filter((fact) => !isVoid(fact))).map((entry) => {
    const { event } = byId.get(entry.eventId)!;
    const spoken = entry.sealedIn.map((eventId) => byId.get(eventId)!.words);
    return {
      ...{ type: entry.type, data: entry.data, event, words: joined(spoken) },
      recordId: event.stream.slice(event.stream.indexOf('-') + 1),
      happened: happenedAt(entry.data as unknown as JsonObject) ?? event.recordedAt,
      isCorrected: entry.sealedIn.length > 1,
      isVoided: voided.has(entry.eventId),
    } as ChartEntry;
  });
  return { events, entries };
}

/** Later words replace earlier ones of the same member. */
function joined(spoken: readonly OpenedWords[]): OpenedWords {
  const words: Partial<Record<SealedPartName, Words>> = {};
  for (const one of spoken) {
    for (const [part, members] of Object.entries(one) as [SealedPartName, Words][]) {
      words[part] = { ...words[part], ...members };
    }
  }
  return words;
}

export type EntryOf<Type extends EntryFact['type']> = ChartEntry<Extract<EntryFact, { type: Type }>>;

/** The entries of some types. */
export function entriesOf<Type extends EntryFact['type']>(
  { entries }: Pick<Chart, 'entries'>,
  ...types: readonly Type[]
): EntryOf<Type>[] {
  return entries.filter(({ type }) => (types as readonly string[]).includes(type)) as EntryOf<Type>[];
}

/** Those that hold. */
export function standing<E extends Pick<ChartEntry, 'isVoided'>>(entries: readonly E[]): E[] {
  return entries.filter(({ isVoided }) => !isVoided);
}

/** The entry that an event is about: what it corrects or voids, and otherwise itself. */
export function entryIdOf(event: RecordedEvent): string {
  const about = event as unknown as Entered<EntryEvent>;
  return event.data !== null && (isCorrection(about) || isVoid(about)) ? about.data.entryId : event.eventId;
}
