import { ADHERENCE } from '../columnar/clinic-facts.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type Moment } from './moment.js';

/** `session_area`: an area needled in a session, once, however many settings were used on it. */
export const UNITS = ['client', 'session', 'session_area'] as const;
export type Unit = (typeof UNITS)[number];

/** What figures can be grouped and filtered by. */
export const SESSION_DIMENSIONS = [
  'clinic',
  'practitioner',
  'month',
  'session_number',
  'skin_type',
  'adherence',
] as const;
/** Of a session where any of its areas deviates; of an area treatment, its own. */
export const DEVIATION = 'technique_deviation';
export const AREA_DIMENSIONS = ['area', 'device', 'needle_length', 'passes', 'endpoint'] as const;
export const EFFECT_DIMENSIONS = ['type', 'group', 'grade', 'class'] as const;
export const DIMENSIONS = [...SESSION_DIMENSIONS, DEVIATION, ...AREA_DIMENSIONS, ...EFFECT_DIMENSIONS] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type AreaDimension = (typeof AREA_DIMENSIONS)[number];
export type EffectDimension = (typeof EFFECT_DIMENSIONS)[number];

/** Of what has no value. */
export const NOT_RECORDED = 'not_recorded';

/** Upper ends of the bands, in µm; the last has none. */
export const NEEDLE_BANDS_UM = [250, 500, 1_000, 1_500, 2_000] as const;
const NEEDLE_LABELS = [
  NOT_RECORDED,
  'up_to_250',
  '251_to_500',
  '501_to_1000',
  '1001_to_1500',
  '1501_to_2000',
  'over_2000',
];
const PASSES_LABELS = [NOT_RECORDED, '1_to_2', '3_to_4', '5_to_6', 'over_6'];
const GRADE_LABELS = [NOT_RECORDED, '1', '2', '3', '4', '5'];
export const CLASS_LABELS = ['expected', 'prolonged', 'adverse'] as const;
const DEVIATION_LABELS = ['none', 'deviated'];
const SESSION_NUMBER_LABELS = [NOT_RECORDED, '1', '2', '3', '4', '5', '6', 'over_6'];

export function isAreaDimension(dimension: Dimension): dimension is AreaDimension {
  return (AREA_DIMENSIONS as readonly string[]).includes(dimension);
}

export function isEffectDimension(dimension: Dimension): dimension is EffectDimension {
  return (EFFECT_DIMENSIONS as readonly string[]).includes(dimension);
}

/** One dimension of a block: the code of each session, area or side effect, and what the codes say. */
export interface Coded {
  codes: ArrayLike<number>;
  labels: readonly string[];
}

/** What a clinic's figures need besides its facts. */
export interface DimensionContext {
  clinicId: string;
  groupOfType: ReadonlyMap<string, string>;
}

export type Level = 'session' | 'area' | 'effect';

/** What has a value of the dimension, where these units are counted. */
export function levelOf(dimension: Dimension, unit: Unit): Level {
  if (isAreaDimension(dimension)) return 'area';
  if (isEffectDimension(dimension)) return 'effect';
  return dimension === DEVIATION && unit === 'session_area' ? 'area' : 'session';
}

export function coded(
  dimension: Dimension,
  block: FactBlock,
  moment: Moment,
  { unit, context }: { unit: Unit; context: DimensionContext },
): Coded {
  if (dimension === 'adherence') return { codes: moment.adherence, labels: ADHERENCE };
  if (dimension === 'class') return { codes: moment.effectClass, labels: CLASS_LABELS };
  if (dimension === DEVIATION) {
    return { codes: unit === 'session_area' ? block.areaDeviated : block.deviated, labels: DEVIATION_LABELS };
  }
  return codedOnce(dimension, block, context);
}

/** Dimensions that neither time nor the question changes: worked out once for each block. */
type LastingDimension = Exclude<Dimension, 'adherence' | 'class' | typeof DEVIATION>;
const codedBlocks = new WeakMap<FactBlock, Map<LastingDimension, Coded>>();

function codedOnce(dimension: LastingDimension, block: FactBlock, context: DimensionContext): Coded {
  let ofBlock = codedBlocks.get(block);
  if (!ofBlock) codedBlocks.set(block, (ofBlock = new Map<LastingDimension, Coded>()));
  let known = ofBlock.get(dimension);
  if (!known) ofBlock.set(dimension, (known = codedAnew(dimension, block, context)));
  return known;
}

function codedAnew(dimension: LastingDimension, block: FactBlock, context: DimensionContext): Coded {
  const { facts } = block;
  switch (dimension) {
    case 'clinic':
      return { codes: new Uint8Array(block.sessions), labels: [context.clinicId] };
    case 'practitioner':
      return { codes: block.practitioner, labels: named(facts.practitioners.labels) };
    case 'month':
      return months(block);
    case 'session_number':
      return { codes: numbers(block), labels: SESSION_NUMBER_LABELS };
    case 'skin_type':
      return { codes: block.skinType, labels: named(facts.skinTypes.labels) };
    case 'area':
      return { codes: block.area, labels: named(facts.areas.labels) };
    case 'device':
      return { codes: block.device, labels: named(facts.devices.labels) };
    case 'needle_length':
      return { codes: mapped(block.needleUm, areasOf(block), needleBand), labels: NEEDLE_LABELS };
    case 'passes':
      return { codes: mapped(block.passes, areasOf(block), passesBand), labels: PASSES_LABELS };
    case 'endpoint':
      return { codes: block.endpoint, labels: named(facts.endpoints.labels) };
    case 'type':
      return types(block, context, (type) => type);
    case 'group':
      return types(block, context, (type) => context.groupOfType.get(type)!);
    case 'grade':
      return { codes: block.effectGrade, labels: GRADE_LABELS };
  }
}

export function needleBand(needleUm: number): number {
  if (needleUm < 0) return 0;
  const band = NEEDLE_BANDS_UM.findIndex((upTo) => needleUm <= upTo);
  return band === -1 ? NEEDLE_BANDS_UM.length + 1 : band + 1;
}

function passesBand(passes: number): number {
  return passes < 1 ? 0 : Math.min(4, Math.ceil(passes / 2));
}

function numbers(block: FactBlock): Uint8Array {
  return mapped(block.number, block.sessions, (number) => (number < 1 ? 0 : Math.min(7, number)));
}

function months(block: FactBlock): Coded {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < block.sessions; i++) {
    first = Math.min(first, block.month[i]!);
    last = Math.max(last, block.month[i]!);
  }
  if (block.sessions === 0) return { codes: [], labels: [] };
  const codes = new Uint16Array(block.sessions);
  for (let i = 0; i < block.sessions; i++) codes[i] = block.month[i]! - first;
  return { codes, labels: Array.from({ length: last - first + 1 }, (_, index) => monthText(first + index)) };
}

/** @param month 12 · year + month, from 0 */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/**
 * The labels are those of the vocabulary, the same for every clinic: a type that one of them has never seen is in its
 * denominators all the same.
 */
function types(block: FactBlock, { groupOfType }: DimensionContext, labelOf: (type: string) => string): Coded {
  const labels = [NOT_RECORDED, ...new Set([...groupOfType.keys()].map(labelOf))];
  const codeOfType = block.facts.effectTypes.labels.map((type) =>
    type !== null && groupOfType.has(type) ? labels.indexOf(labelOf(type)) : 0,
  );
  return { codes: mapped(block.effectType, effectsOf(block), (type) => codeOfType[type]!), labels };
}

export function areasOf(block: FactBlock): number {
  return block.areaFrom[block.sessions]!;
}

export function effectsOf(block: FactBlock): number {
  return block.effectFrom[block.sessions]!;
}

function mapped(values: Int32Array, length: number, codeOf: (value: number) => number): Uint8Array {
  const codes = new Uint8Array(length);
  for (let i = 0; i < length; i++) codes[i] = codeOf(values[i]!);
  return codes;
}

function named(labels: readonly (string | null)[]): string[] {
  return labels.map((label) => label ?? NOT_RECORDED);
}
