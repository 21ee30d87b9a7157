import { loadVocabularies } from '#treatments/vocabularies.js';
import * as lists from '#treatments/domain/closed-lists.js';
import { SCALES, valuesOf } from '../../apps/web/src/entry/scales.js';
import { closedLists } from '../../apps/web/src/texts/en/closed-lists.js';
import { scaleLevels } from '../../apps/web/src/texts/en/scale-levels.js';

const { scales } = loadVocabularies();

it('the pages score each scale as the service does', () => {
  expect([...scales.keys()]).toEqual(Object.keys(SCALES));
  for (const [code, scale] of scales) {
    const own = SCALES[code as keyof typeof SCALES];
    expect(own.better).toBe(scale.better);
    if (scale.kind === 'levels') {
      expect(own).toEqual({ better: scale.better, levels: scale.levels });
    } else {
      const { min, max, step } = scale;
      const items = scale.items.map(({ code: item, weight }) => [item, weight]);
      expect(own).toMatchObject({ min, max, step });
      expect(Object.entries(own.items ?? {})).toEqual(items);
    }
  }
});

it('what is said of the levels of a scale is about its values', () => {
  for (const [code, levels] of Object.entries(scaleLevels)) {
    const values = valuesOf(SCALES[code as keyof typeof SCALES]);
    expect(values).toEqual(expect.arrayContaining(Object.keys(levels)));
  }
});

it.each([
  ['sex', lists.SEXES],
  ['fitzpatrick', lists.FITZPATRICK_TYPES],
  ['concernSeverity', lists.CONCERN_SEVERITIES],
  ['consent', lists.CONSENT_KINDS],
  ['consentChannel', lists.CONSENT_CHANNELS],
  ['history', lists.HISTORY_STATUSES],
  ['use', lists.USE_STATUSES],
  ['informant', lists.INFORMANTS],
  ['assessmentPhase', lists.ASSESSMENT_PHASES],
  ['rater', lists.RATERS],
  ['side', lists.SIDES],
  ['cancellation', lists.CANCELLATION_REASONS],
  ['seriesEnd', lists.SERIES_END_REASONS],
  ['adherence', lists.ADHERENCE_ANSWERS],
  ['causality', lists.CAUSALITIES],
  ['impact', lists.PSYCHOSOCIAL_IMPACTS],
  ['action', lists.SIDE_EFFECT_ACTIONS],
  ['seriousness', lists.SERIOUSNESS_CRITERIA],
  ['reportability', lists.REPORTABILITY_REASONS],
  ['sequelae', lists.SEQUELAE],
] as const)('each code of the list "%s" has a name on the pages', (name, codes) => {
  expect(Object.keys(closedLists[name]).sort()).toEqual([...codes].sort());
});
