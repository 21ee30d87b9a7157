import { followUpDue } from './follow-up-due.js';

const PLAN = [1, 3, 7, 14, 28];
const SESSION = '2026-03-01';
const due = (today: string, contacts: { contactedOn: string | null; reached: boolean }[] = []) =>
  followUpDue(SESSION, contacts, PLAN, today);

describe('the follow-up that is due', () => {
  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 1],
    ['2026-03-03', 1],
    ['2026-03-04', 3],
    ['2026-03-08', 7],
    ['2026-03-29', 28],
    ['2026-05-29', 28],
    ['2026-05-30', null],
  ])('is on %s that of day %s: the next one takes the place of the one before', (today, day) => {
    expect(due(today)?.day ?? null).toBe(day);
  });

  it('is overdue from the day after', () => {
    expect(due('2026-03-08')).toEqual({
      ...{ day: 7, dueOn: '2026-03-08', openUntil: '2026-03-15', overdue: false, attempts: 0, lastAttemptOn: null },
    });
    expect(due('2026-03-09')).toMatchObject({ day: 7, overdue: true });
  });

  it('stays open while nobody is reached, and tells of the attempts', () => {
    const attempts = [
      { contactedOn: '2026-03-09', reached: false },
      { contactedOn: '2026-03-08', reached: false },
      { contactedOn: null, reached: false },
      { contactedOn: '2026-03-04', reached: true },
    ];
    expect(due('2026-03-10', attempts)).toMatchObject({ day: 7, attempts: 2, lastAttemptOn: '2026-03-09' });
  });

  it('is answered by a client who was reached on its day or later, and not by one reached before', () => {
    expect(due('2026-03-10', [{ contactedOn: '2026-03-08', reached: true }])).toBeNull();
    expect(due('2026-03-10', [{ contactedOn: '2026-03-07', reached: true }])).toMatchObject({ day: 7 });
  });

  it('is asked for as the plan of the clinic has it', () => {
    expect(followUpDue(SESSION, [], [2, 120], '2026-06-29')).toMatchObject({ day: 120, openUntil: '2026-06-30' });
    expect(followUpDue(SESSION, [], [2, 120], '2026-06-30')).toBeNull();
    expect(followUpDue(SESSION, [], [], '2026-06-30')).toBeNull();
  });
});
