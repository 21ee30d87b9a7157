import { EventLog } from '#event-log/event-log.js';
import { type RecordedEvent, type SealedPartName } from '#event-log/recorded-event.js';
import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { DataKeys } from '#privacy/data-keys.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords, type Words } from '#privacy/recorded-words.js';
import { Injectable } from '@nestjs/common';
import { ClinicDirectory } from './clinic-directory.js';
import { alertsIn } from './domain/alerts.js';
import { stateFrom } from './domain/aggregate.js';
import { effectiveEntries, happenedAt, isRecordedLate, type Standing } from './domain/entry.events.js';
import { type EntryBody, type RecordBody } from './record.answer.js';
import { enteredFacts } from './treatment-events.js';
import { type RecordFact } from './domain/record-fact.js';
import { type RecordKind } from './treatment-records.js';

/** A record as it stands, with its words opened. */
export interface ReadRecord<State, F extends RecordFact> {
  state: State;
  facts: readonly Standing<F>[];
  record: Pick<RecordBody, 'version' | 'position' | 'entries' | 'alerts' | 'erased'>;
}

/** Reads records from the log itself, so a reader sees what was written, whatever read models have reached. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly log: EventLog,
    private readonly keys: DataKeys,
    private readonly sealer: PartSealer,
    private readonly clinics: ClinicDirectory,
  ) {}

  /** @throws Problem `clinic_not_found`, and `client_unknown`, `series_unknown` or `session_unknown` */
  async read<State, F extends RecordFact>(
    clinicId: string,
    { name, aggregate }: RecordKind<State, F>,
    id?: string,
  ): Promise<ReadRecord<State, F>> {
    const { timeZone } = await this.clinics.byId(clinicId);
    const recorded = await this.log.readStream(clinicId, id === undefined ? name : `${name}-${id}`);
    const last = recorded.at(-1);
    if (!last && id === undefined) return nothingYet(aggregate);
    if (!last) throw new Problem('not_found', `${name}_unknown`, `The clinic has no record of this ${name}.`);
    const facts = effectiveEntries<F>(enteredFacts<F>(recorded));
    const events = new Map(recorded.map((event) => [event.eventId, event]));
    const entries: EntryBody[] = [];
    for (const fact of facts) entries.push(await this.entryOf(fact, events, timeZone));
    const erased = recorded.some(({ destroyed }) => destroyed.length > 0) || !(await this.hasKey(last));
    return {
      state: stateFrom(aggregate, facts),
      facts,
      record: { version: last.streamVersion, position: last.position, entries, alerts: alertsIn(facts), erased },
    };
  }

  private async entryOf<F extends RecordFact>(
    { eventId, type, data, sealedIn }: Standing<F>,
    events: ReadonlyMap<string, RecordedEvent>,
    timeZone: string,
  ): Promise<EntryBody> {
    const { recordedAt, actor, role, position } = events.get(eventId)!;
    const happened = happenedAt(data as JsonObject);
    const spoken = sealedIn.map((id) => events.get(id)!);
    const notes = await this.words('notes', spoken);
    const identity = await this.words('identity', spoken);
    return {
      entryId: eventId,
      type,
      data,
      ...(notes && { notes }),
      ...(identity && { identity }),
      happened,
      recordedAt,
      late: isRecordedLate(happened, recordedAt, timeZone),
      recordedBy: { staffId: actor, role },
      position,
      corrections: sealedIn.length - 1,
    };
  }

  /** The words of an entry: what was entered, each member replaced by its last correction. */
  private async words(part: SealedPartName, events: readonly RecordedEvent[]): Promise<Words | undefined> {
    let words: Words | undefined;
    for (const event of events) words = { ...words, ...(await openWords(this.sealer, part, event)) };
    return words && Object.keys(words).length > 0 ? words : undefined;
  }

  /** A record has one key, that of its client. */
  private async hasKey({ origin, kid }: RecordedEvent): Promise<boolean> {
    return kid === undefined || this.keys.exists(origin, kid);
  }
}

/** The registers of a clinic are there from the beginning, before anything is entered. */
function nothingYet<State, F extends RecordFact>({ initial }: RecordKind<State, F>['aggregate']): ReadRecord<State, F> {
  return { state: initial, facts: [], record: { version: 0, position: -1, entries: [], alerts: [], erased: false } };
}
