import { type Standing } from '../entry.events.js';
import { type RecordFact } from '../record-fact.js';
import { AFTERWARDS_RULES } from './afterwards.rules.js';
import { ANESTHETIC_RULES } from './anesthetic.rules.js';
import { AREA_RULES } from './area.rules.js';
import { PREPARATION_RULES } from './preparation.rules.js';
import { evidenceOf, type Finding, type Look } from './rule.js';
import { SESSION_START_RULES } from './session-start.rules.js';
import { entriesOf, type Situation } from './situation.js';

/** How each rule of the data file is looked at; `due.ts` has those that the passing of time brings about. */
export const LOOKS: Readonly<Record<string, Look>> = {
  ...PREPARATION_RULES,
  ...SESSION_START_RULES,
  ...ANESTHETIC_RULES,
  ...AREA_RULES,
  ...AFTERWARDS_RULES,
};

const LOOKED_AT: ReadonlySet<string> = new Set(Object.values(LOOKS).flatMap(({ at }) => at));

/** Whether any rule looks at entries of this type. */
export function isLookedAt(type: string): boolean {
  return LOOKED_AT.has(type);
}

/** What the rules find in an entry of the record. */
export function findingsIn(situation: Situation, entry: Standing<RecordFact>): Finding[] {
  const isImported = entry.data.lateReason === 'imported';
  return Object.entries(LOOKS).flatMap(([code, { at, once = false, ofOmission = false, look }]) => {
    const rule = situation.clinic.vocabularies.safetyRules.get(code)!;
    if (!at.includes(entry.type) || (ofOmission && isImported)) return [];
    return look(situation, rule, entry).map((seen) => ({ rule, evidence: evidenceOf(seen), once }));
  });
}

/**
 * What stands against a treatment now, wherever it was entered: stops of the preparation and of the start, looked at
 * anew, since what was put right meanwhile stops nobody.
 */
export function standingStops(situation: Situation): Finding[] {
  const start = entriesOf(situation.session, 'SessionStarted').at(-1);
  if (!start) return [];
  return Object.entries({ ...PREPARATION_RULES, ...SESSION_START_RULES }).flatMap(([code, { at, look }]) => {
    const rule = situation.clinic.vocabularies.safetyRules.get(code)!;
    const isOfSession = at.includes('PreparationChecked') || at.includes('SessionStarted');
    if (rule.level !== 'stop' || !isOfSession) return [];
    return look(situation, rule, start).map((seen) => ({ rule, evidence: evidenceOf(seen), once: true }));
  });
}
