import { newId } from '#kernel/ids.js';
import sharp from 'sharp';
import { serviceEngines, type TestService } from '../support/service.js';
import { PRACTITIONER_ID } from './treatment.steps.js';

const LATE = { reason: 'recorded_on_paper' };
/** Every five weeks, at nine; the touch-up seven months after the series was completed. */
const SESSION_DAYS = ['2025-01-20', '2025-02-24', '2025-03-31', '2025-05-05'];
const COMPLETED_ON = '2025-07-10';
const TOUCH_UP_DAY = '2026-03-16';
const ADVICE = ['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizer', 'sunscreen_daily'];

describe.each(serviceEngines)('one client over fourteen months on $name', ({ start }) => {
  let service: TestService;
  let position = '0';
  const [clientId, seriesId] = [newId(), newId()];
  const client = `clients/${clientId}`;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  const post = async (path: string, body: object, headers = {}): Promise<string> => {
    const answer = await service.post(path, body, headers);
    expect({ path, status: answer.status, body: answer.body as unknown }).toMatchObject({ path, status: 201 });
    position = answer.headers['pinpoint-position']!;
    return answer.body.events[0].eventId as string;
  };
  const get = async (path: string) => {
    const answer = await service.get(path, { 'pinpoint-at-least': position });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.body;
  };
  const workList = (day: string, section: string) =>
    get(`work-list?section=${section}&at=${day}T12:00:00Z`).then((body) => body[section].items as object[]);
  const photograph = async (taken: string, phase: string, more: Record<string, string> = {}) => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c08070' } })
      .jpeg()
      .toBuffer();
    const shows = new URLSearchParams({ taken, view: 'left_oblique', phase, area: 'cheek', ...more });
    await post(`${client}/photos/${newId()}?${String(shows)}`, picture, { 'content-type': 'image/jpeg' });
  };
  const assess = (assessedOn: string, phase: string, value: number) =>
    post(`${client}/assessments`, {
      ...{
        assessedOn,
        phase,
        scale: 'goodman_baron_qualitative',
        value,
        rater: 'independent',
        blinded: true,
        seriesId,
      },
    });

  /** Preparation, cleansing, anesthetic, needling, calming serum, advice, and the photos before and after. */
  async function treat(day: string, sessionId: string, more: object): Promise<void> {
    const at = (minute: number) => new Date(Date.parse(`${day}T09:00:00Z`) + minute * 60_000).toISOString();
    const session = `sessions/${sessionId}`;
    const applicationId = newId();
    const who = { clientId, practitionerId: PRACTITIONER_ID };
    await post(`${session}/booking`, { ...who, plannedFor: at(0), plannedDurationS: 3_600, ...more });
    expect(await workList(day, 'sessionsToday')).toMatchObject([
      { sessionId, state: 'booked', client: { clientId, name: 'Ada Lovelace' } },
    ]);
    await post(`${session}/start`, { ...who, at: at(0), ...more, late: LATE });
    const items = ['sun', 'retinoid', 'herpes_antiviral'].map((item) => ({ item, status: 'met' }));
    await post(`${session}/preparation`, { at: at(1), items, informant: 'client' });
    await photograph(at(2), 'before', { sessionId });
    await post(`${session}/cleansings`, { at: at(3), product: 'chlorhexidine' });
    const cream = { product: 'lidocaine_prilocaine_2.5_2.5', massMg: 5_000, areas: ['cheek'] };
    await post(`${session}/anesthetics`, { applicationId, at: at(5), ...cream });
    await post(`${session}/anesthetics/${applicationId}/removal`, { at: at(30) });
    await post(`${session}/areas`, {
      ...{ at: at(32), endedAt: at(47), area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_500 },
      ...{ passes: 4, pattern: 'star', endpoint: 'pinpoint_bleeding_uniform' },
    });
    await post(`${session}/reactions`, { at: at(48), type: 'erythema', severity: 2, areas: ['cheek'], painNrs: 3 });
    await post(`${session}/post-procedure-products`, { at: at(50), product: 'calming_serum', areas: ['cheek'] });
    await photograph(at(52), 'after', { sessionId });
    await post(`${session}/aftercare`, { at: at(53), items: ADVICE, channel: 'printed' });
    await post(`${session}/completion`, { at: at(55) });
  }

  /** Redness that passes, a call that nobody answered, and one that was. */
  async function followUp(day: string, sessionId: string): Promise<void> {
    const session = `sessions/${sessionId}`;
    const on = (days: number) =>
      new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    const effectId = newId();
    const onset = `${day}T10:00:00Z`;
    await post(`${session}/side-effects`, {
      effectId,
      type: 'erythema',
      area: 'cheek',
      onset,
      grade: 1,
      causality: 'certain',
    });
    expect(await workList(on(2), 'sideEffects')).toMatchObject([{ effectId, class: 'expected' }]);
    expect(await workList(on(5), 'sideEffects')).toMatchObject([{ effectId, class: 'prolonged' }]);
    expect(await workList(on(9), 'sideEffects')).toMatchObject([{ effectId, class: 'adverse' }]);
    expect(await workList(on(1), 'followUps')).toMatchObject([{ sessionId, day: 1, overdue: false, attempts: 0 }]);
    await post(`${session}/follow-ups`, { day: 1, contactedOn: on(1), reached: false });
    expect(await workList(on(2), 'followUps')).toMatchObject([{ sessionId, day: 1, overdue: true, attempts: 1 }]);
    const adherence = ADVICE.map((item, index) => ({ item, answer: index === 0 ? 'partly' : 'yes' }));
    await post(`${session}/follow-ups`, { day: 3, contactedOn: on(3), reached: true, adherence });
    expect(await workList(on(4), 'followUps')).toEqual([]);
    await post(`${session}/side-effects/${effectId}/resolution`, { resolved: on(2), sequelae: 'none' });
    expect(await workList(on(9), 'sideEffects')).toEqual([]);
    await post(`${session}/follow-ups`, { day: 28, contactedOn: on(28), reached: true });
  }

  it('is led from the consultation to the touch-up by what the record says is due', async () => {
    await post(`${client}/registration`, {
      ...{ birthYear: 1990, sex: 'female', enrolledOn: '2025-01-10', identity: { name: 'Ada Lovelace' } },
    });
    await post(`${client}/consultations`, {
      ...{ consultedOn: '2025-01-10', concern: 'acne_scar', concernSeverity: 'modest', fitzpatrick: 'III' },
      ...{ expectationsDiscussed: true, regimenDiscussed: true, notes: { goals: 'smoother cheeks' } },
    });
    for (const kind of ['treatment', 'clinical_photo']) await post(`${client}/consents`, { kind, given: '2025-01-10' });
    const plan = { clientId, targetSessions: 4, intervalDays: 28, plannedOn: '2025-01-10', concern: 'acne_scar' };
    await post(`series/${seriesId}/plan`, plan);
    await assess('2025-01-10', 'baseline', 3);
    await photograph('2025-01-10', 'baseline');
    expect(await workList('2025-01-10', 'seriesDue')).toMatchObject([
      { seriesId, wants: 'session', lastSessionOn: null },
    ]);

    for (const [index, day] of SESSION_DAYS.entries()) {
      const sessionId = newId();
      await treat(day, sessionId, { seriesId, sessionNumber: index + 1 });
      await followUp(day, sessionId);
      const next = SESSION_DAYS[index + 1];
      if (next === undefined) continue;
      expect(await workList(day, 'seriesDue')).toEqual([]);
      expect(await workList(next, 'seriesDue')).toMatchObject([
        { seriesId, wants: 'session', completedSessions: index + 1, lastSessionOn: day, overdue: false },
      ]);
    }
    expect(await workList(COMPLETED_ON, 'seriesDue')).toMatchObject([{ seriesId, wants: 'end', completedSessions: 4 }]);

    await assess(COMPLETED_ON, 'final', 2);
    await photograph(COMPLETED_ON, 'final', { seriesId });
    await post(`series/${seriesId}/end`, { endedOn: COMPLETED_ON, reason: 'completed' });
    expect(await workList('2026-01-09', 'touchUpsDue')).toEqual([]);
    expect(await workList(TOUCH_UP_DAY, 'touchUpsDue')).toMatchObject([
      { seriesId, completedOn: COMPLETED_ON, dueFrom: '2026-01-10', dueUntil: '2026-07-10' },
    ]);
    await treat(TOUCH_UP_DAY, newId(), {});
    expect(await workList(TOUCH_UP_DAY, 'touchUpsDue')).toEqual([]);
    await assess(TOUCH_UP_DAY, 'touch_up', 1);

    const course = await get(`${client}/course`);
    expect(course.series).toMatchObject([{ seriesId, completedSessions: 4, endReason: 'completed' }]);
    expect(course.sessions.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('completed'));
    expect(course.sideEffects).toHaveLength(4);
    expect(course.assessments.map(({ value }: { value: number }) => value)).toEqual([3, 2, 1]);
    const { photos } = (await get(`${client}/photos`)) as { photos: { phase: string }[] };
    const pairs = Array.from({ length: 4 }, () => ['before', 'after']).flat();
    expect(photos.map(({ phase }) => phase)).toEqual(['baseline', ...pairs, 'final', 'before', 'after']);
  });
});
