import { type Instant } from '#kernel/clock.js';
import { type AlertEvent } from './alert.events.js';
import { type Standing } from './entry.events.js';
import { type Moment } from './moment.js';
import { type AnestheticApplication, type SessionEvent } from './session.events.js';

export interface Anesthetic {
  applicationId: string;
  at?: Instant;
  /** Empty where nobody said which areas: then it may be anywhere. */
  areas: readonly string[];
  isOn: boolean;
}

export interface SideEffect {
  effectId: string;
  onset: Moment;
  /** When it was seen unresolved after its report. */
  seen: readonly Moment[];
  resolved?: Moment;
}

/** What a session that has begun needs to know of itself to take the next entry. */
export interface Course {
  clientId: string;
  startedAt: Instant;
  cleansed: boolean;
  anesthetics: readonly Anesthetic[];
  areasTreated: number;
  lastStepAt: Instant;
  sideEffects: readonly SideEffect[];
}

export type Session =
  | { phase: 'none' }
  | { phase: 'booked'; clientId: string }
  | { phase: 'cancelled'; clientId: string }
  | ({ phase: 'running' } & Course)
  | ({ phase: 'closed' } & Course);

export type BegunSession = Extract<Session, Course>;

export function hasBegun(session: Session): session is BegunSession {
  return session.phase === 'running' || session.phase === 'closed';
}

export function evolve(session: Session, event: Standing<SessionEvent>): Session {
  switch (event.type) {
    case 'SessionBooked':
      return session.phase === 'none' ? { phase: 'booked', clientId: event.data.clientId } : session;
    case 'SessionRebooked':
      return session;
    case 'SessionCancelled':
      return session.phase === 'booked' ? { phase: 'cancelled', clientId: session.clientId } : session;
    case 'SessionStarted':
      return {
        phase: 'running',
        clientId: event.data.clientId,
        startedAt: event.data.at,
        cleansed: false,
        anesthetics: [],
        areasTreated: 0,
        lastStepAt: event.data.at,
        sideEffects: [],
      };
    case 'PreparationAdviceGiven':
    case 'PreparationChecked':
    case 'FollowUpRecorded':
    case 'ReportabilityDecided':
    case 'AuthorityNotified':
    case 'AlertRaised':
    case 'AlertAcknowledged':
    case 'AlertOverridden':
      return session;
    case 'SkinCleansed':
    case 'AnestheticApplied':
    case 'AnestheticRemoved':
    case 'AreaTreated':
    case 'ImmediateReactionObserved':
    case 'PostProcedureProductApplied':
    case 'AftercareGiven':
    case 'SessionCompleted':
    case 'SessionAborted':
    case 'SideEffectReported':
    case 'SideEffectProgressed':
    case 'SideEffectResolved':
      return hasBegun(session) ? evolveCourse(session, event) : session;
  }
}

type CourseEvent = Exclude<
  Standing<SessionEvent>,
  {
    type:
      | 'SessionBooked'
      | 'SessionRebooked'
      | 'SessionCancelled'
      | 'SessionStarted'
      | 'PreparationAdviceGiven'
      | 'PreparationChecked'
      | 'FollowUpRecorded'
      | 'ReportabilityDecided'
      | 'AuthorityNotified'
      | AlertEvent['type'];
  }
>;

function evolveCourse(session: BegunSession, event: CourseEvent): BegunSession {
  switch (event.type) {
    case 'SkinCleansed':
      return { ...stepped(session, event.data.at), cleansed: true };
    case 'AnestheticApplied':
      return {
        ...stepped(session, event.data.at),
        anesthetics: [...session.anesthetics, anestheticOf(event.data)],
      };
    case 'AnestheticRemoved':
      return {
        ...stepped(session, event.data.at),
        anesthetics: session.anesthetics.map((applied) =>
          applied.applicationId === event.data.applicationId ? { ...applied, isOn: false } : applied,
        ),
      };
    case 'AreaTreated':
      return { ...stepped(session, event.data.endedAt ?? event.data.at), areasTreated: session.areasTreated + 1 };
    case 'ImmediateReactionObserved':
    case 'PostProcedureProductApplied':
    case 'AftercareGiven':
      return stepped(session, event.data.at);
    case 'SessionCompleted':
    case 'SessionAborted':
      return { ...session, phase: 'closed' };
    case 'SideEffectReported': {
      const { effectId, onset } = event.data;
      return { ...session, sideEffects: [...session.sideEffects, { effectId, onset, seen: [] }] };
    }
    case 'SideEffectProgressed':
      return withSideEffect(session, event.data.effectId, ({ seen }) => ({ seen: [...seen, event.data.observed] }));
    case 'SideEffectResolved':
      return withSideEffect(session, event.data.effectId, () => ({ resolved: event.data.resolved }));
  }
}

/** Product `none` says that none was used: there is nothing to take off. */
function anestheticOf({ applicationId, product, at, areas = [] }: AnestheticApplication): Anesthetic {
  return { applicationId, at, areas, isOn: product !== 'none' };
}

function stepped(session: BegunSession, at: Instant | undefined): BegunSession {
  return at !== undefined && at > session.lastStepAt ? { ...session, lastStepAt: at } : session;
}

function withSideEffect(
  session: BegunSession,
  effectId: string,
  change: (effect: SideEffect) => Partial<SideEffect>,
): BegunSession {
  return {
    ...session,
    sideEffects: session.sideEffects.map((effect) =>
      effect.effectId === effectId ? { ...effect, ...change(effect) } : effect,
    ),
  };
}
