/// <reference lib="dom" />
import { type Page } from 'playwright-core';

export interface Held {
  /** Names of what is kept for when there is no connection. */
  kept: string[];
  /** Records of which something stands in the outbox. */
  records: string[];
  drafts: number;
}

/** What a device holds, whoever has opened it. */
export const heldOn = (page: Page): Promise<Held> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('pinpoint');
      request.onsuccess = () => resolve(request.result);
    });
    const all = <Row>(name: string): Promise<Row[]> =>
      new Promise((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result as Row[]);
      });
    const kept = await all<{ name: string }>('kept');
    const commands = await all<{ record: string }>('commands');
    const drafts = await all('drafts');
    database.close();
    return {
      kept: kept.map(({ name }) => name),
      records: commands.map(({ record }) => record),
      drafts: drafts.length,
    };
  });

/** Polls, since what the device holds follows an answer a moment later. */
export async function untilHeld(page: Page, isSo: (held: Held) => boolean): Promise<Held> {
  for (;;) {
    const held = await heldOn(page);
    if (isSo(held)) return held;
    await page.waitForTimeout(100);
  }
}
