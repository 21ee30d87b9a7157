import { stateOf } from './aggregate.js';
import {
  allowedNow,
  assessOutcome,
  changeClientDetails,
  type Client,
  clientAggregate,
  consentAt,
  recordConsultation,
  registerClient,
  takePhoto,
  withdrawConsent,
} from './client.js';
import { type Assessment, type ClientEvent } from './client.events.js';
import { type ConsentKind } from './closed-lists.js';
import { at, late, live, PRACTITIONER_ID, recorded, refusalOf, scenario } from './world.fixture.js';

const given = scenario(clientAggregate);
const registered: ClientEvent = { type: 'ClientRegistered', data: { birthYear: 1985, sex: 'female' } };

describe('a client', () => {
  it('is registered with a name that is sealed, and coded facts in clear', () => {
    given()
      .when((client) =>
        registerClient(
          client,
          { birthYear: 1985, sex: 'female', enrolledOn: '2026-03-02' },
          { name: 'Ağça Müller', email: 'a@example.org' },
          live,
        ),
      )
      .then({
        type: 'ClientRegistered',
        data: { birthYear: 1985, sex: 'female', enrolledOn: '2026-03-02' },
        sealed: { identity: { name: 'Ağça Müller', email: 'a@example.org' } },
      });
  });

  it.each(['', ' ', 'x'.repeat(8001), 'a\0b', 'half a pair: \ud83d'])('has no such name as %j', (name) => {
    given()
      .when((client) => registerClient(client, {}, { name }, live))
      .isRefused('value_malformed', { field: 'identity.name' });
  });

  it('is registered once', () => {
    given(registered)
      .when((client) => registerClient(client, {}, {}, live))
      .isRefused('client_already_registered', {
        allowed: [
          'change_client_details',
          'record_consultation',
          'take_history',
          'give_consent',
          'assess_outcome',
          'take_photo',
        ],
      });
  });

  it('must be registered before anything else', () => {
    given()
      .when((client) => recordConsultation(client, { consultedOn: '2026-03-02' }, late()))
      .isRefused('client_unknown', { allowed: ['register_client'] });
  });

  it('was born between 1900 and this year', () => {
    const born = (birthYear: number) => given().when((client) => registerClient(client, { birthYear }, {}, live));
    born(1900).isAccepted();
    born(1899).isRefused('value_out_of_range', { field: 'birthYear' });
    born(2026).isAccepted();
    born(2027).isRefused('in_the_future', { field: 'birthYear', max: 2026 });
  });

  it('is enrolled today at the latest, by the calendar of the clinic', () => {
    const enrolled = (enrolledOn: string) =>
      given().when((client) =>
        registerClient(client, { enrolledOn }, {}, { ...live, now: '2026-03-02T23:30:00.000Z' }),
      );
    enrolled('2026-03-03').isAccepted();
    enrolled('2026-03-04').isRefused('in_the_future', { field: 'enrolledOn' });
  });

  it('changes only what is given', () => {
    given(registered)
      .when((client) => changeClientDetails(client, {}, { phone: '+49 30 1' }, live))
      .then({ type: 'ClientDetailsChanged', data: {}, sealed: { identity: { phone: '+49 30 1' } } });
    given(registered)
      .when((client) => changeClientDetails(client, { sex: undefined }, { name: undefined }, live))
      .isRefused('nothing_changes');
  });
});

describe('a consultation', () => {
  it('holds codes in clear and words sealed', () => {
    const consultation = {
      consultedOn: '2026-03-02',
      concern: 'acne_scar',
      concernSeverity: 'severe',
      fitzpatrick: 'IV',
      weightG: 62_500,
      expectationsDiscussed: true,
    } as const;
    given(registered)
      .when((client) => recordConsultation(client, consultation, live, { goals: 'fewer scars' }))
      .then({ type: 'ConsultationRecorded', data: consultation, sealed: { notes: { goals: 'fewer scars' } } });
  });

  it('knows skin types I to VI and a weight from 2 to 400 kg', () => {
    const consulted = (other: object) =>
      given(registered).when((client) => recordConsultation(client, { consultedOn: '2026-03-02', ...other }, live));
    consulted({ fitzpatrick: 'VII' }).isRefused('value_not_in_list', { field: 'fitzpatrick' });
    for (const weightG of [2000, 400_000]) consulted({ weightG }).isAccepted();
    for (const weightG of [1999, 400_001]) consulted({ weightG }).isRefused('value_out_of_range', { field: 'weightG' });
  });
});

describe('an assessment', () => {
  const assessed = (other: Partial<Assessment>) =>
    given(registered).when((client) =>
      assessOutcome(
        client,
        { assessedOn: '2026-03-02', phase: 'final', scale: 'goodman_baron_quantitative', value: 4, ...other },
        live,
      ),
    );

  it('has a value between the ends of its scale, in its steps', () => {
    for (const value of [0, 84]) assessed({ value }).isAccepted();
    for (const value of [-1, 85, 3.5, '4']) {
      assessed({ value }).isRefused('value_out_of_range', { field: 'value', min: 0, max: 84, step: 1 });
    }
    assessed({ scale: 'ecca', value: 15 }).isAccepted();
    for (const value of [14, 16]) assessed({ scale: 'ecca', value }).isRefused('value_out_of_range', { step: 5 });
    assessed({ scale: 'gais_minus1_3_higher', value: -1 }).isAccepted();
  });

  it('has the scores of all items of its scale, or of none, and a total that is their sum', () => {
    const scores = { v_shaped: 45, u_shaped: 20, m_shaped: 0, superficial_elastolysis: 90 };
    const rest = { hypertrophic_inflammatory: 0, keloid_hypertrophic: 50 };
    const ecca = (other: Record<string, number>, value = 205) => {
      const items = Object.entries({ ...scores, ...other }).map(([item, score]) => ({ item, score }));
      return assessed({ scale: 'ecca', value, items });
    };
    ecca(rest).isAccepted();
    ecca(rest, 200).isRefused('items_do_not_add_up', { field: 'value', total: 205 });
    ecca({}).isRefused('items_incomplete', { missing: Object.keys(rest) });
    ecca({ ...rest, v_shaped: 46 }).isRefused('value_out_of_range', { field: 'items[0].score', max: 45, step: 15 });
    ecca({ ...rest, v_shaped: 60 }).isRefused('value_out_of_range', { max: 45 });
    ecca({ ...rest, v_shaped: -15 }).isRefused('value_out_of_range', { min: 0 });
    ecca({ ...rest, macular: 1 }).isRefused('value_not_in_list', { field: 'items[6].item' });
    const one = [{ item: 'v_shaped', score: 15 }];
    assessed({ scale: 'vas_scar', value: 15, items: one }).isRefused('does_not_apply', { field: 'items' });
    assessed({ scale: 'ecca', value: 205 }).isAccepted();
  });

  it('has a level where its scale is made of words', () => {
    assessed({ scale: 'investigator_response', value: 'excellent' }).isAccepted();
    assessed({ scale: 'vas_band', value: 'minimal' }).isRefused('value_not_in_list', {
      allowed: ['poor', 'fair', 'good', 'excellent'],
    });
  });

  it('is on a scale of the vocabulary', () => {
    assessed({ scale: 'my_scale' }).isRefused('value_not_in_list', { vocabulary: 'scales' });
  });

  it('stores the form of the scale, since forms may run in opposite directions', () => {
    const common = { assessedOn: '2026-03-02', phase: 'final', value: 1 } as const;
    given(registered)
      .when((client) => assessOutcome(client, { ...common, scale: 'gais', variant: '1_5_lower' }, live))
      .then({ type: 'OutcomeAssessed', data: { ...common, scale: 'gais_1_5_lower' } });
    given(registered)
      .when((client) => assessOutcome(client, { ...common, scale: 'gais_1_5_lower', variant: 'photo' }, live))
      .then({ type: 'OutcomeAssessed', data: { ...common, scale: 'gais_1_5_lower', variant: 'photo' } });
    assessed({ scale: 'gais', variant: 'sideways' }).isRefused('value_not_in_list');
  });

  it('is photographed from a view, in a phase, once under each id', () => {
    const photo = {
      photoId: '5b2f0c1e-7a55-4c6e-9d2b-1f0e6a7c8d09',
      taken: '2026-03-02',
      view: 'front' as const,
      phase: 'baseline' as const,
      widthPx: 4096,
      heightPx: 1,
      contentHash: 'a'.repeat(64),
      thumbnailHash: 'b'.repeat(64),
    };
    const digests = { contentHash: 'c'.repeat(64), thumbnailHash: 'd'.repeat(64) };
    const take = (more: object = {}, ...history: ClientEvent[]) =>
      given(registered, consented, ...history).when((client) =>
        takePhoto(client, { ...photo, ...more }, digests, live),
      );
    const consented: ClientEvent = { type: 'ConsentGiven', data: { kind: 'clinical_photo', given: '2026-03-01' } };
    const taken: ClientEvent = { type: 'PhotoTaken', data: photo, sealed: { photo: digests } };
    take().then(taken);
    take({}, taken).isRefused('id_taken');
    const withdrawn: ClientEvent = {
      type: 'ConsentWithdrawn',
      data: { kind: 'clinical_photo', withdrawn: '2026-03-01T12:00:00.000Z' },
    };
    take({}, withdrawn).isRefused('photo_consent_missing', { allowed: expect.arrayContaining(['give_consent']) });
    take({ taken: '2026-02-28' }).isRefused('photo_consent_missing');
    given(registered)
      .when((client) => takePhoto(client, photo, digests, late()))
      .isRefused('photo_consent_missing');
    take({ phase: 'after' }).isRefused('field_missing', { field: 'sessionId' });
    take({ phase: 'after', sessionId: PRACTITIONER_ID }).isAccepted();
    take({ view: 'above' }).isRefused('value_not_in_list');
    take({ widthPx: 4097 }).isRefused('value_out_of_range');
    take({ contentHash: '../x' }).isRefused('value_malformed');
    given()
      .when((client) => takePhoto(client, photo, digests, late()))
      .isRefused('client_unknown');
  });
});

describe('consent', () => {
  const given = (kind: ConsentKind, moment: string): ClientEvent => ({
    type: 'ConsentGiven',
    data: { kind, given: moment },
  });
  const withdrawn = (kind: ConsentKind, moment: string): ClientEvent => ({
    type: 'ConsentWithdrawn',
    data: { kind, withdrawn: moment },
  });
  const clientOf = (...facts: ClientEvent[]) => stateOf(clientAggregate, recorded([registered, ...facts]));
  const holds = (client: Client, moment: string) =>
    consentAt(client, 'treatment', moment, 'Europe/Berlin') !== undefined;

  it('holds from when it was given until it is withdrawn; a day counts to its end', () => {
    const client = clientOf(given('treatment', '2026-03-01'), withdrawn('treatment', at(9)));
    expect([holds(client, '2026-02-28'), holds(client, '2026-03-01'), holds(client, at(8, 59))]).toEqual([
      false,
      true,
      true,
    ]);
    expect(holds(client, at(9))).toBe(false);
  });

  it('of one kind says nothing of another, and may be given again', () => {
    expect(holds(clientOf(given('clinical_photo', '2026-03-01')), at(9))).toBe(false);
    const again = clientOf(
      given('treatment', '2026-02-01'),
      withdrawn('treatment', '2026-02-10'),
      given('treatment', at(8)),
    );
    expect(holds(again, at(9))).toBe(true);
  });

  it('that was never given cannot be withdrawn', () => {
    const withdrawal = { kind: 'treatment' as const, withdrawn: '2026-03-01' };
    expect(refusalOf(() => withdrawConsent(clientOf(), withdrawal, live)).code).toBe('consent_unknown');
    expect(allowedNow(clientOf())).not.toContain('withdraw_consent');
    expect(allowedNow(clientOf(given('treatment', '2026-03-01')))).toContain('withdraw_consent');
  });
});
