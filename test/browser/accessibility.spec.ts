/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)(
    '%s: axe finds nothing and nothing is clipped, on every screen',
    async (scheme) => {
      const faults: string[] = [];
      const look = async (page: Page, screen: string): Promise<void> =>
        void faults.push(...(await faultsOf(page, `${screen}-${width}-${scheme}`)));
      const door = await clinic.tablet(width, scheme);
      await door.page.goto('/sign-in');
      await door.page.getByRole('button', { name: 'Sign in' }).waitFor();
      await look(door.page, 'sign-in');
      await door.context.close();

      const { context, page } = await clinic.signedIn(width, scheme);
      await look(page, 'today');
      await page.goto('/second-factor');
      await page.getByRole('img', { name: /QR code/ }).waitFor();
      await look(page, 'second-factor');
      const sessionId = newId();
      await page.goto(`/clinics/${clinic.service.clinicId}/sessions/${sessionId}?client=${clinic.known.clientId}`);
      await page.getByRole('button', { name: 'Nothing changed: start' }).waitFor();
      await look(page, 'pre-check');
      await page.getByRole('button', { name: 'Nothing changed: start' }).tap();
      await page.getByRole('button', { name: 'Skin cleansed' }).tap();
      await page.getByRole('button', { name: /Lidocaine.* on$/ }).waitFor();
      await look(page, 'recorder-anesthetic');
      await page.getByRole('button', { name: /Lidocaine.* on$/ }).tap();
      await page.getByRole('button', { name: 'Anesthetic off' }).waitFor();
      await look(page, 'recorder-contact');
      await page.getByRole('button', { name: 'Anesthetic off' }).tap();
      await page.getByRole('link', { name: 'Choose area' }).tap();
      await page.getByRole('button', { name: 'Cheek', exact: true }).tap();
      await look(page, 'area');
      await page.getByRole('button', { name: 'Cheeks 1.5 mm' }).tap();
      await page.getByRole('button', { name: 'More: Needle length' }).tap();
      await page.getByRole('button', { name: 'Begin needling Cheek' }).tap();
      await page.getByRole('button', { name: 'Cheek done' }).waitFor();
      await look(page, 'recorder-needling');
      await page.getByRole('link', { name: 'Redness' }).tap();
      await page.getByRole('button', { name: 'Mild' }).tap();
      await look(page, 'reaction');
      await page.getByRole('button', { name: 'Cheek', exact: true }).tap();
      await page.getByRole('button', { name: 'Cheek done' }).tap();
      await page.getByRole('link', { name: 'Review and sign' }).tap();
      await page.getByRole('button', { name: 'All of it' }).tap();
      await look(page, 'close');
      await page.getByRole('button', { name: 'Sign and close' }).tap();
      await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
      await look(page, 'signed');
      await page.getByRole('link', { name: 'All saved' }).tap();
      await page.getByRole('heading', { name: /All saved/ }).waitFor();
      await look(page, 'outbox');
      await context.close();
      expect(faults).toEqual([]);
    },
  );
});
