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
  lidocaine_4: 35,
  'lidocaine_prilocaine_2.5_2.5': 35,
  lidocaine_tetracaine_7_7: 20,
  none: 10,
} as const;

/** Minutes that each product stays on, from and to. */
export const CONTACT_MIN: Readonly<Record<string, readonly [number, number]>> = {
  lidocaine_4: [22, 45],
  'lidocaine_prilocaine_2.5_2.5': [61, 80],
  lidocaine_tetracaine_7_7: [22, 45],
};

/** Minutes for each area, by how many areas a session has. */
export const AREA_MIN: Readonly<Record<number, readonly [number, number]>> = { 1: [16, 28], 2: [9, 15], 3: [7, 12] };

export const ADVICE = ['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizer', 'sunscreen_daily', 'red_flags'];
export const AFTER_PRODUCTS = ['hyaluronic_serum', 'panthenol_cream', 'saline_compress'];

export const OWNER_NAME = 'Nora Lindqvist';
export const PRACTITIONERS = [
  { name: 'Ines Duarte', qualification: 'physician', years: 12 },
  { name: 'Jonas Berg', qualification: 'registered_nurse', years: 8 },
  { name: 'Lea Horvát', qualification: 'registered_nurse', years: 6 },
  { name: 'Kofi Eze', qualification: 'microneedling_course', years: 3 },
  { name: 'Mira Chen', qualification: 'microneedling_course', years: 4 },
];

export const GIVEN_NAMES = names(
  `Ada Aino Amina Bo Carla Chidi Daan Dina Edith Elif Émile Fatma Finn Goran Greta Hanna Hugo Ines Ivo Jana Jun Kaja Kofi
  Laila Lea Luka Mara Mei Milan Nadia Nils Noor Olga Oskar Pia Rana Remy Rosa Samir Selma Sofia Tariq Thea Timo Uma Vera
  Wanda Yara Yusuf Zoë`,
);
export const FAMILY_NAMES = names(
  `Abbas Adeyemi Baker Bauer Berg Bianchi Castro Chen Cohen Dahl Duarte Eze Farkas Fischer Gallo Graf Gül Haddad Hansen
  Horvát Ito Ivanova Jansen Jovanović Kaya Keller Kim Kowalski Lang Laurent Lopez Maier Marin Mensah Moreau Nagy Novak
  Okafor Olsen Osman Park Petrov Quist Rahman Rossi Sato Silva Singh Stein Tanaka Toth Ueda Vidal Weber Yilmaz Zeller`,
);

function names(text: string): string[] {
  return text.split(/\s+/);
}
