import { type ProductSupply } from './closed-lists.js';

/** The vocabularies as the domain reads them. They are data; `vocabularies/load-vocabularies.ts` reads the files. */
export interface Vocabularies {
  /** Version of each data file, by its name without ending. */
  versions: Readonly<Record<string, number>>;
  areas: ReadonlyMap<string, Area>;
  sideEffects: ReadonlyMap<string, SideEffectType>;
  scales: ReadonlyMap<string, Scale>;
  anestheticProducts: ReadonlyMap<string, AnestheticProduct>;
  preparationItems: ReadonlyMap<string, Item>;
  aftercareItems: ReadonlyMap<string, Item>;
  reactions: ReadonlyMap<string, Item>;
  conditions: ReadonlyMap<string, Item>;
  allergies: ReadonlyMap<string, Item>;
  medications: ReadonlyMap<string, Item>;
  regimenProducts: ReadonlyMap<string, Item>;
  safetyRules: ReadonlyMap<string, SafetyRule>;
}

/** `stop` needs a named override before the treatment is recorded, `warn` asks to look, `info` tells. */
export const ALERT_LEVELS = ['stop', 'warn', 'info'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

export const RULE_PLACES = [
  'consultation',
  'preparation',
  'session_start',
  'anesthetic',
  'area',
  'session_end',
  'follow_up',
  'series',
] as const;
export type RulePlace = (typeof RULE_PLACES)[number];

/** A rule of safety as data; what it looks at is in `domain/safety/`. */
export interface SafetyRule {
  code: string;
  /** Raised whenever the rule changes. An alert names the version that raised it. */
  version: number;
  appliesAt: RulePlace;
  condition: string;
  level: AlertLevel;
  /** The threshold in words. */
  threshold: string;
  /** The threshold in numbers, by name; the unit is the end of the name. A clinic may have limits of its own. */
  limits: Readonly<Record<string, number>>;
  /** The entry of the clinic's register that has changed the limits, where one has. */
  limitsEntryId?: string;
  basis: string;
}

export interface Item {
  code: string;
  label: string;
}

export interface Area {
  code: string;
  region: 'face' | 'body';
  typicalMinUm?: number;
  typicalMaxUm?: number;
  warnAboveUm: number;
  basis: string;
}

export interface SideEffectType {
  code: string;
  label: string;
  group: string;
  /** Until when a response is expected, in hours from the end of the session; absent where it never is. */
  expectedUntilH?: number;
  /** After when it is adverse; 0 = from onset. Between the two it is prolonged. */
  adverseAfterH: number;
  snomedCt?: string;
  icd10Cm?: string;
}

export interface AnestheticProduct {
  code: string;
  label: string;
  agents: readonly { agent: string; concentrationMgPerG: number }[];
  contactMinS?: number;
  contactMaxS?: number;
  surfaceMaxMm2?: number;
  massMaxMg?: number;
  /** Set by clinics alone; with it, the limit depends on the client's weight. */
  massMaxMgPerKg?: number;
  supply?: ProductSupply;
  basis: string;
}

/** When a value counts as a response, as the scale's publishers define it. */
export type ResponseRule =
  | { kind: 'none' }
  | { kind: 'drop_at_least'; by: number }
  | { kind: 'relative_drop'; by: number }
  | { kind: 'value_at_least'; value: number }
  | { kind: 'value_at_most'; value: number }
  | { kind: 'one_of'; values: readonly string[] };

/** A part of a scale whose total is a sum. It scores its weight, none to `SCALE_ITEM_LEVELS` times. */
export interface ScaleItem {
  code: string;
  label: string;
  weight: number;
  basis: string;
}

/** Items are counted in four levels, 0 to 3. */
export const SCALE_ITEM_LEVELS = 3;

export type Scale = {
  code: string;
  better: 'lower' | 'higher';
  responseRule: ResponseRule;
  basis: string;
} & (
  | { kind: 'numeric'; min: number; max: number; step: number; meaning: string; items: readonly ScaleItem[] }
  | { kind: 'levels'; levels: readonly string[] }
);

/** A whole number on a numeric scale, a code on a scale of words. */
export type ScaleValue = number | string;

/**
 * Whether the later value is a response by the scale's rule. Undefined where that cannot be told: the scale has no
 * rule, or the rule compares with a baseline that is missing or zero.
 */
export function isResponse(rule: ResponseRule, value: ScaleValue, baseline?: ScaleValue): boolean | undefined {
  switch (rule.kind) {
    case 'none':
      return undefined;
    case 'one_of':
      return rule.values.includes(String(value));
    case 'value_at_least':
      return Number(value) >= rule.value;
    case 'value_at_most':
      return Number(value) <= rule.value;
    case 'drop_at_least':
      return baseline === undefined ? undefined : Number(baseline) - Number(value) >= rule.by;
    case 'relative_drop':
      if (baseline === undefined || Number(baseline) <= 0) return undefined;
      return Number(baseline) - Number(value) >= rule.by * Number(baseline);
  }
}
