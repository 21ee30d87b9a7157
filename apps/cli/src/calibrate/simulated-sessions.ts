import { type ClientCourse, clinicCourse, type SessionCourse } from '../simulate/client-course.js';
import { type SimulatedEffect, type Truth, TRUTHS } from '../simulate/truth.js';

/** The side effect that the truths of one effect have. */
export const EFFECT = 'acne_or_rosacea_flare' satisfies SimulatedEffect;

export interface SimulatedSession {
  client: ClientCourse;
  course: SessionCourse;
  /** 1 where the side effect came after it, otherwise 0. */
  outcome: 0 | 1;
}

/** A clinic in which every session has the same risk. */
export function evenTruth(risk: number): Truth {
  return { ...TRUTHS.even, effects: { [EFFECT]: { baseRisk: risk } } };
}

/** Sessions of one clinic after the other, without end. */
export function* sessionsOf(truth: Truth, seed: number): Generator<SimulatedSession> {
  for (const client of clinicCourse(truth, seed, Infinity)) {
    for (const course of client.sessions) {
      yield { client, course, outcome: course.effects.some(({ type }) => type === EFFECT) ? 1 : 0 };
    }
  }
}

/** The next sessions, as many as are asked for. */
export function take(sessions: Generator<SimulatedSession>, count: number): SimulatedSession[] {
  return Array.from({ length: count }, () => sessions.next().value as SimulatedSession);
}

/** Sessions with the side effect among the next ones. */
export function eventsAmong(sessions: Generator<SimulatedSession>, count: number): number {
  let events = 0;
  for (let i = 0; i < count; i++) events += (sessions.next().value as SimulatedSession).outcome;
  return events;
}
