/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type Page } from 'playwright-core';
import { type BrowserClinic, startClinic } from './clinic.js';
import { heldOn, untilHeld } from './held.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

/** Without a connection, a session of the known client is begun, up to an area that is being needled. */
async function beginWithoutConnection(page: Page): Promise<string> {
  const { clientId } = clinic.known;
  const sessionId = newId();
  await page.goto(`/clinics/${clinic.service.clinicId}/sessions/${sessionId}?client=${clientId}`);
  await page.getByRole('button', { name: 'Nothing changed: start' }).waitFor();
  await untilHeld(page, ({ kept }) => kept.some((name) => name.includes(clientId)));
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Nothing changed: start' }).tap();
  await page.getByRole('button', { name: 'Skin cleansed' }).tap();
  await page.getByRole('link', { name: /waiting/ }).waitFor();
  return sessionId;
}

it('nothing of a clinic stays on a device once the access to it was taken away, nor what waited to be sent', async () => {
  const person = await clinic.service.hire('practitioner');
  const { context, page } = await clinic.windowOf(person);
  const sessionId = await beginWithoutConnection(page);
  expect((await heldOn(page)).records).toContain(`session-${sessionId}`);
  const removal = await clinic.service.post(
    `staff/${person.staffId}/removal`,
    { reason: 'left' },
    clinic.service.owner.headers,
  );
  expect(removal.status).toBe(201);
  await context.setOffline(false);
  const ofClinic = (name: string): boolean => name.includes(clinic.service.clinicId);
  await untilHeld(page, ({ kept, records }) => !kept.some(ofClinic) && records.length === 0);
  await context.close();
});

it('nothing of a client stays on a device once they were erased, and others stay', async () => {
  const { context, page } = await clinic.signedIn();
  const { clientId } = clinic.known;
  const sessionId = await beginWithoutConnection(page);
  expect((await heldOn(page)).records).toContain(`session-${sessionId}`);
  await erase(clientId);
  await context.setOffline(false);
  await untilHeld(page, ({ kept, records }) => !kept.some((name) => name.includes(clientId)) && records.length === 0);
  await page.goto(`/clinics/${clinic.service.clinicId}/today`);
  await page.getByRole('link', { name: new RegExp(clinic.fresh.name) }).waitFor();
  expect(await page.getByText('Zoë').count()).toBe(0);
  expect((await heldOn(page)).kept.some((name) => name.includes(clinic.service.clinicId))).toBe(true);
  await context.close();
});

/** Two people erase a client, whatever the clinic's term for keeping records. */
async function erase(clientId: string): Promise<void> {
  const { service } = clinic;
  const body = { depth: 'person', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
  const asked = await service.post(`clients/${clientId}/erasure`, body, service.owner.headers);
  const [{ eventId: requestId }] = asked.body.events;
  const approver = await service.hire('owner');
  const answer = await service.post(`clients/${clientId}/erasure/approval`, { requestId }, approver.headers);
  expect(answer.status).toBe(201);
}
