/// <reference lib="dom" />
import { type StaffRole } from '#identity/domain/staff.events.js';
import { newId } from '#kernel/ids.js';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { createTempDir, type TempDir } from '../../support/temp-dir.js';
import { type BenchRow } from '../bench-row.js';
import { Caller, type Started, startChild, stopChildren } from '../http-caller.js';
import { type StartedService } from '../http-service.js';

const CHROMIUM = process.env.PINPOINT_CHROMIUM ?? '/usr/bin/chromium';
const PINPOINT = fileURLToPath(new URL('../../../apps/cli/src/main.js', import.meta.url));
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
const CLINIC = 'Bench';
/** Of the treatment room: the name by which a technique is chosen in one tap. */
export const PRESET = 'Cheeks of the bench';

export interface WebBenchOptions {
  /** Of the simulated clinic; about 21 events each. */
  sessions: number;
  rounds: number;
  /** So many times slower than this machine. */
  slowdown: number;
  signal: AbortSignal;
  progress: (what: string, done?: number, total?: number) => void;
}

export type WebSuite = (world: WebWorld, options: WebBenchOptions) => AsyncGenerator<BenchRow>;

/** A page that a person who is signed in has open, on a processor that can be made slow. */
export interface BenchPage {
  page: Page;
  slow: (times: number) => Promise<void>;
  close: () => Promise<void>;
}

/** A simulated clinic, the service that keeps its record in a process of its own, and a real browser. */
export class WebWorld {
  private constructor(
    private readonly folder: TempDir,
    private readonly service: Started & StartedService & Awaited<ReturnType<typeof startChild>>,
    private readonly browser: Browser,
  ) {}

  static async create({ sessions, signal }: WebBenchOptions): Promise<WebWorld> {
    const folder = await createTempDir();
    const until = new Date().toISOString().slice(0, 10);
    await pinpoint(
      folder.path,
      signal,
      'simulate',
      '--clinic',
      CLINIC,
      '--sessions',
      String(sessions),
      '--until',
      until,
    );
    const service = (await startChild('http-service.js', folder.path)) as WebWorld['service'];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const world = new WebWorld(folder, service, browser);
    const technique = { areas: ['cheek'], deviceType: 'pen', needleLengthUm: 1_500, passes: 4 };
    await world.post('presets', { presetId: newId(), ...technique, notes: { name: PRESET } });
    return world;
  }

  get clinic(): string {
    return `/clinics/${this.service.clinicId}`;
  }

  async open(role: StaffRole, width = 1440): Promise<BenchPage> {
    const viewport = { width, height: width === 820 ? 1180 : 900 };
    const context = await this.browser.newContext({ viewport, baseURL: this.service.url });
    const [name, value] = this.service.cookies[role].split('=') as [string, string];
    await context.addCookies([{ name, value, url: this.service.url }]);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.addInitScript(observe);
    const chrome: CDPSession = await context.newCDPSession(page);
    return {
      page,
      slow: async (times) => void (await chrome.send('Emulation.setCPUThrottlingRate', { rate: times })),
      close: () => context.close(),
    };
  }

  /** As the practitioner. */
  post(path: string, body: object): Promise<unknown> {
    return this.caller('practitioner').post(`/api/v1${this.clinic}/${path}`, body);
  }

  get(role: StaffRole, path: string): Promise<unknown> {
    return this.caller(role).get(`/api/v1${this.clinic}/${path}`);
  }

  /** A client with a consent, and the id of a session that is still to be started. */
  async newSession(): Promise<{ clientId: string; sessionId: string }> {
    const [clientId, sessionId] = [newId(), newId()];
    await this.post(`clients/${clientId}/registration`, { birthYear: 1990, identity: { name: 'Bea Ench' } });
    await this.post(`clients/${clientId}/consents`, { kind: 'treatment', given: new Date().toISOString() });
    return { clientId, sessionId };
  }

  async remove(): Promise<void> {
    await this.browser.close();
    await stopChildren([this.service]);
    await this.folder.remove();
  }

  private caller(role: StaffRole): Caller {
    return new Caller(this.service.url, this.service.cookies[role]);
  }
}

/** What the browser itself measures, kept in the page: the largest paint, and the slowest interaction. */
function observe(): void {
  const measured = { paintMs: 0, interactionMs: 0 };
  Object.assign(window, { measured });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) measured.paintMs = Math.max(measured.paintMs, startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      if (entry.interactionId > 0) measured.interactionMs = Math.max(measured.interactionMs, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** What was measured in a page since it was loaded, in ms. Two frames later, so that the last interaction is among it. */
export function measuredIn(page: Page): Promise<{ paintMs: number; interactionMs: number }> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    return (window as unknown as { measured: { paintMs: number; interactionMs: number } }).measured;
  });
}

/** Its progress goes to the terminal, and what it says at its end nowhere. */
function pinpoint(data: string, signal: AbortSignal, ...words: string[]): Promise<void> {
  const env = { ...process.env, PINPOINT_DATA: data, DATABASE_URL: '' };
  const child = spawn(process.execPath, [PINPOINT, ...words], { env, signal, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`pinpoint ${words[0]} ended with ${code}.`)),
    );
  });
}
