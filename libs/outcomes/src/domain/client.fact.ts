import { type FactKind, inOrderOf, latest, ofType } from './fact.js';

/** A client, with the latest of what registration, changes and consultations say. */
export const clientFact: FactKind = {
  name: 'client',
  columnsOf(entries, clientId) {
    const [registered] = ofType(entries, 'ClientRegistered');
    if (!registered) return null;
    const changes = ofType(entries, 'ClientDetailsChanged').map(({ data }) => data);
    const consultations = ofType(entries, 'ConsultationRecorded').map(({ data }) => data);
    consultations.sort(inOrderOf(({ consultedOn }) => consultedOn));
    const details = latest([registered.data, ...changes]);
    const findings = latest(consultations);
    return {
      entry_id: registered.eventId,
      client_id: clientId,
      enrolled_on: registered.data.enrolledOn,
      birth_year: details.birthYear,
      sex: details.sex,
      fitzpatrick: findings.fitzpatrick,
      concern: findings.concern,
      concern_severity: findings.concernSeverity,
      weight_g: findings.weightG,
    };
  },
};

/** One assessment of an outcome. A numeric scale fills `score`, a scale of words `level`. */
export const assessmentFact: FactKind = {
  name: 'assessment',
  columnsOf(entries, clientId) {
    const [assessed] = ofType(entries, 'OutcomeAssessed');
    if (!assessed) return null;
    const { value, ...data } = assessed.data;
    return {
      entry_id: assessed.eventId,
      client_id: clientId,
      assessed_on: data.assessedOn,
      phase: data.phase,
      scale: data.scale,
      variant: data.variant,
      score: typeof value === 'number' ? value : null,
      level: typeof value === 'string' ? value : null,
      area: data.area,
      side: data.side,
      arm: data.arm,
      rater: data.rater,
      rater_id: data.raterId,
      blinded: data.blinded === undefined ? null : Number(data.blinded),
      series_id: data.seriesId,
      session_id: data.sessionId,
    };
  },
};
