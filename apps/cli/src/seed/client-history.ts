import { type Day } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { AssessOutcome } from '#treatments/assess-outcome/assess-outcome.command.js';
import { EndSeries } from '#treatments/end-series/end-series.command.js';
import { PlanSeries } from '#treatments/plan-series/plan-series.command.js';
import { RecordConsultation } from '#treatments/record-consultation/record-consultation.command.js';
import { RegisterClient } from '#treatments/register-client/register-client.command.js';
import { type Concern } from '#treatments/domain/closed-lists.js';
import { CONCERNS, FAMILY_NAMES, GIVEN_NAMES, SKIN_TYPES } from './clinic-mix.js';
import { Random } from './random.js';
import { daysAfter, type SeedClientWorld, type SeedStep } from './seed-step.js';
import { sessionHistory } from './session-history.js';

export interface SeededClient {
  /** The ids of its records and commands are made of this. */
  id: string;
  sessions: number;
  steps: SeedStep[];
}

/** Ids of a seeded history are made in here, so that they do not hang on the clinic. */
const NAMESPACE = '6f1f7c0e-5a8a-4a4e-9d0b-0d3b8a0c7e52';
const PRACTITIONERS = 4;
/** A history goes back this far from its last day. */
const SPAN_DAYS = 730;
/** Sessions are at least so old that they lie in the past in every time zone. */
const SETTLED_DAYS = 2;

/**
 * The history of one client of a seeded clinic, until a day: whatever would come later has not happened yet. The same
 * seed, number and day give the same history.
 *
 * @param sessionsMost sessions after which it breaks off
 */
export function clientHistory(seed: number, number: number, until: Day, sessionsMost: number): SeededClient {
  const random = new Random(`client ${seed} ${number}`);
  const id = uuidV5(NAMESPACE, `${seed}/${number}/${until}`);
  const firstSession = daysAfter(until, -random.between(SETTLED_DAYS, SPAN_DAYS));
  const enrolledOn = daysAfter(firstSession, -random.between(1, 14));
  const practitionerId = uuidV5(NAMESPACE, `practitioner ${random.between(1, PRACTITIONERS)}`);
  const world: SeedClientWorld = {
    clientId: uuidV5(id, 'client'),
    seriesId: uuidV5(id, 'series'),
    concern: random.weighted(CONCERNS as Record<Concern, number>),
    skinType: random.weighted(SKIN_TYPES),
    practitionerId,
    isNewToAdvice: random.chance(0.25),
  };
  const isSevere = random.chance(0.4);
  const target = isSevere ? random.between(4, 6) : random.between(1, 4);
  const intervalDays = random.pick([28, 30, 35, 42]);
  const planned = random.chance(0.12) ? random.between(1, target) : target;
  const steps: SeedStep[] = admission(random, world, { enrolledOn, isSevere, target, intervalDays });
  let sessions = 0;
  let day = firstSession;
  while (sessions < Math.min(planned, sessionsMost) && day <= daysAfter(until, -SETTLED_DAYS)) {
    sessions++;
    steps.push(...sessionHistory(random, world, day, sessions));
    day = daysAfter(day, intervalDays + random.between(-3, 10));
  }
  if (sessions === planned) steps.push(...ending(random, world, day, planned < target));
  // A stable sort keeps the order of the steps of one day.
  steps.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return { id, sessions, steps: steps.filter(({ on }) => on <= until) };
}

interface Admission {
  enrolledOn: Day;
  isSevere: boolean;
  target: number;
  intervalDays: number;
}

function admission(random: Random, world: SeedClientWorld, { enrolledOn, isSevere, target, intervalDays }: Admission) {
  const { clientId, seriesId, concern, skinType, practitionerId: actor } = world;
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
  const plan = { clientId, targetSessions: target, intervalDays, plannedOn: enrolledOn, concern };
  const score = baselineOf(random, concern, isSevere);
  const steps: SeedStep[] = [
    {
      on: enrolledOn,
      name: 'register',
      actor,
      make: (context) => new RegisterClient(context, clientId, registration, undefined, undefined, { name }),
    },
    {
      on: enrolledOn,
      name: 'consult',
      actor,
      make: (context) => new RecordConsultation(context, clientId, consultation),
    },
    { on: enrolledOn, name: 'plan', actor, make: (context) => new PlanSeries(context, seriesId, plan) },
    {
      on: enrolledOn,
      name: 'baseline',
      actor,
      make: (context) =>
        new AssessOutcome(context, clientId, { assessedOn: enrolledOn, phase: 'baseline', seriesId, ...score }),
    },
  ];
  return steps;
}

function baselineOf(random: Random, concern: Concern, isSevere: boolean) {
  if (concern === 'acne_scar') {
    return { scale: 'goodman_baron_quantitative', value: isSevere ? random.between(14, 30) : random.between(5, 14) };
  }
  return { scale: 'vas_scar', value: isSevere ? random.between(50, 90) : random.between(25, 55) };
}

function ending(random: Random, world: SeedClientWorld, day: Day, hasDroppedOut: boolean): SeedStep[] {
  const { clientId, seriesId, concern, practitionerId: actor } = world;
  const reason = hasDroppedOut ? ('dropped_out' as const) : ('completed' as const);
  const steps: SeedStep[] = [
    { on: day, name: 'end', actor, make: (context) => new EndSeries(context, seriesId, { endedOn: day, reason }) },
  ];
  if (hasDroppedOut || random.chance(0.1)) return steps;
  const assessedOn = daysAfter(day, random.between(20, 70));
  const shared = { assessedOn, phase: 'final' as const, seriesId };
  const scores =
    concern === 'acne_scar'
      ? [{ scale: 'goodman_baron_quantitative', value: random.between(2, 14) }]
      : [{ scale: 'vas_scar', value: random.between(8, 50) }];
  scores.push({ scale: 'vas_satisfaction', value: random.between(4, 10) });
  for (const score of scores) {
    steps.push({
      on: assessedOn,
      name: `final ${score.scale}`,
      actor,
      make: (context) => new AssessOutcome(context, clientId, { ...shared, ...score }),
    });
  }
  return steps;
}
