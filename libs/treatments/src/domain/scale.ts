import { refused } from './field.js';
import { type Scale, type ScaleValue } from './vocabularies.js';

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
