import { clustersOf, designMatrix } from '#statistics/design-matrix.js';
import { clusterRobustLinear, fitLinear } from '#statistics/linear.js';
import { type AssessedClient, judgedTogether, techniqueLevels } from './technique-levels.js';
import { techniqueLevelsWords } from './technique-levels-words.js';

/** Scores without a pattern, the same in each run. */
const noise = (index: number): number => ((index * 7_919 + 104_729) % 101) / 101 - 0.5;

/** Clients of one level: what they were before, and what the level adds afterwards. */
function treated(level: string | null, count: number, { adds = 0, area = 'cheek', from = 0 } = {}): AssessedClient[] {
  return Array.from({ length: count }, (_, index) => {
    const before = -4 + ((index * 3) % 4);
    return {
      clientId: `${level ?? 'mixed'} ${from + index}`,
      ...{ before, after: 0.5 * before + adds + noise(from + index + 13 * count), level, area },
    };
  });
}

const short = treated('501_to_1000', 60);

describe('improvement by levels of a factor of technique', () => {
  it('is the adjusted difference of a linear model with clients as clusters', () => {
    const assessed = [
      ...short,
      ...treated('1001_to_1500', 40, { adds: 1, area: 'neck' }),
      ...treated('1001_to_1500', 20, { from: 40 }),
    ];
    const { reference, errors, clients, isAdjustedForArea, levels } = techniqueLevels(assessed);
    expect({ reference, errors, clients, isAdjustedForArea }).toEqual({
      ...{ reference: '1001_to_1500', errors: 'CR1S', clients: 120, isAdjustedForArea: true },
    });
    const rows = assessed.map(({ before, level, area }) => [
      1,
      Number(level === '501_to_1000'),
      before,
      Number(area === 'neck'),
    ]);
    const design = designMatrix(rows);
    const fit = fitLinear(
      design,
      assessed.map(({ after }) => after),
    );
    const expected = clusterRobustLinear(fit, design, clustersOf(assessed.map(({ clientId }) => clientId))).cr1s![1]!;
    expect(levels).toHaveLength(1);
    expect(levels[0]!.value).toBe('501_to_1000');
    expect(levels[0]!.difference).toBeCloseTo(expected.coefficient, 10);
    expect(levels[0]!.lower).toBeCloseTo(expected.lower, 10);
    expect(levels[0]!.upper).toBeCloseTo(expected.upper, 10);
    expect(levels[0]!.p).toBeCloseTo(expected.p, 10);
  });

  it('finds what a level adds, and nothing where it adds nothing', () => {
    const levels = judgedTogether([
      techniqueLevels([...short, ...treated('1001_to_1500', 40, { adds: 0.8 }), ...treated('251_to_500', 30)]),
    ])[0]!.levels;
    expect(levels).toMatchObject([
      { value: '1001_to_1500', clients: 40, verdict: 'better' },
      { value: '251_to_500', clients: 30, verdict: 'no_difference' },
    ]);
    expect(levels[0]!.lower).toBeLessThan(0.8);
    expect(levels[0]!.upper).toBeGreaterThan(0.8);
    const worse = judgedTogether([techniqueLevels([...short, ...treated('1001_to_1500', 40, { adds: -0.8 })])]);
    expect(worse[0]!.levels).toMatchObject([{ verdict: 'worse' }]);
  });

  it('does not take who began worse for who was treated better', () => {
    const beganWorse = treated('1001_to_1500', 60).map((client) => ({
      ...client,
      ...{ before: client.before - 2, after: client.after - 1 },
    }));
    const improvement = (clients: AssessedClient[]) =>
      clients.reduce((sum, { before, after }) => sum + after - before, 0) / clients.length;
    expect(improvement(beganWorse) - improvement(short)).toBeGreaterThan(0.9);
    expect(judgedTogether([techniqueLevels([...short, ...beganWorse])])[0]!.levels).toMatchObject([
      { verdict: 'no_difference' },
    ]);
  });

  it('counts both arms of a client as one cluster, whatever the order', () => {
    const deep = treated('1001_to_1500', 40, { adds: 0.3 });
    const twice = [...short, ...deep, ...short, ...deep];
    const once = techniqueLevels([...short, ...deep]).levels[0]!;
    const both = techniqueLevels(twice);
    expect(both.clients).toBe(100);
    expect(both.levels[0]!.difference).toBeCloseTo(once.difference!, 10);
    // The same clients once more tell nothing new, but for the correction of degrees of freedom.
    const [wide, wider] = [both.levels[0]!, once].map(({ lower, upper }) => upper! - lower!);
    expect(wide! / wider!).toBeGreaterThan(0.97);
    expect(wide! / wider!).toBeLessThanOrEqual(1);
    expect(techniqueLevels([...twice].reverse())).toEqual(both);
  });

  it('corrects for few clients, and compares nothing of fewer', () => {
    const few = techniqueLevels([...treated('501_to_1000', 20), ...treated('1001_to_1500', 15, { adds: 1 })]);
    expect(few).toMatchObject({ errors: 'CR2', clients: 35 });
    const uncorrected = techniqueLevels([...treated('501_to_1000', 40), ...treated('1001_to_1500', 15, { adds: 1 })]);
    expect(uncorrected.errors).toBe('CR1S');
    const fewer = techniqueLevels([...treated('501_to_1000', 15), ...treated('1001_to_1500', 12)]);
    expect(fewer).toMatchObject({ reference: null, levels: [{ verdict: 'too_few', difference: null }] });
    expect(techniqueLevels([])).toMatchObject({ clients: 0, reference: null, levels: [] });
  });

  it('leaves out who has no level of their own, and says how many', () => {
    const assessed = [...short, ...treated('1001_to_1500', 30), ...treated(null, 7), ...treated('over_2000', 4)];
    expect(techniqueLevels(assessed)).toMatchObject({ clients: 90, leftOut: 11, levels: [{ value: '1001_to_1500' }] });
  });

  it('compares no levels that go with areas', () => {
    const assessed = [...short, ...treated('1001_to_1500', 30, { area: 'neck' })];
    const compared = techniqueLevels(assessed);
    expect(compared.levels).toMatchObject([{ verdict: 'not_separable', difference: null, p: null }]);
    expect(techniqueLevelsWords(compared, 'needle_length', 'levels')).toMatch(/cannot be told apart\.$/);
  });

  it('judges nothing where nothing varies', () => {
    const same = [...short, ...treated('1001_to_1500', 30)].map((client) => ({ ...client, after: -1 }));
    expect(techniqueLevels(same).levels).toMatchObject([{ verdict: 'too_few', p: null }]);
  });

  it('allows for all levels and scales that are looked at', () => {
    const one = techniqueLevels([...short, ...treated('1001_to_1500', 40, { adds: 0.15 })]);
    const alone = judgedTogether([one])[0]!.levels[0]!;
    const none = techniqueLevels([...short, ...treated('1001_to_1500', 40)]);
    const among = judgedTogether([one, ...Array.from({ length: 19 }, () => none)])[0]!.levels[0]!;
    expect(among.p).toBe(alone.p);
    expect(among.adjustedP).toBeGreaterThan(alone.adjustedP!);
    expect([alone.verdict, among.verdict]).toEqual(['better', 'no_difference']);
  });

  it('says so in words that claim no cause', () => {
    const compared = judgedTogether([techniqueLevels([...short, ...treated('1001_to_1500', 40, { adds: 0.8 })])])[0]!;
    const words = techniqueLevelsWords(compared, 'needle_length', 'levels');
    expect(words).toMatch(
      /1 to 1.5 mm \(40 clients\) is associated with 0\.\d+ levels more improvement than 0.5 to 1 mm \(95% interval /,
    );
    expect(words).toMatch(/Observational: .* No untreated comparison: /);
    expect(words).not.toMatch(/caused|significant|safer/);
  });
});
