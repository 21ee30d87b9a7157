import {
  applyAnesthetic,
  checkPreparation,
  giveAftercare,
  observeReaction,
  recordFollowUp,
  treatArea,
} from './session.js';
import { type AreaTreatment, contactTimeOf, endOf } from './session.events.js';
import {
  aCheek,
  aCream,
  APPLICATION_ID,
  at,
  cleansed,
  CLIENT_ID,
  completed,
  givenSession as given,
  late,
  live,
  started,
} from './world.fixture.js';

function cheekWith(technique: Partial<AreaTreatment>) {
  return given(started, cleansed).when((session) => treatArea(session, aCheek(technique), live));
}

describe('technique', () => {
  it.each([
    ['needleLengthUm', 100, 3500, 50],
    ['passes', 1, 12, 1],
    ['pinCount', 1, 540, 1],
  ] as const)('has %s from %d to %d in steps of %d', (field, min, max, step) => {
    for (const value of [min, min + step, max - step, max]) cheekWith({ [field]: value }).isAccepted();
    for (const value of [min - step, max + step, min + step / 2, Number.NaN, Infinity]) {
      cheekWith({ [field]: value }).isRefused('value_out_of_range', { kind: 'invalid', field, min, max, step });
    }
  });

  it.each(['side', 'endpoint', 'deviceType', 'pattern', 'pressure'] as const)('knows its codes of %s', (field) => {
    cheekWith({ [field]: 'elsewhere' }).isRefused('value_not_in_list', { field });
  });

  it('knows the areas of the vocabulary', () => {
    cheekWith({ area: 'upper_lip' }).isAccepted();
    cheekWith({ area: 'elbow' }).isRefused('value_not_in_list', { field: 'area', vocabulary: 'areas' });
  });

  it('has radio-frequency settings for an rf pen only', () => {
    const settings = { powerMw: 20_000, energyMj: 500, pulseMs: 200, pulseCount: 30 };
    cheekWith({ deviceType: 'rf_pen', ...settings }).isAccepted();
    for (const [field, value] of Object.entries(settings)) {
      cheekWith({ [field]: value }).isRefused('does_not_apply', { field });
    }
  });

  it('has a speed with its unit', () => {
    cheekWith({ speed: 8000, speedUnit: 'rpm' }).isAccepted();
    cheekWith({ speed: 8000 }).isRefused('field_missing', { field: 'speedUnit' });
    cheekWith({ speedUnit: 'rpm' }).isRefused('field_missing', { field: 'speed' });
  });

  it('has a lot number as it is printed, of 20 characters at most', () => {
    cheekWith({ cartridgeLot: 'A'.repeat(20), cartridgeExpiresOn: '2031-01-31' }).isAccepted();
    cheekWith({ cartridgeLot: 'A'.repeat(21) }).isRefused('value_malformed', { field: 'cartridgeLot' });
    cheekWith({ cartridgeLot: 'Lot of Anna' }).isRefused('value_malformed', { field: 'cartridgeLot' });
  });

  it('keeps device and product in code, and anything in words sealed', () => {
    given(started, cleansed)
      .when((session) =>
        treatArea(session, aCheek({ glideProduct: 'other' }), live, {
          glideProduct: 'Gel of Anna',
          deviceSerial: '42',
        }),
      )
      .then({
        type: 'AreaTreated',
        data: aCheek({ glideProduct: 'other' }),
        sealed: { notes: { glideProduct: 'Gel of Anna', deviceSerial: '42' } },
      });
    cheekWith({ deviceModel: 'Dermapen 4' }).isRefused('value_malformed', { field: 'deviceModel' });
  });

  it('has no fields of its own making, such as __proto__', () => {
    const smuggled = { ...aCheek(), ...(JSON.parse('{"__proto__":{"a":1},"diary":"x"}') as object) };
    given(started, cleansed)
      .when((session) => treatArea(session, smuggled, live))
      .isRefused('field_unknown');
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

describe('anesthetic', () => {
  const creamWith = (other: object) =>
    given(started, cleansed).when((session) => applyAnesthetic(session, aCream(other), live));

  it('is a product of the vocabulary; what another mixture contains is said', () => {
    creamWith({ product: 'butter' }).isRefused('value_not_in_list', { vocabulary: 'anestheticProducts' });
    creamWith({ product: 'other' }).isRefused('field_missing', { field: 'agents' });
    creamWith({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 100 }] }).isAccepted();
    creamWith({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 1001 }] }).isRefused(
      'value_out_of_range',
      { field: 'agents[0].concentrationMgPerG' },
    );
    given(started)
      .when((session) => applyAnesthetic(session, aCream({ product: 'other' }), late()))
      .isAccepted();
  });

  it('has no mass and no areas where none was used', () => {
    creamWith({ product: 'none', massMg: undefined }).isRefused('does_not_apply', { field: 'areas' });
  });

  it('is applied under an id of its own', () => {
    given(started, cleansed, { type: 'AnestheticApplied', data: aCream() })
      .when((session) => applyAnesthetic(session, aCream({ areas: ['chin'] }), live))
      .isRefused('id_taken', { kind: 'conflict' });
  });

  it('was on from application to removal, or as long as was said', () => {
    const on = { applicationId: APPLICATION_ID, product: 'lidocaine_4' };
    const off = { applicationId: APPLICATION_ID };
    expect(contactTimeOf({ ...on, at: at(9) }, { ...off, at: at(9, 45) })).toBe(2700);
    expect(contactTimeOf(on, { ...off, contactTimeS: 60 })).toBe(60);
    expect(contactTimeOf(on, { ...off, at: at(9, 45) })).toBeUndefined();
  });
});

describe('session', () => {
  it('ended by the clock, or after the duration that was said', () => {
    const start = { clientId: CLIENT_ID, at: at(9) };
    expect(endOf(start, { at: at(9, 50) })).toBe(at(9, 50));
    expect(endOf(start, { durationS: 2700 })).toBe(at(9, 45));
    expect(endOf(start, {})).toBeUndefined();
  });
});

describe('preparation', () => {
  const checked = (...items: { item: string; status: string; lastDoneOn?: string }[]) =>
    given(started).when((session) => checkPreparation(session, { at: at(9), items: items as never }, live));

  it('is told item by item, each once', () => {
    checked({ item: 'sun', status: 'met' }, { item: 'waxing', status: 'unknown' }).isAccepted();
    checked().isRefused('value_malformed', { field: 'items', min: 1 });
    checked({ item: 'sun', status: 'met' }, { item: 'sun', status: 'not_met' }).isRefused('listed_twice', {
      field: 'items[1]',
    });
    checked({ item: 'moon', status: 'met' }).isRefused('value_not_in_list', { field: 'items[0].item' });
    checked({ item: 'sun', status: 'maybe' }).isRefused('value_not_in_list', { field: 'items[0].status' });
    checked({ item: 'sun', status: 'met', lastDoneOn: '2026-03-03' }).isRefused('in_the_future', {
      field: 'items[0].lastDoneOn',
    });
    checked({ item: 'sun', status: 'met', lastDoneOn: '2026-02-30' }).isRefused('value_malformed');
  });
});

describe('immediate reaction', () => {
  const reaction = (other: object, words?: { description: string }) =>
    given(started).when((session) =>
      observeReaction(session, { at: at(9), type: 'erythema', severity: 1, ...other }, live, words),
    );

  it('has a severity from 0 to 3 and pain from 0 to 10', () => {
    for (const severity of [0, 3]) reaction({ severity }).isAccepted();
    for (const severity of [-1, 4]) reaction({ severity }).isRefused('value_out_of_range', { field: 'severity' });
    for (const painNrs of [0, 10]) reaction({ painNrs }).isAccepted();
    for (const painNrs of [-1, 11]) reaction({ painNrs }).isRefused('value_out_of_range', { field: 'painNrs' });
  });

  it('of a type outside the vocabulary is described in words', () => {
    reaction({ type: 'other' }).isRefused('field_missing', { field: 'notes.description' });
    reaction({ type: 'other' }, { description: 'a blister' }).isAccepted();
    reaction({ type: 'other' }, { description: ' ' }).isRefused('value_malformed');
    reaction({ type: 'frostbite' }).isRefused('value_not_in_list', { vocabulary: 'reactions' });
  });
});

describe('aftercare and follow-up', () => {
  const followUp = (other: object) =>
    given(started, completed).when((session) =>
      recordFollowUp(session, { day: 7, contactedOn: '2026-03-02', reached: true, ...other }, live),
    );

  it('gives items of the vocabulary', () => {
    given(started)
      .when((session) => giveAftercare(session, { at: at(9), items: ['red_flags'] }, live))
      .isAccepted();
    given(started)
      .when((session) => giveAftercare(session, { at: at(9), items: ['prayer'] }, live))
      .isRefused('value_not_in_list', { field: 'items[0]' });
  });

  it('asks for the day from 1 to 3650', () => {
    for (const day of [1, 3650]) followUp({ day }).isAccepted();
    for (const day of [0, 3651, 1.5]) followUp({ day }).isRefused('value_out_of_range', { field: 'day' });
  });

  it('knows of adherence only where the client was reached', () => {
    const adherence = [{ item: 'no_sun_24h', answer: 'partly' }];
    followUp({ adherence }).isAccepted();
    followUp({ adherence, reached: false }).isRefused('does_not_apply', { field: 'adherence' });
    followUp({ reached: false, contactedOn: undefined }).isAccepted();
    followUp({ contactedOn: undefined }).isRefused('field_missing', { field: 'contactedOn' });
  });
});
