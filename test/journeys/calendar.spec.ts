import supertest from 'supertest';
import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { record, treatment, treatmentIds, until } from './treatment.steps.js';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Math.floor(Date.now() / 1_000) * 1_000 + hours * HOUR_MS).toISOString();
const inBasicFormat = (instant: string) => instant.slice(0, 19).replace(/[-:]/g, '') + 'Z';

describe.each(serviceEngines)('the calendar feed on $name', ({ start }) => {
  let service: TestService;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  const issue = async (scopes: string[]) => {
    const answer = await service.post(
      'tokens',
      { label: 'wall calendar', scopes, lastsDays: 366 },
      service.owner.headers,
    );
    expect(answer.status).toBe(201);
    return answer.body as { id: string; token: string };
  };
  const feed = (secret: string) => supertest(service.url).get(`/api/v1/calendars/${secret}/sessions.ics`);
  /** Waits until the feed holds the text, as a calendar that asks again would come to see it. */
  const feedWith = async (secret: string, text: string) => {
    for (let tries = 0; ; tries++) {
      const answer = await feed(secret);
      if (answer.text.includes(text) || tries === 200) return answer;
    }
  };

  it('shows bookings as they were moved and cancelled, to whoever has its address, and names nobody', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'planSeries'));
    const { token } = await issue(['calendar']);
    const sessionId = newId();
    const booking = { clientId: ids.clientId, plannedFor: inHours(24), seriesId: ids.seriesId, sessionNumber: 2 };
    await service.post(`sessions/${sessionId}/booking`, booking);
    const moved = inHours(48);
    await service.post(`sessions/${sessionId}/rebookings`, { plannedFor: moved, plannedDurationS: 2_700 });
    const answer = await feedWith(token, `DTSTART:${inBasicFormat(moved)}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain(`UID:${sessionId}@pinpoint\r\n`);
    expect(answer.text).toContain('SEQUENCE:1\r\n');
    expect(answer.text).toContain('SUMMARY:Session 2 of series\r\n');
    expect(answer.text).not.toContain(ids.clientId);
    expect(answer.text).not.toMatch(/Zo|ngstr/);
    await service.post(`sessions/${sessionId}/cancellation`, { reason: 'client_request' });
    expect((await feedWith(token, 'STATUS:CANCELLED')).text).toContain('STATUS:CANCELLED\r\n');
  });

  it('ends when the owner revokes its address, and opens with no other secret', async () => {
    const { id, token } = await issue(['calendar']);
    expect((await feed(token)).status).toBe(200);
    await service.post(`tokens/${id}/revocation`, {}, service.owner.headers);
    expect((await feed(token)).body).toMatchObject({ status: 404, code: 'calendar_unknown' });
    const { token: forReading } = await issue(['read']);
    for (const secret of [forReading, 'x', '%00', "'--"]) {
      expect((await feed(secret)).status).toBe(404);
    }
    const bearer = await supertest(service.url)
      .get(`/api/v1/clinics/${service.clinicId}/clients`)
      .set({ authorization: `Bearer ${(await issue(['calendar'])).token}` });
    expect(bearer.body).toMatchObject({ status: 403, code: 'scope_missing' });
    expect(service.logged.join('\n')).not.toContain(token);
  });
});
