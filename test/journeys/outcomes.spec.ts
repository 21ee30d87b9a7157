import { serviceEngines, type TestService } from '../support/service.js';
import { record, treatment, treatmentIds, until } from './treatment.steps.js';

describe.each(serviceEngines)('outcomes over HTTP on $name', ({ start }) => {
  let service: TestService;
  let position: string;

  const read = async (path: string) => {
    const answer = await service.get(`outcomes/${path}`, { ...service.owner.headers, 'pinpoint-at-least': position });
    return { status: answer.status, body: answer.body };
  };

  beforeAll(async () => {
    service = await start();
    const ids = treatmentIds();
    await record(service, until(treatment(ids), 'reportSideEffect'));
    const registered = await service.post(`clients/${treatmentIds().clientId}/registration`, { birthYear: 1990 });
    position = registered.headers['pinpoint-position']!;
  });
  afterAll(() => service.remove());

  it('give each indicator with unit, window, counts and a verdict in words', async () => {
    const { status, body } = await read('overview?at=2026-03-10T09:00:00Z');
    expect(status).toBe(200);
    expect(body).toMatchObject({ at: '2026-03-10T09:00:00.000Z', timeZone: 'Europe/Berlin', methodVersion: 2 });
    expect(body.clinics).toEqual([{ clinicId: service.clinicId, knownAt: Number(position) }]);
    const [any] = body.indicators;
    expect(any).toMatchObject({
      code: 'any',
      rate: { verdict: 'no_data', unit: 'session', windowDays: 28, denominator: 0, estimate: null },
    });
    expect(any.rate.words).toMatch(/^No session has a completed follow-up\./);
    expect(any.rate.crude.denominator).toBeGreaterThan(0);
  });

  it('count by dimensions of session, area and side effect, with any filter', async () => {
    const { body } = await read('rates?by=area,device&unit=session_area&at=2026-03-10T09:00:00Z');
    expect(body.groups[0].group.map(({ dimension }: { dimension: string }) => dimension)).toEqual(['area', 'device']);
    const [{ value: area }] = body.groups[0].group;
    const one = await read(`rates?unit=session_area&area=${area}&at=2026-03-10T09:00:00Z`);
    expect(one.body).toMatchObject({ groups: [], overlaps: false, total: { crude: body.groups[0].crude } });
    const none = await read('rates?area=nowhere');
    expect(none.body.total.crude.denominator).toBe(0);
  });

  it('lead from a figure to the sessions behind it, page by page', async () => {
    const overview = await read('overview?at=2026-03-10T09:00:00Z');
    const { denominator } = overview.body.indicators[0].rate.crude;
    const all = await read('sessions?at=2026-03-10T09:00:00Z&limit=1');
    expect(all.body).toMatchObject({ total: denominator, items: [{ sessionId: expect.any(String) }] });
    const seen = [all.body.items[0].sessionId];
    for (let { next } = all.body; next !== null;) {
      const { body } = await read(`sessions?at=2026-03-10T09:00:00Z&limit=1&after=${next}`);
      seen.push(body.items[0].sessionId);
      next = body.next;
    }
    expect(new Set(seen).size).toBe(denominator);
    expect((await read('sessions?counted=numerator&at=2026-03-10T09:00:00Z')).body.total).toBe(0);
  });

  it('judge nothing where there is too little to judge', async () => {
    const funnel = await read('funnel?across=practitioner&at=2026-03-10T09:00:00Z');
    expect(funnel.body).toMatchObject({ across: 'practitioner', isDrawn: false, curve: [], indicator: 'any' });
    expect(funnel.body.units[0]).toMatchObject({ verdict: 'too_few', words: 'Too few to judge.' });
    const chart = await read('chart?indicator=group_infection&period=week');
    expect(chart.body).toMatchObject({ indicator: 'group_infection', period: 'week', chart: { verdict: 'too_few' } });
  });

  it('hold the claim on technique and aftercare against what was recorded', async () => {
    const { status, body } = await read('claim?at=2026-03-10T09:00:00Z');
    expect(status).toBe(200);
    expect(body.technique).toMatchObject({ factor: 'technique_deviation', strataBy: 'skin_type', verdict: 'too_few' });
    expect(body.aftercare).toMatchObject({ factor: 'adherence', exposedValues: ['partly', 'missed'] });
    expect(body.overall.crude.denominator).toBe(
      body.technique.exposed.crude.denominator + body.technique.reference.crude.denominator,
    );
    const technique = await read('technique?factor=needle_length&reference=501_to_1000&at=2026-03-10T09:00:00Z');
    expect(technique.body).toMatchObject({
      comparison: { factor: 'needle_length', referenceValues: ['501_to_1000'], exposed: { unit: 'session_area' } },
      trend: { method: 'trend.cochranArmitage', doses: [], p: null },
    });
  });

  it('say what came of treatment, and how long side effects last', async () => {
    const results = await read('results?at=2026-03-10T09:00:00Z');
    expect(results).toMatchObject({ status: 200, body: { methodVersion: 2, pairedArms: [] } });
    const resolution = await read('resolution?class=expected,prolonged,adverse&at=2026-03-10T09:00:00Z');
    expect(resolution.body).toMatchObject({ method: 'survival.kaplanMeier', steps: [], median: null });
    expect(resolution.body.sideEffects).toBeGreaterThan(0);
  });

  it('set the clinics of an owner side by side, and nobody else’s', async () => {
    const other = (await service.stores.clinics.add('Another')).id;
    const foreign = (await service.stores.clinics.add('Elsewhere')).id;
    await service.place(service.owner, other, 'owner');
    await service.place(service.owner, foreign, 'practitioner');
    const { body } = await read('funnel?across=clinic');
    const ids = body.clinics.map(({ clinicId }: { clinicId: string }) => clinicId);
    expect(ids).toEqual([service.clinicId, other].sort());
    for (const path of ['overview?clinics=owned', 'rates?by=clinic&clinics=owned']) {
      const owned = (await read(path)).body.clinics.map(({ clinicId }: { clinicId: string }) => clinicId);
      expect(owned).toEqual(ids);
    }
    expect((await read('overview?clinics=all')).body).toMatchObject({ code: 'value_not_in_list' });
    expect((await read('overview')).body.clinics).toHaveLength(1);
  });

  it('say what is wrong with what they are asked for', async () => {
    for (const [path, code] of [
      ['rates?by=shoe_size', 'value_not_in_list'],
      ['rates?window=8', 'value_not_in_list'],
      ['rates?unit=eye', 'value_not_in_list'],
      ['technique?factor=luck', 'value_not_in_list'],
      ['technique?strata=adherence', 'value_not_in_list'],
      ['chart?indicator=luck', 'value_not_in_list'],
      ['chart?period=decade', 'value_not_in_list'],
      ['funnel?across=eyes', 'value_not_in_list'],
      ['funnel?adjust=luck', 'value_not_in_list'],
      ['sessions?counted=twice', 'value_not_in_list'],
      ['results?type=milia', 'filter_not_applicable'],
      ['results?window=7', 'filter_not_applicable'],
      ['rates?area=a%20b', 'body_invalid'],
      ['overview?knownAt=1&knownOn=2026-03-10T09:00:00Z', 'known_at_ambiguous'],
    ]) {
      expect((await read(path!)).body).toMatchObject({ code });
    }
  });
});
