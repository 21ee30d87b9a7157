import { instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type Aggregate, notAllowedNow, type Obstacle } from './aggregate.js';
import { CLOCK_TOLERANCE_MS, type Entry } from './entry.js';
import { LATE_AFTER_MS } from './entry.events.js';
import { refused } from './field.js';
import { type DataOf, factOf, type NotesOf, type Said } from './form.js';
import {
  type DescriptionNotes,
  type Notes,
  type ProductNotes,
  type ReportNotes,
  type TechniqueNotes,
} from './notes.js';
import {
  type Abortion,
  type Aftercare,
  type AnestheticApplication,
  type AnestheticRemoval,
  type AreaTreatment,
  type AuthorityNotification,
  type Booking,
  type Cancellation,
  type Cleansing,
  type Completion,
  type FollowUp,
  type Preparation,
  type PreparationAdvice,
  type ProductApplication,
  type Reaction,
  type Rebooking,
  type ReportabilityDecision,
  type SessionEvent,
  type SessionStart,
  type SideEffectProgress,
  type SideEffectReport,
  type SideEffectResolution,
} from './session.events.js';
import { anestheticOf, ensureFits, sideEffectOf } from './session.fits.js';
import { SESSION_FORMS } from './session.forms.js';
import { allowedLate, allowedNow, ANESTHETIC_ON, obstacleTo, type SessionAction } from './session.order.js';
import { evolve, hasBegun, type Session } from './session.state.js';

export const sessionAggregate: Aggregate<Session, SessionEvent> = {
  initial: { phase: 'none' },
  evolve,
  forms: SESSION_FORMS,
  ensureFits,
};

export function bookSession(session: Session, booking: Said<Booking>, entry: Entry, notes?: Notes): SessionEvent[] {
  return decide(session, 'book_session', 'SessionBooked', booking, entry, notes);
}

export function rebookSession(
  session: Session,
  rebooking: Said<Rebooking>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'rebook_session', 'SessionRebooked', rebooking, entry, notes);
}

export function cancelSession(
  session: Session,
  cancellation: Said<Cancellation>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'cancel_session', 'SessionCancelled', cancellation, entry, notes);
}

/** Booked or not; a session that was cancelled and took place all the same is entered late. */
export function startSession(session: Session, start: Said<SessionStart>, entry: Entry, notes?: Notes): SessionEvent[] {
  const started = decide(session, 'start_session', 'SessionStarted', start, entry, notes);
  if ('clientId' in session && session.clientId !== start.clientId) {
    throw refused('booked_for_another_client', 'clientId', 'must be the client whom the session was booked for');
  }
  const earliest = instantOf(Date.parse(entry.now) - LATE_AFTER_MS);
  if (!entry.late && start.at < earliest) {
    const rightIs = `lies more than 24 hours back, before ${earliest}: enter the session as late`;
    throw refused('long_ago', 'at', rightIs, { min: earliest });
  }
  return started;
}

export function givePreparationAdvice(
  session: Session,
  advice: Said<PreparationAdvice>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'give_preparation_advice', 'PreparationAdviceGiven', advice, entry, notes);
}

export function checkPreparation(
  session: Session,
  preparation: Said<Preparation>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'check_preparation', 'PreparationChecked', preparation, entry, notes);
}

export function cleanseSkin(
  session: Session,
  cleansing: Said<Cleansing>,
  entry: Entry,
  notes?: ProductNotes,
): SessionEvent[] {
  return decide(session, 'cleanse_skin', 'SkinCleansed', cleansing, entry, notes);
}

export function applyAnesthetic(
  session: Session,
  application: Said<AnestheticApplication>,
  entry: Entry,
  notes?: ProductNotes,
): SessionEvent[] {
  const applied = decide(session, 'apply_anesthetic', 'AnestheticApplied', application, entry, notes);
  if (hasBegun(session)) ensureNew(session.anesthetics, 'applicationId', application.applicationId);
  return applied;
}

/** Without an `applicationId` it is the one that is on. */
export function removeAnesthetic(
  session: Session,
  removal: Omit<Said<AnestheticRemoval>, 'applicationId'> & { applicationId?: string },
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  ensureAllowed(session, 'remove_anesthetic', entry);
  const on = hasBegun(session) ? session.anesthetics.filter(({ isOn }) => isOn) : [];
  if (removal.applicationId === undefined && on.length > 1) {
    throw refused('field_missing', 'applicationId', 'is needed, since several anesthetics are on', {
      allowed: on.map(({ applicationId }) => applicationId),
    });
  }
  const said = { ...removal, applicationId: removal.applicationId ?? on[0]!.applicationId };
  const removed = decide(session, 'remove_anesthetic', 'AnestheticRemoved', said, entry, notes);
  if (hasBegun(session) && !anestheticOf(session, said.applicationId).isOn) {
    throw notAllowed(session, { code: 'no_anesthetic_on', sentence: 'This anesthetic has been removed already.' });
  }
  return removed;
}

/** A closed session still takes what happened, as a late entry: a record that refuses the truth loses it. */
export function treatArea(
  session: Session,
  treatment: Said<AreaTreatment>,
  entry: Entry,
  notes?: TechniqueNotes,
): SessionEvent[] {
  const treated = decide(session, 'treat_area', 'AreaTreated', treatment, entry, notes);
  const isNumbed = hasBegun(session) && session.anesthetics.some((a) => a.isOn && a.areas.includes(treatment.area));
  if (isNumbed && !entry.late) throw notAllowed(session, ANESTHETIC_ON);
  return treated;
}

export function observeReaction(
  session: Session,
  reaction: Said<Reaction>,
  entry: Entry,
  notes?: DescriptionNotes,
): SessionEvent[] {
  const observed = decide(session, 'observe_reaction', 'ImmediateReactionObserved', reaction, entry, notes);
  ensureDescribed(reaction.type, entry, notes);
  return observed;
}

export function applyPostProcedureProduct(
  session: Session,
  application: Said<ProductApplication>,
  entry: Entry,
  notes?: ProductNotes,
): SessionEvent[] {
  return decide(session, 'apply_post_procedure_product', 'PostProcedureProductApplied', application, entry, notes);
}

export function giveAftercare(
  session: Session,
  aftercare: Said<Aftercare>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'give_aftercare', 'AftercareGiven', aftercare, entry, notes);
}

export function completeSession(
  session: Session,
  completion: Said<Completion>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  const completed = decide(session, 'complete_session', 'SessionCompleted', completion, entry, notes);
  ensureAfterLastStep(session, completion, entry);
  return completed;
}

export function abortSession(
  session: Session,
  abortion: Said<Abortion>,
  entry: Entry,
  notes?: DescriptionNotes,
): SessionEvent[] {
  const aborted = decide(session, 'abort_session', 'SessionAborted', abortion, entry, notes);
  ensureAfterLastStep(session, abortion, entry);
  return aborted;
}

/** However long ago the session was. */
export function recordFollowUp(
  session: Session,
  followUp: Said<FollowUp>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'record_follow_up', 'FollowUpRecorded', followUp, entry, notes);
}

/** In the session, at a follow-up, or unprompted, however long ago the session was. */
export function reportSideEffect(
  session: Session,
  report: Said<SideEffectReport>,
  entry: Entry,
  notes?: DescriptionNotes,
): SessionEvent[] {
  const reported = decide(session, 'report_side_effect', 'SideEffectReported', report, entry, notes);
  if (hasBegun(session)) ensureNew(session.sideEffects, 'effectId', report.effectId);
  ensureDescribed(report.type, entry, notes);
  return reported;
}

/** How the side effect stood when it was seen, unresolved; unchanged is news too. */
export function progressSideEffect(
  session: Session,
  progress: Said<SideEffectProgress>,
  entry: Entry,
  notes?: DescriptionNotes,
): SessionEvent[] {
  return decide(session, 'progress_side_effect', 'SideEffectProgressed', progress, entry, notes);
}

export function resolveSideEffect(
  session: Session,
  resolution: Said<SideEffectResolution>,
  entry: Entry,
  notes?: DescriptionNotes,
): SessionEvent[] {
  const resolved = decide(session, 'resolve_side_effect', 'SideEffectResolved', resolution, entry, notes);
  if (hasBegun(session) && sideEffectOf(session, resolution.effectId).resolved !== undefined) {
    throw notAllowed(session, { code: 'side_effects_resolved', sentence: 'This side effect has resolved already.' });
  }
  return resolved;
}

export function decideReportability(
  session: Session,
  decision: Said<ReportabilityDecision>,
  entry: Entry,
  notes?: Notes,
): SessionEvent[] {
  return decide(session, 'decide_reportability', 'ReportabilityDecided', decision, entry, notes);
}

export function notifyAuthority(
  session: Session,
  notification: Said<AuthorityNotification>,
  entry: Entry,
  notes?: ReportNotes,
): SessionEvent[] {
  return decide(session, 'notify_authority', 'AuthorityNotified', notification, entry, notes);
}

/** @throws Problem `session_unknown`, or `session_of_another_client`: what names a session must be of its client */
export function ensureSessionOf(session: Session, clientId: string): void {
  if (session.phase === 'none') {
    throw new Problem('not_found', 'session_unknown', 'No such session is booked or started.', { field: 'sessionId' });
  }
  if (session.clientId !== clientId) {
    throw refused('session_of_another_client', 'sessionId', 'must be a session of the same client');
  }
}

function decide<T extends SessionEvent['type']>(
  session: Session,
  action: SessionAction,
  type: T,
  said: Said<DataOf<SessionEvent, T>>,
  entry: Entry,
  notes: NotesOf<SessionEvent, T> | undefined,
): SessionEvent[] {
  ensureAllowed(session, action, entry);
  const fact: SessionEvent = factOf<SessionEvent, T>(SESSION_FORMS, type, said, entry, { notes });
  if (fact.type !== 'SessionBooked' && fact.type !== 'SessionStarted') ensureFits(session, fact, entry.clinic);
  return [fact];
}

function ensureAllowed(session: Session, action: SessionAction, entry: Entry): void {
  const obstacle = obstacleTo(session, action, entry.late !== undefined);
  if (obstacle) throw notAllowed(session, obstacle);
}

function notAllowed(session: Session, obstacle: Obstacle): Problem {
  return notAllowedNow(obstacle, allowedNow(session), allowedLate(session), { phase: session.phase });
}

/** A live end lies after what the session already holds; two tablets may differ by the tolerance of their clocks. */
function ensureAfterLastStep(session: Session, { at }: { at?: string }, entry: Entry): void {
  if (entry.late || at === undefined || !hasBegun(session)) return;
  if (Date.parse(at) + CLOCK_TOLERANCE_MS >= Date.parse(session.lastStepAt)) return;
  throw refused('too_early', 'at', `must not lie before the last step, at ${session.lastStepAt}`, {
    min: session.lastStepAt,
  });
}

/** `other` says nothing alone, so it needs words; who enters late may not have them. */
function ensureDescribed(code: string, entry: Entry, notes: DescriptionNotes | undefined): void {
  if (code !== 'other' || entry.late || notes?.description !== undefined) return;
  throw refused('field_missing', 'notes.description', 'is needed for the code other');
}

function ensureNew<Name extends string>(known: readonly { [N in Name]: string }[], name: Name, id: string): void {
  if (!known.some((other) => other[name] === id)) return;
  throw new Problem('conflict', 'id_taken', `${name} stands in the session already.`, { field: name });
}
