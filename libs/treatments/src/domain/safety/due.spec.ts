import { stateOf } from '../aggregate.js';
import { clinicAggregate } from '../clinic.js';
import { effectiveEntries, type Standing } from '../entry.events.js';
import { type SeriesEvent } from '../series.events.js';
import { type SessionEvent } from '../session.events.js';
import {
  aHyperpigmentation,
  at,
  CLIENT_ID,
  cleansed,
  completed,
  live,
  recorded,
  started,
  treated,
} from '../world.fixture.js';
import { dueFindings } from './due.js';
import { type Situation } from './situation.js';

const HOUR_MS = 3_600_000;
const ended = Date.parse(at(9, 45));

function situation(now: number, more: Partial<Situation> = {}): Situation {
  return {
    clinic: live.clinic,
    registers: stateOf(clinicAggregate, []),
    now: new Date(now).toISOString(),
    ...{ client: [], series: [], session: [], otherSessions: [], lotUses: [] },
    ...more,
  };
}

const sessionOf = (...more: SessionEvent[]): Standing<SessionEvent>[] =>
  effectiveEntries<SessionEvent>(recorded<SessionEvent>([started, cleansed, treated, completed, ...more]));

const rulesAt = (now: number, more: Partial<Situation>) =>
  dueFindings(situation(now, more)).map(({ rule }) => rule.code);

describe('what the passing of time brings about', () => {
  it('no_follow_up: seven days pass, and a moment more does not', () => {
    const session = sessionOf();
    expect(rulesAt(ended + 7 * 24 * HOUR_MS, { session })).toEqual([]);
    expect(rulesAt(ended + 7 * 24 * HOUR_MS + 1, { session })).toEqual(['no_follow_up']);
  });

  it('no_follow_up: not reached is no contact, and reached is', () => {
    const followed = (reached: boolean): SessionEvent => ({
      type: 'FollowUpRecorded',
      data: { day: 7, contactedOn: '2026-03-09', reached },
    });
    const later = ended + 8 * 24 * HOUR_MS;
    expect(rulesAt(later, { session: sessionOf(followed(false)) })).toEqual(['no_follow_up']);
    expect(rulesAt(later, { session: sessionOf(followed(true)) })).toEqual([]);
  });

  it('expected_response_prolonged: an open response at the end of its window, and a moment after', () => {
    const redness = aHyperpigmentation({ type: 'erythema', onset: at(9, 45) });
    const session = sessionOf({ type: 'SideEffectReported', data: redness });
    expect(rulesAt(ended + 72 * HOUR_MS, { session })).toEqual([]);
    const [finding] = dueFindings(situation(ended + 72 * HOUR_MS + 1, { session }));
    expect(finding).toMatchObject({ rule: { code: 'expected_response_prolonged' }, entryId: session.at(-1)!.eventId });
    const resolved: SessionEvent = {
      type: 'SideEffectResolved',
      data: { effectId: redness.effectId, resolved: at(11) },
    };
    const over = sessionOf({ type: 'SideEffectReported', data: redness }, resolved);
    expect(rulesAt(ended + 73 * HOUR_MS, { session: over })).toEqual([]);
  });

  it('touch_up_due: from six to twelve months after a completed series, first and last day included', () => {
    const facts: SeriesEvent[] = [
      { type: 'SeriesPlanned', data: { clientId: CLIENT_ID, targetSessions: 3 } },
      { type: 'SeriesEnded', data: { endedOn: '2026-01-31', reason: 'completed' } },
    ];
    const series = effectiveEntries<SeriesEvent>(recorded<SeriesEvent>(facts));
    const on = (day: string) => rulesAt(Date.parse(`${day}T12:00:00Z`), { series });
    expect(['2026-07-30', '2026-07-31', '2027-01-31', '2027-02-01'].map(on)).toEqual([
      [],
      ['touch_up_due'],
      ['touch_up_due'],
      [],
    ]);
  });
});
