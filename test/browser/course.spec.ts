/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import sharp from 'sharp';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

async function aPicture(background: string): Promise<Buffer> {
  const picture = sharp({ create: { width: 600, height: 450, channels: 3, background } });
  return picture
    .withExif({ IFD0: { Artist: 'Camera of Anna' } })
    .jpeg()
    .toBuffer();
}

const fileOf = (buffer: Buffer) => ({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer });

const address = (clientId: string): string => `/clinics/${clinic.service.clinicId}/clients/${clientId}`;

async function consentToPhotos(clientId: string): Promise<void> {
  const body = { kind: 'clinical_photo', given: '2020-01-01', late: { reason: 'recorded_on_paper' } };
  expect((await clinic.service.post(`clients/${clientId}/consents`, body)).status).toBe(201);
}

async function take(clientId: string, phase: string, taken: string, background: string): Promise<void> {
  const shown = new URLSearchParams({ taken, view: 'front', phase, lateReason: 'forgotten' });
  const path = `clients/${clientId}/photos/${newId()}?${String(shown)}`;
  const answer = await clinic.service.post(path, await aPicture(background), { 'content-type': 'image/jpeg' });
  expect(answer.status).toBe(201);
}

const photosOf = async (clientId: string): Promise<{ view: string; phase: string }[]> =>
  (await clinic.service.get(`clients/${clientId}/photos`)).body.photos;

async function client(): Promise<string> {
  const clientId = newId();
  const identity = { name: 'Aude Lindqvist' };
  const body = { birthYear: 1984, sex: 'female', enrolledOn: '2025-01-02', identity };
  expect((await clinic.service.post(`clients/${clientId}/registration`, body)).status).toBe(201);
  return clientId;
}

/** Everything that lies in the database of the device for photos, as text of single bytes. */
const keptBytes = (page: Page): Promise<{ rows: number; keys: number; text: string }> =>
  page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('pinpoint');
      request.onsuccess = () => resolve(request.result);
    });
    const all = (store: string): Promise<Record<string, unknown>[]> =>
      new Promise((resolve) => {
        const request = open.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [rows, keys] = [await all('photos'), await all('keys')];
    open.close();
    const texts = rows.flatMap((row) =>
      ['photo', 'picture'].map((part) => {
        const { bytes } = row[part] as { bytes: ArrayBuffer };
        return new TextDecoder('latin1').decode(bytes);
      }),
    );
    return { rows: rows.length, keys: keys.length, text: texts.join('\n') };
  });

/** Choices with a name that is wider than the room for it. */
const cutChoices = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    return [...document.querySelectorAll('select')].flatMap((select) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      pen.font = font;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
    });
  });

describe('photos of a client', () => {
  it('are taken after consent, and stand on the record once, however often the same picture is chosen', async () => {
    const clientId = await client();
    const { context, page } = await clinic.signedIn();
    await page.goto(address(clientId));
    await page.getByRole('heading', { name: 'Aude Lindqvist' }).waitFor();
    await page.getByText('Photos are taken once the client has consented to them.').waitFor();
    expect(await page.getByLabel('Add: Front').count()).toBe(0);
    await page.getByRole('button', { name: 'Signed today' }).tap();
    const picture = fileOf(await aPicture('#c08070'));
    await page.getByLabel('Add: Front').setInputFiles(picture);
    await page.getByText('✓ 1 photo').waitFor();
    await page.getByRole('link', { name: 'All saved' }).waitFor();
    expect(await photosOf(clientId)).toMatchObject([{ view: 'front', phase: 'baseline' }]);
    await page.getByLabel('Add: Back').setInputFiles({ ...picture, mimeType: 'image/gif', name: 'x.gif' });
    await page.getByRole('alert').filter({ hasText: 'not a JPEG' }).waitFor();
    expect(await photosOf(clientId)).toHaveLength(1);
    await context.close();
  });

  it('wait sealed without a connection, keep from signing out, arrive once, and leave nothing behind', async () => {
    const clientId = await client();
    await consentToPhotos(clientId);
    const { context, page } = await clinic.signedIn();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(address(clientId));
    await page.getByLabel('Add: Front').waitFor();
    await context.setOffline(true);
    const picture = fileOf(await aPicture('#b07060'));
    await page.getByLabel('Add: Front').setInputFiles(picture);
    await page.getByRole('link', { name: '1 waiting' }).waitFor();
    await page.getByLabel('Add: Front').setInputFiles(picture);
    await page.getByLabel('Add: Left profile').setInputFiles(fileOf(await aPicture('#a06050')));
    await page.getByRole('link', { name: '2 waiting' }).waitFor();
    const kept = await keptBytes(page);
    expect(kept.rows).toBe(2);
    for (const told of ['Exif', 'JFIF', 'Camera of Anna', 'front', clientId]) expect(kept.text).not.toContain(told);

    await page.reload();
    await page.getByRole('link', { name: '2 waiting' }).waitFor();
    await page.getByRole('button', { name: /Account of/ }).tap();
    await page.getByText(/^2 entries of Hautklinik Nord wait here/).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Sign out', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');

    await context.setOffline(false);
    await page.getByRole('link', { name: 'All saved' }).waitFor();
    expect((await photosOf(clientId)).map(({ view }) => view).sort()).toEqual(['front', 'left_profile']);
    await page.getByRole('button', { name: /Account of/ }).tap();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).tap();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await keptBytes(page)).toMatchObject({ rows: 0, keys: 0 });
    await context.close();
  });

  it('that the record refuses need attention, and are sent again or left out', async () => {
    const clientId = await client();
    await consentToPhotos(clientId);
    const { context, page } = await clinic.signedIn();
    await page.goto(address(clientId));
    await page.getByLabel('Add: Front').setInputFiles(fileOf(Buffer.from('no picture at all')));
    await page.getByRole('link', { name: '1 needs attention' }).tap();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Do not enter it' }).tap();
    await page.getByRole('button', { name: 'Really leave it out' }).tap();
    await page.getByRole('heading', { name: /All saved/ }).waitFor();
    expect(await photosOf(clientId)).toEqual([]);
    await context.close();
  });
});

it('two photos of a view are compared with a border that goes by keys, and each has a name', async () => {
  const clientId = await client();
  await consentToPhotos(clientId);
  await take(clientId, 'baseline', '2025-02-01', '#c08070');
  await take(clientId, 'final', '2025-08-01', '#e0b0a0');
  const { context, page } = await clinic.signedIn();
  await page.goto(address(clientId));
  await page.getByRole('img', { name: 'Front, baseline, Feb 1, 2025' }).waitFor();
  await page.getByRole('img', { name: 'Front, final, Aug 1, 2025' }).waitFor();
  expect(await cutChoices(page)).toEqual([]);
  const picture = await page.locator('figure img').first().boundingBox();
  const captions = await page.locator('figcaption').filter({ hasText: 'baseline' }).first().boundingBox();
  expect([captions!.x, captions!.width].map(Math.round)).toEqual([picture!.x, picture!.width].map(Math.round));
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await cutChoices(page)).toEqual([]);
  const border = page.getByRole('slider', { name: 'Border between the two photos' });
  await border.focus();
  await page.keyboard.press('ArrowRight');
  expect(await border.getAttribute('aria-valuetext')).toBe('51 % of the left photo');
  await page.keyboard.press('Home');
  expect(await border.getAttribute('aria-valuetext')).toBe('0 % of the left photo');
  await page.getByRole('button', { name: 'Side by side' }).press('Enter');
  await page.waitForURL(/beside=true/);
  await border.waitFor({ state: 'detached' });
  expect(await page.getByRole('img', { name: /^Front, / }).count()).toBe(2);
  await context.close();
});
