import { placeOfChange } from './place-of-change';

const months = [
  { from: '2026-08-01', to: '2026-08-31' },
  { from: '2026-10-01', to: '2026-10-31' },
  { from: '2026-11-01', to: '2026-11-30' },
];

describe('a dated change on a chart', () => {
  it.each([
    ['2026-07-31', null],
    ['2026-08-01', -0.5],
    ['2026-09-15', 0.5],
    ['2026-10-01', 0.5],
    ['2026-10-02', 0.5],
    ['2026-10-31', 1.5],
    ['2026-11-29', 1.5],
    ['2026-12-01', 2.5],
  ])('of %s stands at %s', (day, place) => {
    expect(placeOfChange(day, months)).toBe(place);
  });

  it('stands nowhere on a chart without points', () => {
    expect(placeOfChange('2026-08-01', [])).toBeNull();
  });
});
