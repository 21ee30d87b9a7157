/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

async function signedSession(): Promise<string> {
  const sessionId = newId();
  const { staffId: practitionerId } = clinic.service.practitioner;
  const { clientId } = clinic.known;
  const send = async (step: string, body: object): Promise<void> => {
    const answer = await clinic.service.post(`sessions/${sessionId}/${step}`, {
      at: new Date().toISOString(),
      ...body,
    });
    expect(answer.status).toBe(201);
  };
  await send('start', { clientId, practitionerId });
  await send('cleansings', {});
  await send('areas', { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_500, passes: 3 });
  await send('completion', {});
  return sessionId;
}

const address = (sessionId: string): string => `/clinics/${clinic.service.clinicId}/sessions/${sessionId}`;

it('a field of a signed entry is corrected with a reason; without a connection it waits, and arrives once', async () => {
  const sessionId = await signedSession();
  const { context, page } = await clinic.signedIn();
  await page.goto(address(sessionId));
  const entry = page.locator('details').filter({ hasText: 'Area needled' });
  await entry.getByText('Area needled').tap();
  await entry.getByLabel('Field').selectOption('needleLengthUm');
  expect(await entry.getByRole('button', { name: 'Enter the correction' }).isDisabled()).toBe(true);
  await entry.getByLabel('Right value').fill('1250');
  await entry.getByLabel('Reason').selectOption('wrong_choice');
  await context.setOffline(true);
  await entry.getByRole('button', { name: 'Enter the correction' }).tap();
  await page.getByRole('link', { name: '1 waiting' }).waitFor();
  await page.getByText('1.25 mm').first().waitFor();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'All saved' }).waitFor();
  const entries = await clinic.entriesOf(sessionId);
  expect(entries.find(({ type }) => type === 'AreaTreated')?.data).toMatchObject({ needleLengthUm: 1_250, passes: 3 });
  await context.close();
});

it('? shows the keys of the pages, and Escape closes them', async () => {
  const { context, page } = await clinic.signedIn();
  await page.getByRole('button', { name: /Account of/ }).waitFor();
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  expect(await faultsOf(page, 'shortcuts')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('searchbox').fill('what?');
  await page.keyboard.press('Shift+?');
  expect(await dialog.isVisible()).toBe(false);
  await context.close();
});

it('an owner gives somebody a qualification and another role, registers a product, and changes the follow-up days', async () => {
  const { owner } = clinic.service;
  const { context, page } = await clinic.windowOf(owner, 1440);
  await page.goto(`/clinics/${clinic.service.clinicId}/practice`);
  const member = page
    .getByRole('listitem')
    .filter({ has: page.getByText('Change the role') })
    .last();
  await member.getByText('Add a qualification').click();
  await member.getByLabel('Qualification', { exact: true }).fill('Registered nurse');
  await member.getByLabel('Held since').fill('2019-05-01');
  await member.getByRole('button', { name: 'Save' }).last().click();
  await page.getByText(/registered nurse/).waitFor();
  await member.getByText('Change the role').click();
  await member.getByLabel('Role').selectOption('owner');
  await member.getByRole('button', { name: 'Save' }).last().click();
  await member.getByText(/^Owner · registered nurse/).waitFor();
  await page.goto(`/clinics/${clinic.service.clinicId}/practice?part=products`);
  await page.getByLabel('Name').fill('House serum');
  await page.getByLabel(/^Code/).fill('house_serum');
  await page.getByLabel('Used as').selectOption('serum');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/house_serum/).waitFor();
  await page.goto(`/clinics/${clinic.service.clinicId}/practice?part=settings`);
  await page.getByLabel(/^Days after a session/).fill('2, 7, 28');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('on days 2, 7, 28 after a session').waitFor();
  const staff = (await clinic.service.get('staff', owner.headers)).body.staff as { qualifications: object[] }[];
  expect(staff.flatMap(({ qualifications }) => qualifications)).toMatchObject([
    { qualification: 'registered_nurse', heldSince: '2019-05-01' },
  ]);
  await context.close();
});

describe.each([390, 820, 1440])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing and nothing is clipped', async (scheme) => {
    const faults: string[] = [];
    const sessionId = await signedSession();
    const tablet = await clinic.signedIn(width, scheme);
    await tablet.page.goto(address(sessionId));
    await tablet.page.locator('summary').filter({ hasText: 'Area needled' }).click();
    faults.push(...(await faultsOf(tablet.page, `corrections-${width}-${scheme}`)));
    await tablet.page.goto(`/clinics/${clinic.service.clinicId}/clients/${clinic.known.clientId}`);
    await tablet.page.getByRole('heading', { name: 'Photos', exact: true }).waitFor();
    faults.push(...(await faultsOf(tablet.page, `course-${width}-${scheme}`)));
    await tablet.context.close();
    const office = await clinic.windowOf(clinic.service.owner, width, scheme);
    for (const part of ['staff', 'products', 'settings']) {
      await office.page.goto(`/clinics/${clinic.service.clinicId}/practice?part=${part}`);
      await office.page
        .getByRole('button', { name: /^(Save|Add)$/ })
        .last()
        .waitFor();
      if (part === 'staff') {
        for (const change of ['Add a qualification', 'Change the role'])
          await office.page.getByText(change).last().click();
      }
      faults.push(...(await faultsOf(office.page, `practice-${part}-${width}-${scheme}`)));
    }
    await office.context.close();
    expect(faults).toEqual([]);
  });
});
