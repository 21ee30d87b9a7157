import { PatternField } from '#http/fields.js';
import { Transform } from 'class-transformer';

const PLACE = /^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;
const SAYS = 'must be a position, or an instant with its offset such as 2026-03-01T10:00:00+01:00';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant in UTC, as the log has them. What is none stays as it is, and is refused. */
const inUtc = Transform(({ value }: { value: unknown }) => {
  if (typeof value !== 'string' || !INSTANT.test(value)) return value;
  const epochMs = Date.parse(value);
  return Number.isNaN(epochMs) ? value : new Date(epochMs).toISOString();
});

/** A place in a log: a position, or an instant, which stands for the last position that was recorded by then. */
export function placeField(description: string, { optional = true } = {}): PropertyDecorator {
  return (target, key) => {
    inUtc(target, key);
    PatternField({ pattern: PLACE, says: SAYS, optional, description })(target, key);
  };
}
