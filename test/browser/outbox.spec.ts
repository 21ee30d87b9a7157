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
  // A tab that lies behind another draws nothing, and taps wait for that.
  await page.bringToFront();
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

const saved = (page: Page) => page.getByRole('link', { name: 'All saved' }).waitFor();

/** Spoils the first answer to each command: cut off after it was recorded, or turned into a passing fault before. */
async function breakReplies(context: BrowserContext): Promise<() => number> {
  const broken = new Set<string>();
  await context.route('**/reactions', async (route: Route) => {
    const key = route.request().headers()['idempotency-key']!;
    if (broken.has(key)) return route.continue();
    broken.add(key);
    if (broken.size % 2 === 0) return route.fulfill({ status: 503, body: '' });
    // It was recorded, and nobody here learns of it.
    await route.fetch();
    return route.abort('connectionreset');
  });
  return () => broken.size;
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
  expect(broken()).toBe(10);
  expect(await severitiesOf(one)).toEqual(inOrder(6));
  expect(await severitiesOf(two)).toEqual(inOrder(4));
  await context.close();
});

it('100 commands that were entered without a connection are recorded after it is back, once each, in order', async () => {
  const { context, page } = await clinic.signedIn();
  const sessionId = await begunSession();
  await page.goto(address(sessionId));
  await page.getByRole('link', { name: 'Redness' }).waitFor();
  await context.setOffline(true);
  await reactAtOnce(page, 100);
  await page.getByRole('link', { name: '100 waiting' }).waitFor();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'All saved' }).waitFor({ timeout: 60_000 });
  expect(await severitiesOf(sessionId)).toEqual(inOrder(100));
  await context.close();
});

/** As `react`, by clicks from within the page: as soon as one thing is there, the next is clicked. */
async function reactAtOnce(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async ({ times, severities }) => {
      const found = <Found>(find: () => Found | undefined): Promise<Found> =>
        new Promise((resolve) => {
          const look = (): void => {
            const it = find();
            if (it === undefined) return;
            watch.disconnect();
            resolve(it);
          };
          const watch = new MutationObserver(look);
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          look();
        });
      const called = (selector: string, name: string) => (): HTMLElement | undefined =>
        [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent === name);
      for (let nth = 0; nth < times; nth++) {
        (await found(called('[role=group] a', 'Redness'))).click();
        (await found(called('button:enabled', severities[1 + (nth % 3)]!))).click();
        (await found(called('button:enabled', 'All treated areas'))).click();
        // Start and cleansing stand below it in the strip.
        await found(() => document.querySelectorAll('ol[aria-label=Logged] > li')[nth + 2]);
      }
    },
    { times: count, severities: SEVERITIES },
  );
}

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

it('what a rule of safety stops is said in words, overridden by a person with a reason, and then recorded and signed', async () => {
  const { context, page } = await clinic.signedIn();
  const session = address(newId());
  await page.goto(`${session}?client=${clinic.fresh.clientId}`);
  await page.getByText('none on record').waitFor();
  await page.getByRole('button', { name: 'Start without asking' }).tap();
  await page.getByRole('button', { name: 'Skin cleansed' }).tap();
  await page.getByRole('button', { name: /Lidocaine.* on$/ }).tap();
  const refused = page.getByRole('alert').filter({ hasText: 'This is not recorded' });
  await refused.getByText(/^Anesthetic on: Lidocaine/).waitFor();
  await refused.getByRole('link', { name: 'Decide what becomes of it' }).tap();
  await page.getByText(/says stop: treatment consent missing/).waitFor();
  expect(await page.getByText('consent_missing').count()).toBe(0);
  expect(await page.locator('article button:not([data-variant])').allTextContents()).toEqual(['Override in my name']);
  await page.getByLabel('Why it goes on').selectOption({ label: 'The client accepts the risk' });
  await page.getByRole('button', { name: 'Override in my name' }).tap();
  await saved(page);
  const { body } = await clinic.service.get(`clients/${clinic.fresh.clientId}/alerts`);
  expect(body.alerts).toContainEqual(expect.objectContaining({ rule: 'consent_missing', level: 'stop' }));

  await page.goto(session);
  const logged = page.getByRole('list', { name: 'Logged' });
  await logged.getByText(/^Alert: Stop, treatment consent missing .*, overridden$/).waitFor();
  await logged.getByText(/^Alert overridden: treatment consent missing/).waitFor();
  expect(await page.getByText('This is not recorded').count()).toBe(0);
  const said = page
    .getByRole('region', { name: 'What the rules of safety said' })
    .getByText(/Stop: treatment consent missing .* · overridden: The client accepts the risk$/);
  await page.getByRole('button', { name: 'Anesthetic off' }).tap();
  await page.getByRole('link', { name: 'Choose area' }).tap();
  await page.getByRole('button', { name: 'Cheek', exact: true }).tap();
  await page.getByRole('button', { name: 'Cheeks 1.5 mm' }).tap();
  await page.getByRole('button', { name: 'Begin needling Cheek' }).tap();
  await page.getByRole('button', { name: 'Cheek done' }).tap();
  await page.getByRole('link', { name: 'Review and sign' }).tap();
  await said.waitFor();
  await page.getByRole('button', { name: 'Sign and close' }).tap();
  await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
  await said.waitFor();
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
