import { newId } from '#kernel/ids.js';
import sharp from 'sharp';
import { serviceEngines, signIn, type TestService } from '../support/service.js';
import { SteppedClock } from '../support/stepped-clock.js';

/** Every five weeks, at nine; the touch-up eight months after the series was completed. */
const SESSION_DAYS = ['2025-01-20', '2025-02-24', '2025-03-31', '2025-05-05'];
const COMPLETED_ON = '2025-07-10';
const TOUCH_UP_DAY = '2026-03-16';
const ADVICE = ['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizer', 'sunscreen_daily'];
const SHEETS = {
  preparation: ['Before your treatment', 'No retinoids for five days.\n\n- No sun\n- No waxing'],
  aftercare: ['After your treatment', '- No make-up and no sun for 24 hours\n- Gentle care'],
  consent_treatment: ['Consent', 'I agree to be treated.'],
} as const;

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe.each(serviceEngines)('one client over fourteen months on $name', ({ start }) => {
  const clock = new SteppedClock('2025-01-10T08:00:00Z');
  let service: TestService;
  let position = '0';
  const [clientId, seriesId] = [newId(), newId()];
  const client = `clients/${clientId}`;
  const now = (): string => new Date(clock.now()).toISOString();

  beforeAll(async () => {
    service = await start({ clock });
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
    return answer;
  };
  /** What waits now, by the clock of the service. */
  const waiting = async (section: string) =>
    (await get(`work-list?section=${section}`)).body[section].items as object[];

  /** Time goes on to then; whoever was signed in has been signed out meanwhile. */
  const goTo = async (day: string, time = '12:00'): Promise<void> => {
    clock.goTo(`${day}T${time}:00Z`);
    const { loginName, password } = service.practitioner;
    service.practitioner.headers = await signIn(service.url, loginName, password);
  };
  const photograph = async (phase: string, more: Record<string, string> = {}) => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c08070' } })
      .jpeg()
      .toBuffer();
    const shows = new URLSearchParams({ taken: now(), view: 'left_oblique', phase, area: 'cheek', ...more });
    await post(`${client}/photos/${newId()}?${String(shows)}`, picture, { 'content-type': 'image/jpeg' });
  };
  const assess = (assessedOn: string, phase: string, value: number) =>
    post(`${client}/assessments`, {
      ...{ assessedOn, phase, scale: 'goodman_baron_qualitative', value, rater: 'independent', blinded: true },
      seriesId,
    });
  const printed = async (sheet: keyof typeof SHEETS, sessionId: string): Promise<number> => {
    const { text } = await get(`${client}/sheets/${sheet}/page?sessionId=${sessionId}`);
    expect(text).toContain(`<h1>${SHEETS[sheet][0]}</h1>`);
    return (await get(`${client}/sheets/${sheet}?sessionId=${sessionId}`)).body.templateVersion as number;
  };

  /** Three days before: the appointment, and the sheet that says how to prepare. */
  async function book(day: string, sessionId: string, ofSeries: object): Promise<void> {
    await goTo(plusDays(day, -3));
    const session = `sessions/${sessionId}`;
    await post(`${session}/booking`, { clientId, plannedFor: `${day}T08:00:00Z`, ...ofSeries });
    await post(`${session}/rebookings`, { plannedFor: `${day}T09:00:00Z`, plannedDurationS: 3_600 });
    const templateVersion = await printed('preparation', sessionId);
    await post(`${session}/preparation-advice`, { at: now(), templateVersion, channel: 'printed' });
  }

  /** Preparation, cleansing, anesthetic, needling, calming serum, advice, and the photos before and after, as they happen. */
  async function treat(day: string, sessionId: string): Promise<void> {
    const session = `sessions/${sessionId}`;
    const applicationId = newId();
    await goTo(day, '09:00');
    expect(await waiting('sessionsToday')).toMatchObject([
      { sessionId, state: 'booked', client: { clientId, name: 'Ada Lovelace' } },
    ]);
    const minute = (count: number): string => {
      clock.goTo(Date.parse(`${day}T09:00:00Z`) + count * 60_000);
      return now();
    };
    await post(`${session}/start`, { clientId, practitionerId: service.practitioner.staffId, at: minute(0) });
    const items = ['sun', 'retinoid', 'herpes_antiviral'].map((item) => ({ item, status: 'met' }));
    await post(`${session}/preparation`, { at: minute(1), items, informant: 'client' });
    await photograph('before', { sessionId });
    await post(`${session}/cleansings`, { at: minute(3), product: 'chlorhexidine' });
    const cream = { product: 'lidocaine_4', massMg: 5_000, areas: ['cheek'] };
    await post(`${session}/anesthetics`, { applicationId, at: minute(5), ...cream });
    await post(`${session}/anesthetics/${applicationId}/removal`, { at: minute(28) });
    const began = minute(30);
    await post(`${session}/areas`, {
      ...{ at: began, endedAt: minute(46), area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_500 },
      ...{ passes: 4, pattern: 'star', endpoint: 'pinpoint_bleeding_uniform', cartridgeLot: 'MN-2204' },
    });
    await post(`${session}/reactions`, { at: minute(47), type: 'erythema', severity: 2, areas: ['cheek'], painNrs: 3 });
    await post(`${session}/post-procedure-products`, { at: minute(49), product: 'calming_serum', areas: ['cheek'] });
    await photograph('after', { sessionId });
    const templateVersion = await printed('aftercare', sessionId);
    await post(`${session}/aftercare`, { at: minute(52), items: ADVICE, channel: 'printed', templateVersion });
    await post(`${session}/completion`, { at: minute(55) });
    expect(await waiting('alerts')).toEqual([]);
    const { entries } = (await get(session)).body as { entries: { late: boolean }[] };
    expect(entries.some(({ late }) => late)).toBe(false);
  }

  const adherence = ADVICE.map((item, index) => ({ item, answer: index === 0 ? 'partly' : 'yes' }));

  /** Redness that stays longer than it should: nobody enters that, and the work list says so. */
  async function slowRecovery(day: string, sessionId: string): Promise<void> {
    const session = `sessions/${sessionId}`;
    const effectId = newId();
    const effect = { effectId, type: 'erythema', area: 'cheek', grade: 1, causality: 'certain' };
    await post(`${session}/side-effects`, { ...effect, onset: now() });
    await goTo(plusDays(day, 1));
    expect(await waiting('followUps')).toMatchObject([{ sessionId, day: 1, overdue: false, attempts: 0 }]);
    await post(`${session}/follow-ups`, { day: 1, contactedOn: plusDays(day, 1), reached: false });
    await goTo(plusDays(day, 2));
    expect(await waiting('followUps')).toMatchObject([{ sessionId, day: 1, overdue: true, attempts: 1 }]);
    expect(await waiting('sideEffects')).toMatchObject([{ effectId, class: 'expected' }]);
    await goTo(plusDays(day, 3), '08:00');
    await post(`${session}/follow-ups`, { day: 3, contactedOn: plusDays(day, 3), reached: true, adherence });
    await goTo(plusDays(day, 4));
    expect(await waiting('followUps')).toEqual([]);
    expect(await waiting('sideEffects')).toMatchObject([{ effectId, class: 'prolonged' }]);
    await goTo(plusDays(day, 9));
    expect(await waiting('sideEffects')).toMatchObject([{ effectId, class: 'adverse' }]);
    await post(`${session}/side-effects/${effectId}/resolution`, { resolved: now(), sequelae: 'none' });
    expect(await waiting('sideEffects')).toEqual([]);
    const [alert] = (await waiting('alerts')) as { alertId: string; rule: string }[];
    expect(alert).toMatchObject({ rule: 'expected_response_prolonged', level: 'warn', recordId: sessionId });
    await post(`${session}/alerts/${alert!.alertId}/acknowledgement`, { notes: { text: 'a dry winter' } });
    expect(await waiting('alerts')).toEqual([]);
  }

  async function quickRecovery(day: string, sessionId: string): Promise<void> {
    const session = `sessions/${sessionId}`;
    const effectId = newId();
    await post(`${session}/side-effects`, { effectId, type: 'erythema', area: 'cheek', grade: 1, onset: now() });
    await goTo(plusDays(day, 1));
    await post(`${session}/follow-ups`, { day: 1, contactedOn: plusDays(day, 1), reached: true, adherence });
    await post(`${session}/side-effects/${effectId}/resolution`, { resolved: now(), sequelae: 'none' });
    expect(await waiting('followUps')).toEqual([]);
    expect(await waiting('alerts')).toEqual([]);
  }

  it('is led from the consultation to the touch-up by what the record says is due, everything entered as it happens', async () => {
    for (const [template, [title, body]] of Object.entries(SHEETS)) {
      await post('templates', { template, language: 'en', notes: { title, body } }, service.owner.headers);
    }
    const lot = { lot: 'MN-2204', expiresOn: '2026-12-31', cartridges: 40 };
    await post('cartridge-lots', lot, service.owner.headers);
    await goTo('2025-01-10', '09:00');
    await post(`${client}/registration`, {
      ...{ birthYear: 1990, sex: 'female', enrolledOn: '2025-01-10', identity: { name: 'Ada Lovelace' } },
    });
    await post(`${client}/consultations`, {
      ...{ consultedOn: '2025-01-10', concern: 'acne_scar', concernSeverity: 'modest', fitzpatrick: 'III' },
      ...{ expectationsDiscussed: true, regimenDiscussed: true, notes: { goals: 'smoother cheeks' } },
    });
    const conditions = [{ condition: 'keloid_tendency', status: 'absent' }];
    const regimen = [{ product: 'retinoid', status: 'stopped', lastUsedOn: '2025-01-05' }];
    await post(`${client}/histories`, { takenOn: '2025-01-10', conditions, regimen, informant: 'client' });
    await post(`${client}/consents`, { kind: 'treatment', given: now(), templateVersion: 1, channel: 'paper' });
    await post(`${client}/consents`, { kind: 'clinical_photo', given: now(), channel: 'paper' });
    const plan = { clientId, targetSessions: 4, intervalDays: 28, plannedOn: '2025-01-10', concern: 'acne_scar' };
    await post(`series/${seriesId}/plan`, plan);
    await assess('2025-01-10', 'baseline', 3);
    await photograph('baseline');
    expect(await waiting('seriesDue')).toMatchObject([{ seriesId, wants: 'session', lastSessionOn: null }]);

    for (const [index, day] of SESSION_DAYS.entries()) {
      const sessionId = newId();
      await book(day, sessionId, { seriesId, sessionNumber: index + 1 });
      expect(await waiting('seriesDue')).toEqual([]);
      await treat(day, sessionId);
      await (index === 0 ? slowRecovery(day, sessionId) : quickRecovery(day, sessionId));
      await goTo(plusDays(day, 28));
      await post(`sessions/${sessionId}/follow-ups`, { day: 28, contactedOn: plusDays(day, 28), reached: true });
      const wants = index + 1 < SESSION_DAYS.length ? 'session' : 'end';
      expect(await waiting('seriesDue')).toMatchObject([
        { seriesId, wants, completedSessions: index + 1, lastSessionOn: day, overdue: false },
      ]);
    }

    await goTo(COMPLETED_ON);
    await assess(COMPLETED_ON, 'final', 2);
    await photograph('final', { seriesId });
    await post(`series/${seriesId}/end`, { endedOn: COMPLETED_ON, reason: 'completed' });
    await goTo('2026-01-09');
    expect(await waiting('touchUpsDue')).toEqual([]);
    await goTo('2026-01-10');
    expect(await waiting('touchUpsDue')).toMatchObject([
      { seriesId, completedOn: COMPLETED_ON, dueFrom: '2026-01-10', dueUntil: '2026-07-10' },
    ]);
    await post(`series/${seriesId}/alerts`, { rule: 'touch_up_due', acknowledged: true });
    const touchUpId = newId();
    await book(TOUCH_UP_DAY, touchUpId, {});
    expect(await waiting('touchUpsDue')).toEqual([]);
    await treat(TOUCH_UP_DAY, touchUpId);
    await quickRecovery(TOUCH_UP_DAY, touchUpId);
    await assess(plusDays(TOUCH_UP_DAY, 1), 'touch_up', 1);
    expect(await waiting('touchUpsDue')).toEqual([]);

    const { body: course } = await get(`${client}/course`);
    expect(course.series).toMatchObject([{ seriesId, completedSessions: 4, endReason: 'completed' }]);
    expect(course.sessions.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('completed'));
    expect(course.sideEffects).toHaveLength(5);
    expect(course.assessments.map(({ value }: { value: number }) => value)).toEqual([3, 2, 1]);
    const { photos } = (await get(`${client}/photos`)).body as { photos: { phase: string }[] };
    const pairs = Array.from({ length: 4 }, () => ['before', 'after']).flat();
    expect(photos.map(({ phase }) => phase)).toEqual(['baseline', ...pairs, 'final', 'before', 'after']);
  });
});
