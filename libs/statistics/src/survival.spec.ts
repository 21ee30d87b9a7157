import fc from 'fast-check';
import { exitCounts, kaplanMeier, logRankTest, survivalAt, survivalQuantile } from './survival.js';

const subjects = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 1)), {
  minLength: 1,
  maxLength: 60,
});

const exitsOf = (given: [number, number][]): ReturnType<typeof exitCounts> =>
  exitCounts(
    given.map(([time]) => time),
    given.map(([, event]) => event),
  );

describe('Kaplan–Meier', () => {
  it('falls from 1, within its limits, and does not depend on the order of subjects', () => {
    fc.assert(
      fc.property(subjects, (given) => {
        const curve = kaplanMeier(exitsOf(given));
        expect(kaplanMeier(exitsOf([...given].reverse()))).toEqual(curve);
        let last = 1;
        for (const { survival, lower, upper } of curve.steps) {
          expect(survival).toBeLessThanOrEqual(last);
          last = survival;
          if (lower !== null) expect(lower).toBeLessThanOrEqual(survival);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(survival);
        }
      }),
    );
  });

  it('without censoring is the share still without the event', () => {
    fc.assert(
      fc.property(subjects, (given) => {
        const curve = kaplanMeier(exitsOf(given.map(([time]) => [time, 1])));
        for (const time of [0, 3, 7.5, 12]) {
          const left = given.filter(([own]) => own > time).length / given.length;
          expect(survivalAt(curve, time).survival).toBeCloseTo(left, 12);
        }
      }),
    );
  });

  it('limits close in as the same times are seen in more subjects', () => {
    const few = exitsOf([
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 1],
    ]);
    const many = few.map(({ time, events, censored }) => ({ time, events: 9 * events, censored: 9 * censored }));
    const [wide, narrow] = [survivalAt(kaplanMeier(few), 3), survivalAt(kaplanMeier(many), 3)];
    expect(narrow.survival).toBeCloseTo(wide.survival, 12);
    expect(narrow.upper! - narrow.lower!).toBeLessThan(wide.upper! - wide.lower!);
  });

  it('median: first time at or below one half; the middle of a flat half; null where not reached', () => {
    const median = (given: [number, number][]): number | null => survivalQuantile(kaplanMeier(exitsOf(given))).time;
    expect(
      median([
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
    ).toBe(2);
    expect(
      median([
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ]),
    ).toBe(2.5);
    expect(
      median([
        [1, 1],
        [2, 1],
        [3, 0],
        [9, 0],
      ]),
    ).toBe(5.5);
    expect(
      median([
        [1, 1],
        [2, 0],
        [3, 0],
      ]),
    ).toBeNull();
    expect(median([])).toBeNull();
  });

  it('has no limits before the first event nor after the last is left', () => {
    const curve = kaplanMeier(
      exitsOf([
        [1, 0],
        [2, 1],
        [3, 1],
      ]),
    );
    expect(survivalAt(curve, 0)).toEqual({ survival: 1, lower: null, upper: null, atRisk: 3 });
    expect(survivalAt(curve, 1)).toEqual({ survival: 1, lower: null, upper: null, atRisk: 3 });
    expect(survivalAt(curve, 5)).toEqual({ survival: 0, lower: null, upper: null, atRisk: 0 });
  });
});

describe('log-rank test', () => {
  it('expects as many events as were seen, and does not depend on the order of groups', () => {
    fc.assert(
      fc.property(subjects, subjects, subjects, (a, b, c) => {
        const direct = logRankTest([exitsOf(a), exitsOf(b), exitsOf(c)]);
        const turned = logRankTest([exitsOf(c), exitsOf(a), exitsOf(b)]);
        const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(direct.expected)).toBeCloseTo(sum(direct.observed), 9);
        if (direct.chiSquare !== null && turned.chiSquare !== null) {
          expect(turned.chiSquare).toBeCloseTo(direct.chiSquare, 6);
        }
      }),
    );
  });

  it('of a group with itself is 0', () => {
    fc.assert(
      fc.property(subjects, (given) => {
        const { chiSquare } = logRankTest([exitsOf(given), exitsOf(given)]);
        expect(chiSquare ?? 0).toBeCloseTo(0, 9);
      }),
    );
  });

  it('has nothing to test without events or with one group', () => {
    expect(logRankTest([exitsOf([[1, 0]]), exitsOf([[2, 0]])])).toMatchObject({ chiSquare: null, p: null });
    expect(logRankTest([exitsOf([[1, 1]])])).toMatchObject({ chiSquare: null, degreesOfFreedom: 0 });
  });
});
