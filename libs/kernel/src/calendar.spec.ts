import { addDays, addMonths, dayIn, isDay, isInstant, startOfDay, startsOfDays } from './calendar.js';

describe('calendar', () => {
  it('gives the day that a clinic has at an instant, which differs by time zone', () => {
    const instant = '2026-03-28T23:30:00.000Z';
    expect(dayIn('UTC', instant)).toBe('2026-03-28');
    expect(dayIn('Europe/Berlin', instant)).toBe('2026-03-29');
    expect(dayIn('America/Los_Angeles', instant)).toBe('2026-03-28');
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => dayIn('Mars/Olympus', '2026-03-28T23:30:00.000Z')).toThrow(RangeError);
  });

  it('tells when a day begins, also where the clocks change or skip its midnight', () => {
    expect(startOfDay('UTC', '2026-03-29')).toBe('2026-03-29T00:00:00.000Z');
    expect(startOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('Europe/Berlin', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('Pacific/Kiritimati', '2026-03-29')).toBe('2026-03-28T10:00:00.000Z');
    expect(startOfDay('America/Los_Angeles', '2026-11-02')).toBe('2026-11-02T08:00:00.000Z');
    expect(startOfDay('America/Santiago', '2024-09-08')).toBe('2024-09-08T04:00:00.000Z');
    expect(startOfDay('Pacific/Apia', '2011-12-31')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('tells the beginnings of days in a row, over changed clocks and a day that was left out', () => {
    const inARow: [string, string][] = [
      ['Europe/Berlin', '2026-03-20'],
      ['Europe/Berlin', '2026-10-20'],
      ['America/Santiago', '2024-09-01'],
      ['Pacific/Apia', '2011-12-24'],
    ];
    for (const [timeZone, first] of inARow) {
      const days = Array.from({ length: 14 }, (_, index) => addDays(first, index));
      expect(startsOfDays(timeZone, first, 14)).toEqual(days.map((day) => startOfDay(timeZone, day)));
    }
  });

  it('adds days by the calendar', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('falls on the last day of a month that is too short, where it adds months', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00.000Z', ''].some(isDay)).toBe(false);
  });

  it('knows instants only in UTC with milliseconds', () => {
    expect(isInstant('2026-02-25T06:13:20.000Z')).toBe(true);
    expect(
      ['2026-02-25', '2026-02-25T06:13:20Z', '2026-02-25T06:13:20.000+01:00', '2026-02-30T06:13:20.000Z'].some(
        isInstant,
      ),
    ).toBe(false);
  });
});
