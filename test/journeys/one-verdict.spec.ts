import { parse } from 'csv-parse/sync';
import { type PractitionerSessions, recordFunnelHistory, threePractitioners } from '../support/funnel-history.js';
import { serviceEngines, type TestService } from '../support/service.js';

interface Said {
  verdict: string;
  words: string;
}

const saidIn = ({ verdict, words }: Partial<Said>) => ({ verdict, words });

describe.each(serviceEngines)('a verdict is the same on the page, in the file and on paper, on $name', ({ start }) => {
  let service: TestService;
  let position: number;
  const [first, second, apart] = threePractitioners() as [
    PractitionerSessions,
    PractitionerSessions,
    PractitionerSessions,
  ];
  const practitioners = [
    { ...first, needleLengthUm: 500, improved: 8, unchanged: 1 },
    { ...second, improved: 3 },
    { ...apart, needleLengthUm: 1_500, resolved: 9, unchanged: 7 },
  ];
  const KNOWN = 'at=2025-09-01T00:00:00Z&knownAt=';
  /** What each route takes besides. */
  const MORE: Record<string, string> = {
    overview: 'window=28&',
    resolution: 'window=28&',
    results: '',
  };
  const askedOf = (path: string) => `${MORE[path] ?? 'window=28&indicator=group_acneiform&'}${KNOWN}${position}`;

  beforeAll(async () => {
    service = await start();
    await recordFunnelHistory(service.stores.log, service.clinicId, practitioners);
    position = (await service.stores.log.head(service.clinicId)).nextPosition - 1;
    // What comes later is in none of the three.
    await recordFunnelHistory(service.stores.log, service.clinicId, threePractitioners().slice(2));
  });
  afterAll(() => service.remove());

  const read = async (path: string) => {
    const headers = { ...service.owner.headers, 'pinpoint-at-least': String(position) };
    const answer = await service.get(`outcomes/${path}`, headers);
    expect(answer.status).toBe(200);
    return answer;
  };
  const page = async (path: string) => (await read(`${path}?${askedOf(path)}`)).body;
  const fileOf = async (path: string) => {
    const lines: string[][] = parse((await read(`${path}/csv?${askedOf(path)}`)).text);
    const first = lines.findIndex(([cell]) => !cell!.startsWith('# '));
    const [columns, ...rows] = lines.slice(first);
    return {
      about: new Map(lines.slice(0, first).map(([name, value]) => [name, value])),
      rows: rows.map((row) => Object.fromEntries(columns!.map((column, index) => [column, row[index]!]))),
    };
  };

  it('for each indicator', async () => {
    const { indicators } = await page('overview');
    const { overview } = await page('report');
    const { rows } = await fileOf('overview');
    expect(overview.indicators).toEqual(indicators);
    expect(rows.map(({ verdict, words }) => ({ verdict, words }))).toEqual(
      indicators.map(({ rate: { verdict, words } }: { rate: Said }) => ({ verdict, words })),
    );
    expect(new Set(rows.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    expect(indicators[0].rate.denominator).toBe(60);
  });

  it('for each practitioner', async () => {
    const { units, words } = await page('funnel');
    const { funnel } = await page('report');
    const { rows, about } = await fileOf('funnel');
    expect(funnel).toMatchObject({ units, words });
    expect(about.get('# verdict on the whole')).toBe(words);
    expect(rows.map(({ verdict, words: said }) => ({ verdict, words: said }))).toEqual(
      units.map(({ verdict, words: said }: Said) => ({ verdict, words: said })),
    );
    expect(rows.map(({ verdict }) => verdict)).toContain('alarm');
  });

  it('over time', async () => {
    const { chart, cusum } = await page('chart');
    const report = await page('report');
    const { about } = await fileOf('chart');
    expect(report.chart).toMatchObject({ chart, cusum });
    expect([about.get('# verdict'), about.get('# verdict in words')]).toEqual([chart.verdict, chart.words]);
    expect([about.get('# CUSUM'), about.get('# CUSUM in words')]).toEqual([cusum.verdict, cusum.words]);
  });

  it('on technique, and on the claim about it', async () => {
    const { comparison, trend } = await page('technique');
    const { about, rows } = await fileOf('technique');
    expect([about.get('# verdict'), about.get('# verdict in words')]).toEqual([comparison.verdict, comparison.words]);
    expect([about.get('# trend over needle length'), about.get('# trend in words')]).toEqual([
      trend.verdict,
      trend.words,
    ]);
    const saidOf = (part: string) => rows.filter((row) => row.part === part).map(saidIn);
    expect(saidOf('risk_difference')).toEqual([saidIn(comparison)]);
    expect(saidOf('trend_per_500_um')).toEqual([saidIn(trend)]);
    expect([...saidOf('exposed'), ...saidOf('reference')]).toEqual(
      [comparison.exposed, comparison.reference].map(saidIn),
    );
    expect(trend.verdict).toBe('rises');

    const { overall, neither, technique, aftercare } = await page('claim');
    const claim = await fileOf('claim');
    expect(claim.rows.slice(0, 2).map(saidIn)).toEqual([overall, neither].map(saidIn));
    const compared = claim.rows.filter(({ part }) => part === 'risk_difference');
    expect(compared.map(({ factor, ...row }) => ({ factor, ...saidIn(row) }))).toEqual(
      [technique, aftercare].map((each) => ({ factor: each.factor, ...saidIn(each) })),
    );
    expect(claim.about.get('# verdict on aftercare in words')).toBe(aftercare.words);
  });

  it('on what came of treatment', async () => {
    const { scales } = await page('results');
    const { rows } = await fileOf('results');
    const [{ bySessions, byInterval, ...whole }] = scales;
    expect(rows.map(saidIn)).toEqual([whole, ...bySessions, ...byInterval].map(saidIn));
    expect(whole.verdict).toBe('improved');
    const { words } = await page('resolution');
    const { about } = await fileOf('resolution');
    expect(about.get('# in words')).toBe(words);
    expect(words).toMatch(/^Half had resolved/);
  });

  it('and the paper says of which state of the log it is', async () => {
    const report = await page('report');
    const { origin, epoch, size, root } = await service.stores.log.head(service.clinicId);
    expect(report).toMatchObject({
      ...{
        clinicName: 'Hautklinik Nord',
        at: '2025-09-01T00:00:00.000Z',
        windowDays: 28,
        indicator: 'group_acneiform',
      },
      ...{ log: { origin, epoch, size, root: root.toString('hex') } },
      clinics: [{ clinicId: service.clinicId, knownAt: position }],
    });
    for (const part of ['overview', 'chart', 'funnel', 'claim', 'results', 'resolution']) {
      expect(report[part]).toMatchObject({ clinics: report.clinics, at: report.at, methodVersion: 2 });
    }
    for (const part of ['claim', 'results', 'resolution']) expect(report[part]).toEqual(await page(part));
  });
});
