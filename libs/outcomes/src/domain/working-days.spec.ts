import { addWorkingDays } from './working-days.js';

describe('working days', () => {
  it.each([
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-08', 5, '2026-03-13'],
    ['2026-03-02', 10, '2026-03-16'],
    ['2026-12-28', 10, '2027-01-11'],
  ])('from %s, %i of them end on %s', (day, workingDays, end) => {
    expect(addWorkingDays(day, workingDays)).toBe(end);
  });
});
