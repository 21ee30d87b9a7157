import { type EffectFilters } from './each-unit.js';

/** What a clinic watches: which side effects count. Rates of indicators are of sessions. */
export interface Indicator {
  code: string;
  label: string;
  filters: EffectFilters;
}

const SIDE_EFFECTS = ['prolonged', 'adverse'];

/** The indicators of every clinic: three over all types, and one for each group of the vocabulary. */
export function indicatorsOf(groups: Iterable<string>): Indicator[] {
  return [
    { code: 'any', label: 'Any side effect', filters: { class: SIDE_EFFECTS } },
    { code: 'adverse', label: 'Adverse response', filters: { class: ['adverse'] } },
    { code: 'severe', label: 'Grade 3 or worse', filters: { class: SIDE_EFFECTS, grade: ['3', '4', '5'] } },
    ...[...new Set(groups)].map((group) => ({
      code: `group_${group}`,
      label: `${group.charAt(0).toUpperCase()}${group.slice(1).replaceAll('_', ' ')}`,
      filters: { class: SIDE_EFFECTS, group: [group] },
    })),
  ];
}
