/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

it('a scanner that types a code and Enter chooses the lot of the register; one that is not there is told', async () => {
  const { service, known } = clinic;
  const lot = { lot: 'ZZ-77', expiresOn: '2099-12-31', cartridges: 10 };
  expect((await service.post('cartridge-lots', lot, service.owner.headers)).status).toBe(201);
  const sessionId = newId();
  const at = (): string => new Date().toISOString();
  const said = { clientId: known.clientId, practitionerId: service.practitioner.staffId };
  await service.post(`sessions/${sessionId}/start`, { ...said, at: at() });
  await service.post(`sessions/${sessionId}/cleansings`, { at: at() });
  const { context, page } = await clinic.signedIn();
  await page.goto(`/clinics/${service.clinicId}/sessions/${sessionId}?part=area`);
  await page.getByRole('button', { name: 'Cheek', exact: true }).tap();
  // The one that expires first is chosen until another is.
  const chosen = page.getByRole('group', { name: 'Cartridge lot' }).locator('[aria-pressed=true]');
  expect(await chosen.textContent()).toMatch(/^MN-2204/);
  const field = page.getByLabel(/^Scan the lot/);
  await field.tap();
  await page.keyboard.type('MN-9999');
  await page.keyboard.press('Enter');
  await page.getByText('No lot MN-9999 in stock is on record.').waitFor();
  await field.fill('');
  await page.keyboard.type('(01)04012345678901(17)991231(10)ZZ-77');
  await page.keyboard.press('Enter');
  await chosen.filter({ hasText: 'ZZ-77' }).waitFor();
  await page.getByRole('button', { name: 'Begin needling Cheek' }).tap();
  await page.getByRole('button', { name: 'Cheek done' }).tap();
  await page.getByRole('link', { name: 'Review and sign' }).waitFor();
  await page.getByRole('link', { name: 'All saved' }).waitFor();
  const entries = await clinic.entriesOf(sessionId);
  expect(entries.find(({ type }) => type === 'AreaTreated')?.data).toMatchObject({ cartridgeLot: 'ZZ-77' });
  await context.close();
});
