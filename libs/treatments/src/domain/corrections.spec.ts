import { correctEntry, voidEntry } from './corrections.js';
import { type CorrectedWords, type Correction, effectiveEntries, type EntryEvent } from './entry.events.js';
import { type SessionEvent } from './session.events.js';
import { completeSession, sessionAggregate, startSession, treatArea } from './session.js';
import {
  aCheek,
  applied,
  at,
  cleansed,
  CLIENT_ID,
  completed,
  EFFECT_ID,
  entryId,
  givenSession as given,
  late,
  live,
  PRACTITIONER_ID,
  recorded,
  removed,
  reported,
  started,
  treated,
} from './world.fixture.js';

type Facts = (SessionEvent | EntryEvent)[];
const correction = (place: number, ...changes: Correction['changes']): Correction => ({
  entryId: entryId(place),
  changes,
  reason: 'typing_error',
});
const correctedFact = (place: number, field: string, old: never, changed: never): EntryEvent => ({
  type: 'EntryCorrected',
  data: correction(place, { field, old, new: changed }),
});
const voided = (place: number): EntryEvent => ({
  type: 'EntryVoided',
  data: { entryId: entryId(place), reason: 'entered_in_error' },
});
const correcting = (facts: Facts, request: Correction, words?: CorrectedWords, entry = live) =>
  given(...facts).when((_, history) => correctEntry(sessionAggregate, history, request, entry, words));
const voiding = (facts: Facts, place: number, withDependents?: boolean) =>
  given(...facts).when((_, history) =>
    voidEntry(sessionAggregate, history, { entryId: entryId(place), reason: 'entered_in_error', withDependents }, live),
  );

const session: Facts = [started, cleansed, applied, removed, treated];

describe('a correction', () => {
  it('names the field, its old and new value, and a reason', () => {
    const request = correction(5, { field: 'needleLengthUm', old: 1500, new: 1000 });
    correcting(session, request).then({ type: 'EntryCorrected', data: request });
  });

  it('is refused where the old value is not the one that stands, and tells that', () => {
    correcting(session, correction(5, { field: 'needleLengthUm', old: 2000, new: 1000 })).isRefused('field_changed', {
      kind: 'conflict',
      field: 'needleLengthUm',
      current: 1500,
    });
    correcting(session, correction(5, { field: 'pinCount', old: 12, new: 36 })).isRefused('field_changed', {
      current: null,
    });
  });

  it('may follow another: then the corrected value is the old one', () => {
    const once = [...session, correctedFact(5, 'passes', 4 as never, 5 as never)];
    correcting(once, correction(5, { field: 'passes', old: 4, new: 6 })).isRefused('field_changed', { current: 5 });
    correcting(once, correction(5, { field: 'passes', old: 5, new: 6 })).isAccepted();
  });

  it('is held to the limits of the entry', () => {
    correcting(session, correction(5, { field: 'needleLengthUm', old: 1500, new: 3550 })).isRefused(
      'value_out_of_range',
    );
    correcting(session, correction(5, { field: 'area', old: 'cheek', new: 'elbow' })).isRefused('value_not_in_list');
    correcting(session, correction(5, { field: 'energyMj', old: null, new: 100 })).isRefused('does_not_apply');
  });

  it('may add a field and take one away, but not one that the entry needs', () => {
    correcting(session, correction(5, { field: 'pinCount', old: null, new: 36 })).isAccepted();
    correcting(session, correction(5, { field: 'endpoint', old: 'pinpoint_bleeding_uniform', new: null })).isAccepted();
    correcting(session, correction(5, { field: 'area', old: 'cheek', new: null })).isRefused('field_missing');
    correcting(session, correction(5, { field: 'passes', old: 4, new: null })).isRefused('field_missing');
  });

  it('lets a late entry leave open what the entry could leave open', () => {
    const lateArea = { type: 'AreaTreated', data: { ...aCheek(), lateReason: 'forgotten' } } as SessionEvent;
    correcting([started, lateArea], correction(2, { field: 'passes', old: 4, new: null })).isAccepted();
  });

  it('may change whole lists, whose records have no order of members', () => {
    const checked: SessionEvent = {
      type: 'PreparationChecked',
      data: { at: at(9), items: [{ item: 'sun', status: 'met', lastDoneOn: '2026-02-01' }] },
    };
    correcting(
      [started, checked],
      correction(2, {
        field: 'items',
        old: [{ status: 'met', lastDoneOn: '2026-02-01', item: 'sun' }],
        new: [{ item: 'sun', status: 'not_met' }],
      }),
    ).isAccepted();
  });

  it('agrees with the rest of the record', () => {
    correcting(session, correction(4, { field: 'at', old: at(9, 25), new: at(9, 2) })).isAccepted();
    correcting(session, correction(4, { field: 'at', old: at(9, 25), new: at(9, 1) })).isRefused('too_early');
    correcting(session, correction(3, { field: 'at', old: at(9, 2), new: at(9, 26) })).isRefused('too_early');
    correcting(session, correction(1, { field: 'at', old: at(9), new: at(9, 1) })).isAccepted();
    correcting(session, correction(1, { field: 'at', old: at(9), new: at(9, 1, 1) })).isRefused('too_early');
    correcting(session, correction(5, { field: 'at', old: at(9, 30), new: at(19) })).isRefused('in_the_future');
  });

  it('leaves alone what the entry is about, and fields that it does not have', () => {
    correcting(session, correction(1, { field: 'clientId', old: CLIENT_ID, new: PRACTITIONER_ID })).isRefused(
      'field_not_correctable',
      { allowed: ['at', 'practitionerId', 'seriesId', 'sessionNumber'] },
    );
    for (const field of ['diary', 'lateReason', 'type', '__proto__', 'constructor']) {
      correcting(session, correction(5, { field, old: null, new: 'x' })).isRefused('field_not_correctable');
    }
  });

  it('changes something, and each field once', () => {
    correcting(session, correction(5)).isRefused('nothing_changes');
    correcting(session, correction(5, { field: 'passes', old: 4, new: 4 })).isRefused('nothing_changes');
    correcting(
      session,
      correction(5, { field: 'passes', old: 4, new: 5 }, { field: 'passes', old: 4, new: 6 }),
    ).isRefused('listed_twice');
  });

  it('has a reason of the list', () => {
    correcting(session, { ...correction(5, { field: 'passes', old: 4, new: 5 }), reason: 'mood' as never }).isRefused(
      'value_not_in_list',
      { field: 'reason' },
    );
  });

  it('seals corrected words, and knows which words the entry has', () => {
    const words = { notes: { deviceSerial: 'B 2' } };
    correcting(session, correction(5), words).then({ type: 'EntryCorrected', data: correction(5), sealed: words });
    correcting(session, correction(5), { notes: { goals: 'x' } }).isRefused('field_unknown', { field: 'notes.goals' });
    correcting(session, correction(5), { identity: { name: 'x' } }).isRefused('field_unknown');
  });

  it('is about an entry that stands', () => {
    correcting(session, correction(9, { field: 'passes', old: 4, new: 5 })).isRefused('entry_unknown', {
      kind: 'not_found',
    });
    correcting([...session, voided(5)], correction(5, { field: 'passes', old: 4, new: 5 })).isRefused('entry_voided', {
      kind: 'conflict',
    });
    correcting(
      [...session, correctedFact(5, 'passes', 4 as never, 5 as never)],
      correction(6, { field: 'reason', old: 'typing_error', new: 'other' }),
    ).isRefused('entry_unknown');
  });
});

describe('a void', () => {
  it('marks an entry as one that should not stand', () => {
    voiding(session, 5).then(voided(5));
  });

  it('is not repeated', () => {
    voiding([...session, voided(5)], 5).isRefused('entry_voided');
  });

  it('asks about what hangs on the entry, and takes it along, last entered first', () => {
    voiding(session, 3).isRefused('entry_has_dependents', { kind: 'conflict', dependents: [entryId(4)] });
    voiding(session, 3, true).then(voided(4), voided(3));
    voiding([...session, completed], 1, true).then(...[6, 5, 4, 3, 2, 1].map(voided));
    const seen: SessionEvent = { type: 'SideEffectProgressed', data: { effectId: EFFECT_ID, observed: '2026-03-02' } };
    voiding([started, reported, seen], 2).isRefused('entry_has_dependents', { dependents: [entryId(3)] });
  });

  it('says why in words that are sealed', () => {
    given(...session)
      .when((_, history) =>
        voidEntry(sessionAggregate, history, { entryId: entryId(5), reason: 'other' }, live, 'never happened'),
      )
      .then({
        type: 'EntryVoided',
        data: { entryId: entryId(5), reason: 'other' },
        sealed: { notes: { explanation: 'never happened' } },
      });
  });
});

describe('a record that contradicts itself already', () => {
  // Entered when the clinic's time zone was set to Los Angeles, where this session began on the day before.
  const atNight: Facts = [
    { type: 'SessionStarted', data: { clientId: CLIENT_ID, at: '2026-02-28T23:30:00.000Z' } },
    { type: 'SessionCompleted', data: {} },
    { type: 'FollowUpRecorded', data: { day: 1, contactedOn: '2026-02-28', reached: true } },
    { type: 'SkinCleansed', data: { at: '2026-02-28T23:31:00.000Z' } },
  ];

  it('can still be corrected and voided elsewhere', () => {
    correcting(atNight, correction(4, { field: 'product', old: null, new: 'chlorhexidine' })).isAccepted();
    voiding(atNight, 4).then(voided(4));
  });
});

describe('the state of a session', () => {
  it('follows corrections', () => {
    given(started, correctedFact(1, 'at', at(9) as never, at(8) as never))
      .when((s) => treatArea(s, aCheek({ at: at(8) }), late()))
      .isAccepted();
  });

  it('follows voids: a session whose end was voided runs, one whose start was voided can start', () => {
    given(started, cleansed, treated, completed, voided(4))
      .when((s) => completeSession(s, { at: at(9, 50) }, live))
      .isAccepted();
    given(started, voided(1))
      .when((s) => startSession(s, { clientId: CLIENT_ID, at: at(9), practitionerId: PRACTITIONER_ID }, live))
      .isAccepted();
  });
});

describe('effective entries', () => {
  it('have corrections applied in the order of recording and voided entries left out', () => {
    const history = recorded<SessionEvent | EntryEvent>([
      ...session,
      correctedFact(5, 'passes', 4 as never, 5 as never),
      voided(3),
      correctedFact(5, 'endpoint', 'pinpoint_bleeding_uniform' as never, null as never),
    ]);
    const rest = Object.fromEntries(Object.entries(aCheek()).filter(([field]) => field !== 'endpoint'));
    expect(effectiveEntries<SessionEvent>(history as never).at(-1)).toEqual({
      eventId: entryId(5),
      type: 'AreaTreated',
      data: { ...rest, passes: 5 },
      sealedIn: [entryId(5), entryId(6), entryId(8)],
    });
    expect(effectiveEntries<SessionEvent>(history as never).map(({ eventId }) => eventId)).toEqual(
      [1, 2, 4, 5].map(entryId),
    );
  });

  it('are not moved by a correction or void of what is not there', () => {
    const history = recorded<SessionEvent | EntryEvent>([
      started,
      voided(7),
      correctedFact(8, 'at', 1 as never, 2 as never),
    ]);
    expect(effectiveEntries<SessionEvent>(history as never)).toHaveLength(1);
  });
});
