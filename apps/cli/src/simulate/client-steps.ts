import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { AssessOutcome } from '#treatments/assess-outcome/assess-outcome.command.js';
import { EndSeries } from '#treatments/end-series/end-series.command.js';
import { PlanSeries } from '#treatments/plan-series/plan-series.command.js';
import { RecordConsultation } from '#treatments/record-consultation/record-consultation.command.js';
import { GiveConsent } from '#treatments/give-consent/give-consent.command.js';
import { RegisterClient } from '#treatments/register-client/register-client.command.js';
import { TakePhoto } from '#treatments/take-photo/take-photo.command.js';
import { addAppointment } from './appointment-steps.js';
import { addAftermath } from './aftermath-steps.js';
import { type ClientCourse } from './client-course.js';
import { FAMILY_NAMES, GIVEN_NAMES } from './clinic-mix.js';
import { Random } from './random.js';
import { addSession } from './session-steps.js';
import { skinPhoto } from './skin-photo.js';
import { clientIdOf, ClientScript, type SimulationStep } from './simulation-step.js';

/** One client in so many is photographed. */
const PHOTOGRAPHED = 20;

/**
 * The commands that enter a client's course, until a day: whatever would come later has not happened yet. The same seed,
 * course and day give the same commands.
 */
export function clientSteps(
  course: ClientCourse,
  seed: number,
  until: Day,
  now?: Instant,
): { id: string; steps: SimulationStep[] } {
  const id = clientIdOf(seed, course.number, until);
  const script = new ClientScript(id, course, new Random(`script ${seed} ${course.number}`), until, now);
  addAdmission(script);
  for (const session of course.sessions) {
    addSession(script, session);
    addAftermath(script, session);
  }
  addEnding(script);
  addPhotos(script);
  addAppointment(script);
  // A stable sort keeps the order of the steps of one day.
  const steps = script.steps.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return { id, steps: steps.filter(({ on }) => on <= until) };
}

function addAdmission(script: ClientScript): void {
  const { random, clientId, seriesId, course } = script;
  const { concern, isSevere, skinType, targetSessions, intervalDays } = course;
  const enrolledOn = script.dayAt(course.enrolledDay);
  const name = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
  const registration = {
    birthYear: random.between(1955, 2004),
    sex: random.weighted({ female: 78, male: 20, other: 2 }),
    enrolledOn,
  };
  const consultation = {
    consultedOn: enrolledOn,
    concern,
    concernSeverity: isSevere ? ('severe' as const) : ('modest' as const),
    fitzpatrick: skinType,
    expectationsDiscussed: true,
    ...(random.chance(0.6) && { weightG: random.between(48, 105) * 1000 }),
  };
  const plan = { clientId, targetSessions, intervalDays, plannedOn: enrolledOn, concern };
  const baseline = { assessedOn: enrolledOn, phase: 'baseline' as const, seriesId, ...baselineOf(script) };
  script.add(
    'register',
    enrolledOn,
    (context) => new RegisterClient(context, clientId, registration, undefined, undefined, { name }),
  );
  const consent = { kind: 'treatment' as const, given: enrolledOn, channel: 'on_screen' as const };
  script.add('consent', enrolledOn, (context) => new GiveConsent(context, clientId, consent));
  script.add('consult', enrolledOn, (context) => new RecordConsultation(context, clientId, consultation));
  script.add('plan', enrolledOn, (context) => new PlanSeries(context, seriesId, plan));
  script.add('baseline', enrolledOn, (context) => new AssessOutcome(context, clientId, baseline));
}

function baselineOf({ random, course: { concern, isSevere } }: ClientScript) {
  if (concern === 'acne_scar') {
    return { scale: 'goodman_baron_quantitative', value: isSevere ? random.between(14, 30) : random.between(5, 14) };
  }
  return { scale: 'vas_scar', value: isSevere ? random.between(50, 90) : random.between(25, 55) };
}

function addEnding(script: ClientScript): void {
  const { random, clientId, seriesId, course } = script;
  if (!course.end) return;
  const { day, reason } = course.end;
  const endedOn = script.dayAt(day);
  script.add('end', endedOn, (context) => new EndSeries(context, seriesId, { endedOn, reason }));
  if (reason === 'dropped_out' || random.chance(0.1)) return;
  const assessedOn = script.dayAt(day + random.between(20, 70));
  const shared = { assessedOn, phase: 'final' as const, seriesId };
  const scores =
    course.concern === 'acne_scar'
      ? [{ scale: 'goodman_baron_quantitative', value: random.between(2, 14) }]
      : [{ scale: 'vas_scar', value: random.between(8, 50) }];
  scores.push({ scale: 'vas_satisfaction', value: random.between(4, 10) });
  for (const score of scores) {
    script.add(
      `final ${score.scale}`,
      assessedOn,
      (context) => new AssessOutcome(context, clientId, { ...shared, ...score }),
    );
  }
}

/** The skin before the first session and after the last, of some. */
function addPhotos(script: ClientScript): void {
  const { clientId, seriesId, course } = script;
  if (course.number % PHOTOGRAPHED !== 0) return;
  const area = course.sessions[0]!.areas[0]!.area;
  const shared = { view: 'front' as const, area, seriesId };
  const take = (phase: 'baseline' | 'final', day: number, severity: number): void => {
    const taken = script.dayAt(day);
    const photo = { ...shared, phase, taken, photoId: uuidV5(script.id, `photo ${phase}`) };
    script.add(`photo ${phase}`, taken, async (context) => {
      const picture = await skinPhoto(new Random(`photo ${script.id} ${phase}`), severity);
      return new TakePhoto(context, clientId, photo, picture);
    });
  };
  const given = script.dayAt(course.enrolledDay);
  const consent = { kind: 'clinical_photo' as const, given, channel: 'on_screen' as const };
  script.add('photo consent', given, (context) => new GiveConsent(context, clientId, consent));
  take('baseline', course.enrolledDay, course.isSevere ? 1 : 0.6);
  if (course.end?.reason === 'completed') take('final', course.end.day, 0.2);
}
