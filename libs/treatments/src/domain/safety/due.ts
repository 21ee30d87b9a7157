import { addDays, addMonths, dayIn } from '#kernel/calendar.js';
import { type Standing } from '../entry.events.js';
import { type RecordFact } from '../record-fact.js';
import { prolonged } from './afterwards.rules.js';
import { evidenceOf, type Finding, type Seen } from './rule.js';
import { entriesOf, HOUR_MS, latestOf, sessionEnd, type Situation, startOf } from './situation.js';

/** Rules that come true by the passing of time. Nothing is recorded of them until a person raises or acknowledges them. */
export const DUE_RULES = ['expected_response_prolonged', 'no_follow_up', 'touch_up_due'] as const;
export type DueRule = (typeof DUE_RULES)[number];

export interface DueFinding extends Finding {
  /** The entry of the record that it is about. */
  entryId: string;
}

type About = { entry: Standing<RecordFact>; seen: Seen };

/** What is true of a session or a series at the instant `situation.now`, without anybody having entered it. */
export function dueFindings(situation: Situation): DueFinding[] {
  const rules = situation.clinic.vocabularies.safetyRules;
  return DUE_RULES.flatMap((code) => {
    const rule = rules.get(code)!;
    return LOOKS[code](situation, rule.limits).map(({ entry, seen }) => {
      return { rule, evidence: evidenceOf(seen), once: true, entryId: entry.eventId };
    });
  });
}

const LOOKS: Record<DueRule, (situation: Situation, limits: Readonly<Record<string, number>>) => About[]> = {
  expected_response_prolonged: ({ session, clinic, now }, limits) => {
    const over = new Set(entriesOf(session, 'SideEffectResolved').map(({ data }) => data.effectId));
    return entriesOf(session, 'SideEffectReported').flatMap((entry) => {
      if (over.has(entry.data.effectId)) return [];
      const lastedMs = Date.parse(now) - latestOf(entry.data.onset, clinic.timeZone);
      // How long it lasts changes with every look: what stays is that it has passed its window.
      return prolonged(entry.data, lastedMs, limits).map(({ lastedHours: _lasted, ...seen }) => ({ entry, seen }));
    });
  },
  no_follow_up: ({ session, now }, limits) => {
    const end = sessionEnd(session);
    const closed = [...entriesOf(session, 'SessionCompleted'), ...entriesOf(session, 'SessionAborted')].at(-1);
    if (!closed || end === undefined) return [];
    const isReached = entriesOf(session, 'FollowUpRecorded').some(({ data }) => data.reached);
    const isDue = Date.parse(now) > Date.parse(end) + limits.days! * 24 * HOUR_MS;
    return isDue && !isReached ? [{ entry: closed, seen: { limitDays: limits.days } }] : [];
  },
  touch_up_due: ({ series, otherSessions, clinic, now }, limits) => {
    const ended = entriesOf(series, 'SeriesEnded').at(-1);
    if (ended?.data.reason !== 'completed' || ended.data.endedOn === undefined) return [];
    const { endedOn } = ended.data;
    const today = dayIn(clinic.timeZone, now);
    const from = addMonths(endedOn, limits.from_months!);
    const to = addMonths(endedOn, limits.to_months!);
    const isTouchedUp = otherSessions.some(({ entries }) => {
      const start = startOf(entries);
      return start !== undefined && dayIn(clinic.timeZone, start.at) >= addDays(endedOn, 1);
    });
    return today >= from && today <= to && !isTouchedUp ? [{ entry: ended, seen: { endedOn, from, to } }] : [];
  },
};
