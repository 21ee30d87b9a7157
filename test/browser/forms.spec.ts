/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
/** Of the known client: their earlier session with an open side effect, a booked one, and their series. */
let about: { session: string; booked: string; series: string; effect: string };
beforeAll(async () => {
  clinic = await startClinic();
  about = await aftermath();
});
afterAll(() => clinic?.remove());

const saved = (page: Page) => page.getByRole('link', { name: 'All saved' }).waitFor();
const course = (clientId: string): string => `/clinics/${clinic.service.clinicId}/clients/${clientId}`;
const today = (): string => new Date().toISOString().slice(0, 10);

/** Ticks an answer of a question, by their words. */
const answer = (page: Page, question: string, words: string) =>
  page.getByRole('group', { name: question }).getByLabel(words, { exact: true }).check();

it('a client is registered from a search that finds nobody, without a connection, and begins a session at once', async () => {
  const { context, page } = await clinic.signedIn();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: 'New client' }).tap();
  await page.getByRole('button', { name: 'Register' }).waitFor();
  await page.getByRole('link', { name: 'Back', exact: true }).tap();
  await page.getByRole('searchbox').fill('Ödön Example');
  await context.setOffline(true);
  await page.getByRole('link', { name: /Register “Ödön Example”/ }).tap();
  expect(await page.getByLabel('Name').inputValue()).toBe('Ödön Example');
  await page.getByLabel(/^Year of birth/).fill('19x0');
  await page.getByLabel(/^Reference/).fill('P-1042');
  await page.getByRole('button', { name: 'Register' }).tap();
  // The summary takes the focus, and leads to the field.
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await page.getByRole('link', { name: /^Year of birth is a number from 1900/ }).tap();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-birthYear');
  await page.getByLabel(/^Year of birth/).fill('1990');
  await page.getByRole('button', { name: 'Register' }).tap();
  await page.getByRole('heading', { name: 'Ödön Example' }).waitFor();
  await page.getByText('Entered here, on its way').waitFor();
  const clientId = page.url().split('/').at(-1)!;
  await page.getByRole('link', { name: 'Begin a session' }).tap();
  await page.getByRole('button', { name: 'Start without asking' }).tap();
  await page.getByRole('button', { name: 'Skin cleansed' }).tap();
  await page.getByRole('link', { name: '3 waiting' }).waitFor();
  await context.setOffline(false);
  await saved(page);
  const { body } = await clinic.service.get(`clients/${clientId}`);
  expect(body).toMatchObject({ birthYear: 1990, identity: { name: 'Ödön Example', reference: 'P-1042' } });
  const { body: list } = await clinic.service.get(`clients/${clientId}/sessions`);
  expect(list.items).toMatchObject([{ state: 'running' }]);
  await context.close();
});

it('what is known of a client before the first session is entered: consultation, history, consent, series, booking', async () => {
  const { context, page } = await clinic.signedIn();
  const { clientId } = clinic.fresh;
  await page.goto(course(clientId));
  await page.getByRole('link', { name: 'Consultation' }).tap();
  await answer(page, 'Concern', 'Acne scars');
  await answer(page, 'How pronounced', 'Severe');
  await answer(page, 'Skin type after Fitzpatrick', 'IV, seldom burns');
  await answer(page, 'Told that results take weeks to months', 'Yes');
  await page.getByLabel(/^Body weight/).fill('64,5');
  await page.getByRole('button', { name: 'Enter the consultation' }).tap();
  await page.getByText('skin type IV').waitFor();

  await page.getByRole('link', { name: 'History' }).tap();
  await answer(page, 'Herpes simplex of the face', 'In the past');
  await page.getByRole('button', { name: 'None of the rest' }).first().tap();
  await answer(page, 'Isotretinoin', 'Stopped');
  await page.getByLabel(/^Isotretinoin: last taken or used on/).fill('2026-01-31');
  await page.getByRole('button', { name: 'Enter the history' }).tap();

  await page.getByRole('link', { name: 'Consents' }).tap();
  await answer(page, 'To what', 'Clinical photos');
  await page.getByRole('button', { name: 'Enter the consent' }).tap();
  await page.getByRole('link', { name: 'Consents' }).tap();
  await page.getByRole('link', { name: 'Withdraw: Clinical photos' }).tap();
  await page.getByRole('button', { name: 'Enter the withdrawal' }).tap();

  await page.getByRole('link', { name: 'Plan a series' }).tap();
  expect(await page.getByRole('textbox', { name: 'Sessions', exact: true }).inputValue()).toBe('6');
  await page.getByRole('button', { name: 'Plan the series' }).tap();
  await page.getByText('0 of 6 sessions of the series').waitFor();

  await page.getByRole('link', { name: 'Book a session' }).tap();
  await page.getByRole('button', { name: 'Book', exact: true }).tap();
  await page.getByRole('link', { name: 'Day is needed.' }).waitFor();
  await page.getByLabel('Day', { exact: true }).fill('2099-03-02');
  await page.getByLabel('Time').fill('09:30');
  await page.getByRole('button', { name: 'Book', exact: true }).tap();
  await page.getByRole('link', { name: /^Mar 2, 2099/ }).waitFor();
  await page.getByRole('link', { name: 'Move: Mar 2, 2099' }).tap();
  await page.getByText('It was booked for Monday, March 2, 09:30.').waitFor();
  await page.getByLabel('Day', { exact: true }).fill('2099-03-03');
  await page.getByRole('button', { name: 'Move', exact: true }).tap();
  await page.getByRole('link', { name: 'Cancel: Mar 3, 2099' }).tap();
  await answer(page, 'Why', 'The client asked for it');
  await page.getByRole('button', { name: 'Cancel the session' }).tap();
  await page.getByRole('link', { name: /^Mar 3, 2099.*cancelled/ }).waitFor();
  await saved(page);

  const entries = (await clinic.service.get(`clients/${clientId}`)).body.entries as {
    type: string;
    data: Record<string, unknown>;
  }[];
  const dataOf = (type: string) => entries.findLast((entry) => entry.type === type)?.data;
  expect(dataOf('ConsultationRecorded')).toMatchObject({
    ...{ concern: 'acne_scar', concernSeverity: 'severe', fitzpatrick: 'IV', weightG: 64_500 },
    expectationsDiscussed: true,
  });
  const history = dataOf('HistoryTaken') as { conditions: object[]; allergies?: object[] };
  expect(history.conditions).toContainEqual({ condition: 'herpes_simplex', status: 'past' });
  expect(history.conditions).toContainEqual({ condition: 'keloid_tendency', status: 'absent' });
  expect(history.allergies).toBeUndefined();
  expect(history).toMatchObject({
    medications: [{ medication: 'isotretinoin', status: 'stopped', lastTakenOn: '2026-01-31' }],
  });
  expect(dataOf('ConsentWithdrawn')).toMatchObject({ kind: 'clinical_photo' });
  const { body: list } = await clinic.service.get(`clients/${clientId}/sessions`);
  expect(list.items).toContainEqual(
    expect.objectContaining({ state: 'cancelled', plannedFor: '2099-03-03T08:30:00.000Z', sessionNumber: 1 }),
  );
  await context.close();
});

it('scores are entered item by item, and their total is reckoned; a value off the scale is told at once', async () => {
  const { context, page } = await clinic.signedIn();
  const { clientId } = clinic.known;
  await page.goto(`${course(clientId)}/enter/score`);
  await page.getByLabel('Scale').selectOption('ecca');
  await answer(page, 'When in the course', 'Before the treatment');
  const items = page.getByRole('group', { name: 'Score', exact: true });
  for (const item of await items.getByRole('group').all()) await item.getByLabel('None', { exact: true }).check();
  await page
    .getByRole('group', { name: /^V-shaped/ })
    .getByLabel('Many')
    .check();
  await page
    .getByRole('group', { name: /^M-shaped/ })
    .getByLabel('Few')
    .check();
  await page.getByText('Total 70 of 540').waitFor();
  await answer(page, 'Who rated', 'Somebody independent');
  await answer(page, 'Rated without knowing when or how it was treated', 'Yes');
  await page.getByRole('button', { name: 'Enter the score' }).tap();
  await page.getByRole('figure').filter({ hasText: 'ECCA' }).waitFor();

  await page.getByRole('link', { name: 'Enter a score' }).tap();
  await page.getByLabel('Scale').selectOption('vas_scar');
  await answer(page, 'When in the course', 'Before the treatment');
  await page.getByText('0 to 100; lower is better.').waitFor();
  await page.getByLabel('Score', { exact: true }).fill('101');
  await page.getByRole('button', { name: 'Enter the score' }).tap();
  await page.getByRole('link', { name: 'Score is a number from 0 to 100 in steps of 1.' }).waitFor();
  await page.getByLabel('Score', { exact: true }).fill('40');
  await page.getByLabel('Scale').selectOption('vas_band');
  await answer(page, 'Score', 'Good');
  await page.getByRole('button', { name: 'Enter the score' }).tap();
  expect(await assessmentsOf(clientId, 2)).toMatchObject([
    { scale: 'ecca', value: 70, phase: 'baseline', rater: 'independent' },
    { scale: 'vas_band', value: 'good' },
  ]);
  await context.close();
});

/** Polls, since what was entered is sent a moment later. */
async function assessmentsOf(clientId: string, count: number): Promise<object[]> {
  for (;;) {
    const { body } = await clinic.service.get(`clients/${clientId}/course`);
    if (body.assessments.length >= count) return body.assessments;
  }
}

it('a follow-up that finds a side effect leads to its form; it is seen again, and over', async () => {
  const { context, page } = await clinic.signedIn();
  const { clientId } = clinic.known;
  await page.goto(`${course(clientId)}/enter/follow-up?session=${about.session}&day=7`);
  await answer(page, 'Reached', 'Yes');
  await page.getByRole('button', { name: 'All of the rest kept' }).tap();
  await answer(page, 'Side effect found', 'Yes, enter it next');
  await page.getByRole('button', { name: 'Enter the follow-up' }).tap();
  await page.getByLabel('What it is').selectOption('milia');
  await page.getByLabel(/^Area/).selectOption('cheek');
  await answer(page, 'Grade', '1, mild');
  await answer(page, 'Serious', 'No');
  await page.getByRole('button', { name: 'Enter the side effect' }).tap();
  await page.getByText('Milia, Cheek, grade 1').waitFor();
  await page.getByRole('link', { name: 'Seen again: Milia' }).tap();
  await answer(page, 'Grade', '2, moderate');
  await page.getByRole('button', { name: 'Enter how it stands' }).tap();
  await page.getByText('Milia, Cheek, grade 2').waitFor();
  await page.getByRole('link', { name: 'Over: Milia' }).tap();
  await answer(page, 'What is left', 'None');
  await page.getByRole('button', { name: 'Enter that it is over' }).tap();
  await saved(page);
  await page.getByText(/Milia, Cheek, grade 2.*resolved/).waitFor();
  const entries = await clinic.entriesOf(about.session);
  expect(entries.find(({ type }) => type === 'FollowUpRecorded')?.data).toMatchObject({
    ...{ day: 7, reached: true, contactedOn: today() },
    adherence: expect.arrayContaining([{ item: 'sunscreen_daily', answer: 'yes' }]),
  });
  await context.close();
});

const FORMS = (): readonly [form: string, search: string][] => [
  ...([
    ['details', ''],
    ['booking', ''],
    ['series', ''],
    ['consultation', ''],
    ['history', ''],
    ['consents', ''],
  ] as [string, string][]),
  ['withdrawal', '?kind=treatment'],
  ['score', ''],
  ['move', `?session=${about.booked}`],
  ['cancellation', `?session=${about.booked}`],
  ['series-change', `?series=${about.series}`],
  ['series-end', `?series=${about.series}`],
  ['follow-up', `?session=${about.session}&day=7`],
  ['side-effect', `?session=${about.session}`],
  ['side-effect-seen', `?session=${about.session}&effect=${about.effect}`],
  ['side-effect-over', `?session=${about.session}&effect=${about.effect}`],
  ['side-effect-report', `?session=${about.session}&effect=${about.effect}`],
  ['report-made', `?session=${about.session}&effect=${about.effect}`],
];

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped in any form', async (scheme) => {
    const faults: string[] = [];
    const { context, page } = await clinic.signedIn(width, scheme);
    const look = async (name: string): Promise<void> =>
      void faults.push(...(await faultsOf(page, `${name}-${width}-${scheme}`)));
    await page.getByRole('searchbox').fill('nobody of this name');
    await page.getByRole('link', { name: /^No client of this name/ }).waitFor();
    await look('search-nobody');
    await page.goto(`/clinics/${clinic.service.clinicId}/clients/new`);
    await page.getByRole('button', { name: 'Register' }).tap();
    await page.getByRole('alert').waitFor();
    await look('register-faults');
    for (const [form, search] of FORMS()) {
      await page.goto(`${course(clinic.known.clientId)}/enter/${form}${search}`);
      await page.locator('form button[type=submit]').waitFor();
      if (form === 'score') {
        await page.getByLabel('Scale').selectOption('goodman_baron_quantitative');
        await page.locator('form button[type=submit]').tap();
        await page.getByRole('alert').waitFor();
      }
      if (form === 'follow-up') await answer(page, 'Reached', 'Yes');
      if (form === 'side-effect-seen') await answer(page, 'Serious', 'Yes');
      await look(`form-${form}`);
    }
    await page.goto(course(clinic.known.clientId));
    await page.getByRole('link', { name: 'Over: Thermal burn (RF)' }).waitFor();
    await look('course-with-forms');
    await context.close();
    expect(faults).toEqual([]);
  });
});

/** Of the known client's earlier session a serious side effect is open; a series is planned, and its next session booked. */
async function aftermath(): Promise<typeof about> {
  const { clientId } = clinic.known;
  const record = async (path: string, body: object): Promise<void> => {
    const { status, body: said } = await clinic.service.post(path, body);
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(said)}`);
  };
  const { body } = await clinic.service.get(`clients/${clientId}/sessions`);
  const session = (body.items as { sessionId: string; state: string }[]).find(({ state }) => state === 'completed')!;
  const [booked, series, effect] = [newId(), newId(), newId()];
  await record(`series/${series}/plan`, { clientId, targetSessions: 4, intervalDays: 28, plannedOn: today() });
  const plannedFor = '2099-01-02T10:00:00Z';
  await record(`sessions/${booked}/booking`, { clientId, plannedFor, seriesId: series, sessionNumber: 1 });
  await record(`sessions/${session.sessionId}/side-effects`, {
    ...{ effectId: effect, type: 'thermal_burn', area: 'cheek', onset: today(), grade: 3 },
    ...{ serious: true, seriousnessCriterion: 'medically_important' },
  });
  return { session: session.sessionId, booked, series, effect };
}
