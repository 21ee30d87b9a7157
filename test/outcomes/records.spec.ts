import { newId } from '#kernel/ids.js';
import { readClientCourse } from '#outcomes/client-course/client-course.js';
import { readSessionTimeline } from '#outcomes/session-timeline/session-timeline.js';
import { aClient, anAssessment, aSeries, aSession, aSideEffect, clinicPerTest, engines } from './clinic-log.js';

describe.each(engines)('on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  describe('the course of a client', () => {
    it('holds series, sessions, side effects and assessments, each in the order of what happened', async () => {
      const client = await aClient(clinic(), { enrolledOn: '2024-01-01', birthYear: 1985 });
      const seriesId = await aSeries(clinic(), client, 'completed');
      const second = await aSession(clinic(), client, { startedAt: '2024-04-04T10:00:00.000Z', seriesId });
      const first = await aSession(clinic(), client, { startedAt: '2024-03-04T10:00:00.000Z', seriesId });
      const effectId = newId();
      await clinic().enterAll(`session-${first}`, [
        { type: 'SideEffectReported', data: { effectId, type: 'milia', onset: '2024-03-06', grade: 1 } },
        { type: 'SideEffectProgressed', data: { effectId, observed: '2024-03-09', grade: 2 } },
        { type: 'SideEffectProgressed', data: { effectId, observed: '2024-03-20', grade: 1, serious: false } },
        { type: 'SideEffectResolved', data: { effectId, resolved: '2024-03-25', sequelae: 'none' } },
      ]);
      await aSideEffect(clinic(), second, { type: 'bruising', onset: '2024-04-05' });
      await anAssessment(clinic(), client, 'final', 'vas_band', 'good');
      await anAssessment(clinic(), client, 'baseline', 'ecca', 90);
      const course = await readClientCourse(await clinic().known(), client);
      expect(course.client).toMatchObject({ clientId: client, enrolledOn: '2024-01-01', birthYear: 1985, sex: null });
      expect(course.series).toMatchObject([
        { seriesId, completedSessions: 2, endReason: 'completed', targetSessions: 3 },
      ]);
      expect(course.sessions).toMatchObject([
        { sessionId: first, state: 'completed', seriesId, endedAt: '2024-03-04T10:45:00.000Z' },
        { sessionId: second, state: 'completed', seriesId },
      ]);
      expect(course.sideEffects).toMatchObject([
        {
          effectId,
          sessionId: first,
          grade: 1,
          worstGrade: 2,
          serious: false,
          lastSeen: '2024-03-20',
          resolved: '2024-03-25',
          sequelae: 'none',
          course: [
            { observed: '2024-03-06', grade: 1 },
            { observed: '2024-03-09', grade: 2 },
            { observed: '2024-03-20', grade: 1 },
          ],
        },
        { sessionId: second, type: 'bruising', resolved: null, serious: null },
      ]);
      expect(course.assessments).toMatchObject([
        { scale: 'ecca', value: 90, assessedOn: '2024-01-10' },
        { scale: 'vas_band', value: 'good', assessedOn: '2024-07-10' },
      ]);
    });

    it('can be had as it was known earlier', async () => {
      const client = await aClient(clinic());
      const session = await aSession(clinic(), client);
      const effect = await aSideEffect(clinic(), session);
      await clinic().void(effect);
      const then = await readClientCourse(await clinic().known(effect.position), client);
      const now = await readClientCourse(await clinic().known(), client);
      expect([then.sideEffects.length, now.sideEffects.length]).toEqual([1, 0]);
      expect(then.knownAt).toBe(effect.position);
    });

    it('is nobody’s where no such client is registered in this clinic', async () => {
      await expect(readClientCourse(await clinic().known(), newId())).rejects.toMatchObject({
        kind: 'not_found',
        code: 'client_unknown',
      });
    });
  });

  describe('the timeline of a session', () => {
    it('shows what was entered, what corrected it and what voided it, happened and recorded', async () => {
      const client = await aClient(clinic());
      const stream = `session-${newId()}`;
      const sessionId = stream.slice('session-'.length);
      const [start, area, wrong] = await clinic().enterAll(stream, [
        { type: 'SessionStarted', data: { clientId: client, at: '2024-03-04T10:00:00.000Z' } },
        { type: 'AreaTreated', data: { at: '2024-03-04T10:20:00.000Z', area: 'cheek', passes: 4 } },
        { type: 'AreaTreated', data: { area: 'neck', lateReason: 'forgotten' } },
      ]);
      const correction = await clinic().correct(area!, { passes: 6 });
      const again = await clinic().correct(area!, { passes: 5 });
      const voided = await clinic().void(wrong!);
      await anAssessment(clinic(), client, 'final', 'vas_band', 'good');
      const assessed = await anAssessment(clinic(), client, 'final', 'vas_band', 'fair', { sessionId });
      const { entries, clientId } = await readSessionTimeline(clinic().log, clinic().clinicId, sessionId, 'UTC');
      expect(clientId).toBe(client);
      expect(entries.map(({ entryId }) => entryId)).toEqual(
        [start, area, wrong, assessed].map((entry) => entry!.entryId),
      );
      expect(entries[0]).toMatchObject({ status: 'standing', happened: '2024-03-04T10:00:00.000Z', corrections: [] });
      expect(entries[1]).toMatchObject({
        status: 'corrected',
        original: { passes: 4 },
        current: { passes: 5 },
        corrections: [
          { entryId: correction.entryId, position: correction.position, reason: 'typing_error' },
          { entryId: again.entryId, changes: [{ field: 'passes', new: 5 }] },
        ],
        sealedIn: [area!.entryId, correction.entryId, again.entryId],
      });
      expect(entries[2]).toMatchObject({
        status: 'voided',
        happened: null,
        lateReason: 'forgotten',
        original: { area: 'neck' },
        current: null,
        voided: { entryId: voided.entryId, reason: 'entered_in_error' },
      });
      expect(entries[3]).toMatchObject({ type: 'OutcomeAssessed', happened: '2024-07-10' });

      const then = await readSessionTimeline(clinic().log, clinic().clinicId, sessionId, 'UTC', correction.position);
      expect(then.knownAt).toBe(correction.position);
      expect(then.entries.map(({ status }) => status)).toEqual(['standing', 'corrected', 'standing']);
      expect(then.entries[1]!.current).toMatchObject({ passes: 6 });
    });

    it('is refused for a session that is not on record, or was not then', async () => {
      const session = await aSession(clinic(), await aClient(clinic()));
      const timeline = (id: string, knownAt?: number) =>
        readSessionTimeline(clinic().log, clinic().clinicId, id, 'UTC', knownAt);
      await expect(timeline(newId())).rejects.toMatchObject({ code: 'session_unknown' });
      await expect(timeline(session, 1)).rejects.toMatchObject({ code: 'session_unknown' });
    });
  });
});
