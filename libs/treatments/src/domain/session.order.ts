import { type Obstacle } from './aggregate.js';
import { type BegunSession, type Session } from './session.state.js';

export const SESSION_ACTIONS = [
  'book_session',
  'rebook_session',
  'cancel_session',
  'start_session',
  'give_preparation_advice',
  'check_preparation',
  'cleanse_skin',
  'apply_anesthetic',
  'remove_anesthetic',
  'treat_area',
  'observe_reaction',
  'apply_post_procedure_product',
  'give_aftercare',
  'complete_session',
  'abort_session',
  'record_follow_up',
  'report_side_effect',
  'progress_side_effect',
  'resolve_side_effect',
  'decide_reportability',
  'notify_authority',
] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

const NOT_STARTED = { code: 'session_not_started', sentence: 'The session has not started.' };
const CANCELLED = { code: 'session_cancelled', sentence: 'The session was cancelled.' };
const BOOKED = { code: 'session_already_booked', sentence: 'The session is booked already.' };
const STARTED = { code: 'session_already_started', sentence: 'The session has started already.' };
const STILL_RUNNING = { code: 'session_still_running', sentence: 'The session is still running.' };
const CLOSED = { code: 'session_closed', sentence: 'The session is closed; what happened in it can be entered late.' };
const TREATED = {
  code: 'area_already_treated',
  sentence: 'An area has been treated already; what was checked before can be entered late.',
};
const NOT_CLEANSED = { code: 'skin_not_cleansed', sentence: 'The skin has not been cleansed.' };
const NO_ANESTHETIC_ON = { code: 'no_anesthetic_on', sentence: 'No anesthetic is on.' };
export const ANESTHETIC_ON = { code: 'anesthetic_still_on', sentence: 'An anesthetic is still on the area.' };
const NOTHING_TREATED = { code: 'no_area_treated', sentence: 'No area has been treated yet.' };
const NO_SIDE_EFFECT = { code: 'no_side_effect_reported', sentence: 'No side effect has been reported.' };
const ALL_RESOLVED = { code: 'side_effects_resolved', sentence: 'Every side effect has resolved.' };

/**
 * Why the record does not take an action now. While a session runs, the record keeps its order; a late entry is held
 * only to what the record could not mean otherwise, since a record that refuses the truth loses it.
 */
export function obstacleTo(session: Session, action: SessionAction, isLate: boolean): Obstacle | undefined {
  switch (session.phase) {
    case 'none':
      return action === 'book_session' || action === 'start_session' ? undefined : NOT_STARTED;
    case 'booked':
      if (action === 'book_session') return BOOKED;
      return ON_A_BOOKING.includes(action) ? undefined : NOT_STARTED;
    case 'cancelled':
      return isLate && action === 'start_session' ? undefined : CANCELLED;
    case 'running':
    case 'closed':
      return obstacleInCourse(session, action, isLate);
  }
}

const ON_A_BOOKING: readonly SessionAction[] = [
  'rebook_session',
  'cancel_session',
  'start_session',
  'give_preparation_advice',
  'check_preparation',
];

function obstacleInCourse(session: BegunSession, action: SessionAction, isLate: boolean): Obstacle | undefined {
  const isClosed = session.phase === 'closed';
  switch (action) {
    case 'book_session':
    case 'rebook_session':
    case 'cancel_session':
    case 'start_session':
      return STARTED;
    case 'complete_session':
      if (isClosed) return CLOSED;
      return isLate ? undefined : obstacleToCompletion(session);
    case 'abort_session':
      return isClosed ? CLOSED : undefined;
    case 'record_follow_up':
      return isClosed || isLate ? undefined : STILL_RUNNING;
    case 'report_side_effect':
      return undefined;
    case 'progress_side_effect':
    case 'decide_reportability':
    case 'notify_authority':
      return session.sideEffects.length > 0 ? undefined : NO_SIDE_EFFECT;
    case 'resolve_side_effect':
      if (session.sideEffects.length === 0) return NO_SIDE_EFFECT;
      return session.sideEffects.some(({ resolved }) => resolved === undefined) ? undefined : ALL_RESOLVED;
    case 'remove_anesthetic':
      if (!session.anesthetics.some(({ isOn }) => isOn)) return NO_ANESTHETIC_ON;
      return isClosed && !isLate ? CLOSED : undefined;
    case 'give_preparation_advice':
    case 'check_preparation':
    case 'cleanse_skin':
    case 'apply_anesthetic':
    case 'treat_area':
    case 'observe_reaction':
    case 'apply_post_procedure_product':
    case 'give_aftercare':
      if (isLate) return undefined;
      return isClosed ? CLOSED : STEP_OBSTACLES[action]?.(session);
  }
}

/** What a step waits for. Reactions and advice come when they come; skin may be cleansed again. */
const STEP_OBSTACLES: Partial<Record<SessionAction, (session: BegunSession) => Obstacle | undefined>> = {
  check_preparation: ({ areasTreated }) => (areasTreated > 0 ? TREATED : undefined),
  apply_anesthetic: ({ cleansed }) => (cleansed ? undefined : NOT_CLEANSED),
  treat_area: ({ cleansed, anesthetics }) => {
    if (!cleansed) return NOT_CLEANSED;
    return anesthetics.some(({ isOn, areas }) => isOn && areas.length === 0) ? ANESTHETIC_ON : undefined;
  },
  apply_post_procedure_product: ({ areasTreated }) => (areasTreated > 0 ? undefined : NOTHING_TREATED),
};

function obstacleToCompletion(session: BegunSession): Obstacle | undefined {
  if (session.areasTreated === 0) return NOTHING_TREATED;
  return session.anesthetics.some(({ isOn }) => isOn) ? ANESTHETIC_ON : undefined;
}

export function allowedNow(session: Session): SessionAction[] {
  return SESSION_ACTIONS.filter((action) => !obstacleTo(session, action, false));
}

/** What the session takes as a late entry. */
export function allowedLate(session: Session): SessionAction[] {
  return SESSION_ACTIONS.filter((action) => !obstacleTo(session, action, true));
}
