import { type Evidence } from '../alert.events.js';
import { type CorrectedScalar, type Standing } from '../entry.events.js';
import { type RecordFact } from '../record-fact.js';
import { type SafetyRule } from '../vocabularies.js';
import { type Situation } from './situation.js';

/** What a rule has seen, by name. */
export type Seen = Readonly<Record<string, CorrectedScalar | undefined>>;

/**
 * How a rule of the data file is looked at. `look` answers what it has seen, once for each thing that it is about;
 * where it answers nothing, the rule is content.
 */
export interface Look<T extends RecordFact['type'] = RecordFact['type']> {
  /** The entries in which it looks. */
  at: readonly T[];
  /** What it finds holds for the whole session, so it is raised once in it. */
  once?: true;
  /** It is about what is missing. An import says what happened, and not what was left out of its files. */
  ofOmission?: true;
  look: (situation: Situation, rule: SafetyRule, entry: Extract<Standing<RecordFact>, { type: T }>) => readonly Seen[];
}

export interface Finding {
  rule: SafetyRule;
  evidence: Evidence[];
  once: boolean;
}

export function look<T extends RecordFact['type']>(
  at: readonly T[],
  see: Look<T>['look'],
  options: Pick<Look, 'once' | 'ofOmission'> = {},
): Look {
  return { at, look: see as unknown as Look['look'], ...options };
}

export function evidenceOf(seen: Seen): Evidence[] {
  return Object.entries(seen).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
