import { type Page } from 'playwright-core';
import { median } from '../rounds.js';
import { type BenchPage, measuredIn, PRESET, type WebSuite, type WebWorld } from './web-world.js';

const COMMANDS = 100;
const RECORDER_PX = 820;

/** The treatment room: how fast the recorder shows, answers, comes back after a reload, and sends what waited. */
export const recorderBench: WebSuite = async function* (world, { rounds, slowdown, signal, progress }) {
  const at = `at ${slowdown}× CPU`;
  const paints: number[] = [];
  let worst = 0;
  const reloads: number[] = [];
  for (let round = 0; round < rounds; round++) {
    signal.throwIfAborted();
    progress('sessions in the recorder', round + 1, rounds);
    const open = await world.open('practitioner', RECORDER_PX);
    try {
      await begin(world, open, slowdown);
      const { page } = open;
      await needle(page);
      worst = Math.max(worst, (await measuredIn(page)).interactionMs);
      const reloadedAt = performance.now();
      await page.reload();
      await page.getByRole('button', { name: 'Cheek done' }).waitFor();
      reloads.push(performance.now() - reloadedAt);
      paints.push((await measuredIn(page)).paintMs);
      await page.getByRole('button', { name: 'Cheek done' }).click();
      await react(page);
      await page.getByRole('link', { name: 'Review and sign' }).click();
      await page.getByRole('button', { name: 'All of it' }).click();
      await page.getByRole('button', { name: 'Sign and close' }).click();
      await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
      worst = Math.max(worst, (await measuredIn(page)).interactionMs);
    } finally {
      await open.close();
    }
  }
  yield {
    name: `recorder, worst interaction of ${rounds} sessions, ${at}`,
    value: worst,
    unit: 'ms',
    target: 'value ≤ 100',
  };
  yield { name: `recorder, largest paint, ${at}`, value: median(paints), unit: 'ms', target: 'value ≤ 2000' };
  yield {
    name: `recorder, reload until the step is back, ${at}`,
    value: median(reloads),
    unit: 'ms',
    target: 'value ≤ 2000',
  };
  const seconds = await drain(world, slowdown, signal, progress);
  yield {
    name: `outbox, ${COMMANDS} commands sent after a time offline, ${at}`,
    value: seconds,
    unit: 's',
    target: 'value ≤ 10',
  };
};

async function begin(world: WebWorld, { page, slow }: BenchPage, slowdown: number): Promise<void> {
  const { clientId, sessionId } = await world.newSession();
  await slow(slowdown);
  await page.goto(`${world.clinic}/sessions/${sessionId}?client=${clientId}`);
  await page.getByRole('button', { name: 'Everything is met: start' }).click();
  await page.getByRole('button', { name: 'Skin cleansed' }).click();
}

async function needle(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Lidocaine.* on$/ }).click();
  await page.getByRole('button', { name: 'Anesthetic off' }).click();
  await page.getByRole('link', { name: 'Choose area' }).click();
  await page.getByRole('button', { name: 'Cheek', exact: true }).click();
  await page.getByRole('button', { name: PRESET }).click();
  await page.getByRole('button', { name: 'More: Needle length' }).click();
  await page.getByRole('button', { name: 'Begin needling Cheek' }).click();
  await page.getByRole('button', { name: 'Cheek done' }).waitFor();
}

async function react(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Redness' }).click();
  await page.getByRole('button', { name: 'Mild' }).click();
  await page.getByRole('button', { name: 'Cheek', exact: true }).click();
  await page.getByRole('link', { name: 'Review and sign' }).waitFor();
}

/** Commands wait on the device; how long they take to arrive once there is a connection. They are entered at full speed. */
async function drain(
  world: WebWorld,
  slowdown: number,
  signal: AbortSignal,
  progress: (what: string, done?: number, total?: number) => void,
): Promise<number> {
  const open = await world.open('practitioner', RECORDER_PX);
  const { page, slow } = open;
  try {
    await begin(world, open, 1);
    await needle(page);
    await page.getByRole('button', { name: 'Cheek done' }).click();
    await page.getByRole('link', { name: 'All saved' }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The pages that follow are loaded before the connection goes, as they are where the day was opened in the morning.
    await react(page);
    await page.getByRole('link', { name: 'All saved' }).waitFor();
    await page.context().setOffline(true);
    for (let command = 1; command <= COMMANDS; command++) {
      signal.throwIfAborted();
      progress('commands entered without a connection', command, COMMANDS);
      await react(page);
    }
    await page.getByRole('link', { name: `${COMMANDS} waiting` }).waitFor();
    await slow(slowdown);
    const from = performance.now();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'All saved' }).waitFor();
    return (performance.now() - from) / 1_000;
  } finally {
    await open.close();
  }
}
