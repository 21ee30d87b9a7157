import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { logEventTypes } from '#event-log/log-events.js';
import { type PartName } from '#event-log/recorded-event.js';
import { staffEventTypes } from '#identity/staff-events.js';
import { type JsonObject } from '#kernel/json.js';
import { type Leaf } from '#ledger/leaf.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { effectiveEntries, type Entered, type EntryEvent } from '#treatments/domain/entry.events.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Logs as they were recorded at some time, as bundles with everything opened. What was once recorded is read for ever:
 * none of these files is ever changed. A release that publishes new event types adds a folder of its own.
 */
const HISTORIES = join(import.meta.dirname, '../data/histories');

interface Line {
  leaf: string;
  open: Partial<Record<PartName, { payload: string }>>;
}

interface AnyFact {
  type: string;
  data: object;
}

const catalogue = new EventCatalogue([...logEventTypes, ...staffEventTypes, ...treatmentEventTypes]);

describe.each(readdirSync(HISTORIES))('the history kept in %s', (name) => {
  const folder = join(HISTORIES, name);
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const lines = text('bundle/events.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const events = lines.map(({ leaf, open }) => {
    const { clinical, ...sealed } = open;
    const parts = Object.entries(sealed).map(([part, { payload }]) => [part, JSON.parse(payload) as JsonObject]);
    return {
      leaf: JSON.parse(leaf) as Leaf,
      data: clinical && (JSON.parse(clinical.payload) as JsonObject),
      sealed: Object.fromEntries(parts) as Record<string, JsonObject>,
    };
  });

  it('is verified by the verifier of today', async () => {
    const trust = { log: parseVerifierKey(text('vkey').trim()), witnesses: [], quorum: 0 };
    expect(await verifyBundle(join(folder, 'bundle'), trust)).toMatchObject({
      ...{ result: 'OK', events: events.length, withheld: 0, erased: 0 },
    });
  });

  it('holds only events that the published schemas of their versions still take', () => {
    for (const { leaf, data, sealed } of events) {
      const { type, typeVersion, stream } = leaf;
      expect(() => catalogue.check({ type, stream, ...(data && { data }), sealed }, typeVersion)).not.toThrow();
    }
  });

  it('replays to the records that it made then', () => {
    const streams = new Map<string, Entered<AnyFact | EntryEvent>[]>();
    for (const { leaf, data } of events) {
      if (!data || !/^(client|series|session)-/.test(leaf.stream)) continue;
      const raised = catalogue.raise(leaf.type, leaf.typeVersion, data);
      const entered = { eventId: leaf.eventId, type: leaf.type, data: raised } as Entered<AnyFact | EntryEvent>;
      streams.set(leaf.stream, [...(streams.get(leaf.stream) ?? []), entered]);
    }
    const records = Object.fromEntries([...streams].map(([stream, facts]) => [stream, effectiveEntries(facts)]));
    expect(records).toEqual(JSON.parse(text('records.json')));
  });
});
