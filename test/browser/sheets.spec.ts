/// <reference lib="dom" />
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
  for (const [template, title] of [
    ['preparation', 'Before your treatment'],
    ['aftercare', 'After your treatment'],
  ]) {
    const text = { template, language: 'en', notes: { title, body: 'Be gentle.\n\n- No sun' } };
    await clinic.service.post('templates', text, clinic.service.owner.headers);
  }
});
afterAll(() => clinic?.remove());

/** Opens the sheet in a page of its own, as whoever prints it would. */
async function printed(page: Page, name: string): Promise<Page> {
  const [sheet] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name }).tap()]);
  await sheet.getByRole('heading').waitFor();
  return sheet;
}

describe('sheets for clients', () => {
  it('are printed before a session and at its close, and stand in the record as given', async () => {
    const { context, page } = await clinic.signedIn();
    const tap = (role: 'button' | 'link', name: string | RegExp) => page.getByRole(role, { name }).first().tap();
    await tap('link', /Zoë/);
    const before = await printed(page, 'Print: Before your treatment');
    expect(await before.getByText(clinic.known.name).count()).toBe(1);
    const margin = await before.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(margin).not.toBe('none');
    await before.close();
    await page.getByRole('link', { name: '✓ Print: Before your treatment' }).waitFor();

    await tap('button', 'Nothing changed: start');
    await tap('button', 'Skin cleansed');
    await tap('button', /Lidocaine.* on$/);
    await tap('button', 'Anesthetic off');
    await tap('link', 'Choose area');
    await page.getByRole('button', { name: 'Cheek', exact: true }).tap();
    await tap('button', 'Cheeks 1.5 mm');
    await tap('button', 'Begin needling Cheek');
    await tap('button', 'Cheek done');
    await tap('link', 'Review and sign');
    await (await printed(page, 'Print: After your treatment')).close();
    await tap('button', 'All of it');
    await tap('button', 'Sign and close');
    await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
    await page.getByRole('link', { name: 'All saved' }).waitFor();

    const entries = await clinic.entriesOf(clinic.known.sessionId);
    const dataOf = (type: string) => entries.find((entry) => entry.type === type)?.data;
    expect(dataOf('PreparationAdviceGiven')).toMatchObject({ templateVersion: 1, channel: 'printed' });
    expect(dataOf('AftercareGiven')).toMatchObject({ templateVersion: 1, channel: 'printed' });
    await context.close();
  });
});
