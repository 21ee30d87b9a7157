import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic({ PINPOINT_DEMO: '1' });
});
afterAll(() => clinic?.remove());

async function expectNotice(page: Page, path: string): Promise<void> {
  // Where only what stands after the # differs, the page would not be loaded anew.
  await page.goto('about:blank');
  await page.goto(path);
  const notice = page.getByRole('complementary', { name: 'Demo' });
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/invented/);
}

it('says that it is a demo on every page, before and after one signs in', async () => {
  const door = await clinic.tablet();
  for (const path of ['/sign-in', '/setup', '/setup#x', '/password#x', '/nothing']) await expectNotice(door.page, path);
  await door.context.close();

  const { page, context } = await clinic.signedIn();
  const own = `/clinics/${clinic.service.clinicId}`;
  const { sessionId } = clinic.known;
  for (const path of [`${own}/today`, `${own}/outbox`, `${own}/sessions/${sessionId}`, '/second-factor']) {
    await expectNotice(page, path);
  }
  await context.close();
});
