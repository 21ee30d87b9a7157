import { fieldInWords, titleOf, valueInWords } from './in-words.js';
import { type Cause, differenceOf, type StandingEntry } from './state-difference.js';

const aCheek = (data: StandingEntry['data'] = {}, position = 7): StandingEntry => ({
  ...{ entryId: `entry-${position}`, position, type: 'AreaTreated', recordKind: 'session', recordId: 's', words: {} },
  data: { area: 'cheek', needleLengthUm: 1500, ...data },
});
const cause = (position: number, members: Partial<Cause> = {}): Cause => ({
  ...{ position, type: 'EntryCorrected', actor: 'a', role: 'practitioner', recordedAt: '2026-03-01T10:00:00.000Z' },
  ...{ reason: 'typing_error', about: 'entry-7', lateReason: null },
  ...members,
});

describe('what is said in words', () => {
  it.each([
    ['AreaTreated', 'Area treated'],
    ['EntryVoided', 'Entry voided'],
  ])('%s is "%s"', (type, title) => expect(titleOf(type)).toBe(title));

  it.each([
    ['needleLengthUm', 'needle length', 'µm'],
    ['intervalDays', 'interval', 'days'],
    ['surfaceMm2', 'surface', 'mm²'],
    ['concentrationMgPerG', 'concentration', 'mg/g'],
    ['passes', 'passes', null],
    ['identity.name', 'name', null],
  ])('%s is "%s" in %s', (field, label, unit) => expect(fieldInWords(field)).toEqual({ label, unit }));

  it.each([
    [1500, 'µm', '1,500 µm'],
    ['pinpoint_bleeding_uniform', null, 'pinpoint bleeding uniform'],
    ['LOT_4711', null, 'LOT_4711'],
    [false, null, 'no'],
    [null, null, 'nothing'],
    [['cheek', 'chin'], null, 'cheek, chin'],
    [[{ item: 'sun', status: 'not_met' }], null, '(item sun, status not met)'],
    [{ name: 'needlingS', value: 600 }, null, 'needling 600 s'],
  ])('%j %s is "%s"', (value, unit, text) => expect(valueInWords(value, unit)).toBe(text));
});

describe('the difference between two states', () => {
  it('is nothing where nothing changed', () => {
    expect(differenceOf([aCheek()], [aCheek()], [])).toEqual([]);
  });

  it('names what was entered, and that it was entered late', () => {
    const own = cause(7, { type: 'AreaTreated', about: null, reason: null, lateReason: 'recorded_on_paper' });
    const [entered] = differenceOf([], [aCheek()], [own]);
    expect(entered).toMatchObject({ kind: 'entered', causes: [{ position: 7 }] });
    expect(entered!.inWords).toBe(
      'Area treated was entered late (recorded on paper): area: cheek; needle length: 1,500 µm.',
    );
  });

  it('names the fields that were corrected, with both values and the correction', () => {
    const [corrected] = differenceOf([aCheek()], [aCheek({ needleLengthUm: 1200 })], [cause(9)]);
    expect(corrected!.fields).toEqual([
      expect.objectContaining({ field: 'needleLengthUm', before: 1500, after: 1200 }),
    ]);
    expect(corrected!.inWords).toBe(
      'Area treated, entered at position 7, was corrected (typing error): needle length: 1,200 µm instead of 1,500 µm.',
    );
  });

  it('names what was voided, and what it had said', () => {
    const [voided] = differenceOf([aCheek()], [], [cause(9, { type: 'EntryVoided', reason: 'wrong_client' })]);
    expect(voided).toMatchObject({ kind: 'voided', causes: [{ position: 9 }] });
    expect(voided!.inWords).toBe(
      'Area treated, entered at position 7, no longer stands (wrong client). It said: area: cheek; needle length: 1,500 µm.',
    );
  });

  it('names an erasure, and goes in the order of what caused it', () => {
    const erased = cause(12, { type: 'SubjectErased', about: null, reason: 'client_request' });
    const differences = differenceOf([aCheek()], [aCheek({}, 20)], [erased, cause(9, { type: 'EntryVoided' })]);
    expect(differences.map(({ kind }) => kind)).toEqual(['voided', 'erased', 'entered']);
  });
});
