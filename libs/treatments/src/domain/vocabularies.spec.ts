import { isResponse } from './vocabularies.js';
import { vocabularies } from './world.fixture.js';

function responds(scale: string, value: number | string, baseline?: number) {
  return isResponse(vocabularies.scales.get(scale)!.responseRule, value, baseline);
}

describe('a response', () => {
  it('is a drop by grades: equality passes', () => {
    expect(responds('goodman_baron_qualitative', 3, 4)).toBe(true);
    expect(responds('goodman_baron_qualitative', 4, 4)).toBe(false);
    expect([responds('vas_scar', 40, 49), responds('vas_scar', 40, 50)]).toEqual([false, true]);
  });

  it('is a drop by half of the baseline: equality passes', () => {
    expect(responds('goodman_baron_quantitative', 6, 12)).toBe(true);
    expect(responds('goodman_baron_quantitative', 7, 12)).toBe(false);
  });

  it('is a value beyond a mark: equality passes', () => {
    expect([2, 3, 4].map((value) => responds('gais_1_5_lower', value))).toEqual([true, true, false]);
    expect([0, 1, 2].map((value) => responds('gais_minus1_3_higher', value))).toEqual([false, true, true]);
  });

  it('is one of the levels that count', () => {
    expect(
      ['poor', 'minimal', 'moderate', 'good', 'excellent'].map((v) => responds('investigator_response', v)),
    ).toEqual([false, false, false, true, true]);
    expect(responds('vas_10mm_responder', 'non_responder')).toBe(false);
  });

  it('cannot be told without a rule, or without a baseline to compare with', () => {
    expect(responds('pain_nrs', 0, 10)).toBeUndefined();
    expect(responds('goodman_baron_qualitative', 3)).toBeUndefined();
    expect(responds('goodman_baron_quantitative', 0, 0)).toBeUndefined();
  });
});
