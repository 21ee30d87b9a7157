import { uuidV5 } from '#kernel/ids.js';
import { CorrectEntry } from '#treatments/correct-entry/correct-entry.command.js';
import { ProgressSideEffect } from '#treatments/progress-side-effect/progress-side-effect.command.js';
import { RecordFollowUp } from '#treatments/record-follow-up/record-follow-up.command.js';
import { ReportSideEffect } from '#treatments/report-side-effect/report-side-effect.command.js';
import { ResolveSideEffect } from '#treatments/resolve-side-effect/resolve-side-effect.command.js';
import { type EffectCourse, type SessionCourse } from './client-course.js';
import { type ClientScript, plusMin } from './simulation-step.js';

/** What came of a session: follow-ups, of which some are missing, and side effects, of which some are still open. */
export function addAftermath(script: ClientScript, session: SessionCourse): void {
  addContacts(script, session);
  for (const effect of session.effects) addEffect(script, session, effect);
}

function addContacts(script: ClientScript, session: SessionCourse): void {
  const { random } = script;
  const sessionId = script.sessionIdOf(session);
  const { followedAdvice } = session;
  const adherence = [
    { item: 'no_sun_24h', answer: followedAdvice ? ('yes' as const) : ('no' as const) },
    { item: 'sunscreen_daily', answer: followedAdvice ? ('yes' as const) : ('partly' as const) },
  ];
  for (const { dueDay, day, reached } of session.contacts) {
    const contactedOn = script.dayAt(day);
    const said = { day: dueDay, contactedOn, reached, ...(reached && { adherence }) };
    const onPaper = random.chance(0.04);
    const late = onPaper ? { reason: 'recorded_on_paper' as const } : undefined;
    const at = script.timeOn(onPaper ? day + random.between(1, 6) : day, 9, 17);
    script.add(
      `${session.number} follow up ${dueDay}`,
      at,
      (context) => new RecordFollowUp(context, sessionId, said, late),
    );
  }
}

/** Reported in the morning, seen at noon, over in the afternoon: what one day brings stays in its order. */
function addEffect(script: ClientScript, session: SessionCourse, effect: EffectCourse): void {
  const { random } = script;
  const sessionId = script.sessionIdOf(session);
  const { type, area } = effect;
  const effectId = uuidV5(sessionId, type);
  const grade = Number(random.weighted({ '1': 70, '2': 26, '3': 4 }));
  const causality = random.weighted({ probable: 50, possible: 40, certain: 10 });
  const onset = script.dayAt(effect.onsetDay);
  const reported = `${session.number} report ${type}`;
  const said = { effectId, type, area, onset, grade, causality, serious: false };
  const reportedAt = script.timeOn(effect.reportedDay, 8, 11);
  script.add(reported, reportedAt, (context) => new ReportSideEffect(context, sessionId, said));
  if (random.chance(0.05)) {
    const changes = [{ field: 'grade', old: grade, new: Math.min(4, grade + 1) }];
    const correctedAt = plusMin(reportedAt, random.between(5, 55));
    script.add(`${session.number} correct ${type}`, correctedAt, (context, entryIds) => {
      const correction = { entryId: entryIds.get(reported)!, changes, reason: 'new_information' as const };
      return new CorrectEntry(context, { kind: 'session', id: sessionId }, correction);
    });
  }
  const observedDay = effect.reportedDay + 2;
  if (random.chance(0.15) && observedDay < effect.resolvedDay) {
    const seen = { effectId, observed: script.dayAt(observedDay), grade };
    script.add(
      `${session.number} progress ${type}`,
      script.timeOn(observedDay, 12, 14),
      (context) => new ProgressSideEffect(context, sessionId, seen),
    );
  }
  const resolved = script.dayAt(effect.resolvedDay);
  script.add(
    `${session.number} resolve ${type}`,
    script.timeOn(effect.resolvedDay, 14, 18),
    (context) => new ResolveSideEffect(context, sessionId, { effectId, resolved }),
  );
}
