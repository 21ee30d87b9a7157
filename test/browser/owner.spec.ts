/// <reference lib="dom" />
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
let page: Page;
beforeAll(async () => {
  clinic = await startClinic();
  await clinic.simulate(600, 'signals');
  await clinic.lookForSignals();
  page = (await clinic.windowOf(clinic.service.owner, 1440)).page;
});
afterAll(() => clinic?.remove());

const SIZES: readonly (readonly [width: number, height: number])[] = [
  [390, 844],
  [820, 1180],
  [1440, 900],
];
const open = (path: string) => page.goto(`/clinics/${clinic.service.clinicId}/${path}`);
const owned = async (path: string) => (await clinic.service.get(path, clinic.service.owner.headers)).body;

/** Moves the focus on until it is where a person would want it; what the keyboard does not reach is an error. */
async function tabTo(selector: string): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first();
const SCREENS: readonly (readonly [name: string, path: string, ready: () => Promise<unknown>])[] = [
  ['safety', 'safety', () => heading('By kind').waitFor()],
  ['charts-p', 'charts', () => page.getByRole('group', { name: /^Funnel/ }).waitFor()],
  ['charts-g', 'charts?indicator=severe', () => heading(/^Across/).waitFor()],
  ['charts-expected', 'charts?expected=true', () => heading('Observed against expected').waitFor()],
  ['technique', 'technique', () => heading('Area by needle length').waitFor()],
  ['results', 'technique?part=results', () => heading('How long side effects last').waitFor()],
  ['claim', 'technique?part=claim', () => heading('What is claimed').waitFor()],
  ['report', 'report', () => page.getByRole('article').waitFor()],
  ['signals', 'signals', () => page.getByRole('article').first().waitFor()],
  ...(['staff', 'devices', 'lots', 'products', 'presets', 'templates', 'settings', 'changes'] as const).map(
    (part) => [`practice-${part}`, `practice?part=${part}`, () => page.locator('#add').waitFor()] as const,
  ),
  ['practice-thresholds', 'practice?part=thresholds', () => page.getByText('Change the limits').first().waitFor()],
];

describe('the pages of an owner', () => {
  it.each(SCREENS)(
    '%s: axe finds nothing and nothing is clipped, at any width, light and dark',
    async (name, path, ready) => {
      await open(path);
      await ready();
      const faults: string[] = [];
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await faultsOf(page, `owner-${name}-${width}-${colorScheme}`)));
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      expect(faults).toEqual([]);
    },
  );

  it('have a name of their own in the window, and a page that is not there keeps its clinic around it', async () => {
    await open('safety');
    await heading('Safety').waitFor();
    expect(await page.title()).toBe('Safety · Pinpoint');
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.getByRole('article').waitFor();
    expect(await page.title()).toBe('Report · Pinpoint');
    for (const [place, title] of [
      ['Verify', 'Verify'],
      ['As of a day', 'As of'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
      await heading(new RegExp(title)).waitFor();
    }
    await open('no-such-page');
    await heading('There is no such page').waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Charts' }).waitFor();
  });
});

describe('by keyboard alone', () => {
  it('an owner gets from the overview to the sessions behind a point', async () => {
    await open('safety');
    await heading('By kind').waitFor();
    await tabTo('li a[href*="indicator=adverse"]');
    await page.keyboard.press('Enter');
    await heading('Adverse response over time').waitFor();
    await page.getByRole('group', { name: /^Control chart/ }).waitFor();
    const label = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
    do await tabTo('svg g[role="button"]');
    while (/ 0 of /.test(await label()));
    const [, seen] = /(\d+) of [\d,]+ followed/.exec(await label())!;
    await page.keyboard.press('Enter');
    await page.waitForURL(/days=/);
    await heading(new RegExp(`^${seen} sessions? with a side effect$`)).waitFor();
    expect(await page.locator('section[aria-live] li').count()).toBe(Number(seen));
  });

  it('an owner answers for a signal with a comment', async () => {
    const { open: before } = await owned('signals?state=open');
    await open('signals');
    await page.getByRole('article').first().waitFor();
    do await tabTo('article summary');
    while ((await page.evaluate(() => document.activeElement!.textContent)) !== 'Answer for it');
    await page.keyboard.press('Enter');
    await tabTo('textarea');
    await page.keyboard.type('Looked at with everybody.');
    await tabTo('button[type="submit"]');
    const answered = page.waitForResponse((response) => response.url().endsWith('/acknowledgement'));
    await page.keyboard.press('Enter');
    expect((await answered).status()).toBe(201);
    const { open: after } = await owned('signals?state=open');
    expect(after).toBe(before - 1);
  });

  it('an owner changes a threshold, in the unit that people say', async () => {
    await open('practice?part=thresholds');
    const rule = page.getByRole('listitem').filter({ hasText: 'needle length on the face' });
    await rule.first().waitFor();
    do await tabTo('summary');
    while (!(await page.evaluate(() => document.activeElement!.closest('li')!.textContent.includes('on the face'))));
    await page.keyboard.press('Enter');
    await tabTo('input');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.25');
    await tabTo('button[type="submit"]');
    await page.keyboard.press('Enter');
    await rule.getByText('1.25 mm').waitFor();
    await rule.getByText('(set by the clinic; default 1.5 mm)').waitFor();
    const { rules } = await owned('safety-rules');
    const { limits } = (rules as { code: string; limits: object }[]).find(
      ({ code }) => code === 'depth_face_not_evaluated',
    )!;
    expect(limits).toEqual({ needle_length_um: 1_250 });
  });
});

it('an auditor reads the practice and is offered nothing that only an owner may do', async () => {
  const auditor = await clinic.service.hire('auditor', new Date(Date.now() + 86_400_000).toISOString());
  const { context, page: read } = await clinic.windowOf(auditor, 1440);
  for (const part of ['staff', 'devices', 'lots', 'thresholds', 'settings']) {
    await read.goto(`/clinics/${clinic.service.clinicId}/practice?part=${part}`);
    await read.locator('#entries').waitFor();
    expect(await read.locator('main form, main summary, main button').count()).toBe(0);
  }
  await context.close();
});
