import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { serviceEngines, type TestService } from '../support/service.js';

describe.each(serviceEngines)('what was recorded is read again, on $name', ({ start }) => {
  let service: TestService;
  const clientId = newId();
  const sessionId = newId();
  const effectId = newId();
  const at = '2026-03-02T09:00:00.000Z';
  const late = { reason: 'recorded_on_paper' };
  let position: number;

  const record = async (path: string, body: object): Promise<number> => {
    const answer = await service.post(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    return (answer.body as { position: number }).position;
  };

  beforeAll(async () => {
    service = await start();
    await record(`clients/${clientId}/registration`, { birthYear: 1990, enrolledOn: '2026-03-01' });
    await record(`clients/${newId()}/registration`, { birthYear: 1980, enrolledOn: '2026-03-01' });
    await record(`sessions/${sessionId}/start`, { clientId, at, practitionerId: newId(), late });
    await record(`sessions/${sessionId}/areas`, { area: 'cheek', needleLengthUm: 1500, late });
    await record(`sessions/${sessionId}/completion`, { durationS: 2700, late });
    const effect = {
      effectId,
      type: 'post_inflammatory_hyperpigmentation',
      area: 'cheek',
      onset: '2026-03-20',
      grade: 2,
    };
    position = await record(`sessions/${sessionId}/side-effects`, { ...effect, late });
  });

  afterAll(() => service.remove());

  const read = async (path: string, headers: Record<string, string> = { 'pinpoint-at-least': String(position) }) => {
    const answer = await service.get(path, { ...service.owner.headers, ...headers });
    return { status: answer.status, body: answer.body as Record<string, never>, headers: answer.headers };
  };

  it('waits for the position of a receipt, and says which one it reached', async () => {
    const { status, body, headers } = await read('reports/series');
    expect(status).toBe(200);
    expect(Number(headers['pinpoint-position'])).toBeGreaterThanOrEqual(position);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      clients: { enrolled: 2, completed: 0 },
      side_effects: { post_inflammatory_hyperpigmentation: { clients: 1, of_enrolled_pct: 50 } },
    });
  });

  it('gives figures as they were known at an earlier position', async () => {
    const { body } = await read(`reports/series?knownAt=${position - 1}`);
    expect(body).toMatchObject({ clients: { enrolled: 2 }, side_effects: {} });
  });

  it('counts side effects with every denominator', async () => {
    const { body } = await read('reports/side-effects?at=2026-12-01T00:00:00Z');
    const [any] = body.sideEffects as unknown as Record<string, unknown>[];
    expect(any).toMatchObject({
      type: 'any',
      clients: { enrolled: { numerator: 1, denominator: 2 } },
      sessions: { all: { numerator: 1, denominator: 1 } },
    });
  });

  it('shows a client’s course and a session’s timeline', async () => {
    const course = await read(`clients/${clientId}/course`);
    expect(course.body).toMatchObject({ sessions: [{ sessionId }], sideEffects: [{ effectId }] });
    const timeline = await read(`sessions/${sessionId}/timeline`);
    const types = (timeline.body.entries as unknown as { type: string }[]).map(({ type }) => type);
    // No consent is on record, and the lot is missing: each alert stands behind what it is about.
    expect(types).toEqual([
      'SessionStarted',
      'AlertRaised',
      'AreaTreated',
      'AlertRaised',
      'SessionCompleted',
      'SideEffectReported',
    ]);
  });

  it.each([
    ['reports/series', { 'pinpoint-at-least': 'x' }, 400, 'at_least_invalid'],
    ['reports/series?knownAt=-1', {}, 400, 'body_invalid'],
    ['reports/side-effects?at=yesterday', {}, 400, 'body_invalid'],
    [`clients/${newId()}/course`, {}, 404, 'client_unknown'],
    [`sessions/${newId()}/timeline`, {}, 404, 'session_unknown'],
  ])('refuses %s with %j', async (path, headers, status, code) => {
    expect(await read(path, headers)).toMatchObject({ status, body: { code } });
  });

  it('says that it is behind rather than answer without what the caller knows', async () => {
    const answer = await read('reports/series', { 'pinpoint-at-least': '1000000' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'read_models_behind' } });
    expect(answer.headers['retry-after']).toBe('1');
  });

  it('tells how far the read models lag', async () => {
    await read('reports/series');
    const { text } = await supertest(service.url).get('/metrics');
    expect(text).toMatch(/pinpoint_projection_lag_events\{projection="facts"\} 0/);
    expect(text).toMatch(/pinpoint_projection_stopped_logs\{projection="facts"\} 0/);
  });
});
