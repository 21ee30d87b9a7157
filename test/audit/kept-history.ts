import { type EventCatalogue } from '#event-log/event-catalogue.js';
import { type PartName } from '#event-log/recorded-event.js';
import { type JsonObject } from '#kernel/json.js';
import { type Leaf } from '#ledger/leaf.js';
import { effectiveEntries, type Entered, type EntryEvent } from '#treatments/domain/entry.events.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a bundle's events, with all parts opened that are still there. */
interface Line {
  leaf: string;
  open: Partial<Record<PartName, { payload: string }>>;
  closed: Record<string, string>;
}

interface AnyFact {
  type: string;
  data: object;
}

export interface KeptEvent {
  leaf: Leaf;
  data: JsonObject | undefined;
  sealed: Record<string, JsonObject>;
  /** How many parts of it were erased. */
  erased: number;
}

/** The events of a kept history, as they were recorded. */
export function keptEvents(folder: string): KeptEvent[] {
  const lines = readFileSync(join(folder, 'bundle/events.ndjson'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { leaf, open, closed } = JSON.parse(line) as Line;
    const { clinical, ...sealed } = open;
    const parts = Object.entries(sealed).map(([part, { payload }]) => [part, JSON.parse(payload) as JsonObject]);
    return {
      leaf: JSON.parse(leaf) as Leaf,
      data: clinical && (JSON.parse(clinical.payload) as JsonObject),
      sealed: Object.fromEntries(parts) as Record<string, JsonObject>,
      erased: Object.keys(closed).length,
    };
  });
}

/** The entries of each client, series and session as they stand after their corrections. */
export function recordsOf(events: readonly KeptEvent[], catalogue: EventCatalogue): object {
  const streams = new Map<string, Entered<AnyFact | EntryEvent>[]>();
  for (const { leaf, data } of events) {
    if (!data || !/^(client|series|session)-/.test(leaf.stream)) continue;
    const raised = catalogue.raise(leaf.type, leaf.typeVersion, data);
    const entered = { eventId: leaf.eventId, type: leaf.type, data: raised } as Entered<AnyFact | EntryEvent>;
    streams.set(leaf.stream, [...(streams.get(leaf.stream) ?? []), entered]);
  }
  return Object.fromEntries([...streams].map(([stream, facts]) => [stream, effectiveEntries(facts)]));
}
