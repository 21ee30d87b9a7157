import fc from 'fast-check';
import { mantelHaenszel } from './stratified.js';
import { cochranArmitageTrend } from './trend.js';
import { exactOddsRatio, twoByTwoTests } from './two-by-two-exact.js';
import {
  type EffectEstimate,
  katzRiskRatio,
  newcombeRiskDifference,
  oddsRatio,
  riskDifference,
  riskRatio,
  type TwoByTwo,
  woolfOddsRatio,
} from './two-by-two.js';

const table = fc
  .record({ n1: fc.integer({ min: 1, max: 400 }), n2: fc.integer({ min: 1, max: 400 }), a: fc.nat(), b: fc.nat() })
  .map(({ n1, n2, a, b }): TwoByTwo => ({ x1: a % (n1 + 1), n1, x2: b % (n2 + 1), n2 }));

const groupsSwapped = ({ x1, n1, x2, n2 }: TwoByTwo): TwoByTwo => ({ x1: x2, n1: n2, x2: x1, n2: n1 });
const outcomesSwapped = ({ x1, n1, x2, n2 }: TwoByTwo): TwoByTwo => ({ x1: n1 - x1, n1, x2: n2 - x2, n2 });

/** Close on the scale of ratios, where 0 and Infinity stand for open limits. */
function sameRatio(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(Math.log(a) - Math.log(b)) < 1e-6;
}

const ratioMethods: [string, (given: TwoByTwo) => EffectEstimate | null][] = [
  ['risk ratio (Koopman)', (given) => riskRatio(given)],
  ['risk ratio (Miettinen–Nurminen)', (given) => riskRatio(given, 0.95, 'miettinenNurminen')],
  ['odds ratio (score)', (given) => oddsRatio(given)],
  ['odds ratio (exact)', (given) => exactOddsRatio(given)],
];

describe('risk difference', () => {
  it.each([
    ['Miettinen–Nurminen', riskDifference],
    ['Newcombe', newcombeRiskDifference],
  ])(
    '%s: contains the estimate, within −1 and 1, and turns its sign when groups or outcomes are exchanged',
    (_, of) => {
      fc.assert(
        fc.property(table, (given) => {
          const { estimate, lower, upper } = of(given)!;
          expect(lower).toBeLessThanOrEqual(estimate! + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(estimate! - 1e-12);
          expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(upper).toBeLessThanOrEqual(1 + 1e-12);
          for (const mirrored of [of(groupsSwapped(given))!, of(outcomesSwapped(given))!]) {
            expect(Math.abs(mirrored.lower + upper)).toBeLessThan(1e-9);
            expect(Math.abs(mirrored.upper + lower)).toBeLessThan(1e-9);
          }
        }),
      );
    },
  );

  it('shrinks as the same proportions are seen in more trials', () => {
    fc.assert(
      fc.property(table, ({ x1, n1, x2, n2 }) => {
        const small = riskDifference({ x1, n1, x2, n2 })!;
        const large = riskDifference({ x1: 4 * x1, n1: 4 * n1, x2: 4 * x2, n2: 4 * n2 })!;
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower);
      }),
    );
  });

  it('reaches 1 where all of one group and none of the other had events', () => {
    expect(riskDifference({ x1: 5, n1: 5, x2: 0, n2: 7 })).toMatchObject({ estimate: 1, upper: 1 });
  });
});

describe.each(ratioMethods)('%s', (_name, of) => {
  it('contains the estimate and turns over when the groups are exchanged', () => {
    fc.assert(
      fc.property(table, (given) => {
        const { estimate, lower, upper } = of(given)!;
        if (estimate !== null) {
          expect(lower).toBeLessThanOrEqual(estimate * (1 + 1e-9));
          expect(upper).toBeGreaterThanOrEqual(estimate * (1 - 1e-9));
        }
        const mirrored = of(groupsSwapped(given))!;
        expect(sameRatio(mirrored.lower, 1 / upper)).toBe(true);
        expect(sameRatio(mirrored.upper, 1 / lower)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('without events says nothing: no estimate, 0 to Infinity', () => {
    expect(of({ x1: 0, n1: 9, x2: 0, n2: 8 })).toEqual({ estimate: null, lower: 0, upper: Infinity });
  });

  it('is open above where only the first group had events, and 0 below where only the second had', () => {
    expect(of({ x1: 3, n1: 9, x2: 0, n2: 8 })!.upper).toBe(Infinity);
    expect(of({ x1: 0, n1: 9, x2: 3, n2: 8 })!.lower).toBe(0);
  });

  it('is null where a group is empty', () => {
    expect(of({ x1: 0, n1: 0, x2: 3, n2: 8 })).toBeNull();
  });
});

describe('odds ratios turn over when the outcomes are exchanged', () => {
  it.each([
    ['score', oddsRatio],
    ['exact', exactOddsRatio],
  ])('%s', (_, of) => {
    fc.assert(
      fc.property(table, (given) => {
        const { lower, upper } = of(given)!;
        const mirrored = of(outcomesSwapped(given))!;
        expect(sameRatio(mirrored.lower, 1 / upper)).toBe(true);
        expect(sameRatio(mirrored.upper, 1 / lower)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('log-normal checks', () => {
  it('add halves only where a cell calls for it', () => {
    expect(katzRiskRatio({ x1: 0, n1: 20, x2: 3, n2: 25 })!.halvesAdded).toBe(true);
    expect(katzRiskRatio({ x1: 20, n1: 20, x2: 3, n2: 25 })!.halvesAdded).toBe(false);
    expect(woolfOddsRatio({ x1: 20, n1: 20, x2: 3, n2: 25 })!.halvesAdded).toBe(true);
    expect(woolfOddsRatio({ x1: 2, n1: 20, x2: 3, n2: 25 })!.halvesAdded).toBe(false);
  });
});

describe('tests of two groups', () => {
  it('do not depend on which group or outcome comes first', () => {
    fc.assert(
      fc.property(table, (given) => {
        const direct = twoByTwoTests(given)!;
        for (const mirrored of [twoByTwoTests(groupsSwapped(given))!, twoByTwoTests(outcomesSwapped(given))!]) {
          expect(Math.abs(mirrored.fisherP - direct.fisherP)).toBeLessThan(1e-9);
          expect(Math.abs(mirrored.midP - direct.midP)).toBeLessThan(1e-9);
          expect(Math.abs((mirrored.chiSquare ?? 0) - (direct.chiSquare ?? 0))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('show mid-p where an expected cell is below 1, else chi-square N−1', () => {
    const sparse = twoByTwoTests({ x1: 1, n1: 4, x2: 1, n2: 50 })!;
    expect(sparse.shownP).toBe(sparse.midP);
    const full = twoByTwoTests({ x1: 10, n1: 40, x2: 10, n2: 50 })!;
    expect(full.shownP).toBe(full.nMinus1P);
  });

  it('have nothing to test without events', () => {
    expect(twoByTwoTests({ x1: 0, n1: 4, x2: 0, n2: 5 })).toMatchObject({ chiSquare: null, fisherP: 1, midP: 1 });
  });
});

describe('pooling over strata', () => {
  const strata = fc.array(table, { minLength: 1, maxLength: 6 });

  it('does not depend on the order of strata', () => {
    fc.assert(
      fc.property(strata, (given) => {
        const forwards = mantelHaenszel(given)!;
        const backwards = mantelHaenszel([...given].reverse())!;
        expect(sameRatio(backwards.oddsRatio.estimate ?? 1, forwards.oddsRatio.estimate ?? 1)).toBe(true);
        expect(sameRatio(backwards.riskRatio.estimate ?? 1, forwards.riskRatio.estimate ?? 1)).toBe(true);
        const difference = backwards.riskDifference.estimate! - forwards.riskDifference.estimate!;
        expect(Math.abs(difference)).toBeLessThan(1e-12);
      }),
    );
  });

  it('of one stratum gives its own odds ratio, risk ratio and risk difference', () => {
    fc.assert(
      fc.property(table, (given) => {
        const pooled = mantelHaenszel([given])!;
        expect(sameRatio(pooled.oddsRatio.estimate ?? 1, oddsRatio(given)!.estimate ?? 1)).toBe(true);
        expect(sameRatio(pooled.riskRatio.estimate ?? 1, riskRatio(given)!.estimate ?? 1)).toBe(true);
        expect(Math.abs(pooled.riskDifference.estimate! - riskDifference(given)!.estimate!)).toBeLessThan(1e-12);
      }),
    );
  });

  it('drops strata with an empty arm, but counts them in the crude odds ratio', () => {
    const [full, halfEmpty] = [
      { x1: 4, n1: 60, x2: 3, n2: 55 },
      { x1: 1, n1: 12, x2: 0, n2: 0 },
    ];
    const pooled = mantelHaenszel([full, halfEmpty])!;
    expect(pooled.strataUsed).toBe(1);
    expect(pooled.oddsRatio).toEqual(mantelHaenszel([full])!.oddsRatio);
    expect(pooled.crudeOddsRatio).toBeCloseTo((5 * 52) / (67 * 3), 12);
    expect(mantelHaenszel([halfEmpty])).toBeNull();
  });

  it('gives an infinite ratio no limits, and no events no ratio', () => {
    const infinite = mantelHaenszel([{ x1: 3, n1: 10, x2: 0, n2: 12 }])!;
    expect(infinite.oddsRatio).toEqual({ estimate: Infinity, lower: null, upper: null });
    expect(infinite.taroneP).toBeNull();
    const nothing = mantelHaenszel([{ x1: 0, n1: 10, x2: 0, n2: 12 }])!;
    expect(nothing.oddsRatio).toEqual({ estimate: null, lower: null, upper: null });
  });
});

describe('trend over doses', () => {
  const doses = fc.array(
    fc
      .record({ score: fc.integer({ min: 1, max: 12 }), trials: fc.integer({ min: 1, max: 90 }), seed: fc.nat() })
      .map(({ score, trials, seed }) => ({ score: score / 4, trials, events: seed % (trials + 1) })),
    { minLength: 2, maxLength: 7 },
  );

  it('does not depend on the order of doses, and turns its sign with the outcome or the scale', () => {
    fc.assert(
      fc.property(doses, (given) => {
        const trend = cochranArmitageTrend(given);
        const variants: [number, typeof given][] = [
          [1, [...given].reverse()],
          [-1, given.map((group) => ({ ...group, events: group.trials - group.events }))],
          [-1, given.map((group) => ({ ...group, score: -group.score }))],
          [1, given.map((group) => ({ ...group, score: 10 * group.score + 3 }))],
        ];
        for (const [sign, variant] of variants) {
          const other = cochranArmitageTrend(variant);
          expect(other === null).toBe(trend === null);
          if (trend !== null) expect(Math.abs(other!.z - sign * trend.z)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('is null without events, with only events, and with a single dose', () => {
    expect(
      cochranArmitageTrend([
        { score: 1, events: 0, trials: 9 },
        { score: 2, events: 0, trials: 9 },
      ]),
    ).toBeNull();
    expect(
      cochranArmitageTrend([
        { score: 1, events: 9, trials: 9 },
        { score: 2, events: 9, trials: 9 },
      ]),
    ).toBeNull();
    expect(
      cochranArmitageTrend([
        { score: 1, events: 1, trials: 9 },
        { score: 1, events: 2, trials: 9 },
      ]),
    ).toBeNull();
  });
});
