import { newId } from '#kernel/ids.js';
import { parse } from 'csv-parse/sync';
import supertest from 'supertest';
import { recordFunnelHistory, threePractitioners, type PractitionerSessions } from '../support/funnel-history.js';
import { serviceEngines, type TestService } from '../support/service.js';

/** Names that a spreadsheet would run. */
const ATTACKS = ['=HYPERLINK("http://evil.example","salary")', "@SUM(1+1)*cmd|' /C calc'!A0", '+41 "1",=2', '-2+3'];
const FORMULA = /^\s*[=+\-@\t\r\n]/;
/** A figure below zero is a number, and no formula. */
const isNumber = (cell: string) => cell !== '' && !Number.isNaN(Number(cell));

interface File {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** What the lines at the top say. */
  about: Map<string, string>;
  rows: Record<string, string>[];
}

describe.each(serviceEngines)('files of figures on $name', ({ start }) => {
  let service: TestService;
  let position: number;
  let other: string;
  let practitioners: PractitionerSessions[];

  const read = async (path: string) => {
    const headers = { ...service.owner.headers, 'pinpoint-at-least': String(position) };
    return service.get(`outcomes/${path}`, headers);
  };
  const file = async (path: string): Promise<File> => {
    const { status, headers, text } = await read(path);
    const lines = parse(text);
    const first = lines.findIndex(([cell]) => !cell!.startsWith('# '));
    const [columns, ...rows] = lines.slice(first) as [string[], ...string[][]];
    return {
      ...{ status, text, headers: headers },
      about: new Map(lines.slice(0, first).map(([name, value]) => [name!.slice(2), value!])),
      rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]!]))),
    };
  };

  beforeAll(async () => {
    service = await start();
    const ids: string[] = [];
    for (const name of ATTACKS.slice(0, 3)) {
      const added = await supertest(service.url)
        .post(`/api/v1/clinics/${service.clinicId}/staff`)
        .set({ ...service.owner.headers, 'idempotency-key': newId() })
        .send({ loginName: `${newId()}@example.org`, name, role: 'practitioner' });
      expect(added.status).toBe(201);
      ids.push((added.body as { staffId: string }).staffId);
    }
    practitioners = threePractitioners().map((each, index) => ({ ...each, practitionerId: ids[index]! }));
    practitioners[1] = { ...practitioners[1]!, improved: 8, unchanged: 2 };
    practitioners[2] = { ...practitioners[2]!, needleLengthUm: 1_500, resolved: 6 };
    await recordFunnelHistory(service.stores.log, service.clinicId, practitioners);
    other = (await service.stores.clinics.add(ATTACKS[3]!)).id;
    await service.place(service.owner, other, 'owner');
    await recordFunnelHistory(service.stores.log, other, threePractitioners());
    position = (await service.stores.log.head(service.clinicId)).nextPosition - 1;
  });
  afterAll(() => service.remove());

  it('say how they were made, and where the log stood', async () => {
    const { status, headers, about, text } = await file('rates/csv?by=practitioner&window=7&type=milia');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="rates-\d{4}-\d\d-\d\d\.csv"$/);
    expect(headers['cache-control']).toBe('no-store');
    const { origin, epoch, size, root } = await service.stores.log.head(service.clinicId);
    expect(Object.fromEntries(about)).toMatchObject({
      ...{ 'method version': '2', 'follow-up window in days': '7', 'time zone': 'Europe/Berlin' },
      ...{ filters: 'class: prolonged adverse; type: milia', clinic: 'Hautklinik Nord' },
      ...{ 'as known at position': String(position), log: origin, 'log epoch': String(epoch) },
      ...{ 'log size': String(size), 'log root (SHA-256)': root.toString('hex') },
    });
    expect(text.split('\r\n').at(-1)).toBe('');
    const widths = new Set(parse(text).map((line) => line.length));
    expect(widths.size).toBe(1);
  });

  it('hold the figures of the answer, cell by cell', async () => {
    const { body } = await read('rates?by=practitioner');
    const { rows } = await file('rates/csv?by=practitioner');
    expect(rows).toHaveLength(4);
    for (const [index, rate] of [...body.groups, body.total].entries()) {
      expect(rows[index]).toMatchObject({
        practitioner: rate.group?.[0].value ?? 'total',
        ...{ numerator: String(rate.numerator), denominator: String(rate.denominator), verdict: rate.verdict },
        ...{ words: rate.words, estimate: rate.estimate === null ? '' : String(rate.estimate) },
      });
    }
    const overview = await file('overview/csv');
    expect(overview.rows[0]).toMatchObject({ indicator: 'any', numerator: '15', denominator: '60' });
    const chart = await file('chart/csv?period=week');
    const { body: answered } = await read('chart?period=week');
    expect(chart.about.get('verdict in words')).toBe(answered.chart.words);
    expect(chart.rows.map(({ from, to }) => [from, to])).toEqual(
      answered.chart.points.map(({ from, to }: { from: string; to: string }) => [from, to]),
    );
  });

  it('hold the figures of technique, claim, results and resolution too', async () => {
    const text = (value: number | null) => (value === null ? '' : String(value));
    const { comparison, trend } = (await read('technique?strata=practitioner')).body;
    const technique = await file('technique/csv?strata=practitioner');
    const part = (name: string) => technique.rows.filter((row) => row.part === name);
    for (const arm of ['exposed', 'reference']) {
      const { numerator, denominator, estimate, lower } = comparison[arm];
      expect(part(arm)).toMatchObject([
        { ...{ factor: 'needle_length', value: comparison[`${arm}Values`].join(' '), numerator: String(numerator) } },
      ]);
      expect(part(arm)).toMatchObject([
        { denominator: String(denominator), estimate: text(estimate), lower_95: text(lower) },
      ]);
    }
    expect(part('dose').map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      ['1000', '1', '40'],
      ['1500', '14', '20'],
    ]);
    expect(part('trend_per_500_um')).toMatchObject([{ estimate: text(trend.changePer500Um), verdict: trend.verdict }]);
    expect(technique.about.get('follow-up window in days')).toBe('28');

    const { overall } = (await read('claim?window=7')).body;
    const claim = await file('claim/csv?window=7');
    expect(claim.about.get('follow-up window in days')).toBe('7');
    expect(claim.about.get('claim')).toMatch(/^Side effects are rare/);
    expect(claim.rows[0]).toMatchObject({ part: 'overall', numerator: String(overall.numerator), denominator: '60' });

    const [scale] = (await read('results')).body.scales;
    const results = await file('results/csv');
    expect(results.about.get('follow-up window in days')).toMatch(/^none/);
    expect(results.rows[0]).toMatchObject({
      ...{ scale: scale.scale, part: 'all', pairs: '10', better: '8', unchanged: '2', worse: '0', p: text(scale.p) },
      ...{ responders: text(scale.responders.numerator), responders_of: text(scale.responders.denominator) },
      ...{ median: text(scale.median), lower_95: text(scale.lower), upper_95: text(scale.upper) },
    });
    expect(results.rows.slice(1).map(({ part: of, value, pairs }) => [of, value, pairs])).toEqual([
      ['sessions', '1', '10'],
      ['interval', scale.byInterval[0].value, '10'],
    ]);

    const { scales } = (await read('results?factor=needle_length')).body.technique;
    expect(scales).toMatchObject([{ scale: scale.scale, reference: null, levels: [] }]);
    const compared = await file('results/csv?factor=needle_length');
    expect(compared.about.get(`technique and ${scale.scale}`)).toBe(scales[0].words);
    expect((await read('results?factor=skin_type')).body).toMatchObject({ code: 'value_not_in_list', field: 'factor' });

    const resolution = await file('resolution/csv');
    const { steps, median } = (await read('resolution')).body;
    expect(resolution.rows.map((row) => [row.days, row.at_risk, row.resolved, row.still_unresolved])).toEqual(
      steps.map(({ time, atRisk, events, survival }: Record<string, number>) =>
        [time, atRisk, events, survival].map(String),
      ),
    );
    expect(resolution.about.get('resolved')).toBe('6');
    expect(resolution.about.get('follow-up window in days')).toBe('28');
    expect((await read('resolution?window=7')).body).toMatchObject({ sideEffects: 15 });
    expect((await read('resolution?window=8')).body).toMatchObject({ code: 'value_not_in_list', field: 'window' });
    expect(resolution.about.get('median days')).toBe(text(median.time));
    for (const { about } of [technique, claim, results, resolution]) {
      expect(about.get('as known at position')).toBe(String(position));
      expect(about.get('log root (SHA-256)')).toMatch(/^[0-9a-f]{64}$/);
      expect(about.get('method')).toBeTruthy();
    }
  });

  it('let no name of a person or a clinic begin like a formula', async () => {
    const files = [
      await file('rates/csv?by=practitioner'),
      await file('funnel/csv?across=practitioner'),
      await file('funnel/csv?across=clinic'),
      await file('sessions/csv?counted=numerator'),
      await file('technique/csv?factor=device&exposed=pen&reference=pen&strata=practitioner'),
    ];
    for (const { text } of files) {
      const cells = parse(text).flat();
      expect(cells.filter((cell) => FORMULA.test(cell) && !isNumber(cell))).toEqual([]);
    }
    const [rates, , clinics, , technique] = files;
    expect(technique!.rows.map(({ name }) => name)).toContain(`'${ATTACKS[0]!}`);
    const names = rates!.rows.map(({ practitioner_name: name }) => name);
    expect(names).toEqual(expect.arrayContaining(ATTACKS.slice(0, 3).map((name) => `'${name}`)));
    expect(clinics!.rows.map(({ name }) => name)).toContain(`'${ATTACKS[3]!}`);
  });

  it('lead to side effects and clients too, and what they show of clients is recorded first', async () => {
    const { rows } = await file('sessions/csv?counted=numerator');
    const { body } = await read('sessions?counted=numerator&limit=200');
    expect(rows).toHaveLength(15);
    expect(rows.map(({ session_id: id }) => id)).toEqual(
      body.items.map(({ sessionId }: { sessionId: string }) => sessionId),
    );
    expect(body.items[0].effects).toEqual([
      expect.objectContaining({ type: 'milia', grade: 1, class: 'adverse', isWithinWindow: true, isResolved: false }),
    ]);
    const clients = await read('clients?counted=numerator&limit=10');
    expect(clients.body.total).toBe(15);
    expect(clients.body.items[0]).toMatchObject({ sessions: 1, affected: 1 });
    const ofClients = await file('clients/csv?counted=numerator');
    expect(ofClients.rows.map((row) => row.client_id).slice(0, 10)).toEqual(
      clients.body.items.map(({ clientId }: { clientId: string }) => clientId),
    );
    expect(ofClients.rows).toHaveLength(15);
    expect(ofClients.rows[0]).toMatchObject({ sessions: '1', affected: '1' });
    const rest = await read(`clients?counted=numerator&limit=10&after=${clients.body.next}`);
    expect([rest.body.items.length, rest.body.next]).toEqual([5, null]);
    const { body: trail } = await service.get('accesses', service.owner.headers);
    const exported = trail.accesses.find(
      ({ operation }: { operation: string }) => operation === 'exportSessionsBehind',
    );
    expect([...exported.clients].sort()).toEqual(rows.map(({ client_id: id }) => id).sort());
    const listed = trail.accesses.find(({ operation }: { operation: string }) => operation === 'exportClientsBehind');
    expect([...listed.clients].sort()).toEqual([...exported.clients].sort());
  });

  it('are of the days that are asked for', async () => {
    const { body } = await read('sessions?from=2025-03-03&to=2025-03-04');
    expect(body.total).toBe(6);
    const { rows } = await file('rates/csv?from=2025-03-03&to=2025-03-04');
    expect(rows).toMatchObject([{ denominator: '6' }]);
    expect((await read('sessions?from=2025-03-04&to=2025-03-03')).body).toMatchObject({ code: 'range_reversed' });
    expect((await read('sessions?from=2025-02-30')).body).toMatchObject({ code: 'day_unknown' });
  });

  it('withhold what few clients could be recognised by, where they leave the clinic', async () => {
    const { rows, about } = await file('rates/csv?by=practitioner&audience=outside');
    expect(about.get('rounded')).toMatch(/nearest 5/);
    const found = new Map(rows.map((row) => [row.practitioner, row]));
    const [one, none, apart] = practitioners.map(({ practitionerId }) => found.get(practitionerId)!);
    // One client alone, and a second group so that the total does not give the first away. Nobody is told by a zero.
    expect(one).toMatchObject({ verdict: 'withheld', numerator: '', estimate: '', denominator: '20' });
    expect(apart).toMatchObject({ verdict: 'withheld', numerator: '', estimate: '' });
    expect(none).toMatchObject({ numerator: '0', denominator: '20' });
    for (const path of ['practitioner=x', 'by=area,month', 'from=2025-03-03', 'type=milia']) {
      const refused = await read(`rates/csv?audience=outside&${path}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'filters_not_for_outside']);
    }
    expect((await read('rates/csv?audience=friends')).body).toMatchObject({ code: 'value_not_in_list' });
  });

  it('withhold them in every form for outside, and in its file', async () => {
    // 15 of 60 clients had milia, one of them of 40 with a shorter needle; 8 of 10 responded.
    const overview = (await read('overview/outside')).body;
    expect(overview).toMatchObject({ clientsMin: 5, roundedTo: 5, windowDays: 28 });
    expect(overview.indicators[0]).toEqual({
      ...{ code: 'any', label: 'Any side effect', verdict: 'rate', numerator: 15, denominator: 60 },
      ...{ estimate: 0.25, lower: expect.any(Number), upper: expect.any(Number) },
    });
    const technique = (await read('technique/outside')).body;
    const nothing = { numerator: null, estimate: null, lower: null, upper: null, verdict: 'withheld' };
    expect(technique).toMatchObject({
      ...{ verdict: 'withheld', riskDifference: null, riskRatio: null, pooledRiskDifference: null },
      ...{ exposed: { ...nothing, denominator: 20 }, reference: { ...nothing, denominator: 40 } },
    });
    const results = (await read('results/outside')).body;
    expect(results.responders).toMatchObject([{ withheld: true, numerator: null, denominator: 10, estimate: null }]);
    const heatMap = (await read('rates/outside?by=area,needle_length&unit=session_area')).body;
    expect(heatMap.groups).toMatchObject([nothing, nothing]);
    expect(JSON.stringify([overview, technique, results, heatMap])).not.toMatch(/"words"|strata"|sessionId/);

    const files = {
      overview: await file('overview/csv?audience=outside'),
      technique: await file('technique/csv?audience=outside'),
      results: await file('results/csv?audience=outside'),
      heatMap: await file('rates/csv?audience=outside&by=area,needle_length&unit=session_area'),
    };
    for (const { about, headers } of Object.values(files)) {
      expect(about.get('withheld')).toMatch(/^counts of 1 to 4 clients/);
      expect(headers['content-disposition']).toMatch(/-outside-\d{4}-\d\d-\d\d\.csv"$/);
    }
    expect(files.overview.rows[0]).toMatchObject({ indicator: 'any', numerator: '15', denominator: '60' });
    expect(files.technique.rows.slice(0, 3)).toMatchObject([
      { part: 'exposed', numerator: '', denominator: '20', estimate: '', verdict: 'withheld' },
      { part: 'reference', numerator: '', denominator: '40', estimate: '', verdict: 'withheld' },
      { part: 'risk_difference', estimate: '', lower_95: '', upper_95: '', verdict: 'withheld' },
    ]);
    expect(files.results.rows).toMatchObject([{ numerator: '', denominator: '10', estimate: '', withheld: 'true' }]);
    expect(files.heatMap.rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      ['', ''],
      ['', ''],
    ]);
    for (const path of ['technique/outside?strata=practitioner', 'technique/csv?audience=outside&exposed=over_2000']) {
      expect((await read(path)).body).toMatchObject({ code: 'filters_not_for_outside' });
    }
    expect((await read('results/outside?area=cheek')).body).toMatchObject({ code: 'filters_not_for_outside' });
  });

  it('refuse outside what has no form for it, and say what has one', async () => {
    const figures = ['rates', 'overview', 'technique', 'results', 'report', 'clients'];
    const withFiles = ['funnel', 'chart', 'claim', 'resolution', 'sessions'];
    const clientId = (await read('clients?limit=1')).body.items[0].clientId;
    const sessionId = (await read('sessions?limit=1')).body.items[0].sessionId;
    for (const path of [
      ...[...figures, ...withFiles, ...withFiles.map((name) => `${name}/csv`)].map((name) => `outcomes/${name}`),
      ...['reports/series', 'reports/side-effects', `clients/${clientId}/course`, `sessions/${sessionId}/timeline`],
    ]) {
      const { status, body } = await service.get(`${path}?audience=outside`, service.owner.headers);
      expect([path, status, body.code]).toEqual([path, 400, 'no_form_for_outside']);
      expect(body.forms).toContain('outcomes/overview/outside');
      for (const form of body.forms as string[])
        expect((await service.get(form, service.owner.headers)).status).toBe(200);
    }
    const model = await service.post('outcomes/models?audience=outside', {}, service.owner.headers);
    expect([model.status, model.body.code]).toEqual([400, 'no_form_for_outside']);
  });

  it('withhold a clinic of few clients beside others, and another with it', async () => {
    const small = (await service.stores.clinics.add('Small')).id;
    await service.place(service.owner, small, 'owner');
    await recordFunnelHistory(service.stores.log, small, [{ practitionerId: newId(), sessions: 30, affected: 2 }]);
    const smallPosition = (await service.stores.log.head(small)).nextPosition - 1;
    await supertest(service.url)
      .get(`/api/v1/clinics/${small}/outcomes/overview`)
      .set({ ...service.owner.headers, 'pinpoint-at-least': String(smallPosition) });
    const { body } = await read('funnel?across=clinic&adjust=case_mix');
    const units = new Map(body.units.map((unit: { value: string }) => [unit.value, unit]));
    expect(units.get(small)).toMatchObject({ numerator: null, estimate: null, p: null, denominator: 30 });
    const hidden = [...units.values()].filter((unit) => (unit as { numerator: number | null }).numerator === null);
    expect(hidden).toHaveLength(2);
    const observed = body.standardised.units.map((unit: { observed: number | null }) => unit.observed);
    expect(observed.filter((count: number | null) => count === null)).toHaveLength(2);
    // Practitioners of one's own clinic are seen whole, and judged with case mix where that is asked for.
    const own = (await read('funnel?adjust=case_mix')).body;
    expect(own.units.map(({ numerator }: { numerator: number }) => numerator).sort()).toEqual([0, 1, 14]);
    expect(own.standardised).toMatchObject({ caseMix: ['skin_type', 'session_number'] });
    const sums = own.standardised.units as { observed: number; expected: number }[];
    expect(sums.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(15, 8);
    expect((await read('funnel')).body.standardised).toBeNull();
  });

  it('are not for practitioners', async () => {
    const figures = [
      'rates',
      'overview',
      'funnel',
      'chart',
      'sessions',
      'clients',
      'technique',
      'claim',
      'results',
      'resolution',
    ];
    for (const figure of figures) expect((await service.get(`outcomes/${figure}/csv`)).status).toBe(403);
  });
});
