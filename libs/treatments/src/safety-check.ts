import { EventLog } from '#event-log/event-log.js';
import { type NewEvent, type RecordedEvent } from '#event-log/recorded-event.js';
import { uuidV5 } from '#kernel/ids.js';
import { Injectable } from '@nestjs/common';
import { type ClinicToday } from './clinic-registers.js';
import { type ClientEvent } from './domain/client.events.js';
import { type Entry } from './domain/entry.js';
import {
  effectiveEntries,
  type Entered,
  type EntryEvent,
  type EntryVoided,
  type Standing,
} from './domain/entry.events.js';
import { type AlertEvent } from './domain/alert.events.js';
import { type RecordFact } from './domain/record-fact.js';
import { alertsOf, concernsRules, type StopOverride } from './domain/safety/alerts-of.js';
import { dueFindings, type DueFinding } from './domain/safety/due.js';
import { entriesOf, type LotUse, type OtherSession, type Situation, startOf } from './domain/safety/situation.js';
import { type SeriesEvent } from './domain/series.events.js';
import { type SessionEvent } from './domain/session.events.js';
import { versionOf } from './record-today.js';
import { enteredFacts, idOf, lotStream, newEvent, seriesStream, sessionStream } from './treatment-events.js';

/** A record of a client, with what is being entered in it. */
export interface RecordInCheck {
  clinicId: string;
  /** Alerts are named after it, so that the same command names them alike. */
  commandId: string;
  kind: 'client' | 'series' | 'session';
  id: string;
  /** Of the client whom the record concerns. */
  client: readonly RecordedEvent[];
  history: readonly Entered<RecordFact | EntryEvent>[];
  facts: readonly Entered<RecordFact | EntryEvent>[];
  entry: Entry;
  clinic: ClinicToday;
}

/** What comes beside an entry, and the versions of other streams that it was decided on. */
export interface Check {
  facts: readonly (AlertEvent | EntryVoided)[];
  events: readonly NewEvent[];
  expected: Readonly<Record<string, number>>;
}

export interface Due {
  findings: DueFinding[];
  /** The record as it stands. */
  entries: Standing<RecordFact>[];
}

interface Loaded {
  situation: Situation;
  expected: Record<string, number>;
}

const NOTHING: Check = { facts: [], events: [], expected: {} };

/**
 * Looks at entries with the rules of safety. What it reads of other records is read from the log, and the versions that
 * were seen go into the append, so that two sessions at one moment cannot both miss the other.
 */
@Injectable()
export class SafetyCheck {
  constructor(private readonly log: EventLog) {}

  async check(record: RecordInCheck, overrides: readonly StopOverride[]): Promise<Check> {
    const { facts, history, entry } = record;
    if (!concernsRules(facts)) return NOTHING;
    const after = effectiveEntries<RecordFact>([...history, ...facts]);
    const { situation, expected } = await this.load(record, after);
    let count = 0;
    const newId = (): string => uuidV5(record.commandId, `alert ${++count}`);
    const added = alertsOf({ facts, after, situation, overrides, entry, newId });
    const events = record.kind === 'session' ? await this.lotEvents(record, after, expected) : [];
    return { facts: added, events, expected };
  }

  /** What time has brought about in a session or a series, without anybody having entered it. */
  async due(record: Omit<RecordInCheck, 'facts' | 'commandId'>): Promise<Due> {
    const entries = effectiveEntries<RecordFact>([...record.history]);
    const { situation } = await this.load({ ...record, facts: [] }, entries);
    return { findings: dueFindings(situation), entries };
  }

  /** Sessions in which a cartridge of the lot was used, as they stand now. */
  async lotUses(clinicId: string, lot: string): Promise<(LotUse & { entries: readonly Standing<SessionEvent>[] })[]> {
    const sessionIds = (await this.log.readStream(clinicId, lotStream(lot))).flatMap(({ data }) =>
      typeof data?.sessionId === 'string' ? [data.sessionId] : [],
    );
    const uses = await Promise.all(
      [...new Set(sessionIds)].map(async (sessionId) => {
        const entries = await this.entries<SessionEvent>(clinicId, sessionStream(sessionId));
        const clientId = startOf(entries)?.clientId;
        const used = entriesOf(entries, 'AreaTreated').filter(({ data }) => data.cartridgeLot === lot);
        if (clientId === undefined || used.length === 0) return [];
        const serials = new Set(used.map(({ data }) => data.cartridgeSerial));
        return [...serials].map((serial) => ({ sessionId, clientId, entries, ...(serial && { serial }) }));
      }),
    );
    return uses.flat();
  }

  private async load(
    record: Omit<RecordInCheck, 'commandId'>,
    after: readonly Standing<RecordFact>[],
  ): Promise<Loaded> {
    const { clinicId, kind, id, client, entry, clinic } = record;
    const expected: Record<string, number> = {};
    const session = kind === 'session' ? (after as readonly Standing<SessionEvent>[]) : [];
    const seriesId = kind === 'series' ? id : startOf(session)?.seriesId;
    const series =
      kind === 'series'
        ? (after as readonly Standing<SeriesEvent>[])
        : seriesId === undefined
          ? []
          : await this.entries<SeriesEvent>(clinicId, seriesStream(seriesId));
    const situation: Situation = {
      clinic: entry.clinic,
      registers: clinic.registers,
      now: entry.now,
      client:
        kind === 'client'
          ? (after as readonly Standing<ClientEvent>[])
          : effectiveEntries<ClientEvent>(enteredFacts<ClientEvent>(client)),
      series,
      session,
      otherSessions: kind === 'client' ? [] : await this.otherSessions(record, expected),
      lotUses: await this.usesOfEnteredLot(record, session),
    };
    return { situation, expected };
  }

  private async otherSessions(
    { clinicId, kind, id, client }: Omit<RecordInCheck, 'commandId'>,
    expected: Record<string, number>,
  ): Promise<OtherSession[]> {
    const kid = client[0]?.kid;
    if (kid === undefined) return [];
    const own = kind === 'session' ? sessionStream(id) : undefined;
    const streams = await this.log.subjectStreams(clinicId, kid);
    const others = streams.filter((stream) => stream.startsWith(sessionStream('')) && stream !== own);
    return Promise.all(
      others.map(async (stream) => {
        const recorded = await this.log.readStream(clinicId, stream);
        if (kind === 'session') expected[stream] = versionOf(recorded);
        return {
          sessionId: idOf(stream),
          entries: effectiveEntries<SessionEvent>(enteredFacts<SessionEvent>(recorded)),
        };
      }),
    );
  }

  private async usesOfEnteredLot(
    { clinicId, id, clinic, facts }: Omit<RecordInCheck, 'commandId'>,
    session: readonly Standing<SessionEvent>[],
  ): Promise<LotUse[]> {
    const lots = new Set(
      entriesOf(session, 'AreaTreated').flatMap(({ eventId, data }) => {
        const isEntered = facts.some((fact) => fact.eventId === eventId || fact.type === 'EntryCorrected');
        return isEntered && data.cartridgeLot !== undefined ? [data.cartridgeLot] : [];
      }),
    );
    const uses = await Promise.all(
      [...lots].map(async (lot) => {
        const recorded = await this.log.readStream(clinicId, lotStream(lot));
        // While there are more cartridges than sessions, and no numbers, nobody needs to look at each session.
        const cartridges = clinic.registers.CartridgeLotReceived.get(lot)?.data.cartridges ?? 1;
        const isNumbered = recorded.some(({ data }) => typeof data?.serial === 'string');
        if (recorded.length < cartridges && !isNumbered) return [];
        return (await this.lotUses(clinicId, lot)).filter(({ sessionId }) => sessionId !== id);
      }),
    );
    return uses.flat();
  }

  /** An entry in the lot's own stream for each cartridge of the session: a recall finds its sessions there. */
  private async lotEvents(
    { clinicId, id, facts }: RecordInCheck,
    after: readonly Standing<RecordFact>[],
    expected: Record<string, number>,
  ): Promise<NewEvent[]> {
    const touched = new Set(facts.map((fact) => (fact.type === 'EntryCorrected' ? fact.data.entryId : fact.eventId)));
    const events: NewEvent[] = [];
    for (const { eventId, data } of entriesOf(after as readonly Standing<SessionEvent>[], 'AreaTreated')) {
      const { cartridgeLot: lot, cartridgeSerial: serial } = data;
      if (lot === undefined || !touched.has(eventId)) continue;
      const stream = lotStream(lot);
      const recorded = await this.log.readStream(clinicId, stream);
      const isThere = recorded.some((use) => use.data?.sessionId === id && use.data.serial === serial);
      if (isThere) continue;
      expected[stream] = versionOf(recorded);
      events.push(
        newEvent({ type: 'CartridgeUsed', data: { lot, sessionId: id, ...(serial && { serial }) } }, { stream }),
      );
    }
    return events;
  }

  private async entries<F extends RecordFact>(clinicId: string, stream: string): Promise<Standing<F>[]> {
    return effectiveEntries<F>(enteredFacts<F>(await this.log.readStream(clinicId, stream)));
  }
}
