/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

/** What the focus is on, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement;
    return (it?.getAttribute('aria-label') ?? it?.textContent ?? '').trim();
  });

/** Waits until the focus is on what is called so: a step leaves it on the one that follows. */
const comesTo = (page: Page, name: string): Promise<unknown> =>
  page.waitForFunction((said) => {
    const it = document.activeElement;
    return it?.matches('a, button') && it.textContent.includes(said);
  }, name);

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** Presses a key that leads somewhere, once that is there. */
async function leadTo(page: Page, key: string, name: string): Promise<void> {
  await page.locator(`[data-key=${key}]:not(:disabled)`).filter({ hasText: name }).waitFor();
  await page.keyboard.press(key);
  await comesTo(page, name);
}

it('a session is recorded with the keyboard alone, from the search to the signature', async () => {
  const { context, page } = await clinic.signedIn(1440);
  const { keyboard } = page;
  await keyboard.press('/');
  await keyboard.type('zoe');
  await page.getByRole('link', { name: /Begin a session/ }).waitFor();
  await keyboard.press('Tab');
  await comesTo(page, 'Begin a session');
  await keyboard.press('Enter');

  await page.getByRole('button', { name: 'Nothing changed: start' }).waitFor();
  await tabTo(page, 'Not met');
  await keyboard.press('Space');
  await page.getByText('1 item is not met').waitFor();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Space');
  await leadTo(page, 'n', 'Start session');
  await keyboard.press('Enter');

  await comesTo(page, 'Skin cleansed');
  await keyboard.press('Enter');
  await comesTo(page, 'tetracaine');
  await keyboard.press('Enter');
  await comesTo(page, 'Anesthetic off');
  await leadTo(page, 'u', 'Undo: Anesthetic on');
  await keyboard.press('Enter');
  await leadTo(page, 'n', 'tetracaine');
  await keyboard.press('Enter');
  await comesTo(page, 'Anesthetic off');
  await keyboard.press('Enter');
  await comesTo(page, 'Choose area');
  await keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Area and technique' }).waitFor();
  await tabTo(page, 'Cheek');
  await keyboard.press('Space');
  await tabTo(page, 'Cheeks 1.5 mm');
  await keyboard.press('Space');
  await tabTo(page, 'More: Needle length');
  await keyboard.press('Space');
  await leadTo(page, 'n', 'Begin needling Cheek');
  await keyboard.press('Enter');

  await page.getByRole('button', { name: 'Cheek done' }).waitFor();
  await leadTo(page, 'r', 'Redness');
  await keyboard.press('Enter');
  await page.getByRole('group', { name: 'How strong?' }).waitFor();
  await tabTo(page, 'Mild');
  await keyboard.press('Space');
  await tabTo(page, 'Cheek');
  await keyboard.press('Enter');
  await leadTo(page, 'n', 'Cheek done');
  await keyboard.press('Enter');
  await comesTo(page, 'Review and sign');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Review and sign' }).waitFor();
  await tabTo(page, 'All of it');
  await keyboard.press('Space');
  await leadTo(page, 'n', 'Sign and close');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
  await page.getByRole('link', { name: 'All saved' }).waitFor();

  const sessionId = new URL(page.url()).pathname.split('/').at(-1)!;
  const entries = await clinic.entriesOf(sessionId);
  expect(entries.map(({ type }) => type).filter((type) => !type.startsWith('Alert'))).toEqual([
    ...['SessionStarted', 'PreparationChecked', 'SkinCleansed', 'AnestheticApplied', 'AnestheticRemoved'],
    ...['ImmediateReactionObserved', 'AreaTreated', 'AftercareGiven', 'SessionCompleted'],
  ]);
  expect(entries.find(({ type }) => type === 'AreaTreated')?.data).toMatchObject({ needleLengthUm: 1_550, passes: 4 });
  await context.close();
});

it('a key that is held down goes through one step only, and ? lists the keys', async () => {
  const { context, page } = await clinic.signedIn(1440);
  await page.goto(`/clinics/${clinic.service.clinicId}/sessions/${newId()}?client=${clinic.known.clientId}`);
  await page.getByRole('button', { name: 'Nothing changed: start' }).waitFor();
  await leadTo(page, 'n', 'Nothing changed: start');
  await page.keyboard.down('Enter');
  await comesTo(page, 'Skin cleansed');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByText('Go to the next step, in a session').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: 'Skin cleansed' }).isVisible()).toBe(true);
  await context.close();
});
