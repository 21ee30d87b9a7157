import { EventCatalogue } from '#event-log/event-catalogue.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { isProblem, type Problem } from '#kernel/problem.js';
import { treatmentEventTypes } from '../treatment-events.js';
import { loadVocabularies } from '../vocabularies.js';
import { type Aggregate, stateOf } from './aggregate.js';
import { type LateReason } from './closed-lists.js';
import { type Entry } from './entry.js';
import { type Entered, type EntryEvent } from './entry.events.js';
import { type Said, type TreatmentFact } from './form.js';
import {
  type AnestheticApplication,
  type AreaTreatment,
  type SessionEvent,
  type SideEffectReport,
} from './session.events.js';
import { sessionAggregate } from './session.js';

/** The world of the domain's specs: a clinic in Berlin, one client, and one session from 10:00 to 10:45 in Berlin. */
export const CLIENT_ID = '0c9a1a52-3f3c-4a7e-9a53-0f3f6c1f5a01';
export const PRACTITIONER_ID = '7d0d0f6e-52f7-4d0c-8c26-0d4e9a5b7c02';
export const SERIES_ID = '9b0f7a0e-6a55-4b51-9a3e-3a1f0b9d2c03';
export const APPLICATION_ID = '5e7c1f0a-93f5-4a39-8f8e-6d2b1c4a9e04';
export const EFFECT_ID = '2f8b6c1d-0a4e-4d7b-b1c3-9e5f7a6d8b05';

/** `at(9, 30)` is half past nine UTC on the day of the session. */
export function at(hour: number, minute = 0, second = 0): string {
  return new Date(Date.UTC(2026, 2, 2, hour, minute, second)).toISOString();
}

export const vocabularies = loadVocabularies();
export const live: Entry = { now: at(18), clinic: { timeZone: 'Europe/Berlin', vocabularies } };

export function late(reason: LateReason = 'forgotten', explanation?: string): Entry {
  return { ...live, late: { reason, ...(explanation !== undefined && { explanation }) } };
}

export function aCheek(other: Partial<AreaTreatment> = {}): Said<AreaTreatment> {
  return {
    at: at(9, 30),
    area: 'cheek',
    side: 'both',
    deviceType: 'pen',
    needleLengthUm: 1500,
    passes: 4,
    endpoint: 'pinpoint_bleeding_uniform',
    ...other,
  };
}

export function aCream(other: Partial<AnestheticApplication> = {}): Said<AnestheticApplication> {
  return {
    applicationId: APPLICATION_ID,
    at: at(9, 2),
    product: 'lidocaine_prilocaine_2.5_2.5',
    massMg: 5000,
    areas: ['cheek'],
    ...other,
  };
}

export function aHyperpigmentation(other: Partial<SideEffectReport> = {}): Said<SideEffectReport> {
  return {
    effectId: EFFECT_ID,
    type: 'post_inflammatory_hyperpigmentation',
    area: 'cheek',
    onset: '2026-03-02',
    grade: 2,
    ...other,
  };
}

export const booked: SessionEvent = { type: 'SessionBooked', data: { clientId: CLIENT_ID, plannedFor: at(9) } };
export const cancelled: SessionEvent = { type: 'SessionCancelled', data: { reason: 'client_request' } };
export const started: SessionEvent = {
  type: 'SessionStarted',
  data: { clientId: CLIENT_ID, at: at(9), practitionerId: PRACTITIONER_ID },
};
export const cleansed: SessionEvent = { type: 'SkinCleansed', data: { at: at(9, 1) } };
export const applied: SessionEvent = { type: 'AnestheticApplied', data: aCream() };
export const removed: SessionEvent = {
  type: 'AnestheticRemoved',
  data: { applicationId: APPLICATION_ID, at: at(9, 25) },
};
export const treated: SessionEvent = { type: 'AreaTreated', data: aCheek() };
export const completed: SessionEvent = { type: 'SessionCompleted', data: { at: at(9, 45) } };
export const reported: SessionEvent = { type: 'SideEffectReported', data: aHyperpigmentation() };

/** The id of the entry that was recorded at this place, counted from 1. */
export function entryId(place: number): string {
  return `0198c000-0000-7000-8000-${String(place).padStart(12, '0')}`;
}

export function recorded<F extends { type: string; data: object }>(facts: readonly F[]): Entered<F>[] {
  return facts.map((fact, index) => ({ ...fact, eventId: entryId(index + 1) }) as unknown as Entered<F>);
}

/** `given(facts).when(decision).then(facts)`: what a stream holds, what someone does, what is recorded for it. */
export function scenario<State, F extends TreatmentFact>(aggregate: Aggregate<State, F>) {
  return (...facts: (F | EntryEvent)[]) => {
    const history = recorded(facts) as Entered<F | EntryEvent>[];
    return {
      history,
      when(decide: (state: State, history: Entered<F | EntryEvent>[]) => readonly (F | EntryEvent)[]) {
        const run = () => published(decide(stateOf(aggregate, history), history));
        return {
          then: (...expected: (F | EntryEvent)[]) => expect(run()).toEqual(expected),
          isRefused: (code: string, expected: object = {}) => {
            const problem = refusalOf(run);
            expect(problem.code).toBe(code);
            expect({ kind: problem.kind, ...problem.facts }).toMatchObject(expected);
          },
          isAccepted: () => expect(run()).not.toEqual([]),
        };
      },
    };
  };
}

const catalogue = new EventCatalogue(treatmentEventTypes);

/** Facts that the log would take: each agrees with the published schema of its type. */
export function published<F extends { type: string; data: object; sealed?: object }>(
  facts: readonly F[],
): readonly F[] {
  for (const { type, data, sealed } of facts) {
    catalogue.check({ type, stream: 'any', data, sealed } as NewEvent, catalogue.newestVersion(type));
  }
  return facts;
}

export const givenSession = scenario(sessionAggregate);

export function refusalOf(run: () => unknown): Problem {
  try {
    run();
  } catch (problem) {
    if (isProblem(problem)) return problem;
    throw problem;
  }
  throw new Error('It was accepted, and a refusal was expected.');
}
