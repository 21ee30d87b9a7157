/// <reference lib="dom" />
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
  await clinic.simulate(900, 'signals');
  await clinic.lookForSignals();
});
afterAll(() => clinic?.remove());

interface SignalList {
  open: number;
  items: {
    signalId: string;
    words: string;
    direction: 'above' | 'below';
    acknowledgement: { comment: string } | null;
  }[];
}

const signals = async (query = ''): Promise<SignalList> =>
  (await clinic.service.get(`signals${query}`, clinic.service.owner.headers)).body;

describe('signals', () => {
  it('stand on the overview, are shown with their evidence, and are answered with a comment', async () => {
    const { open, items } = await signals('?state=open');
    expect(open).toBeGreaterThan(0);
    const shown = items.find(({ direction }) => direction === 'above') ?? items[0]!;
    const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
    await page.goto(`/clinics/${clinic.service.clinicId}/safety`);
    const badge = page.getByRole('link', { name: new RegExp(`${open} signals? (is|are) open`) });
    await badge.getByText(shown.words).waitFor();
    await badge.click();
    await page.getByRole('heading', { name: 'Signals' }).waitFor();
    const first = page.getByRole('article').first();
    await first.getByText(shown.words).waitFor();
    await first.getByText('Evidence', { exact: true }).click();
    await first.getByText('Known up to event').waitFor();
    await first.getByText('Answer for it').click();
    await first.getByRole('button', { name: 'Record in my name' }).click();
    await first.getByRole('alert').waitFor();
    await first.getByLabel('What was found, and what was done about it').fill('A lot that stood in the sun.');
    await first.getByRole('button', { name: 'Record in my name' }).click();
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.getByText('A lot that stood in the sun.').waitFor();
    const now = await signals();
    expect(now.open).toBe(open - 1);
    const answered = now.items.find(({ signalId }) => signalId === shown.signalId);
    expect(answered?.acknowledgement?.comment).toBe('A lot that stood in the sun.');
    await context.close();
  });

  it('are shown to an auditor, who answers for none', async () => {
    const auditor = await clinic.service.hire('auditor', new Date(Date.now() + 86_400_000).toISOString());
    const { context, page } = await clinic.windowOf(auditor, 1440);
    await page.goto(`/clinics/${clinic.service.clinicId}/signals`);
    await page.getByRole('article').first().waitFor();
    expect(await page.getByText('Answer for it').count()).toBe(0);
    await context.close();
  });
});

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped', async (scheme) => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, width, scheme);
    await page.goto(`/clinics/${clinic.service.clinicId}/signals?all=true`);
    await page.getByRole('article').first().waitFor();
    await page.getByText('Evidence', { exact: true }).first().click();
    expect(await faultsOf(page, `signals-${width}-${scheme}`)).toEqual([]);
    await context.close();
  });
});

it('on a phone every place is reached, those without room behind "More"', async () => {
  const { context, page } = await clinic.windowOf(clinic.service.owner, 390);
  await page.goto(`/clinics/${clinic.service.clinicId}/signals`);
  expect(await page.getByRole('link', { name: 'Access' }).count()).toBe(0);
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Access' }).press('Enter');
  await page.waitForURL(/access/);
  await page.getByRole('link', { name: 'Access' }).waitFor({ state: 'detached' });
  await context.close();
});
