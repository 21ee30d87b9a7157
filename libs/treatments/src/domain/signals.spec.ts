import { clinicAggregate } from './clinic.js';
import { type ClinicEvent } from './clinic.events.js';
import { voidEntry } from './corrections.js';
import { type Signal } from './signal.events.js';
import { acknowledgeSignal, raiseSignal, signalInWords } from './signals.js';
import { at, entryId, live, scenario } from './world.fixture.js';

const given = scenario(clinicAggregate);
const ids = (place: number) => `5e7c1f0a-93f5-4a39-8f8e-6d2b1c4a9e${String(place).padStart(2, '0')}`;

function aSignal(other: Partial<Signal> = {}): Signal {
  return {
    ...{ signalId: ids(1), at: at(12), knownAt: 7, indicator: 'any', chart: 'control_chart', method: 'spc.pChart' },
    ...{ methodVersion: 1, rule: 'three_sigma', direction: 'above', windowDays: 28, numerator: 9, denominator: 1_040 },
    ...{ from: '2026-01-01', to: '2026-01-31', evidence: [{ name: 'upperPpm', value: 41_667 }] },
    ...other,
  };
}
const raised = (other: Partial<Signal> = {}): ClinicEvent => ({ type: 'SignalRaised', data: aSignal(other) });
const aCusum = (from: string, to: string, place: number) =>
  ({ chart: 'cusum', method: 'cusum.bernoulli', from, to, signalId: ids(place) }) as const;
const answered = (place: number, when: string): ClinicEvent => ({
  type: 'SignalAcknowledged',
  data: { signalId: ids(place), at: when },
  sealed: { notes: { text: 'a new lot' } },
});

describe('signals', () => {
  const raising = (other: Partial<Signal>) => (state: Parameters<typeof raiseSignal>[0]) =>
    raiseSignal(state, aSignal({ signalId: ids(9), ...other }), live);

  it('are raised once for a place on a chart, whatever the figures are by then', () => {
    given()
      .when((state) => raiseSignal(state, aSignal(), live))
      .then(raised());
    given(raised())
      .when(raising({ numerator: 12 }))
      .isRefused('signal_already_raised', { signalId: ids(1) });
  });

  it('are one where their stretches overlap: corrections move ends, and months take the place of weeks', () => {
    given(raised())
      .when(raising({ from: '2026-01-05', to: '2026-01-11' }))
      .isRefused('signal_already_raised');
    given(raised({ from: '2026-01-05', to: '2026-01-11' }))
      .when(raising({}))
      .isRefused('signal_already_raised');
  });

  it('are others in the next period, of another indicator, window, direction or chart', () => {
    for (const other of [
      { from: '2026-02-01', to: '2026-02-28' },
      { indicator: 'adverse' },
      { windowDays: 7 },
      { direction: 'below' as const },
      { chart: 'cusum' as const },
    ]) {
      given(raised()).when(raising(other)).isAccepted();
    }
  });

  it('of a funnel are one for each unit', () => {
    const unit = (id: string) => ({ chart: 'funnel' as const, across: 'practitioner', unit: id });
    const { from, to, ...whole } = aSignal(unit('a'));
    given({ type: 'SignalRaised', data: whole })
      .when((state) => raiseSignal(state, { ...whole, signalId: ids(2), numerator: 40 }, live))
      .isRefused('signal_already_raised');
    given({ type: 'SignalRaised', data: whole })
      .when((state) => raiseSignal(state, { ...whole, unit: 'b', signalId: ids(2) }, live))
      .isAccepted();
    expect([from, to]).toEqual(['2026-01-01', '2026-01-31']);
  });

  it('of a CUSUM wait until somebody has answered for the one before, and for all that had crossed by then', () => {
    const first = raised(aCusum('2026-01-03', '2026-01-20', 1));
    const next = aCusum('2026-01-20', '2026-02-10', 9);
    given(first).when(raising(next)).isRefused('signal_already_raised');
    given(first, answered(1, '2026-02-15T09:00:00.000Z')).when(raising(next)).isRefused('signal_already_raised');
    given(first, answered(1, '2026-01-25T09:00:00.000Z')).when(raising(next)).isAccepted();
  });

  it('are acknowledged once, with a comment, and never voided', () => {
    const acknowledging =
      (id: string, text = 'a new lot') =>
      (state: Parameters<typeof raiseSignal>[0]) =>
        acknowledgeSignal(state, id, live, { text });
    given(raised())
      .when(acknowledging(ids(1)))
      .then(answered(1, live.now));
    given(raised())
      .when(acknowledging(ids(1), ' '))
      .isRefused('value_malformed');
    given(raised())
      .when(acknowledging(ids(2)))
      .isRefused('signal_unknown');
    given(raised(), answered(1, at(10)))
      .when(acknowledging(ids(1)))
      .isRefused('signal_acknowledged');
    given(raised())
      .when((_, history) =>
        voidEntry(clinicAggregate, history, { entryId: entryId(1), reason: 'entered_in_error' }, live),
      )
      .isRefused('signal_not_voidable');
  });

  it('say in words what was seen', () => {
    expect(signalInWords(aSignal())).toBe(
      'Control chart: more side effects than chance explains, 9 in 1,040 followed sessions, 1 Jan 2026 to 31 Jan 2026.',
    );
  });
});
