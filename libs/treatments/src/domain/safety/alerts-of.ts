import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type AlertEvent } from '../alert.events.js';
import { alertRaised, alertsIn, says, type StandingAlert } from '../alerts.js';
import { type OverrideReason } from '../closed-lists.js';
import { type Entry } from '../entry.js';
import {
  type Entered,
  type EntryEvent,
  type EntryVoided,
  isCorrection,
  isVoid,
  type Standing,
} from '../entry.events.js';
import { type RecordFact } from '../record-fact.js';
import { findingsIn, isLookedAt, LOOKS, standingStops } from './findings.js';
import { type Finding } from './rule.js';
import { entriesOf, type Situation } from './situation.js';

/** Somebody answers for going on although a rule says stop, in the command that does so. */
export interface StopOverride {
  rule: string;
  reason: OverrideReason;
  explanation?: string;
}

export interface Checked {
  /** What is being entered, with the ids that the entries will have. */
  facts: readonly Entered<RecordFact | EntryEvent>[];
  /** The record with it. */
  after: readonly Standing<RecordFact>[];
  situation: Situation;
  overrides: readonly StopOverride[];
  entry: Pick<Entry, 'late'>;
  newId: () => Uuid;
}

type AlertFact = AlertEvent | EntryVoided;

/** Whether rules have to look at all: most entries concern none. */
export function concernsRules(facts: readonly { type: string }[]): boolean {
  return facts.some((fact) => isLookedAt(fact.type) || isCorrection(fact) || isVoid(fact));
}

/**
 * What is entered beside an entry: alerts that rules raise in it, overrides that came with it, and voids of alerts that
 * hold no more since what they were about was corrected or voided.
 *
 * @throws Problem `stopped_by_rule` where a treatment is entered as it happens and a stop stands against it;
 *   `nothing_to_override`
 */
export function alertsOf(checked: Checked): AlertFact[] {
  const { facts, after, situation, newId } = checked;
  const changed = new Set(facts.map((fact) => (isCorrection(fact) ? fact.data.entryId : fact.eventId)));
  const gone = new Set(facts.flatMap((fact) => (isVoid(fact) ? [fact.data.entryId] : [])));
  const alerts = alertsIn(after);
  const added: AlertFact[] = alerts.filter(({ entryId }) => gone.has(entryId)).map(noLongerApplies);
  const known: StandingAlert[] = [...alerts];
  const raise = (finding: Finding, entryId: Uuid): StandingAlert => {
    const fact = alertRaised(finding, entryId, newId());
    added.push(fact);
    const alert = { ...fact.data, eventId: '' } as StandingAlert;
    known.push(alert);
    return alert;
  };
  const found = new Map<Uuid, Finding[]>();
  for (const entry of after) {
    if (!changed.has(entry.eventId)) continue;
    const findings = findingsIn(situation, entry);
    found.set(entry.eventId, findings);
    const own = alerts.filter((alert) => alert.entryId === entry.eventId && looksAt(alert.rule, entry.type));
    added.push(...own.filter((alert) => !findings.some((finding) => says(alert, finding))).map(noLongerApplies));
    for (const finding of findings) {
      const isKnown = (finding.once ? known : own).some((alert) => says(alert, finding));
      if (!isKnown) raise(finding, entry.eventId);
    }
  }
  const acts = after.filter((entry) => facts.some(({ eventId }) => eventId === entry.eventId) && isTreatment(entry));
  const stops = acts.flatMap(({ eventId }) => [
    ...standingStops(situation).map((finding) => ({ finding, about: startIdOf(situation) ?? eventId })),
    ...found.get(eventId)!.flatMap((finding) => (finding.rule.level === 'stop' ? [{ finding, about: eventId }] : [])),
  ]);
  added.push(...overridesOf(checked, stops, known, raise));
  return added;
}

function overridesOf(
  { overrides, entry }: Checked,
  stops: readonly { finding: Finding; about: Uuid }[],
  known: readonly StandingAlert[],
  raise: (finding: Finding, entryId: Uuid) => StandingAlert,
): AlertFact[] {
  const unanswered = stops.filter(
    ({ finding }) => !known.some((alert) => alert.overriddenBy !== undefined && says(alert, finding)),
  );
  const open = unanswered.filter(({ finding }) => !overrides.some(({ rule }) => rule === finding.rule.code));
  if (open.length > 0 && !entry.late) throw stopped(open.map(({ finding }) => finding));
  const done = new Set<Uuid>();
  return overrides.flatMap(({ rule, reason, explanation }): AlertFact[] => {
    const answered = unanswered.filter(({ finding }) => finding.rule.code === rule);
    if (answered.length === 0) {
      throw new Problem('invalid', 'nothing_to_override', `No stop of the rule ${rule} stands against this.`, { rule });
    }
    return answered.flatMap(({ finding, about }): AlertFact[] => {
      const { alertId } = known.findLast((alert) => says(alert, finding)) ?? raise(finding, about);
      if (done.has(alertId)) return [];
      done.add(alertId);
      const notes = explanation === undefined ? {} : { sealed: { notes: { text: explanation } } };
      return [{ type: 'AlertOverridden', data: { alertId, reason }, ...notes }];
    });
  });
}

/** What is done to the client, and so waits for an override; everything else is an observation, which is never refused. */
function isTreatment(entry: Standing<RecordFact>): boolean {
  return entry.type === 'AreaTreated' || (entry.type === 'AnestheticApplied' && entry.data.product !== 'none');
}

function startIdOf({ session }: Situation): Uuid | undefined {
  return entriesOf(session, 'SessionStarted').at(-1)?.eventId;
}

/** An alert that time brought about is no finding of its entry. */
function looksAt(rule: string, type: string): boolean {
  return LOOKS[rule]?.at.includes(type as RecordFact['type']) ?? false;
}

function noLongerApplies({ eventId }: StandingAlert): EntryVoided {
  return { type: 'EntryVoided', data: { entryId: eventId, reason: 'no_longer_applies' } };
}

function stopped(findings: readonly Finding[]): Problem {
  const conditions = [...new Set(findings.map(({ rule }) => rule.condition))];
  return new Problem(
    'conflict',
    'stopped_by_rule',
    `A rule of safety says stop: ${conditions.join('; ')}. Put right what it names, or override it with a reason.`,
    {
      alerts: findings.map(({ rule, evidence }) => {
        const { code, version, level, condition } = rule;
        return { rule: code, ruleVersion: version, level, condition, evidence: evidence.map((seen) => ({ ...seen })) };
      }),
    },
  );
}
