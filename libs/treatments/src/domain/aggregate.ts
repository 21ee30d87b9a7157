import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { type Clinic } from './entry.js';
import { effectiveEntries, type Entered, type EntryEvent, type Standing } from './entry.events.js';
import { type Bare, type Forms, type TreatmentFact } from './form.js';

/** What an aggregate is made of; `corrections.ts` works on any. */
export interface Aggregate<State, F extends TreatmentFact> {
  initial: State;
  /** Total: an entry that does not belong leaves the state alone. */
  evolve(state: State, fact: Standing<F>): State;
  forms: Forms<F>;
  /**
   * Whether a fact agrees with the record around it: what it refers to is there, and times follow. Independent of the
   * order of entry, so that it holds for late entries and corrections too.
   * @throws Problem where it contradicts the record
   */
  ensureFits(state: State, fact: Bare<F>, clinic: Clinic): void;
}

/** The state of a stream today, with its corrections and voids. */
export function stateOf<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  history: readonly Entered<F | EntryEvent>[],
): State {
  return stateFrom(aggregate, effectiveEntries<F>(history));
}

export function stateFrom<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  entries: readonly Standing<F>[],
): State {
  return entries.reduce((state, entry) => aggregate.evolve(state, entry), aggregate.initial);
}

/** Why an action cannot be taken now. */
export interface Obstacle {
  code: string;
  sentence: string;
}

/** `facts.allowed` names the actions that the record takes now, `facts.late` those that it takes as late entries. */
export function notAllowedNow(
  obstacle: Obstacle,
  allowed: readonly string[],
  late: readonly string[] = [],
  facts: JsonObject = {},
): Problem {
  const now = allowed.length > 0 ? `Allowed now: ${allowed.join(', ')}.` : 'Nothing can be entered here now.';
  return new Problem('not_allowed_now', obstacle.code, `${obstacle.sentence} ${now}`, {
    allowed: [...allowed],
    late: [...late],
    ...facts,
  });
}
