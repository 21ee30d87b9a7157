import { accessEventTypes } from '#audit/access-events.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { logEventTypes } from '#event-log/log-events.js';
import { staffEventTypes } from '#identity/staff-events.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptEvents, recordsOf } from './kept-history.js';

/**
 * Logs as they were recorded at some time, as bundles with everything opened. What was once recorded is read for ever:
 * none of these files is ever changed. New event types come with a folder of their own, which
 * `node --conditions=source --import ./test/support/run-typescript.js test/audit/keep-history.ts FOLDER` makes.
 */
const HISTORIES = join(import.meta.dirname, '../data/histories');

const types = [...logEventTypes, ...staffEventTypes, ...treatmentEventTypes, ...accessEventTypes];
const catalogue = new EventCatalogue(types);

describe.each(readdirSync(HISTORIES))('the history kept in %s', (name) => {
  const folder = join(HISTORIES, name);
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const events = keptEvents(folder);

  it('is verified by the verifier of today', async () => {
    const trust = { log: parseVerifierKey(text('vkey').trim()), witnesses: [], quorum: 0 };
    const erased = events.reduce((sum, event) => sum + event.erased, 0);
    expect(await verifyBundle(join(folder, 'bundle'), trust)).toMatchObject({
      ...{ result: 'OK', events: events.length, withheld: 0, erased },
    });
  });

  it('holds only events that the published schemas of their versions still take', () => {
    for (const { leaf, data, sealed, erased } of events) {
      // Of what was erased there is nothing that a schema could take.
      if (erased > 0) continue;
      const { type, typeVersion, stream } = leaf;
      expect(() => catalogue.check({ type, stream, ...(data && { data }), sealed }, typeVersion)).not.toThrow();
    }
  });

  it('replays to the records that it made then', () => {
    expect(recordsOf(events, catalogue)).toEqual(JSON.parse(text('records.json')));
  });
});

describe('the kept histories', () => {
  it('hold every version of every type of event', () => {
    const kept = readdirSync(HISTORIES)
      .flatMap((name) => keptEvents(join(HISTORIES, name)))
      .map(({ leaf }) => `${leaf.type} ${leaf.typeVersion}`);
    const known = types.map(({ type, version }) => `${type} ${version}`);
    expect(known.filter((one) => !new Set(kept).has(one))).toEqual([]);
  });
});
