import { clopperPearsonInterval } from '#statistics/incidence.js';
import { brokenAssumptions } from './broken-assumptions.js';
import { type Calibration, calibrate } from './calibrate.js';
import { meanCheck, probabilityCheck } from './check.js';
import { CountCode, enumeratedCheck } from './enumerated-check.js';
import { exactCoverage } from './interval-coverage.js';
import { multinomial } from './method-coverage.js';

const RISKS = Array.from({ length: 99 }, (_, index) => (index + 1) / 200);

describe('calibration on simulated clinics', () => {
  let report: Calibration;

  beforeAll(async () => {
    report = await calibrate({ seed: 1, replications: 600, signal: new AbortController().signal });
  });

  it('finds intervals, charts and tests to keep what exact sums promise', () => {
    expect(report.checks.filter(({ holds }) => !holds)).toEqual([]);
    for (const what of ['coverage', 'power', 'false signals', 'sessions to a false signal']) {
      expect(report.checks.some(({ name }) => name.startsWith(what))).toBe(true);
    }
    const methods = [
      ...['Kaplan–Meier', 'Mantel–Haenszel risk difference', 'Mantel–Haenszel risk ratio', 'Hodges–Lehmann'],
      ...['Firth’s profile limits', 'log odds ratio of a logistic model', 'adjusted risk difference'],
    ];
    for (const method of methods) {
      expect(report.checks.some(({ name }) => name.startsWith(`coverage, ${method}`))).toBe(true);
    }
  });

  it('promises less than the nominal coverage only with a reason, and by a little', () => {
    const ofMethods = report.checks.filter(({ name }) => /^coverage, (Kap|Man|Hod|Fir|log|adj)/.test(name));
    for (const { promised, because } of ofMethods) {
      expect(promised).toBeGreaterThan(0.93);
      if (promised < 0.94) expect(because).toBeDefined();
    }
  });

  function off(figure: string): number {
    const { wanted, observed, simulationError } = report.brokenAssumptions.find((one) =>
      one.figure.startsWith(figure),
    )!;
    return (observed - wanted) / simulationError;
  }

  it('shows how far figures are off under a broken assumption, and that the right method is not', () => {
    // In simulation errors: four lie far beyond what chance does.
    expect(off('rate among the followed')).toBeLessThan(-4);
    expect(off('risk at 1.5 mm')).toBeGreaterThan(4);
    expect(off('risk at 2 mm')).toBeLessThan(-4);
    expect(off('risk difference of needles beyond 1.5 mm, crude')).toBeGreaterThan(4);
    expect(off('Kaplan–Meier, share unresolved')).toBeGreaterThan(4);
    expect(off('coverage of Sato’s limits of a pooled difference')).toBeLessThan(-4);
    expect(Math.abs(off('the same where sessions are counted as what they tell'))).toBeLessThan(4);
    expect(off('Hodges–Lehmann, the median change')).toBeGreaterThan(4);
    expect(off('coverage, adjusted risk difference, model-based errors')).toBeLessThan(-4);
    expect(Math.abs(off('the same within body and face'))).toBeLessThan(4);
    expect(Math.abs(off('the same by a model adjusted for body and face'))).toBeLessThan(4);
    expect(off('coverage of Korn')).toBeGreaterThan(-4);
  });

  it('counts what can happen as a hand does', () => {
    const code = new CountCode([2, 3]);
    expect(Array.from({ length: code.size }, (_, outcome) => code.of(code.counts(outcome)))).toEqual(
      Array.from({ length: 12 }, (_, outcome) => outcome),
    );
    expect(code.counts(code.of([2, 1]))).toEqual([2, 1]);
    expect(multinomial([1, 1, 1], [0.5, 0.25, 0.25])).toBeCloseTo(6 * 0.5 * 0.25 * 0.25, 12);
    // Two coins: heads both times, one time in four.
    const coins = {
      outcomes: 3,
      probabilityOf: (heads: number) => [0.25, 0.5, 0.25][heads]!,
      isHit: (heads: number) => heads === 2,
    };
    expect(enumeratedCheck({ name: 'coins', ...coins, draw: () => 2 }, 100)).toMatchObject({
      promised: 0.25,
      observed: 1,
      holds: false,
    });
  });

  it('is the same for the same seed, and stops when asked', async () => {
    const drawn = (seed: number) => [...brokenAssumptions(seed, 10)];
    expect(drawn(5)).toEqual(drawn(5));
    expect(drawn(5)).not.toEqual(drawn(6));
    const stop = new AbortController();
    const stopped = calibrate({ seed: 5, replications: 40, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a check', () => {
  it('holds within simulation error of what is promised, and not beyond', () => {
    expect(probabilityCheck('fair', 0.5, 5_100, 10_000).holds).toBe(true);
    expect(probabilityCheck('not fair', 0.5, 5_300, 10_000).holds).toBe(false);
    expect(probabilityCheck('certain', 1, 999, 1_000).holds).toBe(false);
    expect(meanCheck('mean', 1, [0.9, 1.1, 0.8, 1.2]).holds).toBe(true);
    expect(meanCheck('mean', 2, [0.9, 1.1, 0.8, 1.2]).holds).toBe(false);
  });
});

describe('exact coverage', () => {
  it.each([10, 60, 200])('of Clopper and Pearson is never below nominal, and of Wilson around it: %i sessions', (n) => {
    const exact = exactCoverage('Clopper–Pearson', n, RISKS);
    const score = exactCoverage('Wilson', n, RISKS);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...score)).toBeLessThan(0.95);
    expect(Math.abs(mean(score) - 0.95)).toBeLessThan(Math.abs(mean(exact) - 0.95));
  });

  it('of one session is what a hand works out', () => {
    // One session: the interval is [0, 0.975] without an event and [0.025, 1] with one.
    expect(clopperPearsonInterval(0, 1)!.upper).toBeCloseTo(0.975, 12);
    const [even, seldom] = exactCoverage('Clopper–Pearson', 1, [0.5, 0.01]);
    expect(even).toBeCloseTo(1, 12);
    expect(seldom).toBeCloseTo(0.99, 12);
  });
});
