import { type TFunction } from 'i18next';
import { nameOf } from '../texts/code-names';
import { technique } from '../texts/en/technique';
import { type Dimension } from './technique-search';

/** What a value of a dimension is called: an area by its name, `501_to_1000` µm as "0.5 to 1 mm". */
export function valueName(t: TFunction<'technique'>, dimension: Dimension, value: string): string {
  if (dimension === 'area') return nameOf('area', value);
  if (value in technique.value) return t(`value.${value as 'kept'}`);
  if (dimension === 'needle_length') return t('mm', { band: band(value, 1_000) });
  if (dimension === 'skin_type') return t('skinType', { type: value });
  return band(value, 1);
}

function band(value: string, by: number): string {
  return value
    .replaceAll('_', ' ')
    .replaceAll(/\d+/g, (number) => String(Math.round((Number(number) / by) * 100) / 100));
}

export function valueNames(t: TFunction<'technique'>, dimension: Dimension, values: readonly string[]): string {
  return values.map((value) => valueName(t, dimension, value)).join(', ');
}
