import fc from 'fast-check';
import { averageRunLength, averageRunLengths, cusumThreshold } from './cusum-run-length.js';
import { cusumPath, cusumWeight, nextCusum } from './cusum.js';
import { binomialFunnel, standardisedRatioFunnel } from './funnel.js';
import {
  binomialMaxSprtBoundary,
  binomialMaxSprtCriticalValue,
  poissonMaxSprtCriticalValue,
  poissonMaxSprtPath,
  poissonMaxSprtTypeIError,
} from './maxsprt.js';
import { adjustPValues } from './multiplicity.js';
import { exactRateRatio, poissonRate } from './rate.js';
import { gChart, pChart, pPrimeChart, runRules } from './spc.js';

describe('rates', () => {
  it('hold the estimate in their interval, and ratios turn over with the groups', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), fc.integer({ min: 1, max: 900 }), (e1, e2, t) => {
        const { rate, lower, upper } = poissonRate({ events: e1, exposure: t }, 100)!;
        expect(lower).toBeLessThanOrEqual(rate);
        expect(upper).toBeGreaterThan(rate);
        const [a, b] = [
          { events: e1, exposure: t },
          { events: e2, exposure: 700 },
        ];
        const direct = exactRateRatio(a, b)!;
        const turned = exactRateRatio(b, a)!;
        expect(Math.abs(Math.log1p(turned.lower) - Math.log1p(1 / direct.upper))).toBeLessThan(1e-9);
        expect(Math.abs(turned.p - direct.p)).toBeLessThan(1e-9);
      }),
    );
  });

  it('are null without exposure; a ratio of nothing to nothing is unknown', () => {
    expect(poissonRate({ events: 0, exposure: 0 })).toBeNull();
    expect(exactRateRatio({ events: 0, exposure: 0 }, { events: 0, exposure: 1 })).toBeNull();
    expect(exactRateRatio({ events: 0, exposure: 2 }, { events: 0, exposure: 1 })).toEqual({
      ratio: null,
      lower: 0,
      upper: Infinity,
      p: 1,
    });
  });
});

describe('period charts', () => {
  it('freeze the centre at the baseline', () => {
    const chart = pChart({ events: [5, 5, 40], sizes: [100, 100, 100] }, 3, 2);
    expect(chart.centre).toBe(0.05);
    expect(chart.beyondLimits).toEqual([2]);
  });

  it('have no proportion for a period without trials, and no centre without any', () => {
    expect(pChart({ events: [1, 0], sizes: [10, 0] }).proportions).toEqual([0.1, null]);
    expect(pChart({ events: [], sizes: [] }).centre).toBeNull();
  });

  it('p′ limits are p limits times sigmaZ, and absent without variation', () => {
    const counts = { events: [9, 14, 4, 11, 8, 21], sizes: [100, 120, 80, 110, 90, 130] };
    const [plain, prime] = [pChart(counts), pPrimeChart(counts)];
    expect(prime.upper[1]! - prime.centre!).toBeCloseTo((plain.upper[1]! - plain.centre!) * prime.sigmaZ!, 12);
    expect(pPrimeChart({ events: [0, 0], sizes: [5, 6] })).toMatchObject({ sigmaZ: null, lower: [null, null] });
  });

  it('g-chart: gaps beyond the probability limits are named, and no gaps make no chart', () => {
    const chart = gChart([10, 12, 9, 11, 10, 400])!;
    expect(chart.above).toEqual(400 > chart.upper ? [5] : []);
    expect(gChart([])).toBeNull();
  });

  it('run rules: a long run or few crossings signal; too few points are said to be so', () => {
    const shifted = runRules([...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 12 }, () => 2)]);
    expect(shifted).toMatchObject({ longestRun: 12, crossings: 1, signal: true, tooFewPoints: false });
    expect(runRules([1, 2, 1, 2])).toMatchObject({ signal: false, tooFewPoints: true });
    expect(runRules([3, null, 3])).toMatchObject({ usefulPoints: 0, longestRun: null });
  });
});

describe('CUSUM', () => {
  const series = fc.array(
    fc.record({ y: fc.constantFrom(0, 1), p: fc.double({ min: 0.001, max: 0.6, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: 200,
    },
  );

  it('path is the step taken again and again, never below 0', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0.5, 1.5, 2, 4), fc.boolean(), (given, oddsRatio, resetAfterSignal) => {
        const options = { oddsRatio, threshold: 1.2, resetAfterSignal };
        const path = cusumPath(
          given.map(({ y }) => y),
          given.map(({ p }) => p),
          options,
        );
        let sum = 0;
        const signals: number[] = [];
        given.forEach(({ y, p }, t) => {
          sum = nextCusum(sum, cusumWeight(y, p, oddsRatio));
          expect(path.sums[t]).toBeCloseTo(sum, 12);
          if (path.sums[t]! >= 1.2) {
            signals.push(t);
            if (resetAfterSignal) sum = 0;
          }
        });
        expect(path.signals).toEqual(resetAfterSignal ? signals : signals.slice(0, 1));
        expect(path.largest!.value).toBe(Math.max(...path.sums));
      }),
    );
  });

  it('stays at 0 without events and never signals', () => {
    const path = cusumPath(new Float64Array(50), 0.03, { oddsRatio: 2, threshold: 1, resetAfterSignal: true });
    expect(path.sums.every((sum) => sum === 0)).toBe(true);
    expect(path.signals).toEqual([]);
  });

  it('average run lengths agree with the Markov chain of Brook & Evans, whose limit they are', () => {
    for (const [risk, oddsRatio, threshold, actual] of [
      [0.1, 2, 3, 0.1],
      [0.1, 2, 3, 0.18],
      [0.05, 2, 4, 0.05],
      [0.2, 0.5, 2, 0.2],
    ] as const) {
      const exact = averageRunLength({ risk, oddsRatio, threshold }, actual);
      const chain = markovRunLength(risk, oddsRatio, threshold, actual, 1000);
      expect(Math.abs(exact / chain - 1)).toBeLessThan(0.01);
    }
  });

  it('average run lengths agree with simulated charts', () => {
    const chart = { risk: 0.1, oddsRatio: 2, threshold: 2 };
    let state = 12345;
    const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    let trials = 0;
    const charts = 4000;
    for (let i = 0; i < charts; i++) {
      for (let sum = 0; sum < chart.threshold; trials++) {
        sum = nextCusum(sum, cusumWeight(uniform() < 0.1 ? 1 : 0, 0.1, 2));
      }
    }
    const { inControl } = averageRunLengths(chart);
    // The mean of 4,000 nearly exponential lengths is off by 1.6 %; four such errors are allowed.
    expect(Math.abs(trials / charts / inControl - 1)).toBeLessThan(0.065);
  });

  it('a threshold for a run length is the smallest that reaches it', () => {
    for (const [risk, target] of [
      [0.01, 5000],
      [0.05, 1000],
      [0.3, 300],
    ] as const) {
      const threshold = cusumThreshold(risk, 2, target);
      expect(averageRunLengths({ risk, oddsRatio: 2, threshold }).inControl).toBeGreaterThanOrEqual(target);
      expect(averageRunLengths({ risk, oddsRatio: 2, threshold: threshold - 1e-6 }).inControl).toBeLessThan(target);
    }
  });

  it('run lengths grow with the threshold and shrink with the risk', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.4, noNaN: true }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (p, h) => {
          const near = averageRunLengths({ risk: p, oddsRatio: 2, threshold: h });
          const far = averageRunLengths({ risk: p, oddsRatio: 2, threshold: h * 1.3 });
          expect(far.inControl).toBeGreaterThanOrEqual(near.inControl);
          expect(near.atAlternative).toBeLessThan(near.inControl);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Mean trials to a signal by Gaussian elimination on `states` sums between 0 and the threshold, interpolated linearly. */
function markovRunLength(risk: number, oddsRatio: number, threshold: number, actual: number, states: number): number {
  const width = threshold / states;
  const matrix = Array.from({ length: states }, () => new Float64Array(states + 1));
  for (let i = 0; i < states; i++) {
    matrix[i]![i]! += 1;
    matrix[i]![states] = 1;
    for (const [outcome, probability] of [
      [1, actual],
      [0, 1 - actual],
    ] as const) {
      const position = Math.max(0, i * width + cusumWeight(outcome, risk, oddsRatio)) / width;
      const below = Math.floor(position);
      const share = position - below;
      if (below < states) matrix[i]![below]! -= probability * (1 - share);
      if (below + 1 < states) matrix[i]![below + 1]! -= probability * share;
    }
  }
  for (let pivot = states - 1; pivot > 0; pivot--) {
    const row = matrix[pivot]!;
    for (let i = 0; i < pivot; i++) {
      const factor = matrix[i]![pivot]! / row[pivot]!;
      if (factor === 0) continue;
      for (let j = 0; j <= pivot; j++) matrix[i]![j]! -= factor * row[j]!;
      matrix[i]![states]! -= factor * row[states]!;
    }
  }
  return matrix[0]![states]! / matrix[0]![0]!;
}

describe('MaxSPRT', () => {
  it('a Poisson critical value spends exactly alpha', () => {
    for (const [length, minEvents, alpha] of [
      [2, 1, 0.05],
      [30, 4, 0.01],
      [8.5, 3, 0.2],
    ] as const) {
      const value = poissonMaxSprtCriticalValue({ length, minEvents }, alpha)!;
      expect(poissonMaxSprtTypeIError({ length, minEvents }, value)).toBeCloseTo(alpha, 9);
    }
  });

  it('is null where the minimum of events is too rare to spend alpha', () => {
    expect(poissonMaxSprtCriticalValue({ length: 0.5, minEvents: 4 }, 0.05)).toBeNull();
  });

  it('without events the path stays at 0 and nothing signals', () => {
    const { looks, firstSignal } = poissonMaxSprtPath([0, 0], [1, 2], 3);
    expect(looks).toEqual([
      { logLikelihoodRatio: 0, relativeRisk: 0 },
      { logLikelihoodRatio: 0, relativeRisk: 0 },
    ]);
    expect(firstSignal).toBeNull();
  });

  it('a binomial critical value is the smallest that spends at most alpha', () => {
    const surveillance = { length: 30, unexposedRatio: 1, minEvents: 3 };
    const value = binomialMaxSprtCriticalValue(surveillance, 0.05)!;
    expect(binomialMaxSprtBoundary(surveillance, value).typeIError).toBeLessThanOrEqual(0.05);
    // The boundary of R's Sequential for these figures, whose critical value of 3.39139 lies in the same step.
    expect(binomialMaxSprtBoundary(surveillance, 3.39139)).toEqual(binomialMaxSprtBoundary(surveillance, value));
    expect(binomialMaxSprtBoundary(surveillance, value - 0.02).typeIError).toBeGreaterThan(0.05);
  });
});

describe('funnels', () => {
  const units = fc.array(
    fc
      .record({ trials: fc.integer({ min: 0, max: 300 }), seed: fc.nat() })
      .map(({ trials, seed }) => ({ trials, events: seed % (trials + 1) })),
    { minLength: 1, maxLength: 30 },
  );

  it('limits enclose the target, 99.8 % outside 95 %, and do not depend on the order of units', () => {
    fc.assert(
      fc.property(units, (given) => {
        const funnel = binomialFunnel(given);
        const turned = binomialFunnel([...given].reverse());
        if (funnel === null) return expect(turned).toBeNull();
        expect([...turned!.points].reverse()).toEqual(funnel.points);
        for (const { limits, zone } of funnel.points) {
          if (limits === null) continue;
          expect(limits.lower998).toBeLessThanOrEqual(limits.lower95);
          expect(limits.upper998).toBeGreaterThanOrEqual(limits.upper95);
          expect(limits.lower95).toBeLessThanOrEqual(funnel.target + 1e-12);
          expect(['within', 'tooFew', 'highAlert', 'highAlarm', 'lowAlert', 'lowAlarm']).toContain(zone);
        }
      }),
    );
  });

  it('never flag a unit below the minimum volume, and test it in no family', () => {
    const funnel = binomialFunnel([
      { events: 9, trials: 9 },
      { events: 3, trials: 300 },
      { events: 5, trials: 300 },
    ])!;
    expect(funnel.points[0]).toMatchObject({ zone: 'tooFew', benjaminiHochbergP: null });
  });

  it('flag nobody where nobody, or everybody, had events', () => {
    for (const share of [0, 1]) {
      const funnel = binomialFunnel([20, 50, 400].map((trials) => ({ trials, events: share * trials })))!;
      expect(funnel.points.map(({ zone, p }) => [zone, p])).toEqual(funnel.points.map(() => ['within', 1]));
    }
    expect(binomialFunnel([{ events: 0, trials: 0 }])).toBeNull();
  });

  it('a unit of which nothing is expected has no ratio', () => {
    const [empty, full] = standardisedRatioFunnel([
      { observed: 0, expected: 0 },
      { observed: 5, expected: 2 },
    ]);
    expect(empty).toEqual({
      ratio: null,
      interval: null,
      limits: null,
      p: null,
      benjaminiHochbergP: null,
      zone: 'tooFew',
    });
    expect(full!.ratio).toBe(2.5);
  });
});

describe('adjusted p-values', () => {
  const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 25 });

  it('are ordered as the raw ones, between them and Bonferroni, and null where those are', () => {
    fc.assert(
      fc.property(family, (raw) => {
        const { benjaminiHochberg, holm, bonferroni, familySize } = adjustPValues(raw);
        expect(familySize).toBe(raw.filter((p) => p !== null).length);
        raw.forEach((p, i) => {
          if (p === null) return expect([benjaminiHochberg[i], holm[i], bonferroni[i]]).toEqual([null, null, null]);
          expect(benjaminiHochberg[i]!).toBeGreaterThanOrEqual(p);
          expect(holm[i]!).toBeGreaterThanOrEqual(benjaminiHochberg[i]! - 1e-15);
          expect(bonferroni[i]!).toBeGreaterThanOrEqual(holm[i]! - 1e-15);
          raw.forEach((other, j) => {
            if (other !== null && other < p) expect(benjaminiHochberg[j]!).toBeLessThanOrEqual(benjaminiHochberg[i]!);
          });
        });
      }),
    );
  });
});
