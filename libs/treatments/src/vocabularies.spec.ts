import { createHash } from 'node:crypto';
import { loadVocabularies, readVocabulary } from './vocabularies.js';

const vocabularies = loadVocabularies();

/** The vocabularies with one file edited. */
function loadWith(file: string, from: string, to: string) {
  return loadVocabularies((name) => {
    const text = readVocabulary(name);
    return name === file ? text.replace(from, to) : text;
  });
}

describe('vocabularies', () => {
  it('have a version, which is raised whenever a file changes', () => {
    const [, ...lines] = readVocabulary('versions').trim().split('\n');
    for (const line of lines) {
      const [file, version, hash] = line.split(',');
      expect([file, createHash('sha256').update(readVocabulary(file!)).digest('hex')]).toEqual([file, hash]);
      expect(vocabularies.versions[file!]).toBe(Number(version));
    }
    expect(Object.keys(vocabularies.versions)).toEqual([
      'anesthetic-products',
      'areas',
      'history',
      'items',
      'safety-rules',
      'scale-items',
      'scales',
      'side-effects',
    ]);
  });

  it('read needle lengths in µm', () => {
    expect(vocabularies.areas.get('cheek')).toMatchObject({ region: 'face', typicalMaxUm: 1500, warnAboveUm: 1500 });
    expect(vocabularies.areas.get('neck')!.typicalMinUm).toBeUndefined();
    expect(vocabularies.areas.size).toBe(20);
  });

  it('read the windows of a response: expected, prolonged, adverse', () => {
    expect(vocabularies.sideEffects.get('erythema')).toMatchObject({ expectedUntilH: 72, adverseAfterH: 168 });
    const adverseFromOnset = vocabularies.sideEffects.get('milia')!;
    expect([adverseFromOnset.expectedUntilH, adverseFromOnset.adverseAfterH]).toEqual([undefined, 0]);
    expect(vocabularies.sideEffects.size).toBe(32);
  });

  it('read the limits of anesthetics in the units that are stored', () => {
    expect(vocabularies.anestheticProducts.get('lidocaine_prilocaine_2.5_2.5')).toMatchObject({
      agents: [
        { agent: 'lidocaine', concentrationMgPerG: 25 },
        { agent: 'prilocaine', concentrationMgPerG: 25 },
      ],
      contactMinS: 3600,
      contactMaxS: 18_000,
      surfaceMaxMm2: 60_000,
      massMaxMg: 60_000,
    });
  });

  it('read every rule of response', () => {
    const rules = [...vocabularies.scales].map(([code, { responseRule }]) => [code, responseRule]);
    expect(Object.fromEntries(rules)).toEqual({
      goodman_baron_qualitative: { kind: 'drop_at_least', by: 1 },
      goodman_baron_quantitative: { kind: 'relative_drop', by: 0.5 },
      ecca: { kind: 'relative_drop', by: 0.5 },
      gais_1_5_lower: { kind: 'value_at_most', value: 3 },
      gais_minus1_3_higher: { kind: 'value_at_least', value: 1 },
      lemperle_wrinkle: { kind: 'drop_at_least', by: 1 },
      fitzpatrick_wrinkle: { kind: 'drop_at_least', by: 1 },
      quartile_improvement: { kind: 'value_at_least', value: 3 },
      vas_scar: { kind: 'drop_at_least', by: 10 },
      vas_satisfaction: { kind: 'value_at_least', value: 7 },
      pain_nrs: { kind: 'none' },
      satisfaction_likert: { kind: 'value_at_least', value: 4 },
      vas_band: { kind: 'one_of', values: ['good', 'excellent'] },
      investigator_response: { kind: 'one_of', values: ['good', 'excellent'] },
      vas_10mm_responder: { kind: 'one_of', values: ['responder'] },
      pore_texture_local: { kind: 'drop_at_least', by: 1 },
    });
  });

  it('read the items that the total of a scale is made of', () => {
    const itemsOf = (scale: string) => {
      const found = vocabularies.scales.get(scale)!;
      return found.kind === 'numeric' ? found.items.map(({ weight }) => weight) : [];
    };
    expect(itemsOf('ecca')).toEqual([15, 20, 25, 30, 40, 50]);
    expect(itemsOf('goodman_baron_quantitative')).toEqual([1, 1, 2, 2, 2, 3, 3, 3, 3, 2, 6]);
    expect(itemsOf('vas_scar')).toEqual([]);
  });

  it('read scales of numbers and scales of words', () => {
    expect(vocabularies.scales.get('gais_minus1_3_higher')).toMatchObject({ min: -1, max: 3, better: 'higher' });
    expect(vocabularies.scales.get('investigator_response')).toMatchObject({
      levels: ['poor', 'minimal', 'moderate', 'good', 'excellent'],
    });
  });

  it('read the rules of safety with their limits in numbers', () => {
    expect(vocabularies.safetyRules.size).toBe(45);
    expect(vocabularies.safetyRules.get('duration_unusual')).toMatchObject({
      version: 1,
      appliesAt: 'session_end',
      level: 'warn',
      limits: { min_minutes: 15, max_minutes: 90 },
    });
    expect(vocabularies.safetyRules.get('depth_above_area')!.limits).toMatchObject({ cheek: 1500, forehead: 750 });
    expect(vocabularies.safetyRules.get('expected_response_prolonged')!.limits).toMatchObject({ erythema: 72 });
  });

  it('keep the lists of items and of the history apart', () => {
    expect(vocabularies.preparationItems.has('regimen_discussed')).toBe(true);
    expect(vocabularies.aftercareItems.has('red_flags')).toBe(true);
    expect(vocabularies.reactions.has('vasovagal_reaction')).toBe(true);
    expect(vocabularies.reactions.has('red_flags')).toBe(false);
    expect(vocabularies.conditions.has('keloid_tendency')).toBe(true);
    expect(vocabularies.medications.has('isotretinoin')).toBe(true);
  });

  it.each([
    ['areas', 'forehead', 'Forehead', 'areas.csv, line 2, code: must be a code in lower snake_case'],
    ['areas', 'face,250,750,750', 'face,250,750,high', 'areas.csv, line 2, warn_above_um: must be a number'],
    ['areas', 'glabella,face', 'glabella,moon', 'areas.csv, line 3, region: must be one of face, body'],
    ['areas', 'glabella', 'forehead', 'areas.csv, line 3, code: forehead stands in the file twice'],
    ['areas', 'basis', 'source', 'areas.csv, line 2, basis: is missing'],
    [
      'side-effects',
      '72,168',
      '172,168',
      'side-effects.csv, line 2, expected_until_h: must not lie after adverse_after_h',
    ],
    ['scales', 'drop of 1 or', 'fall of 1 or', 'scales.csv, line 2, response_rule: is not a rule that is known here'],
    [
      'scale-items',
      'scars,20,',
      'scars,21,',
      'scales.csv, line 4, max: must be 543, the most that its items add up to',
    ],
    ['scales', '1,4,1,lower', '1,4,2,lower', 'scales.csv, line 2, step: must lead from min to max'],
    ['safety-rules', 'days 180', '180 days', 'line 3, limits: must be like "days 28"'],
    ['safety-rules', 'stop,current', 'halt,current', 'line 2, level: must be one of stop, warn, info'],
    ['anesthetic-products', 'lidocaine 4,', 'strong,', 'line 3, agents: must be like "lidocaine 2.5"'],
  ])('refuse a fault in %s with file, line and column', (file, from, to, message) => {
    expect(() => loadWith(file, from, to)).toThrow(message);
  });
});
