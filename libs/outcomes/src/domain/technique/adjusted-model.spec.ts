import { adjustedModel, type AdjustedModel } from './adjusted-model.js';
import { adjustedWords } from './adjusted-words.js';
import { type ModelData } from './model-data.js';

interface Unit {
  client: string;
  exposed: boolean;
  skin?: string;
  affected: boolean;
  startedMs?: number;
}

/** Data of units, in the order given; one covariate. */
function dataOf(units: readonly Unit[], missing = { exposed: 0, reference: 0 }): ModelData {
  const clientIds = [...new Set(units.map(({ client }) => client))];
  const keys = [...new Set(units.map(({ exposed, skin = 'III' }) => `${exposed} ${skin}`))];
  return {
    covariates: ['skin_type'],
    patterns: keys.map((key) => ({ exposed: key.startsWith('true'), values: [key.split(' ')[1]!] })),
    pattern: Int32Array.from(units, ({ exposed, skin = 'III' }) => keys.indexOf(`${exposed} ${skin}`)),
    outcome: Uint8Array.from(units, ({ affected }) => Number(affected)),
    client: Int32Array.from(units, ({ client }) => clientIds.indexOf(client)),
    startedMs: Float64Array.from(units, ({ startedMs = 0 }) => startedMs),
    clientIds,
    missing,
  };
}

/** So many units of one kind, each of a client of its own; the first of them affected. */
function arm(of: Omit<Unit, 'client' | 'affected'>, affected: number, count: number): Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    ...of,
    client: `${of.skin} ${of.exposed} ${index}`,
    affected: index < affected,
  }));
}

const fit = (data: ModelData): Promise<AdjustedModel> => adjustedModel(data, () => Promise.resolve());

/** Exposure is frequent where the risk is high in any case: within each skin type, it makes no difference. */
const CONFOUNDED = [
  ...arm({ exposed: true, skin: 'V' }, 180, 900),
  ...arm({ exposed: false, skin: 'V' }, 20, 100),
  ...arm({ exposed: true, skin: 'II' }, 4, 100),
  ...arm({ exposed: false, skin: 'II' }, 36, 900),
];

describe('an adjusted model', () => {
  it('finds no association where a covariate explains all of it', async () => {
    const model = await fit(dataOf(CONFOUNDED));
    expect(model).toMatchObject({
      verdict: 'no_difference',
      method: 'logistic.clusterRobust',
      covariates: ['skin_type'],
    });
    expect(model.oddsRatio!.estimate).toBeCloseTo(1, 6);
    expect(model.riskExposed).toBeCloseTo(0.12, 6);
    expect(model.riskReference).toBeCloseTo(0.12, 6);
    expect(model).toMatchObject({ units: 2_000, events: 240, clients: 2_000, parameters: 2, leftOut: [] });
  });

  it('is the association of one table, where nothing is adjusted for', async () => {
    const units = [...arm({ exposed: true, skin: 'II' }, 120, 400), ...arm({ exposed: false, skin: 'II' }, 80, 400)];
    const model = await fit({ ...dataOf(units), covariates: [] });
    expect(model.oddsRatio!.estimate).toBeCloseTo((120 * 320) / (280 * 80), 8);
    expect(model.riskDifference!.estimate).toBeCloseTo(0.1, 8);
    expect(model.riskRatio!.estimate).toBeCloseTo(1.5, 8);
    // Woolf's standard error, as each client is one unit, times √(G/(G − 1)).
    const woolf = Math.sqrt(1 / 120 + 1 / 280 + 1 / 80 + 1 / 320);
    const half = Math.log(model.oddsRatio!.upper!) - Math.log(model.oddsRatio!.estimate!);
    expect(half / (1.9629 * woolf * Math.sqrt(800 / 799))).toBeCloseTo(1, 3);
    expect(model.verdict).toBe('higher');
  });

  it('does not count units of one client as several', async () => {
    const tripled = (units: readonly Unit[]): Unit[] => units.flatMap((unit) => [unit, unit, unit]);
    const once = await fit(dataOf(CONFOUNDED));
    const thrice = await fit(dataOf(tripled(CONFOUNDED)));
    expect(thrice.units).toBe(3 * once.units);
    expect(thrice.oddsRatio!.lower).toBeCloseTo(once.oddsRatio!.lower!, 6);
    expect(thrice.oddsRatio!.upper).toBeCloseTo(once.oddsRatio!.upper!, 6);
  });

  it('is the same to the last digit in whatever order the data lie', async () => {
    const shuffled = CONFOUNDED.map((unit, index) => ({ unit, place: (index * 7_919) % 2_003 }))
      .sort((one, other) => one.place - other.place)
      .map(({ unit }) => unit);
    expect(await fit(dataOf(shuffled))).toEqual(await fit(dataOf(CONFOUNDED)));
  });

  it('uses Firth’s method where the factor tells the events apart', async () => {
    const units = [...arm({ exposed: true, skin: 'II' }, 15, 60), ...arm({ exposed: false, skin: 'II' }, 0, 60)];
    const model = await fit(dataOf(units));
    expect(model).toMatchObject({
      method: 'logistic.firth',
      verdict: 'higher',
      firstOfClient: false,
      riskExposed: null,
    });
    // By a half added to each cell, which Firth's penalty is for one table.
    expect(model.oddsRatio!.estimate).toBeCloseTo((15.5 * 60.5) / (45.5 * 0.5), 4);
    expect(model.oddsRatio!.upper).toBeNull();
  });

  it('counts the first unit of each client alone, where those of a client are alike and events few', async () => {
    const some = ['II', 'V'].flatMap((skin) => [
      ...arm({ exposed: true, skin }, 6, 60),
      ...arm({ exposed: false, skin }, 3, 60),
    ]);
    const again = some.map((unit) => ({ ...unit, startedMs: 1 }));
    const first = await fit(dataOf(some));
    expect(await fit(dataOf([...again, ...some]))).toEqual({ ...first, firstOfClient: true });
  });

  it('leaves covariates out from the last on, until there are ten events for each parameter', async () => {
    const skins = ['I', 'II', 'III', 'IV', 'V'];
    const units = skins.flatMap((skin) => [
      ...arm({ exposed: true, skin }, 5, 60),
      ...arm({ exposed: false, skin }, 3, 60),
    ]);
    expect(await fit(dataOf(units))).toMatchObject({
      events: 40,
      parameters: 1,
      covariates: [],
      leftOut: ['skin_type'],
    });
  });

  it.each([
    ['few_events', [...arm({ exposed: true }, 5, 60), ...arm({ exposed: false }, 4, 60)]],
    ['few_units', [...arm({ exposed: true }, 10, 29), ...arm({ exposed: false }, 10, 60)]],
    [
      'few_clients',
      arm({ exposed: true }, 20, 40).flatMap((unit, index) => [
        { ...unit, client: `${index % 20}` },
        { ...unit, client: `${index % 20}`, exposed: false },
      ]),
    ],
  ])('answers too few to judge: %s', async (reason, units) => {
    const model = await fit(dataOf(units));
    expect(model).toMatchObject({ verdict: 'too_few', reason, oddsRatio: null, riskDifference: null });
    expect(adjustedWords(model, 'session', '')).toMatch(/too few to judge\.$/);
  });

  it('says so where the factor goes with a covariate, so that they cannot be told apart', async () => {
    const units = [...arm({ exposed: true, skin: 'II' }, 60, 300), ...arm({ exposed: false, skin: 'V' }, 30, 300)];
    const model = await fit(dataOf(units));
    expect(model).toMatchObject({ verdict: 'too_few', reason: 'not_separable', oddsRatio: null });
    expect(adjustedWords(model, 'session', '')).toMatch(/cannot be told apart\.$/);
  });

  it('compares nothing where too many of either arm are without follow-up', async () => {
    const model = await fit(dataOf(CONFOUNDED, { exposed: 1_000, reference: 0 }));
    expect(model).toMatchObject({ verdict: 'low_follow_up', reason: 'low_follow_up', oddsRatio: null });
  });

  it('says in words what it found, and how', async () => {
    expect(adjustedWords(await fit(dataOf(CONFOUNDED)), 'session', 'Observational.')).toMatch(
      /^240 of 2,000 followed sessions of 2,000 clients: adjusted 12\.0% with it and 12\.0% without, .* odds ratio 1\.00 \(95% interval 0\.\d+ to 1\.\d+\); chance alone can explain it\. Adjusted for skin type\. Logistic regression, with clients as clusters\. Observational\.$/,
    );
  });
});
