import { dayIn } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';
import { consentAt } from '../client.js';
import { templateOn } from '../clinic.js';
import { dayOf } from '../moment.js';
import { plannedAreas, treatedAreas } from './areas.js';
import { look, type Look, type Seen } from './rule.js';
import {
  clientOf,
  daysBetween,
  entriesOf,
  HOUR_MS,
  latestOf,
  sessionDay,
  sessionEnd,
  type SessionEntries,
  type Situation,
  startOf,
} from './situation.js';

export const SESSION_START_RULES: Readonly<Record<string, Look>> = {
  expectations_not_discussed: look(
    ['ConsultationRecorded'],
    ({ client }) => {
      const isDiscussed = entriesOf(client, 'ConsultationRecorded').some(({ data }) => data.expectationsDiscussed);
      return isDiscussed ? [] : [{ expectationsDiscussed: false }];
    },
    { ofOmission: true },
  ),
  consent_missing: look(['SessionStarted'], (situation) => consentMissing(situation), { once: true, ofOmission: true }),
  interval_short: look(
    ['SessionStarted', 'AreaTreated'],
    (situation, { limits }, entry) => {
      const areas = entry.type === 'AreaTreated' ? [entry.data.area] : plannedAreas(situation);
      return areas.flatMap((area) => shortInterval(situation, area, limits.days!));
    },
    { once: true },
  ),
  open_adverse_effect: look(
    ['SessionStarted', 'AreaTreated'],
    (situation, _rule, entry) => {
      const areas = entry.type === 'AreaTreated' ? [entry.data.area] : plannedAreas(situation);
      return situation.otherSessions.flatMap(({ entries }) => openAdverseEffects(situation, entries, areas));
    },
    { once: true },
  ),
};

/** Missing, withdrawn, or to an older text than the one that held on the day of the session. */
export function consentMissing(situation: Situation): Seen[] {
  const { clinic, registers, session, now } = situation;
  const at = startOf(session)?.at ?? now;
  const consent = consentAt(clientOf(situation), 'treatment', at, clinic.timeZone);
  if (!consent) return [{ consent: 'missing' }];
  const textOn = (day: Day): number | undefined => templateOn(registers, 'consent_treatment', day)?.data.version;
  const current = textOn(dayIn(clinic.timeZone, at));
  // Where nobody said which text was signed, it was the one that held on that day.
  const signed = consent.templateVersion ?? textOn(dayOf(consent.given, clinic.timeZone)) ?? 0;
  if (current === undefined || signed >= current) return [];
  return [{ consent: 'older', templateVersion: signed, currentVersion: current }];
}

/** Days since the last session on the same area. */
function shortInterval(situation: Situation, area: string, limitDays: number): Seen[] {
  const { clinic, otherSessions } = situation;
  const today = sessionDay(situation);
  const days = otherSessions.flatMap(({ entries }) => {
    const start = startOf(entries);
    if (!start || !treatedAreas(entries).includes(area)) return [];
    const since = daysBetween(dayIn(clinic.timeZone, start.at), today);
    return since >= 0 ? [since] : [];
  });
  const daysSince = Math.min(...days);
  return daysSince < limitDays ? [{ area, daysSince, limitDays }] : [];
}

/** Effects of another session that are adverse and have not resolved when this one begins. One without an area may be anywhere. */
function openAdverseEffects(situation: Situation, entries: SessionEntries, areas: readonly string[]): Seen[] {
  const { clinic, session, now } = situation;
  const at = Date.parse(startOf(session)?.at ?? now);
  const end = Date.parse(sessionEnd(entries) ?? now);
  const resolved = new Map(
    entriesOf(entries, 'SideEffectResolved').map(({ data }) => [
      data.effectId,
      latestOf(data.resolved, clinic.timeZone),
    ]),
  );
  return entriesOf(entries, 'SideEffectReported').flatMap(({ data: { effectId, type, area, onset } }) => {
    const began = latestOf(onset, clinic.timeZone);
    const isOpen = (resolved.get(effectId) ?? Infinity) > at && Date.parse(onset) <= at;
    const isHere = area === undefined ? areas.length > 0 : areas.includes(area);
    if (!isOpen || !isHere) return [];
    const adverseAfterMs = (clinic.vocabularies.sideEffects.get(type)?.adverseAfterH ?? 0) * HOUR_MS;
    const isAdverse = adverseAfterMs === 0 || Math.max(began - end, at - began) > adverseAfterMs;
    return isAdverse ? [{ effectId, type, area: area ?? areas[0] }] : [];
  });
}
