import {
  abortSession,
  applyAnesthetic,
  applyPostProcedureProduct,
  bookSession,
  cancelSession,
  checkPreparation,
  cleanseSkin,
  completeSession,
  giveAftercare,
  observeReaction,
  rebookSession,
  recordFollowUp,
  removeAnesthetic,
  startSession,
  treatArea,
} from './session.js';
import { type SessionEvent } from './session.events.js';
import {
  aCheek,
  aCream,
  APPLICATION_ID,
  applied,
  at,
  booked,
  cancelled,
  cleansed,
  CLIENT_ID,
  completed,
  givenSession as given,
  late,
  live,
  PRACTITIONER_ID,
  removed,
  SERIES_ID,
  started,
  treated,
} from './world.fixture.js';

const start = { clientId: CLIENT_ID, at: at(9), practitionerId: PRACTITIONER_ID };

describe('a session before it starts', () => {
  it('is booked, for a time that may lie ahead', () => {
    const booking = { clientId: CLIENT_ID, plannedFor: '2027-01-11T09:00:00.000Z', seriesId: SERIES_ID };
    given()
      .when((session) => bookSession(session, booking, live))
      .then({ type: 'SessionBooked', data: booking });
  });

  it('is moved and cancelled while it is booked', () => {
    given(booked)
      .when((session) => rebookSession(session, { plannedFor: at(11) }, live))
      .then({ type: 'SessionRebooked', data: { plannedFor: at(11) } });
    given(booked)
      .when((session) => cancelSession(session, { reason: 'missed' }, live))
      .then({ type: 'SessionCancelled', data: { reason: 'missed' } });
  });

  it('takes what was checked of the preparation, when it is booked', () => {
    given(booked)
      .when((session) =>
        checkPreparation(
          session,
          { at: at(8), items: [{ item: 'sun', status: 'met', lastDoneOn: '2026-02-01' }] },
          live,
        ),
      )
      .then({
        type: 'PreparationChecked',
        data: { at: at(8), items: [{ item: 'sun', status: 'met', lastDoneOn: '2026-02-01' }] },
      });
  });

  it('starts booked or not, for the client whom it was booked for', () => {
    given()
      .when((session) => startSession(session, start, live))
      .then({ type: 'SessionStarted', data: start });
    given(booked)
      .when((session) => startSession(session, start, live))
      .isAccepted();
    given(booked)
      .when((session) => startSession(session, { ...start, clientId: SERIES_ID }, live))
      .isRefused('booked_for_another_client', { kind: 'invalid', field: 'clientId' });
  });

  it('refuses what belongs into a session, and says what is allowed', () => {
    given()
      .when((session) => observeReaction(session, { at: at(9), type: 'erythema', severity: 1 }, live))
      .isRefused('session_not_started', {
        kind: 'not_allowed_now',
        allowed: ['book_session', 'start_session'],
        late: ['book_session', 'start_session'],
      });
    given(booked)
      .when((session) => treatArea(session, aCheek(), live))
      .isRefused('session_not_started', {
        allowed: ['rebook_session', 'cancel_session', 'start_session', 'give_preparation_advice', 'check_preparation'],
      });
  });

  it('once cancelled, starts only as a late entry: it took place all the same', () => {
    given(booked, cancelled)
      .when((session) => startSession(session, start, live))
      .isRefused('session_cancelled', { allowed: [], late: ['start_session'] });
    given(booked, cancelled)
      .when((session) => startSession(session, start, late()))
      .isAccepted();
  });

  it('is not started twice, not even late', () => {
    given(started)
      .when((session) => startSession(session, start, late()))
      .isRefused('session_already_started');
  });
});

describe('a running session keeps its order', () => {
  it('takes preparation until an area has been treated', () => {
    const items = [{ item: 'sun', status: 'met' as const }];
    given(started)
      .when((session) => checkPreparation(session, { at: at(9, 1), items }, live))
      .isAccepted();
    given(started, cleansed, treated)
      .when((session) => checkPreparation(session, { at: at(9, 40), items }, live))
      .isRefused('area_already_treated');
    given(started, cleansed, treated)
      .when((session) => checkPreparation(session, { items }, late()))
      .isAccepted();
  });

  it('wants the skin cleansed before an anesthetic or a needle', () => {
    given(started)
      .when((session) => applyAnesthetic(session, aCream(), live))
      .isRefused('skin_not_cleansed');
    given(started)
      .when((session) => treatArea(session, aCheek(), live))
      .isRefused('skin_not_cleansed');
    given(started, cleansed)
      .when((session) => applyAnesthetic(session, aCream(), live))
      .isAccepted();
    given(started, cleansed)
      .when((session) => treatArea(session, aCheek(), live))
      .isAccepted();
  });

  it('wants the anesthetic off the area that is needled', () => {
    given(started, cleansed, applied)
      .when((session) => treatArea(session, aCheek(), live))
      .isRefused('anesthetic_still_on', { kind: 'not_allowed_now' });
    given(started, cleansed, applied)
      .when((session) => treatArea(session, aCheek({ area: 'chin' }), live))
      .isAccepted();
    given(started, cleansed, applied, removed)
      .when((session) => treatArea(session, aCheek(), live))
      .isAccepted();
  });

  it('does not doubt a late entry that says otherwise', () => {
    given(started, cleansed, applied)
      .when((session) => treatArea(session, aCheek(), late()))
      .isAccepted();
    given(started, cleansed, treated)
      .when((session) => completeSession(session, { at: at(9, 10) }, late()))
      .isAccepted();
  });

  it('takes an anesthetic without areas to be anywhere', () => {
    const anywhere = { ...applied, data: aCream({ areas: undefined }) } as typeof applied;
    given(started, cleansed, anywhere)
      .when((session) => treatArea(session, aCheek({ area: 'chin' }), live))
      .isRefused('anesthetic_still_on');
  });

  it('takes the removal of the one anesthetic that is on without naming it', () => {
    given(started, cleansed, applied)
      .when((session) => removeAnesthetic(session, { at: at(9, 25) }, live))
      .then({ type: 'AnestheticRemoved', data: { at: at(9, 25), applicationId: APPLICATION_ID } });
  });

  it('asks which anesthetic, where several are on', () => {
    const second = { ...applied, data: aCream({ applicationId: SERIES_ID, areas: ['chin'] }) } as typeof applied;
    given(started, cleansed, applied, second)
      .when((session) => removeAnesthetic(session, { at: at(9, 25) }, live))
      .isRefused('field_missing', { field: 'applicationId', allowed: [APPLICATION_ID, SERIES_ID] });
  });

  it('removes an anesthetic once, and none that was never applied', () => {
    given(started, cleansed)
      .when((session) => removeAnesthetic(session, { at: at(9, 25) }, live))
      .isRefused('no_anesthetic_on');
    given(started, cleansed, applied, removed)
      .when((session) => removeAnesthetic(session, { at: at(9, 26), applicationId: APPLICATION_ID }, late()))
      .isRefused('no_anesthetic_on');
    given(started, cleansed, applied)
      .when((session) => removeAnesthetic(session, { at: at(9, 26), applicationId: SERIES_ID }, live))
      .isRefused('anesthetic_unknown', { kind: 'not_found' });
  });

  it('records that no anesthetic was used, with nothing to remove', () => {
    const none = { applicationId: APPLICATION_ID, at: at(9, 2), product: 'none' };
    given(started, cleansed)
      .when((session) => applyAnesthetic(session, none, live))
      .then({ type: 'AnestheticApplied', data: none });
    given(started, cleansed, { type: 'AnestheticApplied', data: none })
      .when((session) => treatArea(session, aCheek(), live))
      .isAccepted();
  });

  it('takes reactions and advice when they come', () => {
    given(started)
      .when((session) => observeReaction(session, { at: at(9), type: 'vasovagal_reaction', severity: 2 }, live))
      .isAccepted();
    given(started)
      .when((session) => giveAftercare(session, { at: at(9), items: ['no_sun_24h', 'no_makeup_24h'] }, live))
      .isAccepted();
  });

  it('takes a post-procedure product after the procedure', () => {
    const serum = { at: at(9, 40), product: 'hyaluronic_serum' };
    given(started, cleansed)
      .when((session) => applyPostProcedureProduct(session, serum, live))
      .isRefused('no_area_treated');
    given(started, cleansed, treated)
      .when((session) => applyPostProcedureProduct(session, serum, live))
      .isAccepted();
  });

  it('completes when an area was treated and no anesthetic is on; until then it can be aborted', () => {
    const end = { at: at(9, 45) };
    given(started, cleansed)
      .when((session) => completeSession(session, end, live))
      .isRefused('no_area_treated');
    given(started, cleansed, treated, applied)
      .when((session) => completeSession(session, end, live))
      .isRefused('anesthetic_still_on');
    given(started, cleansed, treated)
      .when((session) => completeSession(session, end, live))
      .isAccepted();
    given(started)
      .when((session) => abortSession(session, { ...end, reason: 'vasovagal_reaction' }, live))
      .then({ type: 'SessionAborted', data: { ...end, reason: 'vasovagal_reaction' } });
  });

  it('does not end before its last step, give or take the tolerance of clocks (5 min)', () => {
    const ended = (minute: number, second: number) =>
      given(started, cleansed, treated).when((session) =>
        completeSession(session, { at: at(9, minute, second) }, live),
      );
    ended(25, 1).isAccepted();
    ended(25, 0).isAccepted();
    ended(24, 59).isRefused('too_early', { min: at(9, 30) });
  });

  it('lasts at least until the end of the last area', () => {
    const untilTen = { ...treated, data: aCheek({ endedAt: at(10) }) } as SessionEvent;
    given(started, cleansed, untilTen)
      .when((session) => completeSession(session, { at: at(9, 54) }, live))
      .isRefused('too_early', { min: at(10) });
  });

  it('takes a follow-up only once it has ended', () => {
    const followUp = { day: 1, contactedOn: '2026-03-02', reached: true };
    given(started)
      .when((session) => recordFollowUp(session, followUp, live))
      .isRefused('session_still_running');
    given(started, cleansed, treated, completed)
      .when((session) => recordFollowUp(session, followUp, live))
      .isAccepted();
  });
});

describe('a closed session', () => {
  const closed = given(started, cleansed, treated, completed);

  it('takes an area treated only as a late entry', () => {
    closed
      .when((session) => treatArea(session, aCheek(), live))
      .isRefused('session_closed', {
        allowed: ['record_follow_up', 'report_side_effect'],
        late: [
          'give_preparation_advice',
          'check_preparation',
          'cleanse_skin',
          'apply_anesthetic',
          'treat_area',
          'observe_reaction',
          'apply_post_procedure_product',
          'give_aftercare',
          'record_follow_up',
          'report_side_effect',
        ],
      });
    closed
      .when((session) => treatArea(session, aCheek(), late('forgotten', 'the phone rang')))
      .then({
        type: 'AreaTreated',
        data: { ...aCheek(), lateReason: 'forgotten' },
        sealed: { notes: { lateExplanation: 'the phone rang' } },
      });
  });

  it('that was aborted with an anesthetic on takes its removal as a late entry', () => {
    const aborted: SessionEvent = { type: 'SessionAborted', data: { at: at(9, 20), reason: 'client_request' } };
    const removal = { at: at(9, 25) };
    given(started, cleansed, applied, aborted)
      .when((session) => removeAnesthetic(session, removal, live))
      .isRefused('session_closed');
    given(started, cleansed, applied, aborted)
      .when((session) => removeAnesthetic(session, removal, late()))
      .isAccepted();
  });

  it('is not ended twice, not even late', () => {
    closed.when((session) => completeSession(session, {}, late())).isRefused('session_closed');
    closed.when((session) => abortSession(session, { reason: 'other' }, late())).isRefused('session_closed');
  });
});

describe('a session entered afterwards', () => {
  it('needs no times but its start, and takes a duration and a contact time said by hand', () => {
    given()
      .when((session) => startSession(session, { clientId: CLIENT_ID, at: at(9) }, late('imported')))
      .isAccepted();
    given(started, { type: 'AnestheticApplied', data: { applicationId: APPLICATION_ID, product: 'other' } })
      .when((session) => removeAnesthetic(session, { contactTimeS: 2700 }, late('imported')))
      .then({
        type: 'AnestheticRemoved',
        data: { contactTimeS: 2700, applicationId: APPLICATION_ID, lateReason: 'imported' },
      });
    given(started)
      .when((session) => completeSession(session, { durationS: 2700 }, late('imported')))
      .then({ type: 'SessionCompleted', data: { durationS: 2700, lateReason: 'imported' } });
  });

  it('leaves open what nobody recorded of the technique', () => {
    given(started)
      .when((session) => treatArea(session, { area: 'cheek' }, late('imported')))
      .then({ type: 'AreaTreated', data: { area: 'cheek', lateReason: 'imported' } });
    for (const field of ['at', 'side', 'deviceType', 'needleLengthUm', 'passes'] as const) {
      given(started, cleansed)
        .when((session) => treatArea(session, aCheek({ [field]: undefined }), live))
        .isRefused('field_missing', { field });
    }
  });

  it('is still held to what cannot be: nothing of a session lies before its start', () => {
    given(started)
      .when((session) => treatArea(session, aCheek({ at: at(9) }), late()))
      .isAccepted();
    given(started)
      .when((session) => treatArea(session, aCheek({ at: at(8, 59, 59) }), late()))
      .isRefused('too_early', { field: 'at', min: at(9) });
  });

  it('keeps a time and a duration from contradicting each other', () => {
    given(started)
      .when((session) => completeSession(session, { at: at(10), durationS: 60 }, late()))
      .isRefused('follows_from_times', { field: 'durationS' });
    given(started, applied)
      .when((session) => removeAnesthetic(session, { at: at(10), contactTimeS: 60 }, late()))
      .isRefused('follows_from_times', { field: 'contactTimeS' });
  });
});

describe('time', () => {
  it('takes an anesthetic off when or after it was put on', () => {
    const off = (minute: number, second: number) =>
      given(started, cleansed, applied).when((session) =>
        removeAnesthetic(session, { at: at(9, minute, second) }, live),
      );
    off(2, 1).isAccepted();
    off(2, 0).isAccepted();
    off(1, 59).isRefused('too_early', { min: at(9, 2) });
  });

  it('has nothing happen after now, give or take the tolerance of clocks (5 min)', () => {
    const cleansedAt = (minute: number, second: number) =>
      given(started).when((session) => cleanseSkin(session, { at: at(18, minute, second) }, live));
    cleansedAt(4, 59).isAccepted();
    cleansedAt(5, 0).isAccepted();
    cleansedAt(5, 1).isRefused('in_the_future', { field: 'at', now: at(18) });
  });

  it('has an area end when or after it began', () => {
    const area = (minute: number) =>
      given(started, cleansed).when((session) => treatArea(session, aCheek({ endedAt: at(9, minute) }), live));
    area(31).isAccepted();
    area(30).isAccepted();
    area(29).isRefused('ends_before_it_begins', { min: at(9, 30) });
  });

  it('is told in UTC with milliseconds', () => {
    given(started)
      .when((session) => cleanseSkin(session, { at: '2026-03-02T10:00:00+01:00' }, live))
      .isRefused('value_malformed', { field: 'at' });
  });

  it('has a follow-up on the day of the session at the earliest, by the calendar of the clinic', () => {
    const lateAtNight = { ...started, data: { ...start, at: '2026-02-28T23:30:00.000Z' } } as typeof started;
    const contacted = (contactedOn: string) =>
      given(lateAtNight, completed).when((session) =>
        recordFollowUp(session, { day: 1, contactedOn, reached: true }, live),
      );
    contacted('2026-03-02').isAccepted();
    contacted('2026-03-01').isAccepted();
    contacted('2026-02-28').isRefused('too_early', { field: 'contactedOn', min: '2026-03-01' });
  });
});
