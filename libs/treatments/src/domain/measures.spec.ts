import { CODE_PATTERN } from './code.js';
import { LOT_NUMBER_PATTERN } from './field.js';
import { FREE_TEXT_MAX_LENGTH } from './form.js';
import { LIMITS, type Limits } from './measures.js';
import { treatmentEventTypes } from '../treatment-events.js';

/** Every definition in the published schemas. */
const published = new Map<string, object>();
for (const { schema } of treatmentEventTypes) {
  for (const [name, definition] of Object.entries(schema['$defs'] as Record<string, object>)) {
    published.set(name, definition);
  }
}

describe('measures', () => {
  it.each(Object.entries<Limits>(LIMITS))(
    '%s has the same limits here and in the published schemas',
    (name, limits) => {
      expect(published.get(name)).toMatchObject({
        type: 'integer',
        minimum: limits.min,
        maximum: limits.max,
        ...(limits.step && { multipleOf: limits.step }),
      });
    },
  );

  it.each([
    ['Code', CODE_PATTERN],
    ['LotNumber', LOT_NUMBER_PATTERN],
  ])('%s has the same pattern here and in the published schemas', (name, pattern) => {
    expect(published.get(name)).toMatchObject({ type: 'string', pattern: pattern.source });
  });

  it('have texts of the same length here and in the published schemas', () => {
    expect(published.get('FreeText')).toMatchObject({ maxLength: FREE_TEXT_MAX_LENGTH });
  });

  it('are all whole numbers with limits that a source explains', () => {
    for (const { min, max, source } of Object.values<Limits>(LIMITS)) {
      expect(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min < max).toBe(true);
      expect(source).not.toBe('');
    }
  });
});
