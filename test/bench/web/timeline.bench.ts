/// <reference lib="dom" />
import { type Page } from 'playwright-core';
import { median } from '../rounds.js';
import { measuredIn, type WebSuite } from './web-world.js';

const STEPS_A_ROUND = 10;

/** The auditor's timeline over the whole log: a step shows the next event, and the record as it stood right after it. */
export const timelineBench: WebSuite = async function* (world, { rounds, slowdown, signal, progress }) {
  const { size } = (await world.get('auditor', 'events?limit=1')) as { size: number };
  const name = `timeline of ${size.toLocaleString('en')} events`;
  const at = `at ${slowdown}× CPU`;
  const steps: number[] = [];
  const states: number[] = [];
  const { page, slow, close } = await world.open('auditor');
  try {
    await slow(slowdown);
    for (let round = 0; round < rounds; round++) {
      signal.throwIfAborted();
      progress(name, round + 1, rounds);
      // Somewhere in the middle, and each time elsewhere.
      const from = Math.floor((size * (round + 1)) / (rounds + 2));
      await page.goto(`${world.clinic}/timeline?at=${from}`);
      await page.locator(`[data-event="${from}"]`).waitFor();
      for (let step = 1; step <= STEPS_A_ROUND; step++) {
        const { shownMs, stateMs } = await pressed(page, from + step);
        steps.push(shownMs);
        if (stateMs !== null) states.push(stateMs);
      }
    }
    const { interactionMs } = await measuredIn(page);
    yield {
      name: `${name}, step until the event is shown, median, ${at}`,
      value: median(steps),
      unit: 'ms',
      target: 'value ≤ 100',
    };
    yield { name: `${name}, the slowest of ${steps.length} steps, ${at}`, value: Math.max(...steps), unit: 'ms' };
    yield {
      name: `${name}, record as of a step, median, ${at}`,
      value: median(states),
      unit: 'ms',
      target: 'value ≤ 300',
    };
    yield { name: `${name}, the slowest of ${states.length} records, ${at}`, value: Math.max(...states), unit: 'ms' };
    yield { name: `${name}, worst interaction, ${at}`, value: interactionMs, unit: 'ms', target: 'value ≤ 200' };
  } finally {
    await close();
  }
};

/** From the press of a key until an event stands in a painted page, and until its record does; null where it has none. */
async function pressed(page: Page, position: number): Promise<{ shownMs: number; stateMs: number | null }> {
  await page.evaluate((wanted) => {
    const measured = new Promise((resolve) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          let shownMs: number | null = null;
          const look = (): void => {
            // Called before the next paint: what the page holds now is painted with this frame.
            const isShown = document.querySelector(`[data-event="${wanted}"]`) !== null;
            if (isShown) shownMs ??= performance.now() - timeStamp;
            const state = document.querySelector('[data-record]');
            if (isShown && state === null) resolve({ shownMs, stateMs: null });
            else if (isShown && state?.querySelector(`[data-as-of="${wanted}"]`)) {
              resolve({ shownMs, stateMs: performance.now() - timeStamp });
            } else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { stepMeasured: measured });
  }, position);
  await page.keyboard.press('j');
  return page.evaluate(
    () => (window as unknown as { stepMeasured: Promise<{ shownMs: number; stateMs: number | null }> }).stepMeasured,
  );
}
