/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
  await clinic.simulate(240);
});
afterAll(() => clinic?.remove());

const address = (search = ''): string => `/clinics/${clinic.service.clinicId}/report${search}`;

it('is printed on A4 with its time, its filters, page n of N and the head of the log', async () => {
  const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
  await page.goto(address('?window=90'));
  const sheet = page.getByRole('article', { name: 'Hautklinik Nord' });
  await sheet.waitFor();
  const { body: checkpoint } = await clinic.service.get('log/checkpoint', clinic.service.owner.headers);
  await sheet.getByText('90 days').waitFor();
  await sheet.getByText(checkpoint.root).first().waitFor();
  const margins = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  );
  expect(margins).toMatch(/size: a4/i);
  expect(margins).toContain('counter(page)');
  expect(margins).toContain('counter(pages)');
  expect(margins).toContain(checkpoint.root);
  expect(margins).toMatch(/Hautklinik Nord · As of /);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(sizes.length).toBeGreaterThan(0);
  for (const [, width, height] of sizes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  await context.close();
});

it('prints the verdicts of one answer of the service, as findings and never as the claim; its file has the same', async () => {
  const { context, page } = await clinic.windowOf(clinic.service.owner, 1440);
  const answered = page.waitForResponse((response) => response.url().includes('/outcomes/report'));
  await page.goto(address());
  const sheet = page.getByRole('article', { name: 'Hautklinik Nord' });
  await sheet.waitFor();
  const report = await (await answered).json();
  const { overview, chart, funnel, claim, results, resolution } = report;
  const findings = [chart.chart, chart.cusum, funnel, claim.technique, claim.aftercare, claim.neither, resolution];
  const printed = await sheet.innerText();
  for (const { words } of [overview.indicators[0].rate, ...findings, ...results.scales])
    expect(printed).toContain(words);
  expect(printed).toMatch(/These are associations/);
  expect(printed).not.toContain(claim.claim);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Side effects as CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const { label, rate } of overview.indicators) {
    expect(file.split('\r\n').find((line) => line.includes(label))).toContain(rate.verdict);
  }
  expect(file).toContain(String(report.clinics[0].knownAt));
  await context.close();
});

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped', async (scheme) => {
    const { context, page } = await clinic.windowOf(clinic.service.owner, width, scheme);
    await page.goto(address());
    await page.getByRole('article').waitFor();
    expect(await faultsOf(page, `report-${width}-${scheme}`)).toEqual([]);
    await context.close();
  });
});
