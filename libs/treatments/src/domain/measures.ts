/**
 * What is measured, and between which limits an entry is believed. The annotations write the limits into the published
 * schemas; `LIMITS` is what the domain checks, and a test holds the two together.
 */

/**
 * Needle length in µm.
 * @asType integer
 * @minimum 100
 * @maximum 3500
 * @multipleOf 50
 */
export type NeedleLengthUm = number;

/**
 * Needle diameter in µm.
 * @asType integer
 * @minimum 50
 * @maximum 1300
 */
export type NeedleDiameterUm = number;

/**
 * Needle gauge; a higher gauge is a thinner needle.
 * @asType integer
 * @minimum 18
 * @maximum 38
 */
export type NeedleGauge = number;

/**
 * Needles in one cartridge or on one roller.
 * @asType integer
 * @minimum 1
 * @maximum 540
 */
export type PinCount = number;

/**
 * Passes over the area.
 * @asType integer
 * @minimum 1
 * @maximum 12
 */
export type Passes = number;

/**
 * Speed of the device, in the unit that stands beside it.
 * @asType integer
 * @minimum 1
 * @maximum 30000
 */
export type Speed = number;

/**
 * Skin surface in mm² (1 cm² = 100 mm²).
 * @asType integer
 * @minimum 1
 * @maximum 2000000
 */
export type SurfaceMm2 = number;

/**
 * Mass of a cream in mg.
 * @asType integer
 * @minimum 1
 * @maximum 200000
 */
export type CreamMassMg = number;

/**
 * Concentration of an agent in mg per g (10 mg/g = 1 %).
 * @asType integer
 * @minimum 1
 * @maximum 1000
 */
export type ConcentrationMgPerG = number;

/**
 * A stretch of time within one visit, in s.
 * @asType integer
 * @minimum 0
 * @maximum 43200
 */
export type VisitTimeS = number;

/**
 * Radio-frequency power in mW.
 * @asType integer
 * @minimum 1
 * @maximum 200000
 */
export type PowerMw = number;

/**
 * Radio-frequency energy in mJ.
 * @asType integer
 * @minimum 1
 * @maximum 1000000
 */
export type EnergyMj = number;

/**
 * Length of a radio-frequency pulse in ms.
 * @asType integer
 * @minimum 1
 * @maximum 5000
 */
export type PulseMs = number;

/**
 * Number of radio-frequency pulses.
 * @asType integer
 * @minimum 1
 * @maximum 10000
 */
export type PulseCount = number;

/**
 * Severity of an immediate reaction: 0 none, 1 mild, 2 moderate, 3 severe.
 * @asType integer
 * @minimum 0
 * @maximum 3
 */
export type ReactionSeverity = number;

/**
 * Pain on the numeric rating scale: 0 none, 10 worst.
 * @asType integer
 * @minimum 0
 * @maximum 10
 */
export type PainNrs = number;

/**
 * Severity of an adverse event in the wording of CTCAE: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.
 * @asType integer
 * @minimum 1
 * @maximum 5
 */
export type SideEffectGrade = number;

/**
 * Per cent of a whole.
 * @asType integer
 * @minimum 0
 * @maximum 100
 */
export type Percent = number;

/**
 * Day after the session on which a follow-up is due.
 * @asType integer
 * @minimum 1
 * @maximum 3650
 */
export type FollowUpDay = number;

/**
 * Clients: fewer are a small group.
 * @asType integer
 * @minimum 5
 * @maximum 100
 */
export type ClientsMin = number;

/**
 * Year of birth.
 * @asType integer
 * @minimum 1900
 * @maximum 2200
 */
export type BirthYear = number;

/**
 * Body weight in g.
 * @asType integer
 * @minimum 2000
 * @maximum 400000
 */
export type BodyWeightG = number;

/**
 * Sessions that a series aims at.
 * @asType integer
 * @minimum 1
 * @maximum 24
 */
export type TargetSessions = number;

/**
 * Days from one session of a series to the next.
 * @asType integer
 * @minimum 7
 * @maximum 365
 */
export type IntervalDays = number;

/**
 * Which session of its series, counted from 1.
 * @asType integer
 * @minimum 1
 * @maximum 99
 */
export type SessionNumber = number;

/**
 * Version of a template or form, counted from 1.
 * @asType integer
 * @minimum 1
 * @maximum 100000
 */
export type TemplateVersion = number;

/**
 * Longer or shorter edge of a kept photo, in px.
 * @asType integer
 * @minimum 1
 * @maximum 4096
 */
export type PhotoEdgePx = number;

/**
 * A score on a numeric scale; the scale's own limits stand in the vocabulary.
 * @asType integer
 * @minimum -1000
 * @maximum 1000
 */
export type Score = number;

/**
 * Single-use cartridges of one lot.
 * @asType integer
 * @minimum 1
 * @maximum 100000
 */
export type CartridgeCount = number;

/**
 * Most cream in mg for each kg of body weight.
 * @asType integer
 * @minimum 1
 * @maximum 10000
 */
export type DoseMgPerKg = number;

/**
 * Working days.
 * @asType integer
 * @minimum 0
 * @maximum 365
 */
export type WorkingDays = number;

/**
 * A limit of a safety rule, in the rule's own unit.
 * @asType integer
 * @minimum 0
 * @maximum 10000000
 */
export type RuleLimit = number;

/**
 * Version of a safety rule, counted from 1.
 * @asType integer
 * @minimum 1
 * @maximum 100000
 */
export type RuleVersion = number;

export interface Limits {
  min: number;
  max: number;
  /** Whole steps counted from 0; 1 where absent. */
  step?: number;
  unit: string;
  source: string;
}

const PLAUSIBILITY = 'plausibility bound against slips of the finger; no published limit';

/** Where equality passes. Clinical warnings are rules with versions and live elsewhere: these limits only tell an entry from a slip. */
export const LIMITS = {
  NeedleLengthUm: { min: 100, max: 3500, step: 50, unit: 'µm', source: 'longest needle of marketed rf pens' },
  NeedleDiameterUm: { min: 50, max: 1300, unit: 'µm', source: PLAUSIBILITY },
  NeedleGauge: { min: 18, max: 38, unit: 'gauge', source: PLAUSIBILITY },
  PinCount: { min: 1, max: 540, unit: 'needles', source: 'largest marketed drum roller: 540 needles' },
  Passes: { min: 1, max: 12, unit: 'passes', source: 'range of published studies' },
  Speed: { min: 1, max: 30_000, unit: 'rpm, hz or level', source: PLAUSIBILITY },
  SurfaceMm2: { min: 1, max: 2_000_000, unit: 'mm²', source: 'body surface of an adult, about 2 m²' },
  CreamMassMg: { min: 1, max: 200_000, unit: 'mg', source: PLAUSIBILITY },
  ConcentrationMgPerG: { min: 1, max: 1000, unit: 'mg/g', source: 'a whole is 1000 mg/g' },
  VisitTimeS: { min: 0, max: 43_200, unit: 's', source: PLAUSIBILITY },
  PowerMw: { min: 1, max: 200_000, unit: 'mW', source: PLAUSIBILITY },
  EnergyMj: { min: 1, max: 1_000_000, unit: 'mJ', source: PLAUSIBILITY },
  PulseMs: { min: 1, max: 5000, unit: 'ms', source: PLAUSIBILITY },
  PulseCount: { min: 1, max: 10_000, unit: 'pulses', source: PLAUSIBILITY },
  ReactionSeverity: { min: 0, max: 3, unit: 'grade', source: 'four grades: none, mild, moderate, severe' },
  PainNrs: { min: 0, max: 10, unit: 'points', source: 'numeric rating scale' },
  SideEffectGrade: { min: 1, max: 5, unit: 'grade', source: 'CTCAE grades' },
  Percent: { min: 0, max: 100, unit: '%', source: 'a whole is 100 %' },
  FollowUpDay: { min: 1, max: 3650, unit: 'd', source: PLAUSIBILITY },
  ClientsMin: {
    min: 5,
    max: 100,
    unit: 'clients',
    source: 'policy of this product: one of fewer than five could be recognised',
  },
  BirthYear: { min: 1900, max: 2200, unit: 'year', source: PLAUSIBILITY },
  BodyWeightG: { min: 2000, max: 400_000, unit: 'g', source: PLAUSIBILITY },
  TargetSessions: { min: 1, max: 24, unit: 'sessions', source: PLAUSIBILITY },
  IntervalDays: { min: 7, max: 365, unit: 'd', source: 'trials used 7 d and more; touch-ups come within 12 months' },
  SessionNumber: { min: 1, max: 99, unit: 'th session', source: PLAUSIBILITY },
  TemplateVersion: { min: 1, max: 100_000, unit: 'version', source: PLAUSIBILITY },
  PhotoEdgePx: { min: 1, max: 4096, unit: 'px', source: 'longer edges are scaled down; fine lines show at half of it' },
  CartridgeCount: { min: 1, max: 100_000, unit: 'cartridges', source: PLAUSIBILITY },
  DoseMgPerKg: { min: 1, max: 10_000, unit: 'mg/kg', source: PLAUSIBILITY },
  WorkingDays: { min: 0, max: 365, unit: 'working days', source: PLAUSIBILITY },
  RuleLimit: { min: 0, max: 10_000_000, unit: 'as the rule says', source: PLAUSIBILITY },
  RuleVersion: { min: 1, max: 100_000, unit: 'version', source: PLAUSIBILITY },
  Score: { min: -1000, max: 1000, unit: 'points', source: 'widest scale on record: 0 to 540' },
} as const satisfies Record<string, Limits>;

export type Measure = keyof typeof LIMITS;
