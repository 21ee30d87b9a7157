import { addDays } from '#kernel/calendar.js';
import { nextSessionWindow, touchUpCompletedBetween, touchUpWindow } from './next-treatment.js';

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

  it('is open for the touch-ups of just the days of completion that are named, on leap days and short months too', () => {
    for (let today = '2023-01-01'; today < '2025-04-01'; today = addDays(today, 1)) {
      const { first, last } = touchUpCompletedBetween(today);
      const isOpen = (completedOn: string): boolean => {
        const { from, until } = touchUpWindow(completedOn);
        return from <= today && today <= until;
      };
      const days = [addDays(first, -1), first, last, addDays(last, 1)];
      expect({ today, open: days.map(isOpen) }).toEqual({ today, open: [false, true, true, false] });
    }
  });
});
