import { type Appointment, calendarOf } from './calendar.js';

const appointment: Appointment = {
  sessionId: '5b2f0c1e-7a55-4c6e-9d2b-1f0e6a7c8d09',
  from: '2026-03-02T09:30:00.000Z',
  durationS: 2_700,
  cancelled: false,
  sessionNumber: 2,
  sequence: 3,
  changedAt: '2026-02-25T06:13:20.123Z',
};
const eventIn = (calendar: string) =>
  calendar.slice(calendar.indexOf('BEGIN:VEVENT'), calendar.indexOf('END:VEVENT')).trim().split('\r\n');

describe('the calendar of sessions', () => {
  it('says when, how long, what changed last, and not who', () => {
    expect(eventIn(calendarOf([appointment]))).toEqual([
      'BEGIN:VEVENT',
      'UID:5b2f0c1e-7a55-4c6e-9d2b-1f0e6a7c8d09@pinpoint',
      'DTSTAMP:20260225T061320Z',
      'LAST-MODIFIED:20260225T061320Z',
      'SEQUENCE:3',
      'DTSTART:20260302T093000Z',
      'DTEND:20260302T101500Z',
      'SUMMARY:Session 2 of series',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
    ]);
  });

  it('takes an hour where nobody said how long, and strikes out what was cancelled', () => {
    const { sessionId, from, sequence, changedAt } = appointment;
    const event = eventIn(calendarOf([{ sessionId, from, sequence, changedAt, cancelled: true }]));
    expect(event).toEqual(expect.arrayContaining(['DTEND:20260302T103000Z', 'SUMMARY:Session', 'STATUS:CANCELLED']));
  });

  it('is what RFC 5545 asks for: lines of 75 octets at most that end in CRLF, and the properties that it needs', () => {
    const calendar = calendarOf([appointment, { ...appointment, sessionNumber: Number.MAX_SAFE_INTEGER }]);
    const lines = calendar.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    expect(lines).toEqual(expect.arrayContaining(['VERSION:2.0', 'PRODID:-//Pinpoint//Sessions//EN']));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(calendarOf([])).toContain('VERSION:2.0\r\n');
  });
});
