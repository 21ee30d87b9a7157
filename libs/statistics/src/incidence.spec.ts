import fc from 'fast-check';
import { isProblem } from '#kernel/problem.js';
import { clusterAdjustedInterval, clusterSums } from './cluster-incidence.js';
import { followUpBounds } from './follow-up-bounds.js';
import { clopperPearsonInterval, wilsonInterval, zeroEventUpperLimit } from './incidence.js';
import { proportionReliability } from './reliability.js';

const counts = fc
  .record({ trials: fc.integer({ min: 1, max: 5000 }), seed: fc.nat() })
  .map(({ trials, seed }) => ({ trials, events: seed % (trials + 1) }));
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99, 0.999);

describe.each([
  ['Wilson', wilsonInterval],
  ['Clopper–Pearson', clopperPearsonInterval],
])('%s interval', (_name, interval) => {
  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, confidence, ({ events, trials }, conf) => {
        const { estimate, lower, upper } = interval(events, trials, conf)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shrinks as the same proportion is seen in more trials', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), ({ events, trials }, times) => {
        const small = interval(events, trials)!;
        const large = interval(events * times, trials * times)!;
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower);
      }),
    );
  });

  it('is mirrored when events and non-events are exchanged', () => {
    fc.assert(
      fc.property(counts, confidence, ({ events, trials }, conf) => {
        const direct = interval(events, trials, conf)!;
        const mirrored = interval(trials - events, trials, conf)!;
        expect(Math.abs(direct.lower - (1 - mirrored.upper))).toBeLessThan(1e-12);
        expect(Math.abs(direct.upper - (1 - mirrored.lower))).toBeLessThan(1e-12);
      }),
    );
  });

  it('widens with the confidence', () => {
    fc.assert(
      fc.property(counts, ({ events, trials }) => {
        const narrow = interval(events, trials, 0.9)!;
        const wide = interval(events, trials, 0.99)!;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it('is exactly 0 below no events, exactly 1 above only events, and null without trials', () => {
    expect(interval(0, 17)!.lower).toBe(0);
    expect(interval(17, 17)!.upper).toBe(1);
    expect(interval(0, 0)).toBeNull();
  });

  it.each([
    [3, 2],
    [-1, 2],
    [NaN, 2],
    [1, Infinity],
  ])('refuses %d events in %d trials', (events, trials) => {
    const refused = catching(() => interval(events, trials));
    expect(isProblem(refused, 'statistics_counts_invalid')).toBe(true);
  });

  it('refuses a confidence outside (0, 1)', () => {
    expect(
      isProblem(
        catching(() => interval(1, 2, 95)),
        'statistics_confidence_invalid',
      ),
    ).toBe(true);
  });
});

function catching(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('upper limit where no event was seen', () => {
  it('is the upper limit of the one-sided exact interval, and null without trials', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (trials) => {
        const upper = zeroEventUpperLimit(trials, 0.95)!;
        expect(Math.abs(upper - clopperPearsonInterval(0, trials, 0.9)!.upper)).toBeLessThan(1e-12);
      }),
    );
    expect(zeroEventUpperLimit(0)).toBeNull();
  });
});

describe('interval with clustered trials', () => {
  const clusters = fc.array(
    fc
      .record({ trials: fc.integer({ min: 1, max: 9 }), seed: fc.nat() })
      .map(({ trials, seed }): [number, number] => [seed % (trials + 1), trials]),
    { minLength: 2, maxLength: 60 },
  );

  it('contains the estimate and does not depend on the order of clusters', () => {
    fc.assert(
      fc.property(clusters, (given) => {
        const forwards = clusterAdjustedInterval(clusterSums(given))!;
        const backwards = clusterAdjustedInterval(clusterSums([...given].reverse()))!;
        expect(backwards).toEqual(forwards);
        expect(forwards.lower).toBeLessThanOrEqual(forwards.estimate);
        expect(forwards.upper).toBeGreaterThanOrEqual(forwards.estimate);
      }),
    );
  });

  it('is never narrower than with independent trials', () => {
    fc.assert(
      fc.property(clusters, (given) => {
        const sums = clusterSums(given);
        const clustered = clusterAdjustedInterval(sums)!;
        const independent = clopperPearsonInterval(sums.events, sums.trials)!;
        expect(clustered.upper - clustered.lower).toBeGreaterThanOrEqual(independent.upper - independent.lower - 1e-12);
      }),
    );
  });

  it('with one cluster gives the interval of independent trials, and says so', () => {
    const single = clusterAdjustedInterval(clusterSums([[2, 5]]))!;
    expect(single).toMatchObject({ ...clopperPearsonInterval(2, 5), singleCluster: true, standardError: null });
  });

  it('counts all trials where no cluster differs from another', () => {
    const alike = clusterAdjustedInterval(
      clusterSums([
        [1, 2],
        [2, 4],
        [1, 2],
      ]),
    )!;
    expect(alike).toMatchObject({ standardError: 0, designEffect: 0, effectiveTrials: Infinity, adjustedTrials: 8 });
  });

  it('leaves clusters without trials out, and is null without any', () => {
    expect(clusterSums([[0, 0]]).clusters).toBe(0);
    expect(clusterAdjustedInterval(clusterSums([[0, 0]]))).toBeNull();
  });
});

describe('bounds for missing follow-up', () => {
  it('hold the complete-case rate between the best and the worst case', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 500 }), ({ events, trials: followed }, lost) => {
        const bounds = followUpBounds(events, followed, followed + lost)!;
        expect(bounds.outerLower).toBeLessThanOrEqual(bounds.bestCase);
        expect(bounds.bestCase).toBeLessThanOrEqual(bounds.completeCase!.estimate);
        expect(bounds.completeCase!.estimate).toBeLessThanOrEqual(bounds.worstCase);
        expect(bounds.worstCase).toBeLessThanOrEqual(bounds.outerUpper);
      }),
    );
  });

  it('are 0 to 1 where nobody was followed, and null where nothing was due', () => {
    expect(followUpBounds(0, 0, 30)).toMatchObject({ completeCase: null, bestCase: 0, worstCase: 1 });
    expect(followUpBounds(0, 0, 0)).toBeNull();
  });
});

describe('may a proportion be shown', () => {
  it.each([
    [5, 29, 29, Infinity, 'suppress'],
    [300, 1000, 25, Infinity, 'suppress'],
    [0, 300, 300, Infinity, 'review'],
    [300, 300, 300, Infinity, 'review'],
    [15, 31, 31, Infinity, 'suppress'],
    [3, 60, 60, Infinity, 'suppress'],
    [57, 60, 60, Infinity, 'flagComplement'],
    [40, 2000, 2000, Infinity, 'present'],
    [40, 2000, 2000, 7, 'review'],
    [40, 2000, 2000, 8, 'present'],
  ])('%d of %d with %d effective trials and %d degrees of freedom: %s is the verdict', (x, n, size, df, verdict) => {
    expect(proportionReliability(x, n, size, df)!.verdict).toBe(verdict);
  });

  it('is not asked without trials', () => {
    expect(proportionReliability(0, 0)).toBeNull();
  });
});
