import { addDays, dayIn, startOfDay } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { stateFrom } from '../aggregate.js';
import { type ClientEvent } from '../client.events.js';
import { type Client, clientAggregate } from '../client.js';
import { type Registers } from '../clinic.js';
import { type Clinic } from '../entry.js';
import { type Standing } from '../entry.events.js';
import { dayOf, type Moment } from '../moment.js';
import { type SeriesEvent } from '../series.events.js';
import { endOf, type PreparationItem, type SessionEvent, type SessionStart } from '../session.events.js';

export type SessionEntries = readonly Standing<SessionEvent>[];
type OfType<E, T> = E extends { type: T } ? E : never;

/** Another session of the same client. */
export interface OtherSession {
  sessionId: string;
  entries: SessionEntries;
}

/** A session in which a cartridge of a lot was used; by its entries, whatever was corrected since. */
export interface LotUse {
  sessionId: string;
  clientId: string;
  serial?: string;
}

/** All that rules may look at: the record of one client as it stands with what is being entered, and the clinic's. */
export interface Situation {
  /** Its vocabularies are those of the clinic, with its own limits. */
  clinic: Clinic;
  registers: Registers;
  now: Instant;
  client: readonly Standing<ClientEvent>[];
  /** Of the series, where a series is concerned. */
  series: readonly Standing<SeriesEvent>[];
  /** Of the session, where one is concerned, with what is being entered. */
  session: SessionEntries;
  otherSessions: readonly OtherSession[];
  /** Of the lot that is being entered, in other sessions. */
  lotUses: readonly LotUse[];
}

export const HOUR_MS = 3_600_000;

export function entriesOf<E extends { type: string }, T extends E['type']>(
  entries: readonly E[],
  type: T,
): OfType<E, T>[] {
  return entries.filter((entry): entry is OfType<E, T> => entry.type === type);
}

export function clientOf({ client }: Situation): Client {
  return stateFrom(clientAggregate, client);
}

export function startOf(session: SessionEntries): SessionStart | undefined {
  return entriesOf(session, 'SessionStarted').at(-1)?.data;
}

/** The day in the clinic on which the session is; of one that has not started, the day for which it is planned. */
export function sessionDay({ session, clinic, now }: Situation): Day {
  return dayIn(
    clinic.timeZone,
    startOf(session)?.at ?? entriesOf(session, 'SessionBooked').at(-1)?.data.plannedFor ?? now,
  );
}

/** When a session ended; of one whose end nobody said, when it began. */
export function sessionEnd(session: SessionEntries): Instant | undefined {
  const start = startOf(session);
  if (!start) return undefined;
  const end = [...entriesOf(session, 'SessionCompleted'), ...entriesOf(session, 'SessionAborted')].at(-1);
  return (end && endOf(start, end.data)) ?? start.at;
}

/** Of each item of the preparation, what was said last in the session. */
export function preparationOf(session: SessionEntries): ReadonlyMap<string, PreparationItem> {
  const said = entriesOf(session, 'PreparationChecked').flatMap(({ data }) => data.items);
  return new Map(said.map((item) => [item.item, item]));
}

/** Of each code of a list of the history, what was said last. */
export function historyOf<List extends 'conditions' | 'allergies' | 'medications'>(
  { client }: Situation,
  list: List,
  code: string,
): string | undefined {
  const said = entriesOf(client, 'HistoryTaken').flatMap(({ data }): readonly object[] => data[list] ?? []);
  const found = said.findLast((row) => Object.values(row).includes(code));
  return (found as { status: string } | undefined)?.status;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS));
}

/** The last instant that a moment may mean: a day counts to its end. */
export function latestOf(moment: Moment, timeZone: string): number {
  return Date.parse(moment.includes('T') ? moment : startOfDay(timeZone, addDays(dayOf(moment, timeZone), 1)));
}
