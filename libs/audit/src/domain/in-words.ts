import { isDay } from '#kernel/calendar.js';
import { type Json } from '#kernel/json.js';
import { dayInWords, numberInWords } from '#kernel/words.js';

/** Ends of field names that are units, and how people write them. */
const UNITS: readonly [suffix: string, unit: string][] = [
  ['MgPerG', 'mg/g'],
  ['Mm2', 'mm²'],
  ['Um', 'µm'],
  ['Mg', 'mg'],
  ['Mj', 'mJ'],
  ['Mw', 'mW'],
  ['Ms', 'ms'],
  ['Percent', '%'],
  ['Days', 'days'],
  ['G', 'g'],
  ['S', 's'],
];
const NOTHING = 'nothing';

/** `AreaTreated` is "Area treated". */
export function titleOf(type: string): string {
  const words = wordsOf(type).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A field's name without its unit, in words, and the unit. `needleLengthUm` is "needle length" in µm. */
export function fieldInWords(field: string): { label: string; unit: string | null } {
  const [suffix, unit] = UNITS.find(([end]) => field.length > end.length && field.endsWith(end)) ?? ['', null];
  const name = field.slice(0, field.length - suffix.length);
  return { label: wordsOf(name.slice(name.lastIndexOf('.') + 1)).join(' '), unit };
}

/**
 * A value as a sentence has it: codes without underscores, truth as yes and no, lists with commas, days as people write
 * them. Thousands are set apart in what is measured; a number without a unit may be a year.
 */
export function valueInWords(value: Json | undefined, unit: string | null = null): string {
  if (value === undefined || value === null) return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return unit === null ? String(value) : `${numberInWords(value, 3)} ${unit}`;
  if (typeof value === 'string' && isDay(value)) return dayInWords(value);
  if (typeof value === 'string') return isCode(value) ? value.replaceAll('_', ' ') : value;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map((item) => valueInWords(item)).join(', ');
  // What a rule saw, as `{ name: 'needlingS', value: 600 }`.
  if (typeof value.name === 'string' && value.value !== undefined && Object.keys(value).length === 2) {
    const { label, unit: own } = fieldInWords(value.name);
    return `${label} ${valueInWords(value.value, own)}`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const { label, unit: own } = fieldInWords(name);
    return `${label} ${valueInWords(member, own)}`;
  });
  return `(${members.join(', ')})`;
}

function isCode(text: string): boolean {
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(text);
}

function wordsOf(name: string): string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
}
