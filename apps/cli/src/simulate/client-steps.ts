import { type Instant } from '#kernel/clock.js';
import { AssessOutcome } from '#treatments/assess-outcome/assess-outcome.command.js';
import { EndSeries } from '#treatments/end-series/end-series.command.js';
import { PlanSeries } from '#treatments/plan-series/plan-series.command.js';
import { RecordConsultation } from '#treatments/record-consultation/record-consultation.command.js';
import { GiveConsent } from '#treatments/give-consent/give-consent.command.js';
import { RegisterClient } from '#treatments/register-client/register-client.command.js';
import { TakeHistory } from '#treatments/take-history/take-history.command.js';
import { addAppointment } from './appointment-steps.js';
import { addAftermath } from './aftermath-steps.js';
import { type ClientCourse } from './client-course.js';
import { FAMILY_NAMES, GIVEN_NAMES } from './clinic-mix.js';
import { addPhotos } from './photo-steps.js';
import { Random } from './random.js';
import { addSession } from './session-steps.js';
import { clientIdOf, ClientScript, plusMin, type SimulationStep, type SimulationTime } from './simulation-step.js';

/**
 * The commands that enter a client's course, until it ends or the present: whatever would come later has not happened yet.
 * The same seed, course and time give the same commands.
 */
export function clientSteps(
  course: ClientCourse,
  seed: number,
  time: SimulationTime,
): { id: string; steps: SimulationStep[] } {
  const id = clientIdOf(seed, course.number, time.until);
  const script = new ClientScript(id, course, new Random(`script ${seed} ${course.number}`), time);
  let bookedAt = addAdmission(script);
  for (const session of course.sessions) {
    const endedAt = addSession(script, session, bookedAt);
    bookedAt = plusMin(endedAt, 6);
    addAftermath(script, session);
  }
  addEnding(script);
  addPhotos(script);
  addAppointment(script);
  // A stable sort keeps the order of what is entered at the same moment.
  const steps = script.steps.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const isBefore = ({ at }: SimulationStep): boolean =>
    time.isLive && time.now !== undefined ? at <= time.now : at.slice(0, 10) <= time.until;
  return { id, steps: steps.filter(isBefore) };
}

/** The first visit. Answers when the first session was booked. */
function addAdmission(script: ClientScript): Instant {
  const { random, clientId, seriesId, course } = script;
  const { concern, isSevere, skinType, targetSessions, intervalDays } = course;
  const enrolledOn = script.dayAt(course.enrolledDay);
  const arrivedAt = script.timeOn(course.enrolledDay, 9, 16);
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
    regimenDiscussed: true,
    ...(random.chance(0.6) && { weightG: random.between(48, 105) * 1000 }),
  };
  const plan = { clientId, targetSessions, intervalDays, plannedOn: enrolledOn, concern };
  const baseline = { assessedOn: enrolledOn, phase: 'baseline' as const, seriesId, ...baselineOf(script) };
  const history = historyOf(script);
  const add = (step: string, afterMin: number, make: SimulationStep['make']): void =>
    script.add(step, plusMin(arrivedAt, afterMin), make);
  add('register', 0, (context) => new RegisterClient(context, clientId, registration, undefined, undefined, { name }));
  const consent = { kind: 'treatment' as const, given: enrolledOn, channel: 'on_screen' as const, templateVersion: 1 };
  add('consult', 4, (context) => new RecordConsultation(context, clientId, consultation));
  add('history', 9, (context) => new TakeHistory(context, clientId, history));
  add('consent', 15, (context) => new GiveConsent(context, clientId, consent));
  add('plan', 18, (context) => new PlanSeries(context, seriesId, plan));
  add('baseline', 21, (context) => new AssessOutcome(context, clientId, baseline));
  return plusMin(arrivedAt, 30);
}

/** What clients with such a concern have and use; nothing that stands against a treatment. */
function historyOf(script: ClientScript) {
  const { random, course, hasHadHerpes } = script;
  const { concern, enrolledDay } = course;
  const own = concern === 'acne_scar' ? 'acne' : concern === 'pigmentation' ? 'pigment_disorder' : null;
  const usesRetinoid = random.chance(0.3);
  return {
    takenOn: script.dayAt(enrolledDay),
    conditions: [
      { condition: 'keloid_tendency', status: 'absent' as const },
      { condition: 'bleeding_disorder', status: 'absent' as const },
      { condition: 'herpes_simplex', status: hasHadHerpes ? ('past' as const) : ('absent' as const) },
      ...(own ? [{ condition: own, status: 'past' as const }] : []),
    ],
    allergies: [{ allergy: 'lidocaine', status: 'absent' as const }],
    medications: [{ medication: 'isotretinoin', status: 'never' as const }],
    regimen: [
      { product: 'sunscreen', status: 'current' as const },
      { product: 'retinoid', status: usesRetinoid ? ('current' as const) : ('never' as const) },
    ],
    informant: 'client' as const,
  };
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
  script.add('end', script.timeOn(day, 15, 17), (context) => new EndSeries(context, seriesId, { endedOn, reason }));
  if (reason === 'dropped_out' || random.chance(0.1)) return;
  const assessedDay = day + random.between(20, 70);
  const [assessedOn, assessedAt] = [script.dayAt(assessedDay), script.timeOn(assessedDay, 9, 17)];
  const shared = { assessedOn, phase: 'final' as const, seriesId };
  const scores =
    course.concern === 'acne_scar'
      ? [{ scale: 'goodman_baron_quantitative', value: random.between(2, 14) }]
      : [{ scale: 'vas_scar', value: random.between(8, 50) }];
  scores.push({ scale: 'vas_satisfaction', value: random.between(4, 10) });
  for (const score of scores) {
    script.add(
      `final ${score.scale}`,
      assessedAt,
      (context) => new AssessOutcome(context, clientId, { ...shared, ...score }),
    );
  }
}
