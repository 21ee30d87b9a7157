/// <reference lib="dom" />
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { type Page } from 'playwright-core';

/** Where pictures of the screens go, for whoever wants to look at them. */
const PICTURES = process.env.PINPOINT_PICTURES;

/** What axe finds wrong, what is wider than the page or cut off in it, and labels of a chart that lie over each other. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  }
  // Given to the page as an expression: the content security policy takes no script element.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: check } = window as unknown as { axe: typeof axe };
    const { violations: found } = await check.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
    );
  });
  const clipped = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [
      ...document.querySelectorAll<HTMLElement>(
        'button, [class*="Button-label"], a, h1, h2, h3, p, li, label, output, time',
      ),
    ].filter((element) => {
      const box = element.getBoundingClientRect();
      // What is closed, such as the fields of a form that nobody has opened, is not to be seen at all.
      if (box.width === 0 || !element.checkVisibility() || element.closest('[class*="skip"]')) return false;
      // A wide table scrolls in a region of its own, which the keyboard reaches.
      const scrolls = element.closest('[role="region"][tabindex="0"]') !== null;
      return (
        (!scrolls && (box.left < -1 || box.right > window.innerWidth + 1)) ||
        (element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX !== 'visible' &&
          element.clientWidth > 0)
      );
    });
    const overlaps = [...document.querySelectorAll('svg')].flatMap((chart) => {
      const labels = [...chart.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      return labels.flatMap((one, index) =>
        labels
          .slice(index + 1)
          .filter(
            ({ box }) =>
              Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
              Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 4,
          )
          .map((other) => `labels over each other: ${one.text}, ${other.text}`),
      );
    });
    return [
      ...overlaps,
      ...(wide > 0 ? [`${wide} px wider than the window`] : []),
      ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
  return [...violations, ...clipped].map((fault) => `${name}: ${fault}`);
}
