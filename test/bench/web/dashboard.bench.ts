import { median } from '../rounds.js';
import { measuredIn, type WebSuite } from './web-world.js';

/** The owner's first page: how fast it shows in a browser that knows nothing yet, and how it answers. */
export const dashboardBench: WebSuite = async function* (world, { rounds, slowdown, signal, progress }) {
  const at = `at ${slowdown}× CPU`;
  const paints: number[] = [];
  let worst = 0;
  for (let round = 0; round < rounds; round++) {
    signal.throwIfAborted();
    progress('safety dashboards', round + 1, rounds);
    const { page, slow, close } = await world.open('owner');
    try {
      await slow(slowdown);
      await page.goto(`${world.clinic}/safety`);
      const lead = page.locator('[aria-labelledby="lead-indicator"]');
      await lead.waitFor();
      paints.push((await measuredIn(page)).paintMs);
      const table = page.locator('details > summary').first();
      await table.click();
      await table.click();
      for (const days of ['7', '90', '28']) {
        await page.getByLabel('Follow-up window').focus();
        await page.getByLabel('Follow-up window').selectOption(days);
        await lead.waitFor();
      }
      await page.getByRole('link', { name: 'Charts' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Safety' }).first().click();
      await lead.waitFor();
      worst = Math.max(worst, (await measuredIn(page)).interactionMs);
    } finally {
      await close();
    }
  }
  yield { name: `safety dashboard, largest paint, ${at}`, value: median(paints), unit: 'ms', target: 'value ≤ 2500' };
  yield {
    name: `safety dashboard, worst interaction of ${rounds} visits, ${at}`,
    value: worst,
    unit: 'ms',
    target: 'value ≤ 200',
  };
};
