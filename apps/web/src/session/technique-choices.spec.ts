import { type RegisterEntry } from './queries';
import { deviationsOf, lastTechniques, presetsOf, stockOf } from './technique-choices';

const entry = (data: object, retired = false) =>
  ({ data, retired, notes: { name: 'Cheeks, deep' } }) as unknown as RegisterEntry;

describe('ways to needle', () => {
  it('the last entry of an area counts, without what belonged to that day alone', () => {
    const treated = (needleLengthUm: number) => ({
      type: 'AreaTreated',
      data: { area: 'cheek', at: 'x', cartridgeLot: 'L', needleLengthUm },
    });
    expect(lastTechniques([treated(500), treated(1_500)])).toEqual([
      { key: 'last cheek', area: 'cheek', name: null, technique: { needleLengthUm: 1_500 } },
    ]);
  });

  it('presets for the area come before those for any, and retired ones not at all', () => {
    const any = entry({ presetId: 'any', passes: 2 });
    const cheeks = entry({ presetId: 'cheeks', areas: ['cheek'], passes: 4 });
    const chin = entry({ presetId: 'chin', areas: ['chin'], passes: 4 });
    const old = entry({ presetId: 'old', areas: ['cheek'] }, true);
    expect(presetsOf([any, chin, old, cheeks], 'cheek').map(({ key }) => key)).toEqual(['cheeks', 'any']);
  });

  it('what differs from the preset is named, with both values', () => {
    const preset = entry({ presetId: 'p', needleLengthUm: 1_500, passes: 4 });
    expect(deviationsOf({ presetId: 'p', needleLengthUm: 1_750, passes: 4 }, [preset])).toEqual([
      { field: 'needleLengthUm', preset: 1_500, used: 1_750 },
    ]);
    expect(deviationsOf({ needleLengthUm: 1_750 }, [preset])).toEqual([]);
  });
});

it('lots that have expired or are used no more are not offered; the first to expire comes first', () => {
  const lots = [
    entry({ lot: 'B', expiresOn: '2027-01-01' }),
    entry({ lot: 'A', expiresOn: '2026-12-01' }),
    entry({ lot: 'today', expiresOn: '2026-11-24' }),
    entry({ lot: 'old', expiresOn: '2026-11-23' }),
    entry({ lot: 'gone', expiresOn: '2027-01-01' }, true),
  ];
  expect(stockOf(lots, '2026-11-24').map(({ lot }) => lot)).toEqual(['today', 'A', 'B']);
});
