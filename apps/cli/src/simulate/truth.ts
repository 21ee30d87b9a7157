import { type FitzpatrickType } from '#treatments/domain/closed-lists.js';

/** Side effects of a simulated clinic: days to onset, and days that they last, so long that none is an expected response. */
export const SIMULATED_EFFECTS = {
  erythema: { onsetDays: [1, 2], lastsDays: [5, 14] },
  dryness_peeling: { onsetDays: [2, 4], lastsDays: [9, 20] },
  bruising: { onsetDays: [1, 2], lastsDays: [9, 18] },
  acne_or_rosacea_flare: { onsetDays: [3, 10], lastsDays: [7, 40] },
  milia: { onsetDays: [7, 21], lastsDays: [14, 60] },
  post_inflammatory_hyperpigmentation: { onsetDays: [10, 26], lastsDays: [40, 240] },
  herpes_simplex_reactivation: { onsetDays: [2, 6], lastsDays: [6, 14] },
  tram_track_scarring: { onsetDays: [14, 30], lastsDays: [400, 900] },
} as const;
export type SimulatedEffect = keyof typeof SIMULATED_EFFECTS;
export const EFFECT_TYPES = Object.keys(SIMULATED_EFFECTS) as SimulatedEffect[];

/** What decides how likely a side effect is after a session. */
export interface Exposure {
  /** Days from the last day of the history: 0 is that day, −1 the day before. */
  day: number;
  areas: readonly string[];
  deepestUm: number;
  skinType: FitzpatrickType;
  /** Numbered from 0. */
  practitioner: number;
  followedAdvice: boolean;
  /** What is particular to the client, on the log-odds scale. */
  client: number;
}

/** How likely one type of side effect is. Everything but `baseRisk` is an odds ratio; 1 where it is left out. */
export interface EffectTruth {
  /** At 1 mm, with nothing of what follows. */
  baseRisk: number;
  /** For each mm of the deepest needle beyond 1 mm. */
  perMm?: number;
  /** Needles beyond a length, whatever their length: what a model with a slope takes for one. */
  beyond?: { um: number; oddsRatio: number };
  /** Skin types IV to VI. */
  darkSkin?: number;
  missedAdvice?: number;
  /** Missed advice, for skin types IV to VI only: what a model without interactions averages. */
  missedAdviceInDarkSkin?: number;
  areas?: Readonly<Record<string, number>>;
  practitioners?: Readonly<Record<number, number>>;
  /** Each from and to a day, both included. */
  changes?: readonly { from: number; to: number; oddsRatio: number }[];
}

/** What is true in a simulated clinic, and what its figures should find. */
export interface Truth {
  effects: Readonly<Partial<Record<SimulatedEffect, EffectTruth>>>;
  practitioners: number;
  /** Standard deviation of what is particular to a client, on the log-odds scale: sessions of one client are alike. */
  clientSd: number;
  /** Whether a planned contact succeeds, without and with a side effect. */
  reached: { usually: number; afterEffect: number };
  /** Whether a client gives up after a session, without and with a side effect. */
  leaves: { usually: number; afterEffect: number };
}

/** Made up to look like a clinic: nobody's results, and no finding may be drawn from them. */
const PLAUSIBLE: Truth = {
  effects: {
    erythema: { baseRisk: 0.05, perMm: 1.5 },
    dryness_peeling: { baseRisk: 0.05, perMm: 1.3 },
    bruising: { baseRisk: 0.04, perMm: 2 },
    acne_or_rosacea_flare: { baseRisk: 0.02 },
    milia: { baseRisk: 0.03 },
    post_inflammatory_hyperpigmentation: { baseRisk: 0.02, perMm: 1.6, darkSkin: 3, missedAdvice: 2 },
    herpes_simplex_reactivation: { baseRisk: 0.003, areas: { perioral: 4, upper_lip: 4 } },
    tram_track_scarring: { baseRisk: 0.001, beyond: { um: 1500, oddsRatio: 4 }, areas: { cheekbone: 3 } },
  },
  practitioners: 5,
  clientSd: 0.6,
  reached: { usually: 0.88, afterEffect: 0.88 },
  leaves: { usually: 0.03, afterEffect: 0.1 },
};

/** Sessions are alike in all but what is named, and follow-up depends on nothing: what most methods assume. */
const EVEN: Truth = {
  ...PLAUSIBLE,
  effects: { acne_or_rosacea_flare: { baseRisk: 0.05 } },
  clientSd: 0,
  leaves: { usually: 0.03, afterEffect: 0.03 },
};

/** A lot that more side effects came with: days on which its cartridges were used. */
export const BAD_LOT_DAYS = { from: -119, to: -56 } as const;

export const TRUTHS = {
  plausible: PLAUSIBLE,
  /**
   * One change for each kind of chart, in a group of side effects of its own, after twenty months that are as usual: a bad
   * lot (p-chart), a side effect that stayed away for long and came back (g-chart), one that became several times as
   * frequent (CUSUM), and one practitioner apart from the others (funnel).
   */
  signals: {
    ...PLAUSIBLE,
    clientSd: 0.3,
    effects: {
      ...PLAUSIBLE.effects,
      erythema: { baseRisk: 0.06, changes: [{ ...BAD_LOT_DAYS, oddsRatio: 12 }] },
      bruising: {
        baseRisk: 0.035,
        changes: [
          { from: -420, to: -91, oddsRatio: 0.001 },
          { from: -90, to: 0, oddsRatio: 7 },
        ],
      },
      post_inflammatory_hyperpigmentation: {
        ...{ baseRisk: 0.02, darkSkin: 2, missedAdvice: 1.5 },
        changes: [{ from: -150, to: 0, oddsRatio: 6 }],
      },
      milia: { baseRisk: 0.02, practitioners: { 3: 12 } },
    },
  },
  even: EVEN,
  /** Clients differ, so that sessions of one client are alike. */
  clustered: { ...EVEN, clientSd: 1.5 },
  /** Who had a side effect is harder to reach, and comes back less often. */
  'drop-out': {
    ...EVEN,
    effects: { acne_or_rosacea_flare: { baseRisk: 0.1 } },
    reached: { usually: 0.95, afterEffect: 0.6 },
    leaves: { usually: 0.03, afterEffect: 0.4 },
  },
  /** Risk rises along the needle, as a model with a slope takes it to. */
  slope: { ...EVEN, effects: { acne_or_rosacea_flare: { baseRisk: 0.08, perMm: 2.5 } } },
  /** Risk rises at 1.5 mm at once, and nowhere else. */
  threshold: { ...EVEN, effects: { acne_or_rosacea_flare: { baseRisk: 0.08, beyond: { um: 1500, oddsRatio: 4 } } } },
  /** The area alone decides, and deeper needles are used where it does. */
  confounded: {
    ...EVEN,
    effects: { acne_or_rosacea_flare: { baseRisk: 0.05, areas: { abdomen: 4, thighs: 4 } } },
  },
} as const satisfies Record<string, Truth>;
export type TruthName = keyof typeof TRUTHS;

const DARK: ReadonlySet<FitzpatrickType> = new Set(['IV', 'V', 'VI']);
const REFERENCE_UM = 1000;

/** The probability, within (0, 1), that the side effect follows a session. */
export function riskOf(effect: EffectTruth, exposure: Exposure): number {
  const { day, areas, deepestUm, skinType, practitioner, followedAdvice, client } = exposure;
  const { beyond } = effect;
  const isDark = DARK.has(skinType);
  const ratios = [
    (effect.perMm ?? 1) ** ((deepestUm - REFERENCE_UM) / 1000),
    beyond && deepestUm > beyond.um ? beyond.oddsRatio : 1,
    (isDark && effect.darkSkin) || 1,
    (!followedAdvice && effect.missedAdvice) || 1,
    (isDark && !followedAdvice && effect.missedAdviceInDarkSkin) || 1,
    Math.max(...areas.map((area) => effect.areas?.[area] ?? 1)),
    effect.practitioners?.[practitioner] ?? 1,
    ...(effect.changes ?? []).map(({ from, to, oddsRatio }) => (day >= from && day <= to ? oddsRatio : 1)),
  ];
  const odds = ratios.reduce((product, ratio) => product * ratio, effect.baseRisk / (1 - effect.baseRisk));
  const own = odds * Math.exp(client);
  return own / (1 + own);
}
