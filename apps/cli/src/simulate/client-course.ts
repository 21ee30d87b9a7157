import { type Concern, type DeviceType, type FitzpatrickType } from '#treatments/domain/closed-lists.js';
import { AREAS, CONCERNS, DEVICES, NEEDLE_LENGTHS_UM, SKIN_TYPES } from './clinic-mix.js';
import { Random } from './random.js';
import { EFFECT_TYPES, riskOf, SIMULATED_EFFECTS, type SimulatedEffect, type Truth } from './truth.js';

/** What happened to a client of a simulated clinic. Days count from the last day of the history: 0 is that day. */
export interface ClientCourse {
  number: number;
  /** Numbered from 0. */
  practitioner: number;
  skinType: FitzpatrickType;
  concern: Concern;
  isSevere: boolean;
  enrolledDay: number;
  targetSessions: number;
  intervalDays: number;
  sessions: SessionCourse[];
  /** Null while the series goes on. */
  end: { day: number; reason: 'completed' | 'dropped_out' } | null;
  /** Day of the session that comes next, where the series goes on; it may lie ahead. */
  nextDay: number | null;
}

export interface SessionCourse {
  day: number;
  /** In its series, from 1. */
  number: number;
  deviceType: DeviceType;
  areas: { area: string; needleLengthUm: number }[];
  deepestUm: number;
  followedAdvice: boolean;
  effects: EffectCourse[];
  contacts: { dueDay: number; day: number; reached: boolean }[];
}

export interface EffectCourse {
  type: SimulatedEffect;
  area: string;
  onsetDay: number;
  reportedDay: number;
  resolvedDay: number;
}

/** A history goes back this far from its last day. */
export const SPAN_DAYS = 730;
/** Sessions are at least so old that they lie in the past in every time zone. */
export const SETTLED_DAYS = 2;
/** Days on which a follow-up is due, and how often anybody tries. */
const CONTACTS = [
  { dueDay: 1, tried: 0.5 },
  { dueDay: 7, tried: 0.85 },
  { dueDay: 28, tried: 0.8 },
] as const;

/**
 * Draws one client. The same truth, seed and number give the same course, and fewer sessions the beginning of it.
 *
 * @param sessionsMost sessions after which it breaks off
 */
export function clientCourse(truth: Truth, seed: number, number: number, sessionsMost = Infinity): ClientCourse {
  const random = new Random(`client ${seed} ${number}`);
  const firstDay = -random.between(SETTLED_DAYS, SPAN_DAYS);
  const isSevere = random.chance(0.4);
  const client: ClientCourse = {
    number,
    practitioner: random.between(0, truth.practitioners - 1),
    skinType: random.weighted(SKIN_TYPES),
    concern: random.weighted(CONCERNS as Record<Concern, number>),
    isSevere,
    enrolledDay: firstDay - random.between(1, 14),
    targetSessions: isSevere ? random.between(4, 6) : random.between(1, 4),
    intervalDays: random.pick([28, 30, 35, 42]),
    sessions: [],
    end: null,
    nextDay: null,
  };
  const own = { effect: random.normal() * truth.clientSd, isNewToAdvice: random.chance(0.25) };
  let day = firstDay;
  while (!client.end && day <= -SETTLED_DAYS && client.sessions.length < sessionsMost) {
    const session = sessionCourse(random, truth, client, day, own);
    client.sessions.push(session);
    day += client.intervalDays + random.between(-3, 10);
    const { usually, afterEffect } = truth.leaves;
    const leaves = random.chance(session.effects.length > 0 ? afterEffect : usually);
    if (client.sessions.length === client.targetSessions) client.end = { day, reason: 'completed' };
    else if (leaves) client.end = { day, reason: 'dropped_out' };
  }
  if (!client.end && day > -SETTLED_DAYS) client.nextDay = day;
  return client;
}

/** Draws clients until there are so many sessions. */
export function* clinicCourse(truth: Truth, seed: number, sessions: number): Generator<ClientCourse> {
  for (let number = 0, left = sessions; left > 0; number++) {
    const client = clientCourse(truth, seed, number, left);
    left -= client.sessions.length;
    yield client;
  }
}

function sessionCourse(
  random: Random,
  truth: Truth,
  client: ClientCourse,
  day: number,
  own: { effect: number; isNewToAdvice: boolean },
): SessionCourse {
  const areas = random.pick(AREAS[client.concern]!).map((area) => ({
    area,
    needleLengthUm: random.pick(NEEDLE_LENGTHS_UM[area]!),
  }));
  const session: SessionCourse = {
    day,
    number: client.sessions.length + 1,
    deviceType: random.weighted(DEVICES),
    areas,
    deepestUm: Math.max(...areas.map(({ needleLengthUm }) => needleLengthUm)),
    followedAdvice: random.chance(own.isNewToAdvice ? 0.6 : 0.9),
    effects: [],
    contacts: [],
  };
  const { skinType, practitioner } = client;
  const exposure = { ...session, areas: areas.map(({ area }) => area), skinType, practitioner, client: own.effect };
  for (const type of EFFECT_TYPES) {
    const effect = truth.effects[type];
    if (effect && random.chance(riskOf(effect, exposure))) session.effects.push(effectCourse(random, session, type));
  }
  const { usually, afterEffect } = truth.reached;
  for (const { dueDay, tried } of CONTACTS) {
    const contactDay = day + dueDay + random.between(0, 2);
    const reached = random.chance(session.effects.length > 0 ? afterEffect : usually);
    if (random.chance(tried)) session.contacts.push({ dueDay, day: contactDay, reached });
  }
  return session;
}

function effectCourse(random: Random, { day, areas }: SessionCourse, type: SimulatedEffect): EffectCourse {
  const { onsetDays, lastsDays } = SIMULATED_EFFECTS[type];
  const onsetDay = day + random.between(onsetDays[0], onsetDays[1]);
  const reportedDay = onsetDay + random.between(0, 3);
  // Reported late, it may be over before anybody hears of it.
  const resolvedDay = Math.max(onsetDay + random.between(lastsDays[0], lastsDays[1]), reportedDay);
  return { type, area: random.pick(areas).area, onsetDay, reportedDay, resolvedDay };
}
