import { ClinicDays } from '../columnar/clinic-days.js';
import { ClinicFacts, type FactRow, type KeptKind } from '../columnar/clinic-facts.js';
import { type FactBlock, factBlock } from '../columnar/fact-block.js';
import { rangesWithout } from '../columnar/session-ranges.js';
import { followUpStates, momentOf, type Moment } from './moment.js';

const WINDOWS = new Map([['erythema', { expectedUntilH: 72, adverseAfterH: 168 }]]);
const HOUR_MS = 3_600_000;

/** Three clients with a session each, of whom one has a side effect that grows older; the last begins later. */
function aBlock(): FactBlock {
  const facts = new ClinicFacts(new ClinicDays('Europe/Berlin'));
  let position = 0;
  const take = (kind: KeptKind, row: FactRow): void => {
    facts.take(kind, { position, recordedFrom: position, recordedTo: Number.MAX_SAFE_INTEGER }, row);
    position++;
  };
  for (const [client, day] of [
    ['a', '03'],
    ['b', '04'],
    ['c', '20'],
  ]) {
    take('client', { client_id: client! });
    const at = {
      started_at: `2026-03-${day}T09:30:00.000Z`,
      ended_at: `2026-03-${day}T10:15:00.000Z`,
    };
    take('session', { session_id: `of-${client}`, client_id: client!, ...at });
  }
  take('side_effect', {
    session_id: 'of-a',
    type: 'erythema',
    onset: '2026-03-04T07:20:00.000Z',
    resolved: '2026-03-15',
  });
  take('side_effect', {
    session_id: 'of-b',
    type: 'milia',
    onset: '2026-03-10',
  });
  take('follow_up', {
    session_id: 'of-a',
    contacted_on: '2026-03-12',
    reached: 1,
    adherence: '{"sun":"partly"}',
  });
  return factBlock(facts, [1, 2, 3], position, WINDOWS);
}

function told(block: FactBlock, moment: Moment): string {
  const { today, lastContact, adherence, effectClass, hasBegun } = moment;
  return [today, lastContact, adherence, effectClass, hasBegun, followUpStates(block, moment, 7)].map(String).join('|');
}

describe('a moment', () => {
  it('is the same until anything changes, and worked out anew from then on', () => {
    const block = aBlock();
    const seen = new Set<Moment>();
    const answers = new Set<string>();
    const from = Date.parse('2026-03-03T00:00:00.000Z');
    for (let at = from; at < from + 32 * 24 * HOUR_MS; at += HOUR_MS / 2) {
      const moment = momentOf(block, at);
      seen.add(moment);
      // Of a block that nobody has asked yet, it is worked out for this very instant.
      const anew = aBlock();
      const expected = told(anew, momentOf(anew, at));
      expect(told(block, moment)).toBe(expected);
      answers.add(expected);
    }
    // It is worked out for each day, and where something changes within one, not at each of the 1,536 instants.
    expect(seen.size).toBeGreaterThanOrEqual(answers.size);
    expect(seen.size).toBeLessThan(50);
  });
});

describe('the sessions of a block without some clients', () => {
  it('are as few stretches as there are', () => {
    const block = aBlock();
    const without = (...clients: number[]) => rangesWithout(block, new Set(clients));
    expect(without()).toEqual([{ from: 0, to: 3 }]);
    expect(without(2)).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]);
    expect(without(1)).toEqual([{ from: 1, to: 3 }]);
    expect(without(2, 3)).toEqual([{ from: 0, to: 1 }]);
    expect(without(1, 2, 3)).toEqual([]);
    expect(without(9)).toEqual([{ from: 0, to: 3 }]);
  });
});
