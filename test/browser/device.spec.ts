/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type BrowserClinic, startClinic } from './clinic.js';
import { heldOn, untilHeld } from './held.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

it('the bare address of a clinic leads to the first page of the role', async () => {
  const { service } = clinic;
  const { context, page } = await clinic.signedIn();
  await page.goto(`/clinics/${service.clinicId}/`);
  await page.waitForURL(`**/clinics/${service.clinicId}/today`);
  await context.close();
  const office = await clinic.windowOf(service.owner, 1440);
  await office.page.goto(`/clinics/${service.clinicId}`);
  await office.page.waitForURL(`**/clinics/${service.clinicId}/safety`);
  await office.context.close();
});

it('what has reached the records of clients is forgotten on the device, and stands on the pages all the same', async () => {
  const { context, page } = await clinic.signedIn();
  const { clientId } = clinic.fresh;
  const begin = `/clinics/${clinic.service.clinicId}/sessions/${newId()}?client=${clientId}`;
  await page.goto(begin);
  await page.getByRole('button', { name: 'Signed today' }).waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Signed today' }).tap();
  await page.getByRole('link', { name: '1 waiting' }).waitFor();
  expect((await heldOn(page)).records).toEqual([`client-${clientId}`]);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'All saved' }).waitFor();
  await page.getByRole('link', { name: '← Today' }).tap();
  await untilHeld(page, ({ records }) => records.length === 0);
  await page.goto(begin);
  await page.getByText(/Consent to the treatment: given on/).waitFor();
  const { body } = await clinic.service.get(`clients/${clientId}`);
  expect(body.consents).toHaveLength(1);
  await context.close();
});

it('signing out is blocked by what waits in another clinic, which is named and one tap away', async () => {
  const { service } = clinic;
  const person = await service.hire('practitioner');
  const other = await anotherClinic('Praxis Süd');
  await service.place(person, other, 'practitioner');
  const { context, page } = await clinic.windowOf(person);
  await page.goto(`/clinics/${service.clinicId}/sessions/${newId()}?client=${clinic.fresh.clientId}`);
  await page.getByRole('button', { name: 'Start without asking' }).waitFor();
  // Refused for as long as this goes on, so that it is there whichever page is open.
  await context.route('**/start', (route) => route.fulfill({ status: 409, json: { code: 'x', detail: 'Refused.' } }));
  await page.getByRole('button', { name: 'Start without asking' }).tap();
  await page.getByRole('link', { name: '1 needs attention' }).waitFor();
  await page.goto(`/clinics/${other}/today`);
  await page.getByRole('link', { name: 'All saved' }).waitFor();
  await page.getByRole('button', { name: /^Account of/ }).tap();
  const says = page.getByRole('menuitem', {
    name: '1 entry of Hautklinik Nord waits here. Sign out once it is saved.',
  });
  await says.waitFor();
  expect(await page.getByRole('menuitem', { name: 'Sign out', exact: true }).isDisabled()).toBe(true);
  await says.tap();
  await page.getByRole('heading', { name: 'Needs attention' }).waitFor();
  await page.waitForURL(`**/clinics/${service.clinicId}/outbox`);
  await page.getByRole('button', { name: 'Do not enter it' }).tap();
  await page.getByRole('button', { name: 'Really leave it out' }).tap();
  await page.getByRole('button', { name: /^Account of/ }).tap();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).tap();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await context.close();
});

async function anotherClinic(name: string): Promise<string> {
  const { url, owner } = clinic.service;
  const answer = await fetch(`${url}/api/v1/clinics`, {
    method: 'POST',
    headers: { ...owner.headers, 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ name, timeZone: 'Europe/Berlin' }),
  });
  expect(answer.status).toBe(201);
  const all = await fetch(`${url}/api/v1/clinics`, { headers: owner.headers });
  const { clinics } = (await all.json()) as { clinics: { id: string; name: string }[] };
  return clinics.find((one) => one.name === name)!.id;
}
