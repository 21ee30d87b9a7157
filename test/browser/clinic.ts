import { type Clock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startTestService, type TestPerson, type TestService } from '../support/service.js';

const CHROMIUM = process.env.PINPOINT_CHROMIUM ?? '/usr/bin/chromium';
const PINPOINT = new URL('../../dist/apps/cli/src/main.js', import.meta.url).pathname;
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

export interface BookedClient {
  clientId: string;
  sessionId: string;
  name: string;
}

/** A clinic with a day's work, the service that keeps its record, and a browser. */
export interface BrowserClinic {
  service: TestService;
  browser: Browser;
  /** Booked today: with an earlier session, and new in the clinic. */
  known: BookedClient;
  fresh: BookedClient;
  presetId: string;
  /** A tablet on which nobody has signed in yet. */
  tablet(width?: number, colorScheme?: 'light' | 'dark'): Promise<{ context: BrowserContext; page: Page }>;
  /** A tablet on which the practitioner has signed in and sees the day. */
  signedIn(width?: number, colorScheme?: 'light' | 'dark'): Promise<{ context: BrowserContext; page: Page }>;
  /** A window in which a person is signed in already, without going through the pages. */
  windowOf(
    person: TestPerson,
    width?: number,
    colorScheme?: 'light' | 'dark',
  ): Promise<{ context: BrowserContext; page: Page }>;
  /** Enters a made-up history of so many sessions into the clinic. */
  simulate(sessions: number, truth?: 'plausible' | 'signals'): Promise<void>;
  /** Has the charts of the clinic looked at, as each night does. */
  lookForSignals(): Promise<void>;
  /** The entries of a session, as the record holds them. */
  entriesOf(sessionId: string): Promise<{ entryId: string; type: string; data: Record<string, unknown> }[]>;
  remove(): Promise<void>;
}

const HEIGHTS: Readonly<Record<number, number>> = { 390: 844, 820: 1180, 1440: 900 };

/**
 * @param environment settings of the service besides the usual ones
 * @param clock by which it records; the system's by default
 */
export async function startClinic(environment: NodeJS.ProcessEnv = {}, clock?: Clock): Promise<BrowserClinic> {
  const service = await startTestService(undefined, { environment, ...(clock && { clock }) });
  const nowMs = service.stores.clock.now();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const record = async (path: string, body: object): Promise<void> => {
    const answer = await service.post(path, body, service.owner.headers);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const faults: Error[] = [];
  const presetId = newId();
  await record('cartridge-lots', { lot: 'MN-2204', expiresOn: '2099-05-31', cartridges: 40 });
  await record('presets', {
    ...{ presetId, areas: ['cheek'], deviceType: 'pen', needleLengthUm: 1_500, passes: 4 },
    notes: { name: 'Cheeks 1.5 mm' },
  });
  const known = await bookedClient(record, 'Zoë Ångström', nowMs + 25_000, true);
  await earlierSession(record, known.clientId, service.practitioner.staffId, nowMs - 21 * 86_400_000);
  const fresh = await bookedClient(record, 'Bartholomäus Featherstonehaugh-Wessendorf', nowMs + 40_000, false);

  const tablet: BrowserClinic['tablet'] = async (width = 820, colorScheme = 'light') => {
    const viewport = { width, height: HEIGHTS[width] ?? 1_000 };
    const context = await browser.newContext({ viewport, colorScheme, baseURL: service.url, hasTouch: true });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error));
    return { context, page };
  };
  const pinpoint = (...words: string[]) => {
    const env = { ...process.env, NODE_OPTIONS: '', PINPOINT_DATA: service.dataDirectory, DATABASE_URL: '' };
    return promisify(execFile)(process.execPath, [PINPOINT, ...words], { env });
  };
  return {
    ...{ service, browser, known, fresh, presetId, tablet },
    signedIn: async (width, colorScheme) => {
      const { context, page } = await tablet(width, colorScheme);
      await signInOn(page, service);
      return { context, page };
    },
    windowOf: async ({ headers }, width, colorScheme) => {
      const { context, page } = await tablet(width, colorScheme);
      const [name, value] = headers.cookie!.split('=') as [string, string];
      await context.addCookies([{ name, value, url: service.url }]);
      return { context, page };
    },
    simulate: async (sessions, truth = 'plausible') => {
      const until = new Date().toISOString().slice(0, 10);
      const asked = ['--clinic', 'Hautklinik Nord', '--sessions', String(sessions), '--until', until, '--truth', truth];
      await pinpoint('simulate', ...asked, '--record-now');
    },
    lookForSignals: async () => void (await pinpoint('signals', '--clinic', 'Hautklinik Nord')),
    entriesOf: async (sessionId) => {
      const { body } = await service.get(`sessions/${sessionId}`);
      return body.entries;
    },
    remove: async () => {
      await browser.close();
      await service.remove();
      if (faults.length > 0) throw new AggregateError(faults, 'Something was thrown in a page.');
    },
  };
}

/** Signs the practitioner in through the pages, and waits until the day is there. */
export async function signInOn(page: Page, { practitioner }: TestService): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Login name').fill(practitioner.loginName);
  await page.getByLabel('Password', { exact: true }).fill(practitioner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await page.getByRole('link', { name: /Zoë/ }).first().waitFor();
}

type Record_ = (path: string, body: object) => Promise<void>;

async function bookedClient(
  record: Record_,
  name: string,
  plannedForMs: number,
  hasConsented: boolean,
): Promise<BookedClient> {
  const [clientId, sessionId] = [newId(), newId()];
  await record(`clients/${clientId}/registration`, { birthYear: 1990, sex: 'female', identity: { name } });
  const given = { kind: 'treatment', given: new Date(plannedForMs - 60_000).toISOString() };
  if (hasConsented) await record(`clients/${clientId}/consents`, given);
  const plannedFor = new Date(plannedForMs).toISOString();
  await record(`sessions/${sessionId}/booking`, { clientId, plannedFor, plannedDurationS: 3_600 });
  return { clientId, sessionId, name };
}

/** Three weeks ago: prepared, cheeks needled by the preset, signed. */
async function earlierSession(record: Record_, clientId: string, practitionerId: string, began: number): Promise<void> {
  const sessionId = newId();
  const at = (minute: number): string => new Date(began + minute * 60_000).toISOString();
  const session = `sessions/${sessionId}`;
  const late = { reason: 'recorded_on_paper' };
  await record(`${session}/start`, { clientId, practitionerId, at: at(0), late });
  const items = ['sun', 'retinoid', 'isotretinoin', 'active_lesion'].map((item) => ({ item, status: 'met' }));
  await record(`${session}/preparation`, { at: at(1), items, late });
  await record(`${session}/cleansings`, { at: at(2), late });
  const treated = { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_250, passes: 3 };
  await record(`${session}/areas`, { ...treated, at: at(5), endedAt: at(15), cartridgeLot: 'MN-2204', late });
  await record(`${session}/completion`, { at: at(20), late });
}
