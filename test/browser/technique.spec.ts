/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
  await clinic.simulate(240);
});
afterAll(() => clinic?.remove());

const address = (search = ''): string => `/clinics/${clinic.service.clinicId}/technique${search}`;

interface Group {
  group: { value: string }[];
  numerator: number;
  denominator: number;
}

const answer = async (path: string) =>
  (await clinic.service.get(`outcomes/${path}`, clinic.service.owner.headers)).body;

/** What a model says, once it is done. */
async function fitted(query: string) {
  const { headers } = clinic.service.owner;
  let { body } = await clinic.service.post(`outcomes/models?${query}`, {}, headers);
  while (body.state === 'running') ({ body } = await clinic.service.get(`outcomes/models/${body.id}`, headers));
  return body.result;
}

describe('technique and results', () => {
  it('shows each factor as the service compares it, and one of them in full, by keys alone', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address());
    await page.getByRole('heading', { name: 'By factor' }).waitFor();
    const row = page
      .getByRole('list', { name: 'Difference per 100 by factor' })
      .getByRole('button', { name: /Passes/ });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/factor=passes/);
    await page.getByRole('heading', { name: 'Passes', exact: true }).waitFor();
    const { comparison } = await answer('technique?factor=passes');
    await page.getByText(comparison.words).waitFor();
    await context.close();
  });

  it('compares improvement by the levels of a factor that is chosen, in the words of the service', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address('?part=results'));
    const levels = page.getByRole('region', { name: 'Improvement by technique' });
    await levels.getByLabel('Compared by').selectOption({ label: 'Passes' });
    await page.waitForURL(/factor=passes/);
    const { technique } = await answer('results?factor=passes');
    expect(technique.scales.length).toBeGreaterThan(0);
    for (const { words } of technique.scales) await levels.getByText(words).waitFor();
    await context.close();
  });

  it.each(['', '?part=results'])('hands out figures for the clinic, and a form that may leave it%s', async (search) => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address(search));
    const saved = async (name: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      return readFile(await (await download).path(), 'utf8');
    };
    expect(await saved('All figures as CSV')).toContain('verdict');
    expect(await saved('CSV for outside the clinic')).toContain('withheld');
    await context.close();
  });

  it('works out the adjusted model of a factor, beside what was counted, and has it ready for whoever comes back', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address('?factor=passes'));
    const card = page.getByRole('region', { name: 'Passes, all else alike' });
    await card.getByText('Association, not cause.').waitFor();
    await card.getByRole('button', { name: 'Work it out' }).click();
    const shown = card.getByRole('list', { name: /as counted and adjusted/ }).getByRole('listitem');
    await shown.filter({ hasText: 'Adjusted' }).waitFor();
    const model = await fitted('factor=passes');
    await card.getByText(model.words).waitFor();
    const { comparison } = await answer('technique?factor=passes');
    const per100 = (share: number): string => Math.abs(100 * share).toFixed(1);
    await shown.filter({ hasText: 'As counted' }).getByText(per100(comparison.riskDifference.estimate)).waitFor();
    await shown.filter({ hasText: 'Adjusted' }).getByText(per100(model.riskDifference.estimate)).waitFor();

    let asked = 0;
    page.on('request', (request) => (asked += request.url().includes('/outcomes/models') ? 1 : 0));
    await page.getByRole('button', { name: /Device/ }).click();
    await page.getByRole('region', { name: 'Device, all else alike' }).waitFor();
    await page.getByRole('button', { name: /Passes/ }).click();
    await card.getByText(model.words).waitFor();
    expect(asked).toBe(0);
    await context.close();
  });

  it('stops a model that is being fitted', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    // As long as nothing is told of it, it is under way as far as the page knows.
    await page.route('**/outcomes/models/*', (route) =>
      route.request().method() === 'GET' ? undefined : route.continue(),
    );
    await page.goto(address('?factor=device'));
    const card = page.getByRole('region', { name: 'Device, all else alike' });
    await card.getByRole('button', { name: 'Work it out' }).click();
    await card.getByRole('progressbar').waitFor();
    const stopped = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await card.getByRole('button', { name: 'Stop' }).click();
    const response = await stopped;
    expect(response.status()).toBe(204);
    await card.getByRole('button', { name: 'Work it out' }).waitFor();
    const id = new URL(response.url()).pathname.split('/').at(-1)!;
    expect((await clinic.service.get(`outcomes/models/${id}`, clinic.service.owner.headers)).status).toBe(404);
    await context.close();
  });

  it('opens from a cell of the map the sessions that it was counted from', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address());
    const { groups }: { groups: Group[] } = await answer('rates?by=area,needle_length&unit=session_area');
    const most = groups.reduce((one, other) => (other.numerator > one.numerator ? other : one));
    const counted = `${most.numerator} / ${most.denominator}`;
    await page.getByRole('button', { name: counted }).first().click();
    await page.waitForURL(/cell=/);
    const [area, needle] = most.group.map(({ value }) => value);
    const { total } = await answer(
      `sessions?area=${area}&needle_length=${needle}&counted=numerator&class=prolonged,adverse`,
    );
    expect(await page.locator('section[aria-live] li').count()).toBe(Math.min(50, total));
    await context.close();
  });

  it('shows improvement and time to resolution with the words of the service, and the claim', async () => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(address('?part=results'));
    const { scales } = await answer('results');
    for (const { words } of scales) await page.getByText(words).first().waitFor();
    await page.getByText((await answer('resolution')).words).waitFor();
    await page.getByRole('link', { name: 'The claim' }).click();
    const { claim, technique, aftercare } = await answer('claim');
    await page.getByText(claim).waitFor();
    await page.getByText(technique.words).first().waitFor();
    await page.getByText(aftercare.words).first().waitFor();
    await context.close();
  });
});

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped', async (scheme) => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, width, scheme);
    const look = async (screen: string, search: string, ready: (page: Page) => Promise<void>): Promise<string[]> => {
      await page.goto(address(search));
      await ready(page);
      return faultsOf(page, `technique-${screen}-${width}-${scheme}`);
    };
    const heading = (name: string) => (shown: Page) => shown.getByRole('heading', { name }).waitFor();
    const levels = (await answer('results?factor=needle_length')).technique.scales[0].words as string;
    expect([
      ...(await look('comparison', '', heading('Area by needle length'))),
      ...(await look('results', '?part=results', (shown) => shown.getByText(levels).waitFor())),
      ...(await look('claim', '?part=claim', heading('What is claimed'))),
    ]).toEqual([]);
    await context.close();
  });
});
