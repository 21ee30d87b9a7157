import { type Instant, instantOf } from '#kernel/clock.js';

/** An appointment as a calendar shows it. Who is coming is not in it. */
export interface Appointment {
  sessionId: string;
  from: Instant;
  /** Undefined where nobody said how long. */
  durationS?: number;
  cancelled: boolean;
  /** Which session of its series. */
  sessionNumber?: number;
  /** How often it was changed since it was booked: calendars take what has the higher number. */
  sequence: number;
  changedAt: Instant;
}

/** RFC 5545 wants no line longer than this, without its end. */
const LINE_OCTETS = 75;
/** What is shown where nobody said how long: calendars draw nothing for an appointment without an end. */
const USUAL_DURATION_S = 3_600;

/**
 * Appointments as iCalendar (RFC 5545), with a stable id for each, so that a calendar which reads them again moves
 * what was moved and strikes out what was cancelled.
 */
export function calendarOf(appointments: readonly Appointment[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pinpoint//Sessions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Sessions',
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...appointments.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ sessionId, from, durationS, cancelled, sessionNumber, sequence, changedAt }: Appointment): string[] {
  const until = instantOf(Date.parse(from) + (durationS ?? USUAL_DURATION_S) * 1_000);
  return [
    'BEGIN:VEVENT',
    `UID:${sessionId}@pinpoint`,
    `DTSTAMP:${inBasicFormat(changedAt)}`,
    `LAST-MODIFIED:${inBasicFormat(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${inBasicFormat(from)}`,
    `DTEND:${inBasicFormat(until)}`,
    `SUMMARY:Session${sessionNumber === undefined ? '' : ` ${sessionNumber} of series`}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** `20260225T061320Z` */
function inBasicFormat(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** What is longer goes on in the next line, after a space. All that is written here is ASCII: an octet is a character. */
function folded(line: string): string {
  const parts = [line.slice(0, LINE_OCTETS)];
  for (let at = LINE_OCTETS; at < line.length; at += LINE_OCTETS - 1) parts.push(line.slice(at, at + LINE_OCTETS - 1));
  return parts.join('\r\n ');
}
