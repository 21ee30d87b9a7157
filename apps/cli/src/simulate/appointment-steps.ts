import { type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { BookSession } from '#treatments/book-session/book-session.command.js';
import { CheckPreparation } from '#treatments/check-preparation/check-preparation.command.js';
import { CleanseSkin } from '#treatments/cleanse-skin/cleanse-skin.command.js';
import { StartSession } from '#treatments/start-session/start-session.command.js';
import { type ClientScript, plusMin } from './simulation-step.js';

/** An appointment is made at most so many days ahead. */
const BOOKED_AHEAD_DAYS = 21;
/** What was due about now is laid on the last day. */
const TODAY_FROM = -2;
const TODAY_TO = 3;
const QUARTER_MS = 15 * 60_000;
/** Of the sessions of the last day one in so many is going on. */
const RUNNING = 3;

/** The next session of a series that goes on. Where the history ends with the present, some are going on just now. */
export function addAppointment(script: ClientScript): void {
  const { random, clientId, seriesId, practitionerId, course, time } = script;
  const { now } = time;
  if (course.nextDay === null || course.nextDay > BOOKED_AHEAD_DAYS) return;
  const isToday = course.nextDay >= TODAY_FROM && course.nextDay <= TODAY_TO;
  const day = script.dayAt(isToday ? 0 : course.nextDay);
  const quarter = random.between(8 * 4, 17 * 4);
  const isRunning = isToday && now !== undefined && course.number % RUNNING === 0;
  const atMs =
    isToday && now !== undefined
      ? aroundNow(now, isRunning ? -2 : random.between(1, 24))
      : Date.parse(day) + quarter * QUARTER_MS;
  const plannedFor = new Date(atMs).toISOString();
  const sessionNumber = course.sessions.length + 1;
  const booking = { clientId, plannedFor, plannedDurationS: 3_600, practitionerId, seriesId, sessionNumber };
  const sessionId = script.sessionIdOf({ number: sessionNumber });
  const lastVisit = course.sessions.at(-1)?.day ?? course.enrolledDay;
  const bookedAt = script.timeOn(Math.min(-1, Math.max(lastVisit + 1, course.nextDay - random.between(3, 25))), 9, 17);
  script.add(`${sessionNumber} book`, bookedAt, (context) => new BookSession(context, sessionId, booking));
  if (isRunning) addBeginning(script, sessionId, plannedFor);
}

function addBeginning(script: ClientScript, sessionId: string, at: Instant): void {
  const { clientId, practitionerId, seriesId, course } = script;
  const sessionNumber = course.sessions.length + 1;
  const start = { clientId, at, practitionerId, seriesId, sessionNumber };
  const appliedAt = plusMin(at, 8);
  const applied = {
    ...{ applicationId: uuidV5(sessionId, 'anesthetic'), at: appliedAt, product: 'lidocaine_4', massMg: 5_000 },
  };
  const items = ['sun', 'retinoid', 'isotretinoin', 'active_lesion', 'regimen_discussed'].map((item) => ({
    ...{ item, status: 'met' as const },
  }));
  const add = (name: string, when: Instant, make: Parameters<ClientScript['add']>[2]): void =>
    script.add(`${sessionNumber} ${name}`, plusMin(when, 0.5), make);
  add('start', at, (context) => new StartSession(context, sessionId, start));
  add('check', plusMin(at, 2), (context) => new CheckPreparation(context, sessionId, { at: plusMin(at, 2), items }));
  add('cleanse', plusMin(at, 5), (context) => new CleanseSkin(context, sessionId, { at: plusMin(at, 5) }));
  add('numb', appliedAt, (context) => new ApplyAnesthetic(context, sessionId, applied));
}

/** So many quarters of an hour from the present, in ms since 1970. */
function aroundNow(now: Instant, quarters: number): number {
  return (Math.floor(Date.parse(now) / QUARTER_MS) + quarters) * QUARTER_MS;
}
