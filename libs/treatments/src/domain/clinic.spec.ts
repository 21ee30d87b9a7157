import {
  clinicAggregate,
  enterInRegister,
  publishTemplate,
  retireRegisterEntry,
  settingsOf,
  templateOn,
} from './clinic.js';
import { type ClinicEvent } from './clinic.events.js';
import { vocabulariesOf } from './clinic.vocabularies.js';
import { stateOf } from './aggregate.js';
import { at, live, recorded, refusalOf, scenario, vocabularies } from './world.fixture.js';

const given = scenario(clinicAggregate);
const lot: ClinicEvent = { type: 'CartridgeLotReceived', data: { lot: 'A1', expiresOn: '2027-01-31', cartridges: 10 } };
const text = { title: 'Before', body: 'No sun.' };
const published = (version: number, validFrom: string): ClinicEvent => ({
  type: 'TemplatePublished',
  data: { template: 'preparation', version, validFrom, language: 'en' },
  sealed: { notes: text },
});
const limits = (...pairs: [string, number?][]): ClinicEvent => ({
  type: 'RuleLimitsChanged',
  data: {
    rule: 'duration_unusual',
    limits: pairs.map(([limit, value]) => ({ limit, ...(value !== undefined && { value }) })),
    reason: 'clinic_protocol',
  },
});
const registersOf = (...facts: ClinicEvent[]) => stateOf(clinicAggregate, recorded(facts));

describe('the registers of a clinic', () => {
  it('keep what was entered last under a name', () => {
    const again: ClinicEvent = { ...lot, data: { ...lot.data, cartridges: 20 } };
    const registers = registersOf(lot, again);
    expect([...registers.CartridgeLotReceived.values()]).toMatchObject([{ data: { cartridges: 20 }, retired: false }]);
  });

  it('retire what is there, once', () => {
    const retirement = { register: 'cartridge_lot' as const, key: 'A1' };
    given(lot)
      .when((state) => retireRegisterEntry(state, retirement, live))
      .then({ type: 'RegisterEntryRetired', data: retirement });
    given(lot, { type: 'RegisterEntryRetired', data: retirement })
      .when((state) => retireRegisterEntry(state, retirement, live))
      .isRefused('register_entry_retired');
    given()
      .when((state) => retireRegisterEntry(state, retirement, live))
      .isRefused('register_entry_unknown');
  });

  it('count the versions of a text, and never the same number twice', () => {
    const first = published(1, '2026-03-02');
    const [, ...voided] = [first, { type: 'EntryVoided' as const, data: { entryId: '', reason: 'other' as const } }];
    given(first, ...voided)
      .when((_state, history) => publishTemplate(history, { template: 'preparation', language: 'en' }, live, text))
      .then(published(2, '2026-03-02'));
  });

  it('know which version of a text holds on a day', () => {
    const registers = registersOf(published(1, '2026-01-01'), published(2, '2026-03-01'));
    const on = (day: string) => templateOn(registers, 'preparation', day)?.data.version;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-02-28'), on('2026-03-01')]).toEqual([undefined, 1, 1, 2]);
  });

  it('have settings of the product until the clinic says otherwise, one at a time', () => {
    expect(settingsOf(registersOf())).toEqual({
      followUpDays: [1, 3, 7, 14, 28],
      reportDeadlines: [{ authority: 'default', workingDays: 10 }],
      outsideClientsMin: 5,
    });
    const days: ClinicEvent = { type: 'ClinicSettingsChanged', data: { followUpDays: [30, 2] } };
    const deadlines = [{ authority: 'bfarm', workingDays: 15 }];
    const terms: ClinicEvent = { type: 'ClinicSettingsChanged', data: { reportDeadlines: deadlines } };
    const groups: ClinicEvent = { type: 'ClinicSettingsChanged', data: { outsideClientsMin: 10 } };
    expect(settingsOf(registersOf(days, terms, groups))).toEqual({
      followUpDays: [2, 30],
      reportDeadlines: deadlines,
      outsideClientsMin: 10,
    });
  });

  it('put limits of the clinic over those of a rule, and put them back', () => {
    const rule = (...facts: ClinicEvent[]) =>
      vocabulariesOf(registersOf(...facts), vocabularies).safetyRules.get('duration_unusual')!;
    expect(rule(limits(['min_minutes', 10])).limits).toEqual({ min_minutes: 10, max_minutes: 90 });
    const both = rule(limits(['min_minutes', 10]), limits(['max_minutes', 60]));
    expect(both.limits).toEqual({ min_minutes: 10, max_minutes: 60 });
    expect(both.limitsEntryId).toBeDefined();
    const back = rule(limits(['min_minutes', 10]), limits(['min_minutes']));
    expect(back).toEqual(vocabularies.safetyRules.get('duration_unusual'));
  });

  it('refuse a limit that the rule does not have', () => {
    const problem = refusalOf(() =>
      enterInRegister(
        'RuleLimitsChanged',
        { rule: 'duration_unusual', limits: [{ limit: 'days', value: 3 }], reason: 'other' },
        live,
      ),
    );
    expect(problem.facts).toMatchObject({ field: 'limits[0].limit', allowed: ['min_minutes', 'max_minutes'] });
  });

  it('let a product of the clinic stand in for one of the vocabulary, or beside them', () => {
    const strong: ClinicEvent = {
      type: 'ProductRegistered',
      data: { product: 'lidocaine_4', use: 'anesthetic', massMaxMg: 3000 },
    };
    const own: ClinicEvent = { type: 'ProductRegistered', data: { product: 'own_gel', use: 'anesthetic' } };
    const serum: ClinicEvent = { type: 'ProductRegistered', data: { product: 'serum', use: 'serum' } };
    const { anestheticProducts } = vocabulariesOf(registersOf(strong, own, serum), vocabularies);
    expect(anestheticProducts.get('lidocaine_4')).toMatchObject({ massMaxMg: 3000, contactMinS: 1200 });
    expect(anestheticProducts.get('own_gel')).toMatchObject({ agents: [] });
    expect(anestheticProducts.has('serum')).toBe(false);
  });

  it('refuse a limit of contact that ends before it begins', () => {
    const product = { product: 'own_gel', use: 'anesthetic' as const, contactMinS: 60, contactMaxS: 30 };
    expect(refusalOf(() => enterInRegister('ProductRegistered', product, live)).code).toBe('range_reversed');
  });

  it('take nothing that lies ahead where it has happened', () => {
    const annotation = {
      annotationId: '0c9a1a52-3f3c-4a7e-9a53-0f3f6c1f5a01',
      on: '2026-03-03',
      kind: 'training' as const,
    };
    expect(refusalOf(() => enterInRegister('AnnotationMade', annotation, { ...live, now: at(12) })).code).toBe(
      'in_the_future',
    );
  });
});
