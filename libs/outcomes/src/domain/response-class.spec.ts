import { responseClass } from './response-class.js';

const ERYTHEMA = { expectedUntilH: 72, adverseAfterH: 168 };
const sessionEndedAt = '2024-03-04T10:00:00.000Z';
const LATER = '2025-01-01T00:00:00.000Z';

describe('the class of a response', () => {
  it.each([
    ['2024-03-07T10:00:00.000Z', 'expected'],
    ['2024-03-07T10:00:00.001Z', 'prolonged'],
    ['2024-03-11T10:00:00.000Z', 'prolonged'],
    ['2024-03-11T10:00:00.001Z', 'adverse'],
  ])('resolved at %s is %s: reaching a limit is within it', (resolved, expected) => {
    expect(responseClass({ onset: sessionEndedAt, resolved, sessionEndedAt }, ERYTHEMA, LATER, 'UTC')).toBe(expected);
  });

  it('changes with time alone while it is open', () => {
    const open = { onset: sessionEndedAt, sessionEndedAt };
    const at = (instant: string) => responseClass(open, ERYTHEMA, instant, 'UTC');
    expect(['2024-03-05', '2024-03-09', '2024-03-20'].map((day) => at(`${day}T00:00:00.000Z`))).toEqual([
      'expected',
      'prolonged',
      'adverse',
    ]);
  });

  it('is that of no response to the session where it began long after, however short it was', () => {
    const late = { onset: '2024-03-20T10:00:00.000Z', resolved: '2024-03-20T11:00:00.000Z', sessionEndedAt };
    expect(responseClass(late, ERYTHEMA, LATER, 'UTC')).toBe('adverse');
  });

  it('counts a day to its end, where the clinic is', () => {
    const days = { onset: '2024-03-04', resolved: '2024-03-07', sessionEndedAt };
    expect(responseClass(days, ERYTHEMA, LATER, 'UTC')).toBe('expected');
    expect(responseClass({ ...days, onset: '2024-03-07' }, ERYTHEMA, LATER, 'UTC')).toBe('prolonged');
    expect(responseClass({ ...days, onset: '2024-03-07' }, ERYTHEMA, LATER, 'Pacific/Kiritimati')).toBe('expected');
  });

  it('is adverse from onset where the type has no window, or is not known', () => {
    const milia = { onset: sessionEndedAt, resolved: sessionEndedAt, sessionEndedAt };
    expect(responseClass(milia, { adverseAfterH: 0 }, LATER, 'UTC')).toBe('adverse');
    expect(responseClass(milia, undefined, LATER, 'UTC')).toBe('adverse');
  });
});
