import { noCounts, type UnitCounts } from '../rates/count-units.js';
import { standardisedFunnel, type StratumOfUnit } from './standardised-funnel.js';

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
