import { endOf } from '#treatments/domain/session.events.js';
import { type FactColumns, type FactKind, inOrderOf, latest, ofType, type StandingEntry, yesNo } from './fact.js';

export type SessionState = 'booked' | 'cancelled' | 'running' | 'completed' | 'aborted';

/** A session, from its booking to its end. What was said at its start goes before what was booked. */
export const sessionFact: FactKind = {
  name: 'session',
  columnsOf(entries, sessionId) {
    const booked = ofType(entries, 'SessionBooked').at(-1);
    const started = ofType(entries, 'SessionStarted').at(-1);
    const first = booked ?? started;
    if (!first) return null;
    const appointments = ofType(entries, 'SessionRebooked').map(({ data }) => data);
    const appointment = latest<{ plannedFor?: string; plannedDurationS?: number; practitionerId?: string }>([
      {
        plannedFor: booked?.data.plannedFor,
        plannedDurationS: booked?.data.plannedDurationS,
        practitionerId: booked?.data.practitionerId,
      },
      ...appointments,
    ]);
    return {
      entry_id: first.eventId,
      session_id: sessionId,
      client_id: (started ?? first).data.clientId,
      practitioner_id: started?.data.practitionerId ?? appointment.practitionerId,
      series_id: started?.data.seriesId ?? booked?.data.seriesId,
      session_number: started?.data.sessionNumber ?? booked?.data.sessionNumber,
      planned_for: appointment.plannedFor,
      planned_duration_s: appointment.plannedDurationS,
      started_at: started?.data.at,
      ...endingOf(entries),
    };
  },
};

function endingOf(entries: readonly StandingEntry[]): FactColumns {
  const started = ofType(entries, 'SessionStarted').at(-1);
  if (!started) {
    const cancelled = ofType(entries, 'SessionCancelled').at(-1);
    return { state: cancelled ? 'cancelled' : 'booked', end_reason: cancelled?.data.reason };
  }
  const aborted = ofType(entries, 'SessionAborted').at(-1);
  if (aborted)
    return { state: 'aborted', ended_at: endOf(started.data, aborted.data), end_reason: aborted.data.reason };
  const completed = ofType(entries, 'SessionCompleted').at(-1);
  return completed ? { state: 'completed', ended_at: endOf(started.data, completed.data) } : { state: 'running' };
}

/** One area needled with one setting. */
export const areaTreatmentFact: FactKind = {
  name: 'area_treatment',
  columnsOf(entries, sessionId) {
    const [treated] = ofType(entries, 'AreaTreated');
    if (!treated) return null;
    const { data } = treated;
    return {
      entry_id: treated.eventId,
      session_id: sessionId,
      at: data.at,
      ended_at: data.endedAt,
      area: data.area,
      side: data.side,
      arm: data.arm,
      surface_mm2: data.surfaceMm2,
      device_type: data.deviceType,
      device_model: data.deviceModel,
      device_id: data.deviceId,
      cartridge_lot: data.cartridgeLot,
      pin_count: data.pinCount,
      needle_length_um: data.needleLengthUm,
      passes: data.passes,
      pattern: data.pattern,
      pressure: data.pressure,
      speed: data.speed,
      speed_unit: data.speedUnit,
      glide_product: data.glideProduct,
      endpoint: data.endpoint,
      energy_mj: data.energyMj,
    };
  },
};

/** One contact after a session, or the attempt at it. `adherence` is JSON, answer by item. */
export const followUpFact: FactKind = {
  name: 'follow_up',
  columnsOf(entries, sessionId) {
    const [followUp] = ofType(entries, 'FollowUpRecorded');
    if (!followUp) return null;
    const { day, contactedOn, reached, adherence } = followUp.data;
    const answers = adherence?.map(({ item, answer }) => [item, answer] as const);
    return {
      entry_id: followUp.eventId,
      session_id: sessionId,
      due_day: day,
      contacted_on: contactedOn,
      reached: Number(reached),
      adherence: answers && JSON.stringify(Object.fromEntries(answers)),
    };
  },
};

/**
 * A side effect as it stands, with its course: `course` is JSON, `{observed, grade}` from the report on. `grade` is the
 * latest that was given, `worst_grade` the highest.
 */
export const sideEffectFact: FactKind = {
  name: 'side_effect',
  columnsOf(entries, sessionId) {
    const [reported] = ofType(entries, 'SideEffectReported');
    if (!reported) return null;
    const progress = ofType(entries, 'SideEffectProgressed').map(({ data }) => data);
    progress.sort(inOrderOf(({ observed }) => observed));
    const resolved = ofType(entries, 'SideEffectResolved').at(-1);
    const decision = ofType(entries, 'ReportabilityDecided').at(-1)?.data;
    const notified = ofType(entries, 'AuthorityNotified').map(({ data }) => data.notifiedOn);
    const { effectId, type, area, side, arm, onset, informant, grade } = reported.data;
    const course = [
      { observed: onset, grade: grade ?? null },
      ...progress.map((seen) => ({ observed: seen.observed, grade: seen.grade ?? null })),
    ];
    const grades = course.map((seen) => seen.grade).filter((given) => given !== null);
    const now = latest([reported.data, ...progress]);
    return {
      entry_id: reported.eventId,
      session_id: sessionId,
      effect_id: effectId,
      type,
      area,
      side,
      arm,
      onset,
      informant,
      grade: now.grade,
      worst_grade: grades.length > 0 ? Math.max(...grades) : null,
      treated_area_percent: now.treatedAreaPercent,
      psychosocial_impact: now.psychosocialImpact,
      action: now.action,
      causality: now.causality,
      serious: yesNo(now.serious),
      last_seen: progress.at(-1)?.observed,
      resolved: resolved?.data.resolved,
      sequelae: resolved?.data.sequelae,
      reportable: yesNo(decision?.reportable),
      authority: decision?.authority,
      learned_on: decision?.learnedOn,
      notified_on: notified.sort().at(0),
      course: JSON.stringify(course),
    };
  },
};

/**
 * What a rule of safety flagged in an entry of the record. It waits while it is a stop or a warning and nobody has
 * acknowledged or overridden it; what is for information only waits for nobody.
 */
export const alertFact: FactKind = {
  name: 'alert',
  columnsOf(entries, recordId) {
    const [raised] = ofType(entries, 'AlertRaised');
    if (!raised) return null;
    const { alertId, rule, ruleVersion, level, entryId } = raised.data;
    const isAnswered = entries.some(({ type }) => type === 'AlertAcknowledged' || type === 'AlertOverridden');
    return {
      entry_id: raised.eventId,
      alert_id: alertId,
      record_id: recordId,
      rule,
      rule_version: ruleVersion,
      level,
      about_entry_id: entryId,
      waits: Number(level !== 'info' && !isAnswered),
    };
  },
};
