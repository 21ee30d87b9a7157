import { Problem } from '#kernel/problem.js';
import { asKnown, type KnownFacts, standing } from '../known-at.js';
import {
  type AssessmentOfCourse,
  type ClientCourseBody,
  type SeriesOfCourse,
  type SessionOfCourse,
  type SideEffectOfCourse,
} from './client-course.answer.js';

/** @throws Problem `client_unknown` where nobody of this id was registered, as known then */
export async function readClientCourse(known: KnownFacts, clientId: string): Promise<ClientCourseBody> {
  const params = [...asKnown(known), clientId];
  const [client] = await known.queries.all<ClientCourseBody['client']>(
    `SELECT client_id AS "clientId", enrolled_on AS "enrolledOn", birth_year AS "birthYear", sex, fitzpatrick, concern,
       concern_severity AS "concernSeverity"
     FROM client WHERE ${standing('client')} AND client_id = $3`,
    params,
  );
  if (!client) throw new Problem('not_found', 'client_unknown', 'No such client is registered.');
  return {
    knownAt: known.position,
    client,
    series: await known.queries.all<SeriesOfCourse>(
      `SELECT series_id AS "seriesId", entry_id AS "entryId", planned_on AS "plannedOn",
         target_sessions AS "targetSessions", interval_days AS "intervalDays",
         (SELECT count(*) FROM session WHERE ${standing('session')} AND session.client_id = series.client_id
            AND session.series_id = series.series_id AND state = 'completed') AS "completedSessions",
         ended_on AS "endedOn", end_reason AS "endReason"
       FROM series WHERE ${standing('series')} AND client_id = $3
       ORDER BY coalesce(planned_on, recorded_at), position`,
      params,
    ),
    sessions: await known.queries.all<SessionOfCourse>(
      `SELECT session_id AS "sessionId", entry_id AS "entryId", state, series_id AS "seriesId",
         session_number AS "sessionNumber", practitioner_id AS "practitionerId", planned_for AS "plannedFor",
         started_at AS "startedAt", ended_at AS "endedAt", end_reason AS "endReason"
       FROM session WHERE ${standing('session')} AND client_id = $3
       ORDER BY coalesce(started_at, planned_for), position`,
      params,
    ),
    sideEffects: await readSideEffects(known, clientId),
    assessments: await readAssessments(known, clientId),
  };
}

async function readSideEffects(known: KnownFacts, clientId: string): Promise<SideEffectOfCourse[]> {
  const rows = await known.queries.all<
    Omit<SideEffectOfCourse, 'serious' | 'course'> & { serious: number | null; course: string }
  >(
    `SELECT effect_id AS "effectId", effect.entry_id AS "entryId", effect.session_id AS "sessionId", type, area, side, arm,
       onset, grade, worst_grade AS "worstGrade", causality, serious, last_seen AS "lastSeen", resolved, sequelae, course
     FROM session JOIN side_effect AS effect ON effect.session_id = session.session_id AND ${standing('effect')}
     WHERE ${standing('session')} AND session.client_id = $3 ORDER BY onset, effect.position`,
    [...asKnown(known), clientId],
  );
  return rows.map((row) => ({
    ...row,
    serious: row.serious === null ? null : row.serious === 1,
    course: JSON.parse(row.course) as SideEffectOfCourse['course'],
  }));
}

async function readAssessments(known: KnownFacts, clientId: string): Promise<AssessmentOfCourse[]> {
  const rows = await known.queries.all<
    Omit<AssessmentOfCourse, 'value'> & { score: number | null; level: string | null }
  >(
    `SELECT entry_id AS "entryId", assessed_on AS "assessedOn", phase, scale, variant, score, level, area, side, arm,
       rater, series_id AS "seriesId", session_id AS "sessionId"
     FROM assessment WHERE ${standing('assessment')} AND client_id = $3 ORDER BY assessed_on, position`,
    [...asKnown(known), clientId],
  );
  return rows.map(({ score, level, ...row }) => ({ ...row, value: score ?? level! }));
}
