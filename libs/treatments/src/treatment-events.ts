import { type EventTypeVersion } from '#event-log/event-catalogue.js';
import { eventTypesIn } from '#event-log/published-schemas.js';
import { type NewEvent, type RecordedEvent } from '#event-log/recorded-event.js';
import { type JsonObject } from '#kernel/json.js';
import { type Entered, type EntryEvent } from './domain/entry.events.js';
import { type TreatmentEvent } from './domain/treatment-event.js';

/** The published schemas, one per event type and version, for the catalogue of the log. */
export const treatmentEventTypes: readonly EventTypeVersion[] = eventTypesIn(new URL('./schemas/', import.meta.url));

export const clientStream = (clientId: string) => `client-${clientId}`;
export const seriesStream = (seriesId: string) => `series-${seriesId}`;
export const sessionStream = (sessionId: string) => `session-${sessionId}`;

/** Where a cartridge lot was used. Its number is in hexadecimal, since a lot is written with more than a stream's name takes. */
export const lotStream = (lot: string) => `lot-${Buffer.from(lot).toString('hex')}`;

/** What concerns the clinic itself; its staff stand there too, as events of another capability. */
export const CLINIC_STREAM = 'clinic';

/** Requests to erase a client. They have no data key, so that they outlast what they ask for. */
export const erasureStream = (clientId: string) => `erasure-${clientId}`;
/** How long the clinic keeps records. */
export const RETENTION_STREAM = 'retention';

/** The id that a stream of this capability is named by: `session-<id>` gives the id of the session. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/**
 * A fact as the log takes it. `kid` is the data key of the client whom the stream concerns.
 * `history` is what the stream holds: a correction names the position of the entry that it is about.
 */
export function newEvent(
  fact: TreatmentEvent & { eventId?: string },
  { stream, kid, history = [] }: { stream: string; kid?: string; history?: readonly RecordedEvent[] },
): NewEvent {
  const event: NewEvent = { type: fact.type, stream, data: fact.data as unknown as JsonObject };
  if (fact.eventId !== undefined) event.eventId = fact.eventId;
  if (kid !== undefined) event.kid = kid;
  if (fact.version !== undefined) event.typeVersion = fact.version;
  if (fact.sealed !== undefined) event.sealed = fact.sealed as NewEvent['sealed'];
  if (fact.type === 'EntryCorrected' || fact.type === 'EntryVoided') {
    const { entryId, reason } = fact.data;
    const target = history.find(({ eventId }) => eventId === entryId);
    if (!target) throw new Error(`${fact.type}: the entry ${entryId} is not in the history that was given`);
    event.corrects = target.position;
    event.reason = reason;
  }
  return event;
}

const OWN_TYPES: ReadonlySet<string> = new Set(treatmentEventTypes.map(({ type }) => type));

export function isTreatmentEvent({ type }: { type: string }): boolean {
  return OWN_TYPES.has(type);
}

/**
 * What a stream holds of this capability, as the domain reads it. An entry whose clinical part was destroyed is gone;
 * an erasure is the log's event, and staff are another capability's.
 */
export function enteredFacts<F extends TreatmentEvent>(history: readonly RecordedEvent[]): Entered<F | EntryEvent>[] {
  return history.filter((event) => event.data !== null && isTreatmentEvent(event)) as unknown as Entered<
    F | EntryEvent
  >[];
}
