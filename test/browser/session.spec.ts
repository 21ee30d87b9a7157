/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

/** Taps what is called so, and counts. */
function finger(page: Page) {
  const counted = { taps: 0 };
  return {
    counted,
    tap: async (role: 'button' | 'link', name: string | RegExp): Promise<void> => {
      await page
        .getByRole(role, { name, exact: typeof name === 'string' })
        .first()
        .tap();
      counted.taps++;
    },
  };
}

/** What a person entered; alerts of the safety rules stand between them. */
const enteredTypes = (entries: readonly { type: string }[]): string[] =>
  entries.map(({ type }) => type).filter((type) => type !== 'AlertRaised');

const typesOf = async (sessionId: string): Promise<string[]> => enteredTypes(await clinic.entriesOf(sessionId));

async function allSaved(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All saved' }).waitFor();
}

describe('a typical session', () => {
  it('goes from today to signed in 15 taps at most, with no character typed, and a reaction in 3', async () => {
    const { context, page } = await clinic.signedIn();
    const { counted, tap } = finger(page);
    await tap('link', /Zoë/);
    await tap('button', 'Nothing changed: start');
    expect(counted.taps).toBe(2);
    await tap('button', 'Skin cleansed');
    await tap('button', /Lidocaine.* on$/);
    await tap('button', 'Anesthetic off');
    await tap('link', 'Choose area');
    await tap('button', 'Cheek');
    await tap('button', 'Cheeks 1.5 mm');
    await tap('button', 'Begin needling Cheek');
    await tap('button', 'Cheek done');
    const before = counted.taps;
    await tap('link', 'Redness');
    await tap('button', 'Mild');
    await tap('button', 'Cheek');
    expect(counted.taps - before).toBeLessThanOrEqual(3);
    await tap('link', 'Review and sign');
    await tap('button', 'Sign and close');
    expect(counted.taps).toBeLessThanOrEqual(15);
    await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
    await allSaved(page);

    const entries = await clinic.entriesOf(clinic.known.sessionId);
    expect(enteredTypes(entries)).toEqual([
      ...['SessionBooked', 'SessionStarted', 'PreparationChecked', 'SkinCleansed', 'AnestheticApplied'],
      ...['AnestheticRemoved', 'AreaTreated', 'ImmediateReactionObserved', 'SessionCompleted'],
    ]);
    const treated = entries.find(({ type }) => type === 'AreaTreated')!.data;
    expect(treated).toMatchObject({
      ...{ area: 'cheek', needleLengthUm: 1_500, passes: 4, presetId: clinic.presetId, cartridgeLot: 'MN-2204' },
    });
    await context.close();
  });
});

describe('without a connection', () => {
  it('a session goes on over ten reloads, keeps its timers, is signed, and arrives once and in order', async () => {
    const { context, page } = await clinic.signedIn();
    const { tap } = finger(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await allKept(page);
    await context.setOffline(true);
    await tap('link', /Bartholomäus/);
    await tap('button', 'Signed today');
    await page.getByRole('button', { name: 'Start without asking' }).waitFor();
    await tap('button', 'Everything is met: start');
    await tap('button', 'Skin cleansed');
    await tap('button', /Lidocaine.* on$/);
    const timer = page.getByRole('timer', { name: 'Anesthetic' });
    const seconds = async (): Promise<number> => {
      const [minutes, rest] = (await timer.textContent())!.split(':').map(Number);
      return minutes! * 60 + rest!;
    };
    /** What it shows and when, just as it has moved on: a second that is cut off would count as an error of the timer. */
    const tick = async (): Promise<[shownS: number, atMs: number]> => {
      const before = await seconds();
      while ((await seconds()) === before) await page.waitForTimeout(20);
      return [await seconds(), Date.now()];
    };
    await timer.waitFor();
    const [shown, at] = await tick();
    for (let reload = 0; reload < 10; reload++) {
      await page.reload();
      await page.getByRole('button', { name: 'Anesthetic off' }).waitFor();
    }
    const [shownThen, then] = await tick();
    expect(Math.abs(shownThen - shown - (then - at) / 1_000)).toBeLessThanOrEqual(1);
    await tap('button', 'Anesthetic off');
    await tap('link', 'Choose area');
    await tap('button', 'Cheek');
    await tap('button', 'Begin needling Cheek');
    await page.getByRole('button', { name: 'Cheek done' }).waitFor();
    await page.reload();
    await tap('button', 'Cheek done');
    await tap('link', 'Review and sign');
    await tap('button', 'All of it');
    await tap('button', 'Sign and close');
    await page.getByRole('heading', { name: 'Signed, not yet synced' }).waitFor();
    expect(await typesOf(clinic.fresh.sessionId)).toEqual(['SessionBooked']);

    await context.setOffline(false);
    await page.getByRole('heading', { name: 'The session is signed' }).waitFor();
    await allSaved(page);
    expect(await typesOf(clinic.fresh.sessionId)).toEqual([
      ...['SessionBooked', 'SessionStarted', 'PreparationChecked', 'SkinCleansed', 'AnestheticApplied'],
      ...['AnestheticRemoved', 'AreaTreated', 'AftercareGiven', 'SessionCompleted'],
    ]);
    await context.close();
  });
});

describe('an area that no preset is for', () => {
  it('is needled by a device, a length and passes of its own, and not before they are set', async () => {
    const { service, known } = clinic;
    const sessionId = newId();
    const at = new Date().toISOString();
    const practitionerId = service.practitioner.staffId;
    await service.post(`sessions/${sessionId}/start`, { clientId: known.clientId, practitionerId, at });
    await service.post(`sessions/${sessionId}/cleansings`, { at });
    const { context, page } = await clinic.signedIn();
    const { tap } = finger(page);
    await page.goto(`/clinics/${service.clinicId}/sessions/${sessionId}?part=area`);
    await tap('button', 'Chin');
    expect(await page.getByRole('button', { name: 'Choose the device first' }).isDisabled()).toBe(true);
    await tap('button', 'Roller');
    expect(await page.getByRole('button', { name: 'Set the needle length first' }).isDisabled()).toBe(true);
    await tap('button', 'More: Needle length');
    expect(await page.getByRole('button', { name: 'Set the passes first' }).isDisabled()).toBe(true);
    await tap('button', 'More: Passes');
    await tap('button', 'Begin needling Chin');
    await tap('button', 'Chin done');
    await page.getByRole('link', { name: 'Review and sign' }).waitFor();
    await allSaved(page);
    const treated = (await clinic.entriesOf(sessionId)).find(({ type }) => type === 'AreaTreated');
    expect(treated?.data).toMatchObject({ area: 'chin', deviceType: 'roller', needleLengthUm: 500, passes: 2 });
    await context.close();
  });
});

/** Waits until what the day needs has been kept on the device. */
async function allKept(page: Page): Promise<void> {
  await page.waitForFunction(async (sessionId) => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('pinpoint');
      request.onsuccess = () => resolve(request.result);
    });
    const names = await new Promise<string[]>((resolve) => {
      const request = open.transaction('kept').objectStore('kept').getAllKeys();
      request.onsuccess = () => resolve(request.result.map((name) => name as string));
    });
    open.close();
    return names.some((name) => name.includes('"last-session"') && name.includes(sessionId));
  }, clinic.fresh.sessionId);
}
