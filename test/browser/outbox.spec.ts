/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type BrowserContext, type Page, type Route } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

/** A session that has begun and whose skin is clean, ready for reactions. */
async function begunSession(): Promise<string> {
  const sessionId = newId();
  const { staffId: practitionerId } = clinic.service.practitioner;
  const said = { clientId: clinic.known.clientId, practitionerId, at: new Date().toISOString() };
  await clinic.service.post(`sessions/${sessionId}/start`, said);
  await clinic.service.post(`sessions/${sessionId}/cleansings`, { at: new Date().toISOString() });
  return sessionId;
}

const address = (sessionId: string): string => `/clinics/${clinic.service.clinicId}/sessions/${sessionId}`;

const SEVERITIES = ['None', 'Mild', 'Moderate', 'Strong'];

/** Enters reactions whose severities count 1, 2, 3, 1, 2, 3 …, so that the record shows their order. */
async function react(page: Page, from: number, count: number): Promise<void> {
  for (let nth = from; nth < from + count; nth++) {
    await page.getByRole('link', { name: 'Redness' }).tap();
    await page.getByRole('button', { name: SEVERITIES[1 + (nth % 3)]!, exact: true }).tap();
    await page.getByRole('button', { name: 'All treated areas' }).tap();
    // Start and cleansing stand below it in the strip.
    await page
      .getByRole('list', { name: 'Logged' })
      .getByRole('listitem')
      .nth(nth + 2)
      .waitFor();
  }
}

const severitiesOf = async (sessionId: string): Promise<unknown[]> =>
  (await clinic.entriesOf(sessionId))
    .filter(({ type }) => type === 'ImmediateReactionObserved')
    .map(({ data }) => data.severity);

const inOrder = (count: number): number[] => Array.from({ length: count }, (_, nth) => 1 + (nth % 3));

const saved = (page: Page) => page.getByRole('link', { name: 'All saved' }).waitFor({ timeout: 60_000 });

/** Lets commands through, and spoils every second answer: cut off, or turned into a passing fault. */
async function breakReplies(context: BrowserContext): Promise<() => number> {
  let broken = 0;
  let asked = 0;
  await context.route('**/reactions', async (route: Route) => {
    asked++;
    if (asked % 2 === 0) return route.continue();
    broken++;
    if (broken % 2 === 0) return route.fulfill({ status: 503, body: '' });
    // It was recorded, and nobody here learns of it.
    await route.fetch();
    return route.abort('connectionreset');
  });
  return () => broken;
}

it('two tabs and broken replies: nothing is lost, nothing is recorded twice, the order is kept', async () => {
  const { context, page } = await clinic.signedIn();
  const other = await context.newPage();
  const [one, two] = [await begunSession(), await begunSession()];
  await page.goto(address(one));
  await other.goto(address(two));
  const broken = await breakReplies(context);
  await react(page, 0, 4);
  await react(other, 0, 4);
  await react(page, 4, 2);
  await saved(page);
  await saved(other);
  expect(broken()).toBeGreaterThan(3);
  expect(await severitiesOf(one)).toEqual(inOrder(6));
  expect(await severitiesOf(two)).toEqual(inOrder(4));
  await context.close();
});

it('what another person records meanwhile is shown beside what was entered here, and a person decides', async () => {
  const { context, page } = await clinic.signedIn();
  const sessionId = await begunSession();
  await page.goto(address(sessionId));
  await react(page, 0, 1);
  await saved(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: /^↶ Undo/ }).tap();
  await page.getByRole('link', { name: '1 waiting' }).waitFor();
  await clinic.service.post(`sessions/${sessionId}/reactions`, {
    ...{ at: new Date().toISOString(), type: 'edema', severity: 2 },
  });
  await context.setOffline(false);
  await page.getByRole('link', { name: '1 needs attention' }).tap();
  await page.getByRole('heading', { name: 'Recorded since' }).waitFor();
  await page.getByText('Reaction: Swelling, moderate · by you, elsewhere').waitFor();
  expect(await severitiesOf(sessionId)).toEqual([1, 2]);
  await page.getByRole('button', { name: 'Enter it on top of what came since' }).tap();
  await saved(page);
  expect(await severitiesOf(sessionId)).toEqual([2]);
  await context.close();
});

it('what a rule of safety stops is overridden by a person, with a reason, and then recorded', async () => {
  const { context, page } = await clinic.signedIn();
  await page.goto(`/clinics/${clinic.service.clinicId}/sessions/${newId()}?client=${clinic.fresh.clientId}`);
  await page.getByText('none on record').waitFor();
  await page.getByRole('button', { name: 'Start without asking' }).tap();
  await page.getByRole('button', { name: 'Skin cleansed' }).tap();
  await page.getByRole('button', { name: /Lidocaine.* on$/ }).tap();
  await page.getByRole('link', { name: '1 needs attention' }).tap();
  await page.getByText(/treatment consent missing/).waitFor();
  await page.getByLabel('Why it goes on').selectOption({ label: 'The client accepts the risk' });
  await page.getByRole('button', { name: 'Override in my name' }).tap();
  await saved(page);
  const { body } = await clinic.service.get(`clients/${clinic.fresh.clientId}/alerts`);
  expect(body.alerts).toContainEqual(expect.objectContaining({ rule: 'consent_missing', level: 'stop' }));
  await context.close();
});

it('a session that has ended elsewhere asks to sign in, and what waits goes on from there', async () => {
  const { context, page } = await clinic.signedIn();
  const sessionId = await begunSession();
  await page.goto(address(sessionId));
  await page.getByRole('link', { name: 'Redness' }).waitFor();
  // Without a connection no read can find the end of the session before the entry waits.
  await context.setOffline(true);
  await context.clearCookies();
  await page.getByRole('link', { name: 'Redness' }).tap();
  await page.getByRole('button', { name: 'Mild', exact: true }).tap();
  await page.getByRole('button', { name: 'All treated areas' }).tap();
  await page.getByRole('link', { name: '1 waiting' }).waitFor();
  await context.setOffline(false);
  await page.getByLabel('Login name').fill(clinic.service.practitioner.loginName);
  await page.getByLabel('Password', { exact: true }).fill(clinic.service.practitioner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await saved(page);
  expect(await severitiesOf(sessionId)).toEqual([1]);
  await context.close();
});

it('whoever signs in after someone else finds nothing that was kept for them', async () => {
  const { context, page } = await clinic.signedIn();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const keptOf = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('pinpoint');
          request.onsuccess = () => {
            const count = request.result.transaction('kept').objectStore('kept').count();
            count.onsuccess = () => {
              request.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  while ((await keptOf()) < 3) await page.waitForTimeout(50);
  await context.clearCookies();
  await page.goto('/sign-in');
  const { colleague } = clinic.service;
  // Nothing may be asked anew, so that all there is was kept before.
  await context.route('**/work-list*', (route: Route) => route.abort());
  await page.getByLabel('Login name').fill(colleague.loginName);
  await page.getByLabel('Password', { exact: true }).fill(colleague.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  expect(await page.getByText('Zoë').count()).toBe(0);
  await context.close();
});

it('signing out forgets what the device held', async () => {
  const { context, page } = await clinic.signedIn();
  await page.getByRole('button', { name: /^Account of/ }).tap();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).tap();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  const left = await page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('pinpoint');
      request.onsuccess = () => resolve(request.result);
    });
    const names = [...open.objectStoreNames];
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = open.transaction(name).objectStore(name).count();
          request.onsuccess = () => resolve(request.result);
        }),
    );
    return Object.fromEntries((await Promise.all(counts)).map((count, index) => [names[index], count]));
  });
  expect(left).toEqual({ commands: 0, photos: 0, kept: 0, drafts: 0, keys: 0, holders: 0 });
  await context.close();
});
