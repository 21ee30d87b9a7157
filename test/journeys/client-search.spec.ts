import { newId } from '#kernel/ids.js';
import { type Receipt } from '#event-log/append.js';
import { createLogger } from '../../apps/api/src/log-output.js';
import { startService } from '../../apps/api/src/service.js';
import { readSettings } from '#composition/settings.js';
import supertest from 'supertest';
import { cheapHasher, serviceEngines, type TestPerson, type TestService } from '../support/service.js';

interface Listed {
  items: { clientId: string; name: string | null }[];
  next: string | null;
}

describe.each(serviceEngines)('searching clients on $name', ({ start }) => {
  let service: TestService;
  let approver: TestPerson;

  beforeEach(async () => {
    service = await start();
    approver = await service.hire('owner');
  });
  afterEach(() => service.remove());

  /** Of all that is recorded. */
  async function search(asked: string): Promise<(string | null)[]> {
    const { nextPosition } = await service.stores.log.head(service.clinicId);
    const path = `clients?search=${encodeURIComponent(asked)}`;
    const answer = await service.get(path, { 'pinpoint-at-least': String(nextPosition - 1) });
    expect([answer.status, answer.body]).toMatchObject([200, { next: null }]);
    return (answer.body as Listed).items.map(({ name }) => name);
  }
  async function post(path: string, body: object, headers?: TestPerson['headers']): Promise<Receipt> {
    const answer = await service.post(path, body, headers);
    expect([path, answer.status, answer.body]).toMatchObject([path, 201, {}]);
    return answer.body as Receipt;
  }
  async function register(name: string, more: object = {}, birthYear = 1980): Promise<string> {
    const clientId = newId();
    await post(`clients/${clientId}/registration`, { birthYear, identity: { name, ...more } });
    return clientId;
  }

  it('finds by name, reference and year of birth, as soon as they are recorded, and changed, and corrected', async () => {
    const clientId = await register('Wilhelmine Przybylska', { reference: 'A-1207' }, 1987);
    await register('Jan Kowalski', { reference: 'A-1208' }, 1990);
    for (const asked of ['wil', 'PRZYBYLSKA wilhelmine', 'a-1207', '1987', 'wil 1987']) {
      expect([asked, await search(asked)]).toEqual([asked, ['Wilhelmine Przybylska']]);
    }
    expect(await search('a-12')).toEqual(['Jan Kowalski', 'Wilhelmine Przybylska']);
    expect(await search('wil 1990')).toEqual([]);
    const changed = await post(`clients/${clientId}/details`, {
      birthYear: 1986,
      identity: { name: 'Wilhelmine Nowak' },
    });
    expect([await search('przybylska'), await search('1987')]).toEqual([[], []]);
    expect(await search('nowak 1986 a-1207')).toEqual(['Wilhelmine Nowak']);
    const entryId = changed.events[0]!.eventId;
    await post(`clients/${clientId}/corrections`, {
      entryId,
      reason: 'typing_error',
      changes: [],
      identity: { name: 'Wilhelmine Novak' },
    });
    expect([await search('nowak'), await search('novak')]).toEqual([[], ['Wilhelmine Novak']]);
  });

  it('finds nobody who was erased, at once, and nobody of another clinic', async () => {
    const clientId = await register('Wilhelmine Przybylska', {}, 1987);
    expect(await search('wilhelmine')).toHaveLength(1);
    const asked = { depth: 'person', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    const requested = await post(`clients/${clientId}/erasure`, asked);
    const requestId = requested.events[0]!.eventId;
    await post(`clients/${clientId}/erasure/approval`, { requestId }, approver.headers);
    expect([await search('wilhelmine'), await search('1987')]).toEqual([[], []]);
    await register('Jan Kowalski');
    const elsewhere = await service.stores.clinics.add('Elsewhere');
    await service.place(service.owner, elsewhere.id, 'owner');
    const there = await supertest(service.url)
      .get(`/api/v1/clinics/${elsewhere.id}/clients?search=jan`)
      .set(service.owner.headers);
    expect(there.body).toEqual({ items: [], next: null });
  });

  it('is built at the start from what the log holds', async () => {
    await register('Wilhelmine Przybylska');
    await search('wil');
    await service.stop();
    const database = service.databaseUrl && { DATABASE_URL: service.databaseUrl };
    const settings = readSettings({ PINPOINT_DATA: service.dataDirectory, PINPOINT_PORT: '0', ...database });
    const again = await startService(settings, createLogger('fatal'), { hasher: cheapHasher() });
    try {
      const answer = await supertest(again.url)
        .get(`/api/v1/clinics/${service.clinicId}/clients?search=wil`)
        .set(service.practitioner.headers);
      expect(answer.body).toMatchObject({ items: [{ name: 'Wilhelmine Przybylska' }] });
    } finally {
      await again.stop();
    }
  });

  it('takes words and nothing else, and leaves them in no log', async () => {
    const secret = 'Unwahrscheinlich';
    for (const asked of ['', 'a\u0000b', 'x'.repeat(201)]) {
      const answer = await service.get(`clients?search=${encodeURIComponent(asked)}`);
      expect([asked, answer.status, answer.body]).toMatchObject([asked, 400, { code: 'body_invalid' }]);
    }
    for (const asked of [`${secret}'; DROP TABLE client`, '%', '*', '.*', ' ']) expect(await search(asked)).toEqual([]);
    for (const line of service.logged) expect(line).not.toContain(secret);
  });
});
