import { clockIn, instantIn } from './zoned';

describe('times in the zone of the clinic', () => {
  it.each([
    ['Europe/Berlin', '2026-12-01', '09:30', '2026-12-01T08:30:00.000Z'],
    ['Europe/Berlin', '2026-07-01', '09:30', '2026-07-01T07:30:00.000Z'],
    ['Asia/Kathmandu', '2026-07-01', '00:10', '2026-06-30T18:25:00.000Z'],
    ['America/Los_Angeles', '2026-11-01', '12:00', '2026-11-01T20:00:00.000Z'],
  ])('%s %s %s', (zone, day, time, instant) => {
    expect(instantIn(zone, day, time)).toBe(instant);
    expect(clockIn(zone, instant)).toEqual({ day, time });
  });

  it('takes the time after the gap where there is none, and the first where there are two', () => {
    expect(instantIn('Europe/Berlin', '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantIn('Europe/Berlin', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
});
