import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { at, record, treatment, treatmentIds, until } from './treatment.steps.js';

describe.each(serviceEngines)('lists over HTTP on $name', ({ start }) => {
  let service: TestService;
  let position: string;

  const read = async (path: string) => {
    const answer = await service.get(path, { 'pinpoint-at-least': position });
    return { status: answer.status, body: answer.body };
  };
  const register = async (name: string) => {
    const clientId = newId();
    const answer = await service.post(`clients/${clientId}/registration`, { birthYear: 1990, identity: { name } });
    position = answer.headers['pinpoint-position']!;
    return clientId;
  };

  beforeEach(async () => {
    service = await start();
  });
  afterEach(() => service.remove());

  it('name the clients of what waits, as they are called now', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'completeSession'));
    const identity = { name: 'Zoë Berg' };
    const changed = await service.post(`clients/${ids.clientId}/details`, { identity });
    position = changed.headers['pinpoint-position']!;
    const { body } = await read(`work-list?at=${at(20)}`);
    const client = { clientId: ids.clientId, name: 'Zoë Berg' };
    expect(body).toMatchObject({ at: at(20), today: '2025-03-10' });
    expect(body.sessionsToday.items).toMatchObject([
      { client, sessionId: ids.sessionId, state: 'completed', plannedFor: at(9), plannedDurationS: 3_600 },
    ]);
    const followUps = await read(`work-list?at=2025-03-11T09:00:00Z&section=followUps`);
    expect(followUps.body).toEqual({
      at: '2025-03-11T09:00:00.000Z',
      today: '2025-03-11',
      followUps: { total: 1, next: null, items: [expect.objectContaining({ client, day: 1, overdue: false })] },
    });
  });

  it('have each alert that waits until somebody has seen it, page by page', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'completeSession'));
    const now = await service.post(`clients/${ids.clientId}/details`, { identity: { name: 'Zoë Berg' } });
    position = now.headers['pinpoint-position']!;
    const seen: Record<string, string>[] = [];
    let path = 'work-list?section=alerts&limit=1';
    for (;;) {
      const { body } = await read(path);
      expect(body.alerts.items).toHaveLength(1);
      seen.push(...body.alerts.items);
      if (body.alerts.next === null) break;
      path = `work-list?section=alerts&limit=1&after=${body.alerts.next}`;
    }
    const whole = (await read('work-list')).body.alerts;
    expect(whole).toMatchObject({ total: seen.length, next: null, items: seen });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen[0]).toMatchObject({ client: { clientId: ids.clientId, name: 'Zoë Berg' }, record: 'session' });

    const { alertId, recordId } = seen[0]!;
    const answer = await service.post(`sessions/${recordId}/alerts/${alertId}/acknowledgement`, {});
    expect(answer.status).toBe(201);
    position = answer.headers['pinpoint-position']!;
    expect((await read('work-list')).body.alerts).toMatchObject({ total: seen.length - 1, items: seen.slice(1) });
  });

  it('go on page by page, each client once, those registered last first', async () => {
    const registered: string[] = [];
    for (const name of ['Ada', 'Bea', 'Cleo', 'Dora', 'Eve']) registered.push(await register(name));
    const seen: string[] = [];
    const names: (string | null)[] = [];
    let path = 'clients?limit=2';
    for (;;) {
      const { body } = await read(path);
      expect(body.items.length).toBeLessThanOrEqual(2);
      for (const { clientId, name } of body.items) {
        seen.push(clientId);
        names.push(name);
      }
      if (body.next === null) break;
      path = `clients?limit=2&after=${body.next}`;
    }
    expect(seen).toEqual([...registered].reverse());
    expect(names).toEqual(['Eve', 'Dora', 'Cleo', 'Bea', 'Ada']);
  });

  it('of a client’s sessions begin with the newest, and say what is open', async () => {
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'reportSideEffect'));
    await register('Ada');
    const first = await read(`clients/${ids.clientId}/sessions?limit=2`);
    expect(first.body.items).toMatchObject([
      { sessionId: ids.abortedId, state: 'aborted', endReason: 'client_request' },
      { sessionId: ids.sessionId, state: 'completed', areasTreated: 1, openSideEffects: 1, sessionNumber: 1 },
    ]);
    const rest = await read(`clients/${ids.clientId}/sessions?limit=2&after=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ sessionId: ids.cancelledId, state: 'cancelled' }], next: null });
    const { body } = await read('clients?limit=2');
    expect(body.items[1]).toMatchObject({ name: 'Zoë Ångström', completedSessions: 1, lastSessionAt: at(11) });
  });

  it('say what is wrong with what they are asked for', async () => {
    await register('Ada');
    const code = async (path: string) => {
      const { status, body } = await read(path);
      return [status, body.code];
    };
    expect(await code('clients?limit=0')).toEqual([400, 'limit_invalid']);
    expect(await code('clients?limit=201')).toEqual([400, 'limit_invalid']);
    expect(await code('clients?after=bm9uc2Vuc2U')).toEqual([400, 'cursor_invalid']);
    const ofAnotherList = Buffer.from(` ${newId()}`).toString('base64url');
    expect(await code(`clients?after=${ofAnotherList}`)).toEqual([400, 'cursor_invalid']);
    expect(await code('work-list?section=everything')).toEqual([400, 'value_not_in_list']);
    expect(await code(`work-list?after=${ofAnotherList}`)).toEqual([400, 'field_missing']);
    expect(await code('work-list?at=tomorrow')).toEqual([400, 'body_invalid']);
  });
});
