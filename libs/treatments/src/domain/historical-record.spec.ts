import { type Aggregate, stateFrom } from './aggregate.js';
import { assessOutcome, clientAggregate, recordConsultation, registerClient } from './client.js';
import { type Entered } from './entry.events.js';
import { type TreatmentFact } from './form.js';
import { endSeries, planSeries, seriesAggregate } from './series.js';
import { endOf, type SessionStart } from './session.events.js';
import {
  applyAnesthetic,
  applyPostProcedureProduct,
  checkPreparation,
  completeSession,
  giveAftercare,
  observeReaction,
  recordFollowUp,
  removeAnesthetic,
  reportSideEffect,
  resolveSideEffect,
  sessionAggregate,
  startSession,
  treatArea,
} from './session.js';
import {
  APPLICATION_ID,
  CLIENT_ID,
  EFFECT_ID,
  entryId,
  late,
  PRACTITIONER_ID,
  published,
  recorded,
  SERIES_ID,
} from './world.fixture.js';

/**
 * Everything that the import folder can say of one client, entered years afterwards through the same decisions as a
 * live session: what it knows has a place, and what it does not know is left open and not made up.
 */
const imported = late('imported');

/** Folds decision after decision onto a new stream. */
function entered<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  decisions: ((state: State) => readonly F[])[],
): Entered<F>[] {
  const facts: F[] = [];
  for (const decide of decisions) {
    const history = recorded(facts).map((entry) => ({ ...entry, sealedIn: [entry.eventId] }));
    facts.push(...published(decide(stateFrom(aggregate, history as never))));
  }
  return recorded(facts);
}

describe('a historical record', () => {
  it('of a client has registration, consultation and assessments', () => {
    const entries = entered(clientAggregate, [
      (client) =>
        registerClient(
          client,
          { birthYear: 1985, sex: 'male', enrolledOn: '2023-03-06' },
          { name: 'P 01', email: 'p01@example.org', phone: '030 1' },
          imported,
        ),
      (client) =>
        recordConsultation(
          client,
          {
            consultedOn: '2023-03-06',
            fitzpatrick: 'III',
            concern: 'acne_scar',
            concernSeverity: 'severe',
            weightG: 62_500,
          },
          imported,
        ),
      (client) =>
        assessOutcome(
          client,
          {
            assessedOn: '2023-06-04',
            phase: 'final',
            scale: 'investigator_response',
            variant: 'blinded_photo',
            value: 'excellent',
            arm: 'prp',
            area: 'cheek',
          },
          imported,
        ),
    ]);
    expect(entries.map(({ type }) => type)).toEqual(['ClientRegistered', 'ConsultationRecorded', 'OutcomeAssessed']);
    expect(entries.every(({ data }) => data.lateReason === 'imported')).toBe(true);
  });

  it('of a series has its plan and its end', () => {
    const entries = entered(seriesAggregate, [
      (series) => planSeries(series, { clientId: CLIENT_ID, targetSessions: 3, intervalDays: 30 }, imported),
      (series) => endSeries(series, { endedOn: '2023-05-05', reason: 'completed' }, imported),
    ]);
    expect(entries).toHaveLength(2);
  });

  it('of a session has every step, with times only where they are known', () => {
    const entries = entered(sessionAggregate, [
      (session) =>
        startSession(
          session,
          {
            clientId: CLIENT_ID,
            at: '2023-03-06T10:00:00.000Z',
            practitionerId: PRACTITIONER_ID,
            seriesId: SERIES_ID,
            sessionNumber: 1,
          },
          imported,
        ),
      (session) =>
        checkPreparation(session, { items: [{ item: 'retinoid', status: 'met', lastDoneOn: '2023-02-20' }] }, imported),
      (session) =>
        applyAnesthetic(
          session,
          { applicationId: APPLICATION_ID, product: 'lidocaine_prilocaine_2.5_2.5', massMg: 5000 },
          imported,
        ),
      (session) => removeAnesthetic(session, { contactTimeS: 2700 }, imported),
      (session) =>
        treatArea(
          session,
          {
            area: 'cheek',
            side: 'right',
            arm: 'prp',
            deviceType: 'roller',
            deviceModel: 'dermaroller_mf8',
            needleLengthUm: 1500,
            passes: 4,
            endpoint: 'pinpoint_bleeding_uniform',
            cartridgeLot: 'L-2022/114',
            cartridgeExpiresOn: '2025-01-31',
            speed: 8000,
            speedUnit: 'rpm',
            pattern: 'star',
            pressure: 'medium',
            pinCount: 192,
            glideProduct: 'saline',
          },
          imported,
        ),
      (session) =>
        observeReaction(
          session,
          { type: 'erythema', severity: 1, areas: ['cheek'], painNrs: 4, timeAfterS: 300 },
          imported,
        ),
      (session) => applyPostProcedureProduct(session, { product: 'hyaluronic_serum' }, imported),
      (session) => giveAftercare(session, { items: ['no_sun_24h', 'no_makeup_24h'] }, imported),
      (session) => completeSession(session, { durationS: 2700 }, imported),
      (session) =>
        recordFollowUp(
          session,
          {
            day: 30,
            contactedOn: '2023-04-05',
            reached: true,
            adherence: [
              { item: 'no_sun_24h', answer: 'yes' },
              { item: 'no_makeup_24h', answer: 'partly' },
              { item: 'gentle_cleanser', answer: 'yes' },
              { item: 'sunscreen_daily', answer: 'no' },
              { item: 'no_retinoid', answer: 'unknown' },
              { item: 'no_peel', answer: 'yes' },
            ],
          },
          imported,
        ),
      (session) => recordFollowUp(session, { day: 90, reached: false }, imported),
      (session) =>
        reportSideEffect(
          session,
          {
            effectId: EFFECT_ID,
            type: 'post_inflammatory_hyperpigmentation',
            area: 'cheek',
            onset: '2023-03-20',
            grade: 2,
            causality: 'probable',
            serious: false,
          },
          imported,
        ),
      (session) => resolveSideEffect(session, { effectId: EFFECT_ID, resolved: '2023-05-20' }, imported),
    ]);
    expect(entries).toHaveLength(13);
    const end = entries.find(({ type }) => type === 'SessionCompleted')!;
    expect(endOf(entries[0]!.data as SessionStart, end.data as object)).toBe('2023-03-06T10:45:00.000Z');
  });

  it('of a session may say nothing but that it began: only its client and its start are needed', () => {
    const entries = entered(sessionAggregate, [
      (session) => startSession(session, { clientId: CLIENT_ID, at: '2023-03-06T10:00:00.000Z' }, imported),
      (session) => completeSession(session, {}, imported),
    ]);
    expect(entries.map(({ eventId }) => eventId)).toEqual([entryId(1), entryId(2)]);
  });
});
