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

/** By the type of the entry that they look at. */
const LOOKS_AT: ReadonlyMap<string, readonly [code: string, look: Look][]> = new Map(
  Object.values(LOOKS)
    .flatMap(({ at }) => at)
    .map((type) => [type, Object.entries(LOOKS).filter(([, { at }]) => at.includes(type))]),
);

const LOOKS_AT_SESSION = Object.entries({ ...PREPARATION_RULES, ...SESSION_START_RULES }).filter(
  ([, { at }]) => at.includes('PreparationChecked') || at.includes('SessionStarted'),
);

/** Whether any rule looks at entries of this type. */
export function isLookedAt(type: string): boolean {
  return LOOKS_AT.has(type);
}

/** What the rules find in an entry of the record. */
export function findingsIn(situation: Situation, entry: Standing<RecordFact>): Finding[] {
  const isImported = entry.data.lateReason === 'imported';
  return (LOOKS_AT.get(entry.type) ?? []).flatMap(([code, { once = false, ofOmission = false, look }]) => {
    if (ofOmission && isImported) return [];
    const rule = situation.clinic.vocabularies.safetyRules.get(code)!;
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
  return LOOKS_AT_SESSION.flatMap(([code, { look }]) => {
    const rule = situation.clinic.vocabularies.safetyRules.get(code)!;
    if (rule.level !== 'stop') return [];
    return look(situation, rule, start).map((seen) => ({ rule, evidence: evidenceOf(seen), once: true }));
  });
}
