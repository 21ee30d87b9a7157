import { addMonths, dayIn } from '#kernel/calendar.js';
import { newId } from '#kernel/ids.js';
import { momentOfWork, type MomentOfWork } from '#outcomes/work-list/moment-of-work.js';
import { readAlertsWaiting } from '#outcomes/work-list/alerts-waiting.js';
import { readFollowUpsDue } from '#outcomes/work-list/follow-ups-due.js';
import { readOpenSideEffects } from '#outcomes/work-list/open-side-effects.js';
import { readReportsDue } from '#outcomes/work-list/reports-due.js';
import { readSeriesDue } from '#outcomes/work-list/series-due.js';
import { readMissedBookings, readSessionsToday } from '#outcomes/work-list/sessions-of-day.js';
import { readTouchUpsDue } from '#outcomes/work-list/touch-ups-due.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { aClient, aFollowUp, aSession, aSideEffect, clinicPerTest, engines } from './clinic-log.js';

const { sideEffects: WINDOWS, safetyRules: RULES } = loadVocabularies();
const PLAN = [1, 3, 7, 14, 28];
const ALL = { after: null, limit: 50 };
const TIME_ZONE = 'Europe/Berlin';

describe.each(engines)('the work list on $name', ({ create }) => {
  const clinic = clinicPerTest(create);
  const at = async (instant: string): Promise<MomentOfWork> => momentOfWork(await clinic().known(), instant, TIME_ZONE);

  describe('of sessions', () => {
    const book = async (plannedFor: string, more: object[] = []) => {
      const sessionId = newId();
      const clientId = await aClient(clinic());
      await clinic().enterAll(`session-${sessionId}`, [
        { type: 'SessionBooked', data: { clientId, plannedFor, plannedDurationS: 2_700 } },
        ...(more as []),
      ]);
      return sessionId;
    };

    it('has what is booked for the day where the clinic is, moved bookings at their new time, cancelled ones not', async () => {
      const justAfterMidnight = await book('2024-03-03T23:30:00.000Z');
      const moved = await book('2024-02-01T09:00:00.000Z', [
        { type: 'SessionRebooked', data: { plannedFor: '2024-03-04T09:00:00.000Z' } },
      ]);
      await book('2024-03-04T09:00:00.000Z', [{ type: 'SessionCancelled', data: { reason: 'client_request' } }]);
      await book('2024-03-04T23:30:00.000Z');
      const unbooked = await aSession(clinic(), await aClient(clinic()));
      const today = await readSessionsToday(await at('2024-03-04T08:00:00.000Z'));
      expect(today.map(({ sessionId }) => sessionId).sort()).toEqual([justAfterMidnight, moved, unbooked].sort());
      expect(today.find(({ sessionId }) => sessionId === moved)).toMatchObject({
        state: 'booked',
        plannedDurationS: 2_700,
      });
    });

    it('asks from the next day on about bookings that nobody came to', async () => {
      const missed = await book('2024-03-04T09:00:00.000Z');
      const on = async (instant: string) => (await readMissedBookings(await at(instant))).map((item) => item.sessionId);
      expect(await on('2024-03-04T22:59:59.999Z')).toEqual([]);
      expect(await on('2024-03-04T23:00:00.000Z')).toEqual([missed]);
      expect(await on('2024-06-01T12:00:00.000Z')).toEqual([missed]);
      expect(await on('2024-06-03T12:00:00.000Z')).toEqual([]);
      await clinic().enter(`session-${missed}`, { type: 'SessionCancelled', data: { reason: 'missed' } });
      expect(await on('2024-03-05T12:00:00.000Z')).toEqual([]);
    });
  });

  describe('of follow-ups', () => {
    const daysDue = async (instant: string) =>
      (await readFollowUpsDue(await at(instant), PLAN, ALL)).items.map(({ day, overdue, attempts }) => ({
        day,
        overdue,
        attempts,
      }));

    it('asks for each of the plan from its day on, and tells nobody reached from nothing seen', async () => {
      const sessionId = await aSession(clinic(), await aClient(clinic()));
      expect(await daysDue('2024-03-04T22:00:00.000Z')).toEqual([]);
      expect(await daysDue('2024-03-05T08:00:00.000Z')).toEqual([{ day: 1, overdue: false, attempts: 0 }]);
      await aFollowUp(clinic(), sessionId, '2024-03-11', { reached: false });
      expect(await daysDue('2024-03-12T08:00:00.000Z')).toEqual([{ day: 7, overdue: true, attempts: 1 }]);
      const reached = await aFollowUp(clinic(), sessionId, '2024-03-12');
      expect(await daysDue('2024-03-12T08:00:00.000Z')).toEqual([]);
      await clinic().void(reached);
      expect(await daysDue('2024-03-12T08:00:00.000Z')).toEqual([{ day: 7, overdue: true, attempts: 1 }]);
    });

    it('goes by the day on which a session ended, which may be the one after it began', async () => {
      const sessionId = newId();
      await clinic().enterAll(`session-${sessionId}`, [
        { type: 'SessionStarted', data: { clientId: await aClient(clinic()), at: '2024-03-04T22:30:00.000Z' } },
        { type: 'SessionCompleted', data: { at: '2024-03-04T23:30:00.000Z' } },
      ]);
      expect(await daysDue('2024-03-05T08:00:00.000Z')).toEqual([]);
      expect(await daysDue('2024-03-06T08:00:00.000Z')).toEqual([{ day: 1, overdue: false, attempts: 0 }]);
      await aFollowUp(clinic(), sessionId, '2024-03-11');
      expect(await daysDue('2024-03-12T08:00:00.000Z')).toEqual([{ day: 7, overdue: false, attempts: 0 }]);
      await aFollowUp(clinic(), sessionId, '2024-03-12');
      expect(await daysDue('2024-03-12T08:00:00.000Z')).toEqual([]);
    });

    it('asks nothing of sessions that were not held, and of aborted ones where something was needled', async () => {
      const clientId = await aClient(clinic());
      const begun = { type: 'SessionStarted', data: { clientId, at: '2024-03-04T10:00:00.000Z' } } as const;
      const aborted = { type: 'SessionAborted', data: { at: '2024-03-04T10:10:00.000Z', reason: 'other' } } as const;
      await clinic().enterAll(`session-${newId()}`, [begun]);
      await clinic().enterAll(`session-${newId()}`, [begun, aborted]);
      const needled = newId();
      await clinic().enterAll(`session-${needled}`, [begun, { type: 'AreaTreated', data: { area: 'chin' } }, aborted]);
      const due = await readFollowUpsDue(await at('2024-03-05T08:00:00.000Z'), PLAN, ALL);
      expect(due.items.map(({ sessionId }) => sessionId)).toEqual([needled]);
    });
  });

  describe('of series', () => {
    const plan = async (targetSessions = 3) => {
      const [clientId, seriesId] = [await aClient(clinic()), newId()];
      const data = { clientId, targetSessions, intervalDays: 28, plannedOn: '2024-02-20' };
      await clinic().enter(`series-${seriesId}`, { type: 'SeriesPlanned', data });
      return { clientId, seriesId };
    };
    const due = async (instant: string) => (await readSeriesDue(await at(instant), ALL)).items;

    it('wants the first session from the plan on, and the next an interval after the last', async () => {
      const { clientId, seriesId } = await plan();
      expect(await due('2024-02-19T12:00:00.000Z')).toEqual([]);
      expect(await due('2024-03-01T12:00:00.000Z')).toMatchObject([{ seriesId, lastSessionOn: null, overdue: false }]);
      await aSession(clinic(), clientId, { seriesId });
      expect(await due('2024-03-31T12:00:00.000Z')).toEqual([]);
      const window = { dueFrom: '2024-04-01', dueUntil: '2024-04-15', completedSessions: 1, wants: 'session' };
      expect(await due('2024-04-01T12:00:00.000Z')).toMatchObject([{ ...window, overdue: false }]);
      expect(await due('2024-04-16T12:00:00.000Z')).toMatchObject([{ ...window, overdue: true }]);
    });

    it('does not call a client who has an appointment ahead', async () => {
      const { clientId, seriesId } = await plan();
      const data = { clientId, plannedFor: '2024-03-10T09:00:00.000Z', seriesId };
      await clinic().enter(`session-${newId()}`, { type: 'SessionBooked', data });
      expect(await due('2024-03-01T12:00:00.000Z')).toEqual([]);
      expect(await due('2024-03-11T12:00:00.000Z')).toMatchObject([{ seriesId }]);
    });

    it('wants an end once all sessions were held, and then a touch-up from the sixth to the twelfth month', async () => {
      const { clientId, seriesId } = await plan(1);
      await aSession(clinic(), clientId, { seriesId });
      expect(await due('2024-03-04T12:00:00.000Z')).toMatchObject([{ seriesId, wants: 'end', completedSessions: 1 }]);
      const ended = { type: 'SeriesEnded', data: { endedOn: '2024-03-04', reason: 'completed' } } as const;
      await clinic().enter(`series-${seriesId}`, ended);
      expect(await due('2024-03-04T12:00:00.000Z')).toEqual([]);
      const touchUps = async (instant: string) => (await readTouchUpsDue(await at(instant), ALL)).items;
      expect(await touchUps('2024-09-03T12:00:00.000Z')).toEqual([]);
      const window = { completedOn: '2024-03-04', dueFrom: '2024-09-04', dueUntil: '2025-03-04' };
      expect(await touchUps('2024-09-04T12:00:00.000Z')).toEqual([{ seriesId, clientId, ...window }]);
      expect(await touchUps('2025-03-04T12:00:00.000Z')).toHaveLength(1);
      expect(await touchUps('2025-03-05T12:00:00.000Z')).toEqual([]);
      await aSession(clinic(), clientId, { startedAt: '2024-10-01T10:00:00.000Z' });
      expect(await touchUps('2024-11-04T12:00:00.000Z')).toEqual([]);
    });
  });

  describe('of touch-ups', () => {
    const completed = async (endedOn: string | undefined) => {
      const seriesId = newId();
      await clinic().enterAll(`series-${seriesId}`, [
        { type: 'SeriesPlanned', data: { clientId: await aClient(clinic()), targetSessions: 1 } },
        { type: 'SeriesEnded', data: { ...(endedOn && { endedOn }), reason: 'completed' } },
      ]);
      return seriesId;
    };

    it('has them longest due first, page by page, those of the last days of August by id on the last of February', async () => {
      const endedOn = [
        '2023-08-31',
        '2023-08-28',
        '2023-08-29',
        '2023-08-30',
        '2023-08-31',
        '2023-08-29',
        '2023-09-01',
      ];
      const dueFrom = new Map<string, string>();
      for (const day of endedOn) {
        const last = day > '2023-08-31' ? '2024-03-01' : day === '2023-08-28' ? '2024-02-28' : '2024-02-29';
        dueFrom.set(await completed(day), last);
      }
      await completed('2023-09-02');
      const inOrder = [...dueFrom].map(([id, from]) => `${from} ${id}`).sort();
      for (const limit of [1, 2, 3, 6, 7, 8]) {
        const seen: string[] = [];
        let next: string | null = null;
        do {
          const [text, id] = next === null ? [] : Buffer.from(next, 'base64url').toString().split(' ');
          const after = next === null ? null : { text: text!, id: id! };
          const page = await readTouchUpsDue(await at('2024-03-01T12:00:00.000Z'), { after, limit });
          expect(page.total).toBe(7);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items.map((item) => `${item.dueFrom} ${item.seriesId}`));
          next = page.next;
        } while (next !== null);
        expect({ limit, seen }).toEqual({ limit, seen: inOrder });
      }
    });

    it('takes the day of recording where nobody said when the series ended', async () => {
      const seriesId = await completed(undefined);
      const inMonths = (months: number) => addMonths(dayIn(TIME_ZONE, new Date().toISOString()), months);
      const touchUps = async (day: string) => readTouchUpsDue(await at(`${day}T12:00:00.000Z`), ALL);
      expect(await touchUps(inMonths(5))).toMatchObject({ total: 0, items: [] });
      expect(await touchUps(inMonths(8))).toMatchObject({ total: 1, items: [{ seriesId }] });
      expect(await touchUps(inMonths(13))).toMatchObject({ total: 0, items: [] });
    });
  });

  describe('of side effects', () => {
    const open = async (instant: string, page: Parameters<typeof readOpenSideEffects>[2] = ALL) =>
      readOpenSideEffects(await at(instant), WINDOWS, page);

    it('shows a response that outlasts its window as prolonged, then adverse, without anyone entering it', async () => {
      const sessionId = await aSession(clinic(), await aClient(clinic()));
      const sessionEnd = '2024-03-04T10:45:00.000Z';
      await aSideEffect(clinic(), sessionId, { type: 'erythema', onset: sessionEnd });
      const on = async (instant: string) => (await open(instant)).items[0]!;
      expect(await on('2024-03-07T10:45:00.000Z')).toMatchObject({
        class: 'expected',
        prolongedAfter: '2024-03-07T10:45:00.000Z',
        adverseAfter: '2024-03-11T10:45:00.000Z',
      });
      const prolonged = await on('2024-03-07T10:45:00.001Z');
      expect(prolonged).toMatchObject({ class: 'prolonged', ageDays: 3, adverseAfter: '2024-03-11T10:45:00.000Z' });
      expect(prolonged).not.toHaveProperty('prolongedAfter');
      expect(await on('2024-03-11T10:45:00.001Z')).toMatchObject({ class: 'adverse', ageDays: 7 });
    });

    it('has what is open, oldest first, page by page, until it resolves', async () => {
      const sessionId = await aSession(clinic(), await aClient(clinic()));
      const onsets = ['2024-03-06', '2024-03-05T09:00:00.000Z', '2024-03-05', '2024-03-06'];
      for (const onset of onsets) await aSideEffect(clinic(), sessionId, { onset });
      const now = '2024-03-20T09:00:00.000Z';
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const [text, id] = next === null ? [] : Buffer.from(next, 'base64url').toString().split(' ');
        const page = await open(now, { after: next === null ? null : { text: text!, id: id! }, limit: 3 });
        expect(page.total).toBe(4);
        seen.push(...page.items.map(({ onset }) => onset));
        next = page.next;
      } while (next !== null);
      expect(seen).toEqual(['2024-03-05', '2024-03-05T09:00:00.000Z', '2024-03-06', '2024-03-06']);
      const { effectId } = (await open(now)).items[0]!;
      const resolved = { effectId, resolved: '2024-03-10' };
      await clinic().enter(`session-${sessionId}`, { type: 'SideEffectResolved', data: resolved });
      expect((await open(now)).total).toBe(3);
    });
  });

  describe('of reports to an authority', () => {
    const TERMS = [
      { authority: 'fda', workingDays: 10 },
      { authority: 'bfarm', workingDays: 30 },
    ];
    const due = async (instant: string) => readReportsDue(await at(instant), TERMS);
    const learnedOn = '2024-03-08';

    it('has what is serious until somebody decided that it is not to be reported, or it was', async () => {
      const sessionId = await aSession(clinic(), await aClient(clinic()));
      await aSideEffect(clinic(), sessionId, { type: 'milia' });
      expect(await due('2024-03-20T09:00:00.000Z')).toEqual([]);
      const effectId = newId();
      await aSideEffect(clinic(), sessionId, { type: 'thermal_burn', effectId });
      const stream = `session-${sessionId}`;
      await clinic().enter(stream, {
        type: 'SideEffectProgressed',
        data: { effectId, observed: '2024-03-07', serious: true, seriousnessCriterion: 'medically_important' },
      });
      const [undecided] = await due(new Date().toISOString());
      const learned = new Date().toISOString().slice(0, 10);
      expect(undecided).toMatchObject({ effectId, decided: false, authority: null, overdue: false });
      expect(Math.abs(Date.parse(undecided!.learnedOn) - Date.parse(learned))).toBeLessThanOrEqual(86_400_000);

      const decision = { effectId, decidedOn: '2024-03-09', reason: 'serious_injury' as const, learnedOn };
      const decided = await clinic().enter(stream, {
        type: 'ReportabilityDecided',
        data: { ...decision, reportable: true, authority: 'bfarm' },
      });
      const open = { effectId, decided: true, learnedOn, dueOn: '2024-04-19' };
      expect(await due('2024-04-19T12:00:00.000Z')).toMatchObject([{ ...open, overdue: false }]);
      expect(await due('2024-04-20T12:00:00.000Z')).toMatchObject([{ ...open, overdue: true }]);
      await clinic().correct(decided, { authority: 'fda' });
      expect(await due('2024-03-22T12:00:00.000Z')).toMatchObject([{ dueOn: '2024-03-22', overdue: false }]);
      await clinic().correct(decided, { authority: 'somebody_else' });
      expect(await due('2024-03-22T12:00:00.000Z')).toMatchObject([{ dueOn: '2024-03-22' }]);

      const notified = { effectId, authority: 'fda', notifiedOn: '2024-03-20' };
      const told = await clinic().enter(stream, { type: 'AuthorityNotified', data: notified });
      expect(await due('2024-03-22T12:00:00.000Z')).toEqual([]);
      await clinic().void(told);
      expect(await due('2024-03-22T12:00:00.000Z')).toHaveLength(1);
      await clinic().correct(decided, { reportable: false, authority: null, reason: 'not_serious' });
      expect(await due('2024-03-22T12:00:00.000Z')).toEqual([]);
    });
  });

  describe('of alerts', () => {
    const NOW = '2024-03-20T09:00:00.000Z';
    const waiting = async (page: Parameters<typeof readAlertsWaiting>[2] = ALL) =>
      readAlertsWaiting(await at(NOW), RULES, page);
    const raise = async (stream: string, rule: string, level: 'stop' | 'warn' | 'info') => {
      const alertId = newId();
      const data = { alertId, rule, ruleVersion: 1, level, entryId: newId(), evidence: [] };
      return { alertId, entry: await clinic().enter(stream, { type: 'AlertRaised', data }) };
    };

    it('has stops and warnings until somebody acknowledges or overrides them, and again when that does not stand', async () => {
      const clientId = await aClient(clinic());
      const sessionId = await aSession(clinic(), clientId);
      const stream = `session-${sessionId}`;
      const warned = await raise(stream, 'interval_short', 'warn');
      const stopped = await raise(stream, 'keloid_tendency', 'stop');
      await raise(stream, 'darker_skin', 'info');
      const list = await waiting();
      expect(list).toMatchObject({ total: 2, next: null });
      expect(list.items.map(({ alertId }) => alertId)).toEqual([warned.alertId, stopped.alertId]);
      expect(list.items[0]).toMatchObject({
        ...{ clientId, record: 'session', recordId: sessionId, rule: 'interval_short', ruleVersion: 1, level: 'warn' },
        condition: 'days since the last session on the same area',
      });
      expect(Date.parse(list.items[0]!.raisedAt)).toBeLessThanOrEqual(Date.now());
      // Of an alert that is entered late, people want to know which treatment it is about.
      expect(list.items[0]!.treatedAt).toBe('2024-03-04T10:00:00.000Z');

      const seen = await clinic().enter(stream, { type: 'AlertAcknowledged', data: { alertId: warned.alertId } });
      const override = { alertId: stopped.alertId, reason: 'clinical_judgement' as const };
      await clinic().enter(stream, { type: 'AlertOverridden', data: override });
      expect(await waiting()).toMatchObject({ total: 0, items: [] });
      await clinic().void(seen);
      expect((await waiting()).items).toEqual([list.items[0]]);
      await clinic().void(warned.entry);
      expect(await waiting()).toMatchObject({ total: 0, items: [] });
    });

    it('leads from any record to the client, page by page in the order of raising', async () => {
      const clientId = await aClient(clinic());
      const seriesId = newId();
      await clinic().enter(`series-${seriesId}`, { type: 'SeriesPlanned', data: { clientId, targetSessions: 3 } });
      const sessionId = await aSession(clinic(), clientId);
      for (const stream of [`client-${clientId}`, `series-${seriesId}`, `session-${sessionId}`]) {
        await raise(stream, 'regimen_not_discussed', 'warn');
      }
      const seen: string[] = [];
      let page = await waiting({ after: null, limit: 1 });
      for (;;) {
        expect(page.total).toBe(3);
        expect(page.items).toMatchObject([{ clientId }]);
        seen.push(`${page.items[0]!.record} ${page.items[0]!.recordId}`);
        if (page.next === null) break;
        const [text, id] = Buffer.from(page.next, 'base64url').toString().split(' ');
        page = await waiting({ after: { text: text!, id: id! }, limit: 1 });
      }
      expect(seen).toEqual([`client ${clientId}`, `series ${seriesId}`, `session ${sessionId}`]);
    });
  });
});
