import { noCounts, type UnitCounts } from '../rates/count-units.js';
import { signalsOfFunnel, signalsOfStandardised } from './found-signals.js';
import { funnelFigure } from './funnel-figure.js';
import { caseMixDiffers, standardisedFunnel, type StratumOfUnit } from './standardised-funnel.js';

function row(unit: string, stratum: string, events: number, trials: number, missing = 0): StratumOfUnit {
  const followed = { ...noCounts().followed, clusters: trials, trials, events };
  const counts: UnitCounts = { ...noCounts(), missing, followed };
  return { unit, stratum, counts };
}

describe('a funnel that takes case mix into account', () => {
  it('expects of each unit what the rates of all units give for whom it treats', () => {
    const rows = [
      row('a', 'light', 5, 100),
      row('b', 'light', 4, 80),
      row('b', 'dark', 4, 20),
      row('c', 'dark', 16, 80),
    ];
    const units = standardisedFunnel(rows);
    expect(units.map(({ value, observed }) => [value, observed])).toEqual([
      ['a', 5],
      ['b', 8],
      ['c', 16],
    ]);
    // Light: 9 of 180; dark: 20 of 100.
    expect(units.map(({ expected }) => expected)).toEqual([
      expect.closeTo(5, 10),
      expect.closeTo(8, 10),
      expect.closeTo(16, 10),
    ]);
    // Three times as many as others, and none more than whom it treats explains.
    expect(units.map(({ ratio, verdict }) => [ratio, verdict])).toEqual([
      [expect.closeTo(1, 10), 'within'],
      [expect.closeTo(1, 10), 'within'],
      [expect.closeTo(1, 10), 'within'],
    ]);
    const observed = units.reduce((sum, unit) => sum + unit.observed, 0);
    const expected = units.reduce((sum, unit) => sum + unit.expected, 0);
    expect(expected).toBeCloseTo(observed, 10);
  });

  it('alarms where more was seen than case mix explains', () => {
    const units = standardisedFunnel([
      row('a', 'light', 10, 200),
      row('b', 'light', 9, 200),
      row('c', 'light', 40, 200),
      row('d', 'light', 2, 5),
      row('e', 'light', 10, 200, 300),
    ]);
    expect(units.map(({ verdict }) => verdict)).toEqual(['within', 'alert', 'alarm', 'too_few', 'low_follow_up']);
    expect(units[2]).toMatchObject({ direction: 'high' });
    expect(units[2]!.lower!).toBeGreaterThan(1);
  });

  it('is needed where units treat other clients, and only there', () => {
    const alike = [
      row('a', 'light', 5, 100),
      row('a', 'dark', 10, 50),
      row('b', 'light', 20, 100),
      row('b', 'dark', 9, 50),
    ];
    expect(caseMixDiffers(standardisedFunnel(alike))).toBe(false);
    const apart = [
      row('a', 'light', 5, 100),
      row('b', 'light', 4, 80),
      row('b', 'dark', 4, 20),
      row('c', 'dark', 16, 80),
    ];
    expect(caseMixDiffers(standardisedFunnel(apart))).toBe(true);
    // One with too few sessions to be judged treats others: nobody is judged otherwise for it.
    expect(caseMixDiffers(standardisedFunnel([...alike, row('c', 'dark', 3, 9)]))).toBe(false);
    expect(caseMixDiffers([])).toBe(false);
  });

  it('signals what case mix does not explain, and not what it does', () => {
    const mixed = [
      row('a', 'light', 10, 200),
      row('b', 'light', 10, 200),
      row('c', 'dark', 60, 200),
      row('d', 'dark', 60, 200),
    ];
    const crude = funnelFigure(mixed.map(({ unit: value, counts }) => ({ value, counts })));
    expect(signalsOfFunnel(crude, 'practitioner', 'funnel.binomial').map(({ unit }) => unit)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(signalsOfStandardised(standardisedFunnel(mixed), crude, 'practitioner')).toEqual([]);
    const worse = mixed.map((one) => (one.unit === 'b' ? row('b', 'light', 45, 200) : one));
    const found = signalsOfStandardised(standardisedFunnel(worse), crude, 'practitioner');
    expect(found).toMatchObject([
      { unit: 'a', direction: 'below' },
      { unit: 'b', direction: 'above', method: 'funnel.standardisedRatio', numerator: 45, denominator: 200 },
    ]);
    const evidence = Object.fromEntries(found[1]!.evidence.map(({ name, value }) => [name, value]));
    expect(evidence).toMatchObject({ valuePpm: 225_000, expectedValuePpm: 137_500, clients: 200, units: 4 });
    expect(evidence.ratioPpm).toBeGreaterThan(evidence.upperRatioPpm as number);
  });

  it('judges nobody where there are fewer than three units, or nothing was seen', () => {
    expect(standardisedFunnel([row('a', 'x', 5, 50), row('b', 'x', 20, 50)]).map(({ verdict }) => verdict)).toEqual([
      'too_few',
      'too_few',
    ]);
    const none = standardisedFunnel([row('a', 'x', 0, 50), row('b', 'x', 0, 50), row('c', 'x', 0, 50)]);
    expect(none).toMatchObject([{ ratio: null, verdict: 'too_few' }, {}, {}]);
    expect(standardisedFunnel([])).toEqual([]);
  });
});
