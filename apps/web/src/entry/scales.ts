import { type codes } from '../texts/en/codes.js';

type ScaleCode = keyof (typeof codes)['scale'];
type ItemCode = keyof (typeof codes)['scaleItem'];

/** How a scale is scored. Totals are whole numbers from `min` to `max` in steps of `step`, or one of `levels`. */
export interface Scale {
  better: 'lower' | 'higher';
  min?: number;
  max?: number;
  step?: number;
  levels?: readonly string[];
  /** Each is scored 0, 1, 2 or 3 times its weight, and the total is their sum. */
  items?: Readonly<Partial<Record<ItemCode, number>>>;
}

/** Of each scale what its total can be. A test holds them to the vocabularies of the service, which judge each entry. */
export const SCALES: Readonly<Record<ScaleCode, Scale>> = {
  goodman_baron_qualitative: { min: 1, max: 4, step: 1, better: 'lower' },
  goodman_baron_quantitative: {
    ...{ min: 0, max: 84, step: 1, better: 'lower' },
    items: {
      ...{ macular: 1, mildly_atrophic: 1, moderately_atrophic: 2, punched_out_shallow: 2, shallow_broad_atrophic: 2 },
      ...{ punched_out_deep_normal: 3, punched_out_deep_abnormal: 3, linear_or_troughed: 3, deep_broad_atrophic: 3 },
      ...{ papular_hyperplastic: 2, keloidal_hyperplastic: 6 },
    },
  },
  ecca: {
    ...{ min: 0, max: 540, step: 5, better: 'lower' },
    items: {
      ...{ v_shaped: 15, u_shaped: 20, m_shaped: 25, superficial_elastolysis: 30 },
      ...{ hypertrophic_inflammatory: 40, keloid_hypertrophic: 50 },
    },
  },
  gais_1_5_lower: { min: 1, max: 5, step: 1, better: 'lower' },
  gais_minus1_3_higher: { min: -1, max: 3, step: 1, better: 'higher' },
  lemperle_wrinkle: { min: 0, max: 5, step: 1, better: 'lower' },
  fitzpatrick_wrinkle: { min: 1, max: 9, step: 1, better: 'lower' },
  quartile_improvement: { min: 0, max: 4, step: 1, better: 'higher' },
  vas_scar: { min: 0, max: 100, step: 1, better: 'lower' },
  vas_satisfaction: { min: 0, max: 10, step: 1, better: 'higher' },
  pain_nrs: { min: 0, max: 10, step: 1, better: 'lower' },
  satisfaction_likert: { min: 1, max: 5, step: 1, better: 'higher' },
  vas_band: { levels: ['poor', 'fair', 'good', 'excellent'], better: 'higher' },
  investigator_response: { levels: ['poor', 'minimal', 'moderate', 'good', 'excellent'], better: 'higher' },
  vas_10mm_responder: { levels: ['responder', 'non_responder'], better: 'higher' },
  pore_texture_local: { min: 0, max: 4, step: 1, better: 'lower' },
};

export function scaleOf(code: string | undefined): Scale | undefined {
  return code === undefined ? undefined : (SCALES as Readonly<Record<string, Scale>>)[code];
}

/** Every value of a scale that has few enough to be chosen from; undefined where it is typed. */
export function valuesOf({ min, max, step, levels }: Scale): readonly string[] | undefined {
  if (levels) return levels;
  if (min === undefined || max === undefined || step === undefined || (max - min) / step > 10) return undefined;
  return Array.from({ length: (max - min) / step + 1 }, (_, nth) => String(min + nth * step));
}
