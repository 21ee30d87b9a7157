import { addDays } from '#kernel/calendar.js';
import { type FollowedSequence } from '#outcomes/domain/surveillance/followed-sequence.js';
import { type Surveillance, surveillance } from '#outcomes/domain/surveillance/control-chart.js';
import { binomialFunnel } from '#statistics/funnel.js';
import { clinicCourse } from './client-course.js';
import { BAD_LOT_DAYS, type SimulatedEffect, TRUTHS } from './truth.js';

/** As scripts/demo.mjs simulates it. */
const DEMO = { seed: 1, sessions: 1_200 };
const WINDOW_DAYS = 28;
const DAY_MS = 86_400_000;
const LAST_DAYS = Array.from({ length: 12 }, (_, index) => addDays('2026-01-07', index * 62 - 8 * (index % 4)));

const clients = [...clinicCourse(TRUTHS.signals, DEMO.seed, DEMO.sessions)];
/** Sessions whose follow-up of 28 days is completed, in their order, and whether one of the types began within it. */
const followed = clients
  .flatMap(({ practitioner, sessions }) => sessions.map((session) => ({ ...session, practitioner })))
  .filter(({ day, contacts }) => contacts.some((one) => one.reached && one.day <= 0 && one.day >= day + WINDOW_DAYS))
  .filter(({ day }) => day + WINDOW_DAYS < 0)
  .sort((one, other) => one.day - other.day);

function hasAny(types: readonly SimulatedEffect[]): (session: (typeof followed)[number]) => boolean {
  return ({ effects, day }) =>
    effects.some(({ type, onsetDay }) => types.includes(type) && onsetDay <= day + WINDOW_DAYS);
}

function watched(lastDay: string, ...types: SimulatedEffect[]): Surveillance {
  const today = Date.parse(lastDay) / DAY_MS;
  const isHit = hasAny(types);
  const sequence: FollowedSequence = {
    days: Int32Array.from(followed, ({ day }) => today + day),
    outcomes: Uint8Array.from(followed, (session) => Number(isHit(session))),
    sessionIds: String,
    openFrom: today - WINDOW_DAYS,
  };
  return surveillance(sequence, 'month');
}

describe.each(LAST_DAYS)('the demo clinic that ends on %s', (lastDay) => {
  it('has one true signal on each kind of chart', () => {
    const transient = watched(lastDay, 'erythema', 'dryness_peeling').chart;
    expect(transient).toMatchObject({ method: 'spc.pChart', verdict: 'above' });
    const signals = transient.points.filter(({ signal }) => signal !== null);
    for (const { from } of signals) {
      expect(from >= addDays(lastDay, BAD_LOT_DAYS.from - 31) && from <= addDays(lastDay, BAD_LOT_DAYS.to)).toBe(true);
    }
    const bruising = watched(lastDay, 'bruising').chart;
    expect(bruising).toMatchObject({ method: 'spc.gChart', verdict: 'below' });
    expect(bruising.points.filter(({ signal }) => signal !== null)).toHaveLength(1);
    const pigment = watched(lastDay, 'post_inflammatory_hyperpigmentation').cusum;
    expect(pigment.verdict).toBe('above');
    expect(pigment.signals[0]!.on > addDays(lastDay, -150)).toBe(true);
  });
});

describe('the funnel of the demo clinic', () => {
  it('has the one practitioner outside who is apart in truth', () => {
    const isHit = hasAny(['milia', 'acne_or_rosacea_flare']);
    const units = [0, 1, 2, 3, 4].map((practitioner) => {
      const sessions = followed.filter((session) => session.practitioner === practitioner);
      return { events: sessions.filter(isHit).length, trials: sessions.length };
    });
    const zones = binomialFunnel(units)!.points.map(({ zone }) => zone);
    expect(zones[3]).toBe('highAlarm');
    expect(zones.filter((zone) => zone === 'highAlarm')).toHaveLength(1);
  });
});
