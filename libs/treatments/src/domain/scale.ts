import { type ItemScore } from './client.events.js';
import { refused } from './field.js';
import { type Scale, SCALE_ITEM_LEVELS, type ScaleValue } from './vocabularies.js';

/**
 * The form of a scale. Forms of one scale may run in opposite directions, so each has a code of its own: `gais` in
 * variant `1_5_lower` is `gais_1_5_lower`. A variant that names no form is a study's own and stays.
 */
export function formOf(
  scales: ReadonlyMap<string, Scale>,
  scale: string,
  variant: string | undefined,
): { scale: string; variant: string | undefined } {
  const form = `${scale}_${variant}`;
  if (variant !== undefined && !scales.has(scale) && scales.has(form)) return { scale: form, variant: undefined };
  return { scale, variant };
}

/** @throws Problem where the scale does not have such a value */
export function ensureScaleValue(scale: Scale, value: ScaleValue): void {
  if (scale.kind === 'levels') {
    if (typeof value === 'string' && scale.levels.includes(value)) return;
    throw refused('value_not_in_list', 'value', `must be one of ${scale.levels.join(', ')} on ${scale.code}`, {
      allowed: [...scale.levels],
    });
  }
  const { min, max, step } = scale;
  const right = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  if (right && (value - min) % step === 0) return;
  const rightIs = `must be a whole number from ${min} to ${max} in steps of ${step} on ${scale.code}`;
  throw refused('value_out_of_range', 'value', rightIs, { min, max, step });
}

/**
 * Holds item scores to their scale: all items of it, each a whole number of times its weight, and the total their sum.
 * @throws Problem `does_not_apply`, `value_not_in_list`, `value_out_of_range`, `items_incomplete`, `items_do_not_add_up`
 */
export function ensureItemsAddUp(scale: Scale, items: readonly ItemScore[], value: ScaleValue): void {
  const known = scale.kind === 'numeric' ? scale.items : [];
  if (known.length === 0) throw refused('does_not_apply', 'items', `does not apply to ${scale.code}, which has none`);
  items.forEach(({ item, score }, index) => {
    const weight = known.find(({ code }) => code === item)?.weight;
    if (weight === undefined) {
      const allowed = known.map(({ code }) => code);
      throw refused('value_not_in_list', `items[${index}].item`, `must be an item of ${scale.code}`, { allowed });
    }
    const max = weight * SCALE_ITEM_LEVELS;
    if (score < 0 || score > max || score % weight !== 0) {
      const rightIs = `must be a whole number from 0 to ${max} in steps of ${weight}`;
      throw refused('value_out_of_range', `items[${index}].score`, rightIs, { min: 0, max, step: weight });
    }
  });
  const missing = known.filter(({ code }) => !items.some(({ item }) => item === code)).map(({ code }) => code);
  if (missing.length > 0) {
    throw refused('items_incomplete', 'items', `must have every item; 0 where there is none`, { missing });
  }
  const total = items.reduce((sum, { score }) => sum + score, 0);
  if (total !== value)
    throw refused('items_do_not_add_up', 'value', `must be ${total}, the sum of the items`, { total });
}
