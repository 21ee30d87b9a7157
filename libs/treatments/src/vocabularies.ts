import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { isCode } from './domain/code.js';
import { PRODUCT_SUPPLIES } from './domain/closed-lists.js';
import {
  ALERT_LEVELS,
  type AnestheticProduct,
  type Area,
  type Item,
  type ResponseRule,
  RULE_PLACES,
  type SafetyRule,
  type Scale,
  SCALE_ITEM_LEVELS,
  type ScaleItem,
  type SideEffectType,
  type Vocabularies,
} from './domain/vocabularies.js';

type Row = Record<string, string>;

/**
 * Reads the vocabularies that the product comes with.
 * @throws Error naming file, line and column where a file is not what it should be
 */
export function loadVocabularies(read: (file: string) => string = readVocabulary): Vocabularies {
  const table = <Entry extends { code: string }>(file: string, entryOf: (row: Cells) => Entry, list?: string) =>
    tableOf(file, read(file), entryOf, list);
  const areas = table('areas', areaOf);
  const sideEffects = table('side-effects', sideEffectOf);
  const scaleItems = [...table('scale-items', scaleItemOf).values()];
  return {
    versions: versionsOf(read('versions')),
    areas,
    sideEffects,
    scales: table('scales', scaleOf(scaleItems)),
    anestheticProducts: table('anesthetic-products', anestheticProductOf),
    preparationItems: table('items', itemOf, 'preparation'),
    aftercareItems: table('items', itemOf, 'aftercare'),
    reactions: table('items', itemOf, 'reaction'),
    conditions: table('history', itemOf, 'condition'),
    allergies: table('history', itemOf, 'allergy'),
    medications: table('history', itemOf, 'medication'),
    regimenProducts: table('history', itemOf, 'regimen'),
    safetyRules: table(
      'safety-rules',
      safetyRuleOf({ areas: warningLevels(areas), 'side-effects': windows(sideEffects) }),
    ),
  };
}

/** The text of a data file that lies beside this module, in `libs/` as in `dist/`. */
export function readVocabulary(file: string): string {
  return readFileSync(new URL(`./vocabularies/${file}.csv`, import.meta.url), 'utf8');
}

/** One row of a file, whose faults are told with file, line and column. */
class Cells {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly row: Row,
  ) {}

  text(column: string): string {
    return this.optionalText(column) ?? this.fail(column, 'must not be empty');
  }

  optionalText(column: string): string | undefined {
    const text = this.row[column] ?? this.fail(column, 'is missing');
    return text === '' ? undefined : text;
  }

  code(column = 'code'): string {
    const code = this.text(column);
    return isCode(code) ? code : this.fail(column, 'must be a code in lower snake_case');
  }

  oneOf<Choice extends string>(column: string, choices: readonly Choice[]): Choice {
    const text = this.text(column);
    return choices.find((choice) => choice === text) ?? this.fail(column, `must be one of ${choices.join(', ')}`);
  }

  whole(column: string): number {
    return this.optionalWhole(column) ?? this.fail(column, 'must be a whole number');
  }

  /** A whole number in the unit that is stored, `factor` times the one of the file; undefined where the cell is empty. */
  optionalWhole(column: string, factor = 1): number | undefined {
    const text = this.optionalText(column);
    if (text === undefined) return undefined;
    const number = Math.round(Number(text) * factor);
    return Number.isSafeInteger(number) ? number : this.fail(column, 'must be a number');
  }

  fail(column: string, rightIs: string): never {
    throw new Error(`${this.file}.csv, line ${this.line}, ${column}: ${rightIs}`);
  }
}

function tableOf<Entry extends { code: string }>(
  file: string,
  text: string,
  entryOf: (row: Cells) => Entry,
  list?: string,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { record, info } of rowsOf(text)) {
    const row = new Cells(file, info.lines, record);
    if (list !== undefined && row.text('list') !== list) continue;
    const entry = entryOf(row);
    if (entries.has(entry.code)) row.fail('code', `${entry.code} stands in the file twice`);
    entries.set(entry.code, entry);
  }
  if (entries.size === 0) throw new Error(`${file}.csv: has no rows${list ? ` of the list ${list}` : ''}`);
  return entries;
}

function rowsOf(text: string): { record: Row; info: { lines: number } }[] {
  return parse(text, { columns: true, info: true, skip_empty_lines: true, bom: true });
}

function versionsOf(text: string): Record<string, number> {
  return Object.fromEntries(
    rowsOf(text).map(({ record, info }) => {
      const row = new Cells('versions', info.lines, record);
      return [row.text('file'), row.whole('version')];
    }),
  );
}

function areaOf(row: Cells): Area {
  return {
    code: row.code(),
    region: row.oneOf('region', ['face', 'body']),
    typicalMinUm: row.optionalWhole('typical_min_um'),
    typicalMaxUm: row.optionalWhole('typical_max_um'),
    warnAboveUm: row.whole('warn_above_um'),
    basis: row.text('basis'),
  };
}

function sideEffectOf(row: Cells): SideEffectType {
  const expectedUntilH = row.optionalWhole('expected_until_h');
  const adverseAfterH = row.whole('adverse_after_h');
  if (expectedUntilH !== undefined && expectedUntilH > adverseAfterH) {
    row.fail('expected_until_h', 'must not lie after adverse_after_h');
  }
  return {
    code: row.code(),
    label: row.text('label'),
    group: row.code('group'),
    expectedUntilH,
    adverseAfterH,
    snomedCt: row.optionalText('snomed_ct'),
    icd10Cm: row.optionalText('icd10_cm'),
  };
}

function itemOf(row: Cells): Item {
  return { code: row.code(), label: row.text('label') };
}

function anestheticProductOf(row: Cells): AnestheticProduct {
  return {
    code: row.code(),
    label: row.text('label'),
    agents: (row.optionalText('agents') ?? '').split(/;\s*/).filter(Boolean).map(agentOf(row)),
    contactMinS: row.optionalWhole('contact_min_min', 60),
    contactMaxS: row.optionalWhole('contact_max_min', 60),
    surfaceMaxMm2: row.optionalWhole('area_max_cm2', 100),
    massMaxMg: row.optionalWhole('mass_max_g', 1000),
    supply: row.optionalText('supply') === undefined ? undefined : row.oneOf('supply', PRODUCT_SUPPLIES),
    basis: row.optionalText('basis') ?? '',
  };
}

type RuleLimits = Record<string, number>;

/** `limits` names numbers, `min_minutes 15; max_minutes 90`, or the other file that has one for each of its codes. */
function safetyRuleOf(files: Readonly<Record<string, RuleLimits>>): (row: Cells) => SafetyRule {
  return (row) => ({
    code: row.code('id'),
    version: row.whole('version'),
    appliesAt: row.oneOf('applies_at', RULE_PLACES),
    condition: row.text('condition'),
    level: row.oneOf('level', ALERT_LEVELS),
    threshold: row.text('threshold'),
    limits: files[row.optionalText('limits') ?? ''] ?? limitsOf(row),
    basis: row.text('basis'),
  });
}

function limitsOf(row: Cells): RuleLimits {
  const parts = (row.optionalText('limits') ?? '').split(/;\s*/).filter(Boolean);
  return Object.fromEntries(
    parts.map((part) => {
      const [, name, number] = /^([a-z0-9_]+) (\d+)$/.exec(part) ?? row.fail('limits', 'must be like "days 28"');
      return [name!, Number(number)];
    }),
  );
}

function warningLevels(areas: ReadonlyMap<string, Area>): RuleLimits {
  return Object.fromEntries([...areas.values()].map(({ code, warnAboveUm }) => [code, warnAboveUm]));
}

function windows(types: ReadonlyMap<string, SideEffectType>): RuleLimits {
  return Object.fromEntries(
    [...types.values()].flatMap(({ code, expectedUntilH }) =>
      expectedUntilH === undefined ? [] : [[code, expectedUntilH]],
    ),
  );
}

/** `lidocaine 2.5` is lidocaine at 2.5 %, and 1 % is 10 mg/g. */
function agentOf(row: Cells) {
  return (text: string) => {
    const [, agent, percent] = /^([a-z]+) ([\d.]+)$/.exec(text) ?? row.fail('agents', 'must be like "lidocaine 2.5"');
    return { agent: agent!, concentrationMgPerG: Math.round(Number(percent) * 10) };
  };
}

function scaleItemOf(row: Cells): ScaleItem & { scale: string } {
  return {
    code: row.code(),
    scale: row.code('scale'),
    label: row.text('label'),
    weight: row.whole('weight'),
    basis: row.text('basis'),
  };
}

function scaleOf(scaleItems: readonly (ScaleItem & { scale: string })[]): (row: Cells) => Scale {
  return (row) => {
    const shared = {
      code: row.code(),
      better: row.oneOf('better', ['lower', 'higher']),
      responseRule: responseRuleOf(row),
      basis: row.text('basis'),
    };
    const min = row.optionalWhole('min');
    if (min === undefined) return { ...shared, kind: 'levels', levels: levelsOf(row) };
    const max = row.whole('max');
    const step = row.whole('step');
    if (step < 1 || max <= min || (max - min) % step !== 0) row.fail('step', 'must lead from min to max');
    const items = scaleItems.filter(({ scale }) => scale === shared.code);
    const highest = items.reduce((sum, { weight }) => sum + weight * SCALE_ITEM_LEVELS, 0);
    if (items.length > 0 && highest !== max) row.fail('max', `must be ${highest}, the most that its items add up to`);
    return { ...shared, kind: 'numeric', min, max, step, meaning: row.text('levels'), items };
  };
}

/** `poor, minimal, good (a study may use some of them)`: what stands in parentheses is a remark. */
function levelsOf(row: Cells): string[] {
  const levels = row
    .text('levels')
    .replace(/\(.*\)/, '')
    .split(',')
    .map((level) => level.trim());
  return levels.every(isCode) ? levels : row.fail('levels', 'must be codes, separated by commas');
}

/** The sentence of the data file as a rule that can be applied. What stands in parentheses is a remark. */
function responseRuleOf(row: Cells): ResponseRule {
  const sentence = row
    .text('response_rule')
    .replace(/\(.*\)/, '')
    .trim();
  const number = Number(/-?\d+/.exec(sentence)?.[0]);
  if (sentence === 'none') return { kind: 'none' };
  if (/^drop of \d+ % or more$/.test(sentence)) return { kind: 'relative_drop', by: number / 100 };
  if (/^drop of \d+ or more( grades)?$/.test(sentence)) return { kind: 'drop_at_least', by: number };
  if (/^-?\d+ or lower$/.test(sentence)) return { kind: 'value_at_most', value: number };
  if (/^-?\d+ or higher$/.test(sentence)) return { kind: 'value_at_least', value: number };
  if (/^[a-z_]+( or [a-z_]+)*$/.test(sentence)) return { kind: 'one_of', values: sentence.split(' or ') };
  return row.fail('response_rule', 'is not a rule that is known here');
}
