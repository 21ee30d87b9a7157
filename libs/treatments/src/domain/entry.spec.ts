import { happenedAt, isRecordedLate } from './entry.events.js';
import { startSession } from './session.js';
import { at, CLIENT_ID, givenSession as given, late, live, PRACTITIONER_ID } from './world.fixture.js';

const BERLIN = 'Europe/Berlin';

describe('an entry', () => {
  it('happened when it says so, in whichever member', () => {
    expect(happenedAt({ at: at(9), endedAt: at(10), area: 'chin' })).toBe(at(9));
    expect(happenedAt({ effectId: CLIENT_ID, onset: '2026-03-02' })).toBe('2026-03-02');
    expect(happenedAt({ reason: 'missed' })).toBeNull();
  });

  it('is late more than 24 h after it happened, whether or not somebody said so', () => {
    const recorded = (recordedAt: string) => isRecordedLate('2026-03-02T09:00:00.000Z', recordedAt, BERLIN);
    expect(recorded('2026-03-03T09:00:00.000Z')).toBe(false);
    expect(recorded('2026-03-03T09:00:00.001Z')).toBe(true);
    expect(isRecordedLate(null, '2026-03-03T09:00:00.001Z', BERLIN)).toBe(false);
  });

  it('of a day is late 24 h after the day’s end, where the clinic is', () => {
    const recorded = (recordedAt: string) => isRecordedLate('2026-03-02', recordedAt, BERLIN);
    expect(recorded('2026-03-03T23:00:00.000Z')).toBe(false);
    expect(recorded('2026-03-03T23:00:00.001Z')).toBe(true);
  });
});

describe('a session that starts now', () => {
  const now = '2026-03-02T09:00:00.000Z';
  const start = (startedAt: string, entry: typeof live) =>
    given().when((session) =>
      startSession(session, { clientId: CLIENT_ID, at: startedAt, practitionerId: PRACTITIONER_ID }, { ...entry, now }),
    );

  it('does not lie more than 24 h back: that is a late entry, with its reason', () => {
    start('2026-03-01T09:00:00.000Z', live).isAccepted();
    start('2026-03-01T08:59:59.999Z', live).isRefused('long_ago', { field: 'at', min: '2026-03-01T09:00:00.000Z' });
    start('2024-03-01T08:59:59.999Z', late()).isAccepted();
  });
});
