import { dayIn } from '#kernel/calendar.js';
import { Problem } from '#kernel/problem.js';
import { type AlertEvent } from './alert.events.js';
import { type Clinic } from './entry.js';
import { refused } from './field.js';
import { type Bare } from './form.js';
import { isBefore } from './moment.js';
import { type SessionEvent } from './session.events.js';
import { type Anesthetic, type BegunSession, hasBegun, type Session, type SideEffect } from './session.state.js';

type SessionFact = Bare<SessionEvent>;

/**
 * Whether a fact agrees with the rest of the session: what it refers to is there, and nothing happens before what it
 * follows from. Equality passes.
 */
export function ensureFits(session: Session, fact: SessionFact, clinic: Clinic): void {
  switch (fact.type) {
    case 'SessionBooked':
    case 'SessionStarted':
    case 'AlertRaised':
    case 'AlertAcknowledged':
    case 'AlertOverridden':
      return;
    case 'SessionRebooked':
    case 'SessionCancelled':
    case 'PreparationAdviceGiven':
    case 'PreparationChecked':
      if (session.phase === 'none') throw missing('session_unknown', 'The session was neither booked nor started.');
      return;
    case 'SkinCleansed':
    case 'AnestheticApplied':
    case 'AnestheticRemoved':
    case 'AreaTreated':
    case 'ImmediateReactionObserved':
    case 'PostProcedureProductApplied':
    case 'AftercareGiven':
    case 'SessionCompleted':
    case 'SessionAborted':
    case 'FollowUpRecorded':
    case 'SideEffectReported':
    case 'SideEffectProgressed':
    case 'SideEffectResolved':
    case 'ReportabilityDecided':
    case 'AuthorityNotified':
      if (!hasBegun(session)) throw missing('session_not_started', 'The session has not started.');
      ensureFitsCourse(session, fact, clinic);
  }
}

type CourseFact = Exclude<
  SessionFact,
  {
    type:
      | 'SessionBooked'
      | 'SessionStarted'
      | 'SessionRebooked'
      | 'SessionCancelled'
      | 'PreparationAdviceGiven'
      | 'PreparationChecked'
      | AlertEvent['type'];
  }
>;

function ensureFitsCourse(session: BegunSession, fact: CourseFact, { timeZone }: Clinic): void {
  switch (fact.type) {
    case 'FollowUpRecorded':
      ensureNotBefore(dayIn(timeZone, session.startedAt), 'contactedOn', fact.data.contactedOn, timeZone);
      return;
    case 'SideEffectReported':
      ensureNotBefore(session.startedAt, 'onset', fact.data.onset, timeZone);
      return;
    case 'SideEffectProgressed': {
      const { onset, resolved } = sideEffectOf(session, fact.data.effectId);
      ensureNotBefore(onset, 'observed', fact.data.observed, timeZone);
      if (resolved !== undefined) ensureNotBefore(fact.data.observed, 'resolved', resolved, timeZone);
      return;
    }
    case 'SideEffectResolved': {
      const { onset, seen } = sideEffectOf(session, fact.data.effectId);
      for (const earlier of [onset, ...seen]) ensureNotBefore(earlier, 'resolved', fact.data.resolved, timeZone);
      return;
    }
    case 'ReportabilityDecided':
      ensureNotBefore(sideEffectOf(session, fact.data.effectId).onset, 'decidedOn', fact.data.decidedOn, timeZone);
      return;
    case 'AuthorityNotified':
      ensureNotBefore(sideEffectOf(session, fact.data.effectId).onset, 'notifiedOn', fact.data.notifiedOn, timeZone);
      return;
    case 'AnestheticRemoved':
      ensureNotBefore(session.startedAt, 'at', fact.data.at, timeZone);
      ensureNotBefore(anestheticOf(session, fact.data.applicationId).at, 'at', fact.data.at, timeZone);
      return;
    case 'SkinCleansed':
    case 'AnestheticApplied':
    case 'AreaTreated':
    case 'ImmediateReactionObserved':
    case 'PostProcedureProductApplied':
    case 'AftercareGiven':
    case 'SessionCompleted':
    case 'SessionAborted':
      ensureNotBefore(session.startedAt, 'at', fact.data.at, timeZone);
  }
}

export function anestheticOf(session: BegunSession, applicationId: string): Anesthetic {
  const found = session.anesthetics.find((applied) => applied.applicationId === applicationId);
  if (!found) throw missing('anesthetic_unknown', 'The session has no such application of an anesthetic.');
  return found;
}

export function sideEffectOf(session: BegunSession, effectId: string): SideEffect {
  const found = session.sideEffects.find((effect) => effect.effectId === effectId);
  if (!found) throw missing('side_effect_unknown', 'The session has no such side effect.');
  return found;
}

function ensureNotBefore(earliest: string | undefined, field: string, moment: string | undefined, timeZone: string) {
  if (earliest === undefined || moment === undefined || !isBefore(moment, earliest, timeZone)) return;
  throw refused('too_early', field, `must not lie before ${earliest}`, { min: earliest });
}

function missing(code: string, sentence: string): Problem {
  return new Problem('not_found', code, sentence);
}
