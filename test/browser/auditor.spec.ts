/// <reference lib="dom" />
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { type BrowserContext, type Page } from 'playwright-core';
import { type AuditedClinic, IDLE_DAYS, startAuditedClinic } from './audited-clinic.js';
import { faultsOf } from './faults.js';

const HEIGHTS = { 390: 844, 820: 1180, 1440: 900 } as const;
const DAY_MS = 86_400_000;

let clinic: AuditedClinic;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  clinic = await startAuditedClinic();
});
afterAll(() => clinic?.remove());

beforeEach(async () => {
  ({ context, page } = await clinic.windowOf(clinic.auditor, 1440));
});
afterEach(() => context.close());

const address = (path: string): string => `/clinics/${clinic.service.clinicId}/${path}`;
const dayAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const event = (position: number) => page.getByRole('paragraph').filter({ hasText: new RegExp(`^Event ${position}$`) });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const difference = () => page.getByRole('region', { name: 'Between the pins' });

/** Gives the focus to what has this name with the Tab key alone, and presses it. */
async function tabTo(role: 'button' | 'link', name: string, key = 'Enter'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await wanted.waitFor();
  for (let tabs = 0; tabs < 120; tabs++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach "${name}".`);
}

async function openTimeline(query: string, position: number): Promise<void> {
  await page.goto(address(`timeline?${query}`));
  await event(position).waitFor();
}

describe('the timeline', () => {
  it('is stepped through, pinned and played with the keyboard alone', async () => {
    const { area, corrected } = clinic.at;
    await openTimeline(`at=${area}`, area);
    await page.keyboard.press('[');
    await page.getByRole('button', { name: `Start ${area}` }).waitFor();
    await page.keyboard.press('j');
    await event(area + 1).waitFor();
    await page.keyboard.press('k');
    await event(area).waitFor();
    await page.keyboard.press('Home');
    await event(0).waitFor();
    await page.keyboard.press(' ');
    await event(2).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.goto(address(`timeline?sessionId=${clinic.sessionId}&at=${corrected}&from=${area}`));
    await event(corrected).waitFor();
    await page.keyboard.press(']');
    await difference().getByText('needle length: 1,200 µm instead of 1,500 µm').waitFor();
    await tabTo('button', 'All of the client');
    await difference()
      .getByText(/all of client Zoë Ångström/)
      .waitFor();
    expect(new URL(page.url()).searchParams.get('about')).toBe('client');
  });

  it('says in words what changed between two pins in a session and in a series, and by whom', async () => {
    const { planned, reaction, voided } = clinic.at;
    await openTimeline(`sessionId=${clinic.sessionId}&at=${voided}&from=${reaction}&to=${voided}`, voided);
    await difference().getByText('taken back', { exact: true }).waitFor();
    const said = await difference().innerText();
    expect(said).toMatch(/Area treated corrected/);
    expect(said).toMatch(/reaction observed taken back/);
    expect(said).toMatch(/Petra Practitioner, practitioner, .+ \(typing error\)/);
    await openTimeline(`seriesId=${clinic.seriesId}&at=${planned}&from=0&to=${voided}`, planned);
    await difference().getByText('target sessions: 4').waitFor();
  });

  it('leads from a correction to what it corrects, and back', async () => {
    const { area, corrected } = clinic.at;
    await openTimeline(`at=${corrected}`, corrected);
    await tabTo('button', `Go to what it corrects, event ${area}`);
    await event(area).waitFor();
    await tabTo('button', `Go to its correction, event ${corrected}`);
    await event(corrected).waitFor();
  });

  it('collapses the time in which nothing was recorded, also of one session', async () => {
    const { corrected } = clinic.at;
    await openTimeline(`sessionId=${clinic.sessionId}&at=${corrected}`, corrected);
    await page.getByText(`${IDLE_DAYS} days without entries`).waitFor();
  });

  it('shows people no instant as machines write it, and no id at full length', async () => {
    const { area, effect, voided } = clinic.at;
    for (const at of [0, area, effect]) {
      await openTimeline(`at=${at}&from=0&to=${voided}&about=client`, at);
      await page
        .getByText(/^As known after event|^From event|about no client/)
        .first()
        .waitFor();
      const text = await page.getByRole('main').innerText();
      expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
  });
});

it('as of a day, says what was known then, what is known today, and how far they are apart', async () => {
  await page.goto(address(`as-of?day=${dayAgo(30)}`));
  await page.getByText(/of 13 figures are not what the overview said/).waitFor();
  const row = page.getByRole('listitem').filter({ has: heading('Any side effect') });
  expect(await row.innerText()).toMatch(/1 more seen, 1 more followed up/);
  await page.getByText(/Side effect reported: it happened/).waitFor();
  await page.goto(address(`as-of?day=${dayAgo(200)}`));
  await heading(/Nothing was recorded yet on/).waitFor();
  await page.getByRole('button', { name: /^Go to/ }).press('Enter');
  await page
    .getByText(/figures are/)
    .first()
    .waitFor();
});

it('the access trail joins what a page asked for in one go, and opens to all of it', async () => {
  await page.goto(address('as-of'));
  await page
    .getByText(/figures are/)
    .first()
    .waitFor();
  await page.goto(address(`access?staffId=${clinic.auditor.staffId}`));
  await page
    .getByText(/\d+ answers/)
    .first()
    .waitFor();
  const { body } = await clinic.service.get(
    `accesses?staffId=${clinic.auditor.staffId}&limit=500`,
    clinic.auditor.headers,
  );
  const all = (body as { accesses: unknown[] }).accesses.length;
  for (const closed of await page.locator('details').all()) await closed.locator('summary').press('Enter');
  const lines = await page.locator('li:not(:has(details)) time').count();
  // What is asked while the page is read stands in the trail already, and not yet on the page.
  expect(lines).toBeGreaterThan(5);
  expect(all).toBeGreaterThanOrEqual(lines);
  expect(await page.locator('details').count()).toBeLessThan(lines);
});

describe('verification', () => {
  it('is begun with the keyboard, and finds both logs whole', async () => {
    await page.goto(address('proof'));
    await tabTo('button', 'Verify now');
    await page.getByText('The record is whole', { exact: true }).waitFor();
    await page.getByText('The access trail is whole', { exact: true }).waitFor();
  });

  it('tells how far it is, and is stopped', async () => {
    const { work } = clinic.service.stores.audit;
    const verify = work.verify.bind(work);
    // A log that is read for as long as nobody stops it.
    work.verify = (_, { onProgress, signal }) => {
      onProgress('events', 1_000, 5_000);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    await page.goto(address('proof'));
    await tabTo('button', 'Verify now');
    await page.getByText('events: 1,000 of 5,000').waitFor();
    await tabTo('button', 'Stop');
    await page.getByText('Stopped. Nothing can be said about the log.').waitFor();
    work.verify = verify;
    await tabTo('button', 'Verify now');
    await page.getByText('The record is whole', { exact: true }).waitFor();
  });

  it('makes a bundle, which is saved, and that it was saved stands in the access trail', async () => {
    await page.goto(address('proof'));
    await tabTo('button', 'Make a bundle');
    await page.getByRole('link', { name: 'Save the bundle' }).waitFor();
    for (const name of ['Save the bundle', 'Save the events', 'Save as FHIR']) {
      const download = page.waitForEvent('download');
      await tabTo('link', name);
      expect(await (await download).failure()).toBeNull();
    }
    await page.getByRole('link', { name: 'What you were shown' }).press('Enter');
    for (const name of ['Download bundle', 'Export events', 'Export clinic fhir']) {
      await page.getByText(new RegExp(name, 'i')).first().waitFor({ state: 'attached' });
    }
  });
});

it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped, at every width', async (scheme) => {
  const { area, reaction, corrected, voided } = clinic.at;
  const faults: string[] = [];
  await page.emulateMedia({ colorScheme: scheme });
  const look = async (screen: string): Promise<void> => {
    for (const width of [390, 820, 1440] as const) {
      await page.setViewportSize({ width, height: HEIGHTS[width] });
      faults.push(...(await faultsOf(page, `${screen}-${width}-${scheme}`)));
    }
  };
  await openTimeline(`at=${area}`, area);
  await page.getByText(/^As known after event/).waitFor();
  await look('timeline');
  await openTimeline(`sessionId=${clinic.sessionId}&at=${corrected}&from=${reaction}&to=${voided}`, corrected);
  await difference().getByText('taken back', { exact: true }).waitFor();
  await look('timeline-difference');
  await page.goto(address(`as-of?day=${dayAgo(30)}`));
  await page.getByText(/Side effect reported: it happened/).waitFor();
  await look('as-of');
  await page.goto(address('proof'));
  await page.getByRole('button', { name: 'Verify now' }).press('Enter');
  await page.getByText('The access trail is whole', { exact: true }).waitFor();
  await look('verify');
  await page.goto(address('access'));
  await page.locator('summary').first().press('Enter');
  await look('access');
  expect(faults).toEqual([]);
});

it('a log that was tampered with is shown as failed, with the first event that is wrong', async () => {
  const { area } = clinic.at;
  const database = new Database(join(clinic.service.dataDirectory, 'log.db'));
  // As somebody who has all rights to the file: the guards first, then one letter of what was recorded.
  database.exec('DROP TRIGGER event_refuses_update');
  const { changes } = database
    .prepare(
      `UPDATE event SET clinical = replace(clinical, '1500', '1400') WHERE position = ? AND log_id = (
      SELECT log_id FROM event WHERE position = ? AND clinical LIKE '%1500%')`,
    )
    .run(area, area);
  database.close();
  expect(changes).toBe(1);
  await page.goto(address('proof'));
  await tabTo('button', 'Verify now');
  await page.getByText(`The record cannot be relied on from event ${area} on`).waitFor();
  await page.getByText('The coded part of the event was changed.').waitFor();
  expect(await faultsOf(page, 'verify-broken')).toEqual([]);
  await page.getByRole('link', { name: 'Open it in the timeline' }).press('Enter');
  await event(area).waitFor();
});
