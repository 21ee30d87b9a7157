import { LIMITS, type Limits } from './measures.js';
import { treatmentEventTypes } from '../treatment-events.js';

/** Every definition of a measure in the published schemas. */
const published = new Map<string, object>();
for (const { schema } of treatmentEventTypes) {
  for (const [name, definition] of Object.entries(schema['$defs'] as Record<string, object>)) {
    if (name in LIMITS) published.set(name, definition);
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

  it('are all whole numbers with limits that a source explains', () => {
    for (const { min, max, source } of Object.values<Limits>(LIMITS)) {
      expect(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min < max).toBe(true);
      expect(source).not.toBe('');
    }
  });
});
