/// <reference lib="dom" />
import { newId } from '#kernel/ids.js';
import { type BrowserClinic, startClinic } from './clinic.js';

/** One page of a section has 50 items. */
const AREAS = 55;

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
  await manyAlerts();
});
afterAll(() => clinic?.remove());

describe('the work list of the day', () => {
  it('asks whoever was reached about side effects before the follow-up is entered', async () => {
    const { body } = await clinic.service.get('work-list?section=followUps');
    const [due] = body.followUps.items as { sessionId: string; day: number }[];
    const { context, page } = await clinic.signedIn();
    await page.getByRole('link', { name: 'Reached: Zoë Ångström' }).first().tap();
    const found = page.getByRole('group', { name: 'Side effect found' });
    await found.waitFor();
    const submit = page.getByRole('button', { name: 'Enter the follow-up' });
    await submit.tap();
    await page.getByRole('link', { name: /^Side effect found/ }).waitFor();
    expect(await followUpsOf(due!.sessionId)).toEqual([]);
    await found.getByLabel('None', { exact: true }).check();
    await submit.tap();
    // Polls, since what was entered is sent a moment later.
    while ((await followUpsOf(due!.sessionId)).length === 0);
    expect(await followUpsOf(due!.sessionId)).toMatchObject([{ day: due!.day, reached: true }]);
    await context.close();
  });

  it('has all alerts that wait, page by page, and one fewer when somebody has seen one', async () => {
    const { alerts } = await workList();
    expect(alerts.total).toBeGreaterThanOrEqual(AREAS);
    const { context, page } = await clinic.signedIn();
    const heading = (total: number) => page.getByRole('heading', { name: `Alerts to acknowledge ${total}` });
    const section = page.locator('section', { has: heading(alerts.total) });
    await section.waitFor();
    expect(await section.getByRole('listitem').count()).toBe(50);
    const more = page.getByRole('button', { name: /^Alerts to acknowledge: Show \d+ more$/ });
    await more.tap();
    await section
      .getByRole('listitem')
      .nth(alerts.total - 1)
      .waitFor();
    expect(await more.count()).toBe(0);

    await section.getByRole('button', { name: 'Seen' }).first().tap();
    await heading(alerts.total - 1).waitFor();
    expect((await workList()).alerts.total).toBe(alerts.total - 1);
    await context.close();
  });
});

async function followUpsOf(sessionId: string): Promise<object[]> {
  const entries = await clinic.entriesOf(sessionId);
  return entries.filter(({ type }) => type === 'FollowUpRecorded').map(({ data }) => data);
}

async function workList(): Promise<{ alerts: { total: number } }> {
  return (await clinic.service.get('work-list?section=alerts')).body as { alerts: { total: number } };
}

/** A session of yesterday in which no cartridge lot was noted, area by area. */
async function manyAlerts(): Promise<void> {
  const began = Date.now() - 86_400_000;
  const at = (second: number): string => new Date(began + second * 1_000).toISOString();
  const late = { reason: 'recorded_on_paper' };
  const session = `sessions/${newId()}`;
  const record = async (path: string, body: object): Promise<void> => {
    const { status } = await clinic.service.post(`${session}/${path}`, { ...body, late });
    expect(status).toBe(201);
  };
  await record('start', { clientId: clinic.known.clientId, practitionerId: newId(), at: at(0) });
  for (let area = 0; area < AREAS; area++) {
    await record('areas', { area: 'back', at: at(area + 1), endedAt: at(area + 2), deviceType: 'pen' });
  }
}
