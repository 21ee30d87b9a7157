/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

/** Where pictures of the screens go, for whoever wants to look at them. */
const PICTURES = process.env.PINPOINT_PICTURES;

/** What axe finds wrong, and what is wider than the page or cut off in it. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  }
  // Given to the page as an expression: the content security policy takes no script element.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: check } = window as unknown as { axe: typeof axe };
    const { violations: found } = await check.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
    );
  });
  const clipped = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, li, label, output, time')].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('[class*="skip"]')) return false;
        return (
          box.left < -1 ||
          box.right > window.innerWidth + 1 ||
          (element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX !== 'visible' &&
            element.clientWidth > 0)
        );
      },
    );
    return [
      ...(wide > 0 ? [`${wide} px wider than the window`] : []),
      ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
  return [...violations, ...clipped].map((fault) => `${name}: ${fault}`);
}

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
