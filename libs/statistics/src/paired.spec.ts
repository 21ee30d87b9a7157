import fc from 'fast-check';
import { differenceCounts, responderRate, signedRankAnalysis } from './paired.js';
import { walshAverage, walshAverageCount } from './walsh-averages.js';

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
  minLength: 1,
  maxLength: 40,
});

const analysed = (pairs: [number, number][]): ReturnType<typeof signedRankAnalysis> =>
  signedRankAnalysis(
    differenceCounts(
      pairs.map(([before]) => before / 10),
      pairs.map(([, after]) => after / 10),
    ),
  );

describe('paired differences', () => {
  it('are rounded to ten decimals, so that equal grades make equal differences', () => {
    expect(differenceCounts([0.1, 0.2, 0.7], [0.3, 0.4, 0.7])).toEqual([
      { value: 0, count: 1 },
      { value: 0.2, count: 2 },
    ]);
  });

  it('Walsh averages found by counting are those found by sorting all of them', () => {
    fc.assert(
      fc.property(scores, fc.nat(), (pairs, seed) => {
        const counts = differenceCounts(
          pairs.map(([before]) => before),
          pairs.map(([, after]) => after * 1.1),
        );
        const values = counts.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        const averages = values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2)).sort((a, b) => a - b);
        const k = 1 + (seed % walshAverageCount(values.length));
        expect(walshAverage(counts, k)).toBeCloseTo(averages[k - 1]!, 12);
      }),
    );
  });

  it('interval contains the estimate; exchanging before and after mirrors all of it', () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const direct = analysed(pairs);
        const turned = analysed(pairs.map(([before, after]) => [after, before]));
        expect(turned.hodgesLehmann!).toBeCloseTo(-direct.hodgesLehmann!, 12);
        expect(turned.prattZ ?? 0).toBeCloseTo(-(direct.prattZ ?? 0), 12);
        expect(turned.prattExactP ?? 0).toBeCloseTo(direct.prattExactP ?? 0, 12);
        expect(turned.normalP ?? 0).toBeCloseTo(direct.normalP ?? 0, 12);
        if (direct.lower !== null) {
          expect(direct.lower).toBeLessThanOrEqual(direct.hodgesLehmann! + 1e-12);
          expect(direct.upper!).toBeGreaterThanOrEqual(direct.hodgesLehmann! - 1e-12);
          expect(turned.lower!).toBeCloseTo(-direct.upper!, 12);
          expect(direct.achievedConfidence!).toBeGreaterThanOrEqual(0.95 - 1e-12);
        }
      }),
    );
  });

  it('exact Pratt p counts the assignments of signs that are at least as far from the middle', () => {
    const few = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(few, (differences) => {
        const result = signedRankAnalysis(
          differenceCounts(
            differences.map(() => 0),
            differences,
          ),
        );
        const ordered = differences.map(Math.abs).sort((a, b) => a - b);
        const rank = (value: number): number => {
          const first = ordered.indexOf(Math.abs(value)) + 1;
          return (first + ordered.lastIndexOf(Math.abs(value)) + 1) / 2;
        };
        const ranks = differences.filter((value) => value !== 0).map(rank);
        if (ranks.length === 0) return expect(result.prattExactP).toBeNull();
        const middle = ranks.reduce((sum, value) => sum + value, 0) / 2;
        const seen = differences.reduce((sum, value) => sum + (value > 0 ? rank(value) : 0), 0);
        let extreme = 0;
        for (let signs = 0; signs < 2 ** ranks.length; signs++) {
          const sum = ranks.reduce((total, value, i) => total + ((signs >> i) & 1) * value, 0);
          if (Math.abs(sum - middle) >= Math.abs(seen - middle) - 1e-9) extreme += 1;
        }
        expect(result.prattExactP!).toBeCloseTo(extreme / 2 ** ranks.length, 12);
      }),
    );
  });

  it.each([
    [5, null],
    [6, 1],
  ])('%d pairs: the lower limit at 95 %% is %p', (n, lower) => {
    const after = Array.from({ length: n }, (_, i) => i + 1);
    expect(
      signedRankAnalysis(
        differenceCounts(
          after.map(() => 0),
          after,
        ),
      ).lower,
    ).toBe(lower);
  });

  it('without any change test nothing; without pairs there is nothing', () => {
    expect(analysed([[3, 3]])).toMatchObject({
      prattZ: null,
      normalP: null,
      exactP: null,
      hodgesLehmann: 0,
      median: 0,
    });
    expect(signedRankAnalysis([])).toMatchObject({ pairs: 0, hodgesLehmann: null, median: null, shownP: null });
  });

  it('a million pairs in a histogram are analysed as few are', () => {
    const counts = Array.from({ length: 41 }, (_, i) => ({ value: i - 18, count: 20_000 + 500 * i }));
    const { hodgesLehmann, lower, upper, shownP } = signedRankAnalysis(counts);
    expect(lower!).toBeLessThanOrEqual(hodgesLehmann!);
    expect(upper!).toBeGreaterThanOrEqual(hodgesLehmann!);
    expect(shownP!).toBeLessThan(1e-100);
  });
});

describe('responders', () => {
  it('improve by at least the declared amount in the declared direction', () => {
    const differences = differenceCounts([0.3, 0.3, 0.3, 0.3], [0.1, 0.2, 0.3, 0.6]);
    expect(responderRate(differences, 0.2, 'decrease')).toMatchObject({ responders: 1, pairs: 4, estimate: 0.25 });
    expect(responderRate(differences, 0.1, 'decrease')!.responders).toBe(2);
    expect(responderRate(differences, 0.1, 'increase')!.responders).toBe(1);
    expect(responderRate([], 1, 'increase')).toBeNull();
  });
});
