import {
  decideReportability,
  notifyAuthority,
  progressSideEffect,
  reportSideEffect,
  resolveSideEffect,
} from './session.js';
import { type SessionEvent } from './session.events.js';
import {
  aHyperpigmentation,
  at,
  completed,
  EFFECT_ID,
  givenSession as given,
  late,
  live,
  reported,
  SERIES_ID,
  started,
} from './world.fixture.js';

const MONTHS_LATER = { ...live, now: '2026-09-01T12:00:00.000Z' };
const seen = (observed: string): SessionEvent => ({
  type: 'SideEffectProgressed',
  data: { effectId: EFFECT_ID, observed },
});
const resolved: SessionEvent = { type: 'SideEffectResolved', data: { effectId: EFFECT_ID, resolved: '2026-06-01' } };

function report(other: object, words?: { description: string }) {
  return given(started, completed).when((session) => reportSideEffect(session, aHyperpigmentation(other), live, words));
}

describe('a side effect', () => {
  it('is reported in the session, at a follow-up, or years later, without being late', () => {
    given(started)
      .when((session) => reportSideEffect(session, aHyperpigmentation(), live))
      .isAccepted();
    given(started, completed)
      .when((session) => reportSideEffect(session, aHyperpigmentation({ onset: '2026-08-01' }), MONTHS_LATER))
      .then({ type: 'SideEffectReported', data: aHyperpigmentation({ onset: '2026-08-01' }) });
  });

  it('belongs to a session that has started', () => {
    given()
      .when((session) => reportSideEffect(session, aHyperpigmentation(), late()))
      .isRefused('session_not_started');
  });

  it('has a grade from 1 to 5 and a share of the area from 0 to 100 %', () => {
    report({ grade: 1 }).isAccepted();
    report({ grade: 5 }).isAccepted();
    for (const grade of [0, 6]) report({ grade }).isRefused('value_out_of_range', { field: 'grade' });
    for (const treatedAreaPercent of [0, 100]) report({ treatedAreaPercent }).isAccepted();
    for (const treatedAreaPercent of [-1, 101]) {
      report({ treatedAreaPercent }).isRefused('value_out_of_range', { field: 'treatedAreaPercent' });
    }
  });

  it('does not begin before the session: a day counts to its end, an instant counts exactly', () => {
    report({ onset: '2026-03-02' }).isAccepted();
    report({ onset: '2026-03-01' }).isRefused('too_early', { field: 'onset', min: at(9) });
    report({ onset: at(9) }).isAccepted();
    report({ onset: at(8, 59, 59) }).isRefused('too_early', { field: 'onset' });
  });

  it('does not begin after today', () => {
    report({ onset: '2026-03-03' }).isRefused('in_the_future', { field: 'onset' });
    report({ onset: at(18, 5, 1) }).isRefused('in_the_future', { field: 'onset' });
  });

  it('is serious with a criterion, and grade 5 is serious', () => {
    report({ serious: true, seriousnessCriterion: 'hospital_admission' }).isAccepted();
    report({ serious: true }).isRefused('field_missing', { field: 'seriousnessCriterion' });
    report({ seriousnessCriterion: 'disability' }).isRefused('does_not_apply', { field: 'seriousnessCriterion' });
    report({ grade: 5, serious: false }).isRefused('grade_is_serious', { field: 'serious' });
    given(started)
      .when((session) => reportSideEffect(session, aHyperpigmentation({ serious: true }), late('imported')))
      .isAccepted();
  });

  it('has a type of the vocabulary, or a description', () => {
    report({ type: 'sunburn' }).isRefused('value_not_in_list', { vocabulary: 'sideEffects' });
    report({ type: 'other' }).isRefused('field_missing', { field: 'notes.description' });
    report({ type: 'other' }, { description: 'numb lip' }).isAccepted();
  });

  it('is reported once under its id', () => {
    given(started, reported)
      .when((session) => reportSideEffect(session, aHyperpigmentation(), live))
      .isRefused('id_taken', { kind: 'conflict' });
  });
});

describe('the course of a side effect', () => {
  const progress = (observed: string, ...before: SessionEvent[]) =>
    given(started, completed, reported, ...before).when((session) =>
      progressSideEffect(session, { effectId: EFFECT_ID, observed, grade: 1 }, MONTHS_LATER),
    );
  const resolve = (day: string, ...before: SessionEvent[]) =>
    given(started, completed, reported, ...before).when((session) =>
      resolveSideEffect(session, { effectId: EFFECT_ID, resolved: day, sequelae: 'none' }, MONTHS_LATER),
    );

  it('follows a report', () => {
    given(started)
      .when((session) => progressSideEffect(session, { effectId: EFFECT_ID, observed: at(10) }, live))
      .isRefused('no_side_effect_reported');
    given(started, reported)
      .when((session) => progressSideEffect(session, { effectId: SERIES_ID, observed: at(10) }, live))
      .isRefused('side_effect_unknown', { kind: 'not_found' });
  });

  it('is seen from its onset to its resolution', () => {
    progress('2026-03-02').isAccepted();
    progress('2026-03-01').isRefused('too_early', { field: 'observed', min: '2026-03-02' });
    progress('2026-06-01', resolved).isAccepted();
    progress('2026-06-02', resolved).isRefused('too_early', { field: 'resolved', min: '2026-06-02' });
  });

  it('resolves no earlier than it began or was last seen', () => {
    resolve('2026-03-02').isAccepted();
    resolve('2026-03-01').isRefused('too_early', { min: '2026-03-02' });
    resolve('2026-05-01', seen('2026-05-01'), seen('2026-04-01')).isAccepted();
    resolve('2026-04-30', seen('2026-05-01'), seen('2026-04-01')).isRefused('too_early', { min: '2026-05-01' });
  });

  it('resolves once', () => {
    resolve('2026-06-02', resolved).isRefused('side_effects_resolved', { kind: 'not_allowed_now' });
    given(started, reported, resolved, {
      type: 'SideEffectReported',
      data: aHyperpigmentation({ effectId: SERIES_ID }),
    })
      .when((session) => resolveSideEffect(session, { effectId: EFFECT_ID, resolved: '2026-06-01' }, MONTHS_LATER))
      .isRefused('side_effects_resolved');
  });
});

describe('whether a side effect is reported to an authority', () => {
  const decision = {
    effectId: EFFECT_ID,
    decidedOn: '2026-08-03',
    reportable: true,
    reason: 'serious_injury' as const,
    authority: 'fda',
    learnedOn: '2026-08-01',
  };
  const decide = (other: object) =>
    given(started, completed, reported).when((session) =>
      decideReportability(session, { ...decision, ...other }, MONTHS_LATER),
    );

  it('is decided with the reason, and names who is to be told', () => {
    decide({}).then({ type: 'ReportabilityDecided', data: decision });
    decide({ authority: undefined }).isRefused('field_missing', { field: 'authority' });
    const not = { reportable: false, reason: 'not_serious' };
    decide({ ...not, authority: undefined }).isAccepted();
    decide(not).isRefused('does_not_apply', { field: 'authority' });
    decide({ learnedOn: '2026-08-03' }).isAccepted();
    decide({ learnedOn: '2026-08-04' }).isRefused('value_out_of_range', { field: 'learnedOn' });
    decide({ decidedOn: '2026-03-01', learnedOn: undefined }).isRefused('too_early', { field: 'decidedOn' });
  });

  it('is of a side effect that was reported, and so is the notification', () => {
    decide({ effectId: SERIES_ID }).isRefused('side_effect_unknown');
    given(started, completed)
      .when((session) => decideReportability(session, decision, MONTHS_LATER))
      .isRefused('no_side_effect_reported');
    const notification = { effectId: EFFECT_ID, authority: 'fda', notifiedOn: '2026-08-10' };
    given(started, completed, reported)
      .when((session) => notifyAuthority(session, notification, MONTHS_LATER, { reference: 'MW 12/7' }))
      .then({ type: 'AuthorityNotified', data: notification, sealed: { notes: { reference: 'MW 12/7' } } });
  });
});
