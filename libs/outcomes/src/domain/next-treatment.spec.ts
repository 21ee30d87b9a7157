import { nextSessionWindow, touchUpWindow } from './next-treatment.js';

describe('the next treatment', () => {
  it('is wanted 4 to 6 weeks after the last one, where 4 weeks are planned', () => {
    expect(nextSessionWindow('2026-03-01', '2026-02-01', 28)).toEqual({ from: '2026-03-29', until: '2026-04-12' });
    expect(nextSessionWindow('2026-03-01', '2026-02-01', null)).toEqual({ from: '2026-03-29', until: '2026-04-12' });
  });

  it('is wanted from the day of the plan, where there was none yet', () => {
    expect(nextSessionWindow(null, '2026-02-01', 42)).toEqual({ from: '2026-02-01', until: '2026-02-15' });
  });

  it('of a completed series is a touch-up after 6 to 12 months', () => {
    expect(touchUpWindow('2026-03-15')).toEqual({ from: '2026-09-15', until: '2027-03-15' });
  });
});
