import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type JsonObject } from '#kernel/json.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type EntryEvent } from '#treatments/domain/entry.events.js';
import { type Resource } from '@medplum/fhirtypes';
import { type ClientChart, clientChart, type EntryFact, type OpenedEvent, type OpenedWords } from './chart.js';

/** The world of these specs: one client of one clinic, whose events are given, and the resources that follow. */
export const CLINIC_ID = '4a1e6f0c-8d0b-4c57-9f43-0a6f3c2d1b00';
export const CLIENT_ID = '0c9a1a52-3f3c-4a7e-9a53-0f3f6c1f5a01';
export const PRACTITIONER_ID = '7d0d0f6e-52f7-4d0c-8c26-0d4e9a5b7c02';
export const SERIES_ID = '9b0f7a0e-6a55-4b51-9a3e-3a1f0b9d2c03';
export const SESSION_ID = '5e7c1f0a-93f5-4a39-8f8e-6d2b1c4a9e04';
export const EFFECT_ID = '2f8b6c1d-0a4e-4d7b-b1c3-9e5f7a6d8b05';

export const vocabularies = loadVocabularies();

type Given = (EntryFact | EntryEvent) & {
  words?: OpenedWords;
  /** Of the event itself, where something else is to be said of it. */
  event?: Partial<RecordedEvent>;
};

/** The id of the nth event that is given. */
export function eventId(nth: number): string {
  return `0c9a1a52-3f3c-4a7e-9a53-${String(nth).padStart(12, '0')}`;
}

/** Events of a stream, as they come out of the log with their words opened. */
export function opened(stream: string, given: readonly Given[], from = 0): OpenedEvent[] {
  return given.map(({ type, data, words = {}, event }, offset) => {
    const position = from + offset;
    const reason = (data as { reason?: string }).reason;
    return {
      words,
      event: {
        ...{
          log: CLINIC_ID,
          origin: `clinic.example/log/${CLINIC_ID}`,
          position,
          leafHash: Buffer.alloc(32, position),
        },
        ...{ eventId: eventId(position), type, typeVersion: 1, stream, streamVersion: offset + 1 },
        ...{ actor: PRACTITIONER_ID, role: 'practitioner', recordedAt: `2026-03-02T18:00:${two(position)}.000Z` },
        ...{
          cause: eventId(position),
          data: data as unknown as JsonObject,
          sealed: {},
          commitments: {},
          destroyed: [],
        },
        ...((type === 'EntryCorrected' || type === 'EntryVoided') && { corrects: 0, reason: reason! }),
        ...event,
      },
    };
  });
}

function two(number: number): string {
  return String(number % 60).padStart(2, '0');
}

/** A client's chart, from what was recorded on the client's own record, the series and the session, in this order. */
export function aChart(record: { client?: Given[]; series?: Given[]; session?: Given[] }): ClientChart {
  const { client = [], series = [], session = [] } = record;
  const events = [
    ...opened(`client-${CLIENT_ID}`, client),
    ...opened(`series-${SERIES_ID}`, series, client.length),
    ...opened(`session-${SESSION_ID}`, session, client.length + series.length),
  ];
  return clientChart(CLIENT_ID, events);
}

/** As it leaves the service: members that are undefined are not there. */
export function sent<R extends Resource>(mapped: { resource: Resource } | undefined): R {
  return JSON.parse(JSON.stringify(mapped?.resource)) as R;
}
