import { type SideEffectReport } from '../session.events.js';
import { look, type Look, type Seen } from './rule.js';
import { entriesOf, HOUR_MS, latestOf, sessionEnd, type Situation } from './situation.js';

const reported = (
  see: (situation: Situation, report: SideEffectReport, limits: Readonly<Record<string, number>>) => readonly Seen[],
): Look => look(['SideEffectReported'], (situation, { limits }, { data }) => see(situation, data, limits));

const SCARS: readonly string[] = ['acne_scar', 'surgical_scar', 'facial_scar', 'abdominal_scar'];

export const AFTERWARDS_RULES: Readonly<Record<string, Look>> = {
  duration_unusual: look(['SessionCompleted'], ({ session }, { limits }) => {
    const areas = entriesOf(session, 'AreaTreated').map(({ data }) => data);
    const begun = areas.flatMap(({ at }) => at ?? []).sort()[0];
    const ended = areas
      .flatMap(({ at, endedAt }) => endedAt ?? at ?? [])
      .sort()
      .at(-1);
    if (begun === undefined || ended === undefined) return [];
    const needlingS = Math.round((Date.parse(ended) - Date.parse(begun)) / 1000);
    const { min_minutes: minMinutes, max_minutes: maxMinutes } = limits;
    if (needlingS < minMinutes! * 60) return [{ needlingS, minMinutes }];
    return needlingS > maxMinutes! * 60 ? [{ needlingS, maxMinutes }] : [];
  }),
  /** What was seen or ended past its window. What is still open is derived for an instant, see `due.ts`. */
  expected_response_prolonged: look(
    ['SideEffectProgressed', 'SideEffectResolved'],
    ({ session, clinic }, { limits }, { data }) => {
      const report = entriesOf(session, 'SideEffectReported').findLast(
        (one) => one.data.effectId === data.effectId,
      )?.data;
      const seen = 'observed' in data ? data.observed : data.resolved;
      const lasted = report && latestOf(seen, clinic.timeZone) - latestOf(report.onset, clinic.timeZone);
      return report ? prolonged(report, lasted!, limits) : [];
    },
  ),
  new_papules: reported(({ session, clinic }, { type, onset, effectId }, limits) => {
    const end = sessionEnd(session);
    if (type !== 'new_papules_or_plaques' || end === undefined) return [];
    const afterMs = latestOf(onset, clinic.timeZone) - Date.parse(end);
    if (afterMs <= limits.days! * 24 * HOUR_MS) return [];
    return [{ effectId, hoursAfter: Math.floor(afterMs / HOUR_MS), limitDays: limits.days }];
  }),
  energy_injury: reported(({ session, clinic }, { type, effectId }) => {
    const isRf = entriesOf(session, 'AreaTreated').some(({ data }) => data.deviceType === 'rf_pen');
    const isInjury = clinic.vocabularies.sideEffects.get(type)?.group === 'energy_injury';
    return isRf && isInjury ? [{ effectId, type }] : [];
  }),
  series_too_short: look(['SeriesPlanned', 'SeriesRevised'], ({ series, client }, { limits }) => {
    const plan = entriesOf(series, 'SeriesPlanned').at(-1)?.data;
    const revised = entriesOf(series, 'SeriesRevised').findLast(({ data }) => data.targetSessions)?.data;
    const targetSessions = revised?.targetSessions ?? plan?.targetSessions;
    const consulted = entriesOf(client, 'ConsultationRecorded').map(({ data }) => data);
    const severity = consulted.findLast(({ concernSeverity }) => concernSeverity)?.concernSeverity;
    const concern = plan?.concern ?? consulted.findLast((one) => one.concern)?.concern ?? '';
    const isSevere = severity === 'severe' && SCARS.includes(concern);
    const limitSessions = isSevere ? limits.severe_sessions! : limits.modest_sessions!;
    if (targetSessions === undefined || targetSessions >= limitSessions) return [];
    return [{ targetSessions, limitSessions, severity: isSevere ? 'severe' : 'modest' }];
  }),
};

/** @param lastedMs from onset to when it was last known to be there */
export function prolonged(
  { effectId, type }: SideEffectReport,
  lastedMs: number,
  limits: Readonly<Record<string, number>>,
): Seen[] {
  const limitHours = limits[type];
  if (limitHours === undefined || lastedMs <= limitHours * HOUR_MS) return [];
  return [{ effectId, type, lastedHours: Math.floor(lastedMs / HOUR_MS), limitHours }];
}
