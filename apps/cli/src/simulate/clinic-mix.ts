import { type Concern, type DeviceType, type FitzpatrickType } from '#treatments/domain/closed-lists.js';

/**
 * What a simulated clinic does, and how often. The figures are made up to look like a clinic on a screen and under a bench;
 * they are nobody's results, and no finding may be drawn from them.
 */
export const CONCERNS: Readonly<Partial<Record<Concern, number>>> = {
  acne_scar: 40,
  fine_lines: 20,
  pores: 12,
  pigmentation: 10,
  striae: 8,
  texture: 10,
};

export const SKIN_TYPES: Readonly<Record<FitzpatrickType, number>> = { I: 5, II: 20, III: 30, IV: 25, V: 15, VI: 5 };

/** Areas that are treated together for a concern. */
export const AREAS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  acne_scar: [['cheek'], ['cheek', 'chin'], ['cheek', 'forehead', 'chin']],
  fine_lines: [['periorbital'], ['forehead', 'periorbital'], ['perioral', 'upper_lip']],
  pores: [['nose', 'cheek'], ['cheek']],
  pigmentation: [
    ['cheek', 'forehead'],
    ['cheekbone', 'cheek'],
  ],
  striae: [['abdomen'], ['thighs'], ['abdomen', 'thighs']],
  texture: [
    ['forehead', 'cheek', 'jawline'],
    ['neck', 'decollete'],
  ],
};

/** Usual needle lengths in µm; some practitioners go deeper. */
export const NEEDLE_LENGTHS_UM: Readonly<Record<string, readonly number[]>> = {
  forehead: [500, 500, 750],
  nose: [250, 500, 500],
  periorbital: [250, 250, 500],
  cheekbone: [500, 750, 1000],
  cheek: [1000, 1500, 1500, 2000],
  chin: [1000, 1500],
  jawline: [500, 1000],
  upper_lip: [250, 500],
  perioral: [250, 500],
  neck: [750, 1000],
  decollete: [750, 1000],
  abdomen: [1500, 2000, 2500],
  thighs: [1500, 2000],
};

export const DEVICES: Readonly<Record<DeviceType, number>> = { pen: 65, roller: 22, stamp: 5, rf_pen: 8 };

export const ANESTHETICS = {
  lidocaine_4: 30,
  'lidocaine_prilocaine_2.5_2.5': 40,
  lidocaine_tetracaine_23_7: 20,
  none: 10,
} as const;

/** Minutes that each product stays on, from and to. */
export const CONTACT_MIN: Readonly<Record<string, readonly [number, number]>> = {
  lidocaine_4: [20, 45],
  'lidocaine_prilocaine_2.5_2.5': [45, 75],
  lidocaine_tetracaine_23_7: [20, 40],
};

export const ADVICE = ['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizer', 'sunscreen_daily', 'red_flags'];
export const PREPARATION = ['sun', 'retinoid', 'isotretinoin', 'active_lesion', 'keloid', 'pregnancy'];
export const AFTER_PRODUCTS = ['hyaluronic_serum', 'panthenol_cream', 'saline_compress'];

export const PRACTITIONER_NAMES = ['Ines Duarte', 'Jonas Berg', 'Lea Horvát', 'Kofi Eze', 'Mira Chen'];

export const GIVEN_NAMES = [
  'Ada',
  'Bo',
  'Chidi',
  'Dina',
  'Émile',
  'Fatma',
  'Goran',
  'Hanna',
  'Ines',
  'Jun',
  'Kofi',
  'Lea',
];
export const FAMILY_NAMES = [
  'Abbas',
  'Berg',
  'Chen',
  'Duarte',
  'Eze',
  'Fischer',
  'Gül',
  'Horvát',
  'Ito',
  'Jansen',
  'Kaya',
];
