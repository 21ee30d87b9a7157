import { missingOf } from './missing';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const session = (state: 'completed' | 'running', startedAt = '2026-03-01T10:00:00Z') => ({
  ...{ sessionId: 's', entryId: 'e', state, seriesId: null, sessionNumber: null, practitionerId: null },
  ...{ plannedFor: null, startedAt, endedAt: null, endReason: null },
});
const series = (endedOn: string | null) => ({
  ...{ seriesId: 'r', entryId: 'e', plannedOn: null, targetSessions: 3, intervalDays: 28 },
  ...{ completedSessions: 1, endedOn, endReason: null },
});
const assessed = (phase: string) => ({
  ...{ entryId: 'e', assessedOn: '2026-01-01', phase, scale: 'vas_scar', variant: null, value: 4 },
  ...{ area: null, side: null, arm: null, rater: null, seriesId: null, sessionId: null },
});
const whats = (...asked: Parameters<typeof missingOf>) => missingOf(...asked).map(({ what }) => what);

describe('what a client’s record lacks', () => {
  it('is nothing before the first session was held', () => {
    expect(missingOf({ sessions: [], series: [series(null)], assessments: [] }, [], false, NOW)).toEqual([]);
  });

  it('is what shows the state before, while the series goes on', () => {
    const course = { sessions: [session('completed')], series: [series(null)], assessments: [] };
    expect(whats(course, [], true, NOW)).toEqual(['first_score', 'first_photo']);
  });

  it('is what shows the state after, once the series has ended', () => {
    const course = {
      ...{ sessions: [session('completed')], series: [series('2026-03-05')], assessments: [assessed('baseline')] },
    };
    expect(whats(course, [{ phase: 'before' }], true, NOW)).toEqual(['last_score', 'last_photo']);
    const assessments = [assessed('baseline'), assessed('final')];
    expect(whats({ ...course, assessments }, [{ phase: 'before' }, { phase: 'final' }], true, NOW)).toEqual([]);
  });

  it('is the consent, and no photo, where nobody consented to photos', () => {
    const course = { sessions: [session('completed')], series: [], assessments: [assessed('baseline')] };
    expect(whats(course, [], false, NOW)).toEqual(['photo_consent']);
    expect(whats(course, [{ phase: 'before' }], false, NOW)).toEqual([]);
  });

  it('is the signature of a session that began more than a day ago', () => {
    const rest = { series: [], assessments: [] };
    const begun = (at: string) => whats({ ...rest, sessions: [session('running', at)] }, [], true, NOW);
    expect(begun('2026-03-10T11:00:00Z')).toEqual([]);
    expect(begun('2026-03-09T11:00:00Z')).toEqual(['signature']);
  });
});
