import {
  effectiveEntries,
  type Entered,
  type EntryEvent,
  isCorrection,
  isVoid,
} from '#treatments/domain/entry.events.js';
import { type FactColumns, type FactKind, type PlacedEntry, type RecordFact } from './fact.js';
import { factOfEntry } from './fact-of-entry.js';

/** What one entry changed: the version that it ended, and the one that it began. */
export interface FactChange {
  kind: FactKind;
  /** Position of the entry that began the fact. */
  position: number;
  ended: { recordedFrom: number } | null;
  begun: FactColumns | null;
}

interface Fact {
  kind: FactKind;
  position: number;
  history: Entered<RecordFact | EntryEvent>[];
  standing: { recordedFrom: number; columns: FactColumns } | null;
}

/** The facts of one record (one stream), as far as its entries have been taken. */
export class RecordFacts {
  private readonly facts = new Map<string, Fact>();
  private readonly factOfEntryId = new Map<string, Fact>();

  /** @param recordId the id in the name of the stream: of the client, the series or the session */
  constructor(private readonly recordId: string) {}

  get entryCount(): number {
    return this.factOfEntryId.size;
  }

  /** Takes the next entry of the record. Null where it changes no fact. */
  take(entry: PlacedEntry): FactChange | null {
    const fact = this.factOf(entry);
    if (!fact) return null;
    const { eventId, type, data } = entry;
    // Nothing else of the entry is kept: a rebuild remembers many of them.
    fact.history.push({ eventId, type, data } as Entered<RecordFact | EntryEvent>);
    const columns = fact.kind.columnsOf(effectiveEntries<RecordFact>(fact.history), this.recordId);
    const before = fact.standing;
    if (before === null && columns === null) return null;
    if (before !== null && columns !== null && isSame(before.columns, columns)) return null;
    fact.standing = columns && { recordedFrom: entry.position, columns };
    const { kind, position } = fact;
    return { kind, position, ended: before && { recordedFrom: before.recordedFrom }, begun: columns };
  }

  private factOf(entry: PlacedEntry): Fact | undefined {
    if (isCorrection(entry) || isVoid(entry)) return this.factOfEntryId.get(entry.data.entryId);
    const found = factOfEntry(entry);
    if (!found) return undefined;
    let fact = this.facts.get(found.key);
    if (!fact) {
      fact = { kind: found.kind, position: entry.position, history: [], standing: null };
      this.facts.set(found.key, fact);
    }
    this.factOfEntryId.set(entry.eventId, fact);
    return fact;
  }
}

function isSame(one: FactColumns, other: FactColumns): boolean {
  return Object.keys(other).every((name) => (one[name] ?? null) === (other[name] ?? null));
}
