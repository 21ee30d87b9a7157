import { type Instant } from '#kernel/clock.js';
import { type ClientEvent } from '#treatments/domain/client.events.js';
import { type Entered, type EntryEvent, type Standing } from '#treatments/domain/entry.events.js';
import { type SeriesEvent } from '#treatments/domain/series.events.js';
import { type SessionEvent } from '#treatments/domain/session.events.js';

/** What can be entered in the record of a client, a series or a session. */
export type RecordFact = ClientEvent | SeriesEvent | SessionEvent;

/** An entry with its place in the log. */
export type PlacedEntry = Entered<RecordFact | EntryEvent> & { position: number; recordedAt: Instant };

export type StandingEntry = Standing<RecordFact>;

/** What a fact says, by column. */
export type FactColumns = Readonly<Record<string, string | number | null | undefined>>;

/**
 * A kind of fact: the entries that it is made of, and what they say together. The entries are those that stand, with
 * their corrections, in the order of recording; null where they do not make a fact (any more).
 */
export interface FactKind {
  name: FactKindName;
  columnsOf(entries: readonly StandingEntry[], recordId: string): FactColumns | null;
}

export type FactKindName =
  'client' | 'assessment' | 'series' | 'session' | 'area_treatment' | 'follow_up' | 'side_effect' | 'alert';

/** The standing entries of one type. */
export function ofType<T extends RecordFact['type']>(
  entries: readonly StandingEntry[],
  type: T,
): Extract<StandingEntry, { type: T }>[] {
  return entries.filter((entry): entry is Extract<StandingEntry, { type: T }> => entry.type === type);
}

export function yesNo(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** Later values replace earlier ones; what a later entry leaves open stays. */
export function latest<Data extends object>(entries: readonly Data[]): Partial<Data> {
  const result: Partial<Data> = {};
  for (const entry of entries) {
    for (const name of Object.keys(entry) as (keyof Data)[]) {
      if (entry[name] !== undefined) result[name] = entry[name];
    }
  }
  return result;
}

/** Sorts by a text, such as a day; what is equal keeps its order. */
export function inOrderOf<Item>(textOf: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => {
    const [a, b] = [textOf(one), textOf(other)];
    return a < b ? -1 : Number(a > b);
  };
}
