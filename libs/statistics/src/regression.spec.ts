import fc from 'fast-check';
import { isProblem } from '#kernel/problem.js';
import { clusterRobustLogistic } from './cluster-robust.js';
import { clustersOf, type DesignMatrix, designMatrix } from './design-matrix.js';
import { fitFirth, profileFirthTerm } from './firth.js';
import { clusterRobustLinear, fitLinear } from './linear.js';
import { type BinomialData, fitLogistic, type LogisticFit } from './logistic.js';
import { marginalRisk } from './marginal-risk.js';
import { fitRandomIntercept } from './mixed.js';
import { fitProportionalOdds } from './ordinal.js';
import { separationOf } from './separation.js';

/** Rows of small whole covariates after a constant, so that patterns repeat, with outcomes and clusters. */
interface Sample {
  rows: number[][];
  outcomes: number[];
  labels: number[];
}

const sample = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, 0, 1),
      fc.nat({ max: 9 }),
    ),
    { minLength: 30, maxLength: 120 },
  )
  .map((drawn): Sample => ({
    rows: drawn.map(([a, b]) => [1, a, b / 2]),
    outcomes: drawn.map(([, , y]) => y),
    labels: drawn.map(([, , , label]) => label),
  }));

function binomial({ rows, outcomes }: Sample): BinomialData {
  return { design: designMatrix(rows), events: outcomes };
}

/** Equal rows of equal clusters as one pattern with its trials. */
function collapsed({ rows, outcomes, labels }: Sample): { data: BinomialData; labels: number[] } {
  const patterns = new Map<string, { row: number[]; label: number; events: number; trials: number }>();
  rows.forEach((row, i) => {
    const key = `${row.join()};${labels[i]}`;
    const pattern = patterns.get(key) ?? { row, label: labels[i]!, events: 0, trials: 0 };
    pattern.events += outcomes[i]!;
    pattern.trials += 1;
    patterns.set(key, pattern);
  });
  const all = Array.from(patterns.values());
  return {
    data: {
      design: designMatrix(all.map(({ row }) => row)),
      events: all.map(({ events }) => events),
      trials: all.map(({ trials }) => trials),
    },
    labels: all.map(({ label }) => label),
  };
}

function reversed({ rows, outcomes, labels }: Sample): Sample {
  return { rows: [...rows].reverse(), outcomes: [...outcomes].reverse(), labels: [...labels].reverse() };
}

function fitted(data: BinomialData): LogisticFit | null {
  try {
    const fit = fitLogistic(data);
    return fit.separation === 'none' ? fit : null;
  } catch (error) {
    if (isProblem(error, 'statistics_design_not_full_rank')) return null;
    throw error;
  }
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-8): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThan(tolerance * (1 + Math.abs(expected[i]!)));
  }
}

function refusal(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}

const DEPENDENT: DesignMatrix = designMatrix([
  [1, 1, 2],
  [1, 2, 4],
  [1, 3, 6],
  [1, 0, 0],
]);

describe('logistic regression', () => {
  it('does not depend on the order of rows, and patterns give what rows give', () => {
    fc.assert(
      fc.property(sample, (given) => {
        const fit = fitted(binomial(given));
        fc.pre(fit !== null);
        const patterns = collapsed(given);
        for (const other of [fitted(binomial(reversed(given)))!, fitted(patterns.data)!]) {
          expectClose(other.coefficients, fit.coefficients);
          expectClose(other.covariance, fit.covariance);
          expectClose([other.logLikelihood, other.nullDeviance], [fit.logLikelihood, fit.nullDeviance]);
        }
        const byRows = clusterRobustLogistic(fit, binomial(given), clustersOf(given.labels));
        const byPatterns = clusterRobustLogistic(fit, patterns.data, clustersOf(patterns.labels));
        expectClose(byPatterns.standardErrorsCR0, byRows.standardErrorsCR0);
      }),
    );
  });

  it('turns the sign of coefficients when the outcome is exchanged', () => {
    fc.assert(
      fc.property(sample, (given) => {
        const fit = fitted(binomial(given));
        fc.pre(fit !== null);
        const turned = fitted(binomial({ ...given, outcomes: given.outcomes.map((y) => 1 - y) }))!;
        expectClose(
          turned.coefficients.map((value) => -value),
          fit.coefficients,
        );
      }),
    );
  });

  it('with an intercept alone gives the log-odds of the share', () => {
    const fit = fitted({ design: designMatrix([[1]]), events: [30], trials: [120] })!;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 12);
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 90), 12);
    expect(fit.deviance).toBeCloseTo(fit.nullDeviance, 10);
  });

  it('stays with data that overlap although single risks are extreme', () => {
    const rows = [-60, -2, -1, 0, 1, 2, 60].map((x) => [1, x]);
    const fit = fitLogistic({ design: designMatrix(rows), events: [0, 0, 1, 0, 1, 1, 1] });
    expect(fit.separation).toBe('none');
  });

  it('refuses columns that depend on each other, events beyond trials and covariates without a value', () => {
    expect(
      isProblem(
        refusal(() => fitLogistic({ design: DEPENDENT, events: [0, 1, 1, 0] })),
        'statistics_design_not_full_rank',
      ),
    ).toBe(true);
    expect(
      isProblem(
        refusal(() => fitLogistic({ design: designMatrix([[1]]), events: [3], trials: [2] })),
        'statistics_counts_invalid',
      ),
    ).toBe(true);
    const gap = { design: designMatrix([[1, NaN]]), events: [0] };
    expect(
      isProblem(
        refusal(() => fitLogistic(gap)),
        'statistics_design_invalid',
      ),
    ).toBe(true);
  });

  it('with one cluster has no robust errors', () => {
    const data = { design: designMatrix([[1], [1], [1]]), events: [0, 1, 1] };
    const robust = clusterRobustLogistic(fitted(data)!, data, clustersOf(['a', 'a', 'a']));
    expect(robust).toMatchObject({ clusters: 1, standardErrorsCR1: null, estimates: null });
  });
});

describe('marginal risk', () => {
  it('of a saturated model is the crude risk in each group, whatever the trials of a pattern', () => {
    const data = {
      design: designMatrix([
        [1, 0],
        [1, 1],
      ]),
      events: [12, 30],
      trials: [200, 150],
    };
    const { coefficients, covariance } = fitted(data)!;
    const risk = marginalRisk({
      coefficients,
      covariance,
      exposed: designMatrix([
        [1, 1],
        [1, 1],
      ]),
      unexposed: designMatrix([
        [1, 0],
        [1, 0],
      ]),
      trials: data.trials,
    });
    expect([risk.riskExposed, risk.riskUnexposed]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.06, 12)]);
    const wald = Math.sqrt((0.2 * 0.8) / 150 + (0.06 * 0.94) / 200);
    expect(risk.riskDifference.standardError).toBeCloseTo(wald, 12);
    expect(risk.riskRatio.lower).toBeLessThan(risk.riskRatio.estimate);
  });
});

describe('separation', () => {
  const design = (xs: number[]): DesignMatrix => designMatrix(xs.map((x) => [1, x]));

  it.each([
    ['complete', [1, 2, 3, 4], [0, 0, 1, 1]],
    ['complete', [4, 3, 2, 1], [0, 0, 1, 1]],
    ['quasi', [1, 2, 2, 3], [0, 0, 1, 1]],
    ['none', [1, 3, 2, 4], [0, 0, 1, 1]],
    ['complete', [1, 2, 3], [1, 1, 1]],
    ['none', [1, 1, 2, 2], [0, 1, 0, 1]],
    ['quasi', [0, 0, 1, 1], [0, 1, 0, 0]],
  ] as const)('is %s for x = %j and y = %j', (verdict, xs, ys) => {
    expect(separationOf({ design: design([...xs]), events: ys })).toBe(verdict);
    const fit = fitLogistic({ design: design([...xs]), events: ys });
    expect(fit.separation).toBe(verdict);
  });

  it('in one covariate is what the order of values tells, at any scale', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1)), {
      minLength: 3,
      maxLength: 14,
    });
    fc.assert(
      fc.property(values, fc.constantFrom(1e-2, 1, 1e5), (drawn, scale) => {
        const [zeros, ones] = [0, 1].map((y) => drawn.filter(([, outcome]) => outcome === y).map(([x]) => x));
        fc.pre(new Set(drawn.map(([x]) => x)).size > 1);
        const found = separationOf({
          design: design(drawn.map(([x]) => 1000 + x * scale)),
          events: drawn.map(([, y]) => y),
        });
        expect(found).toBe(byOrder(zeros!, ones!));
      }),
    );
  });

  function byOrder(zeros: number[], ones: number[]): string {
    if (zeros.length === 0 || ones.length === 0) return 'complete';
    const gap = Math.max(Math.min(...ones) - Math.max(...zeros), Math.min(...zeros) - Math.max(...ones));
    if (gap > 0) return 'complete';
    return gap === 0 ? 'quasi' : 'none';
  }

  it('in several covariates agrees with a direction that was planted', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), {
      minLength: 8,
      maxLength: 60,
    });
    fc.assert(
      fc.property(points, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (drawn, a, b) => {
        const rows = drawn.map(([x, z]) => [1, x, z]);
        const side = drawn.map(([x, z]) => a * x + b * z + 0.5);
        const data = { design: designMatrix(rows), events: side.map((value) => (value > 0 ? 1 : 0)) };
        try {
          expect(separationOf(data)).toBe('complete');
        } catch (error) {
          if (!isProblem(error, 'statistics_design_not_full_rank')) throw error;
        }
      }),
    );
  });

  it('does not see overlap where maximum likelihood has a finite solution', () => {
    fc.assert(
      fc.property(sample, (given) => {
        const fit = fitted(binomial(given));
        fc.pre(fit !== null);
        expect(separationOf(binomial(given))).toBe('none');
        expect(Math.max(...fit.coefficients.map(Math.abs))).toBeLessThan(20);
      }),
    );
  });
});

describe("Firth's logistic regression", () => {
  it('of a single share adds half an event to either side, and collapses as rows do', () => {
    const rows = { design: designMatrix([[1], [1], [1], [1], [1]]), events: [0, 0, 0, 0, 1] };
    const pattern = { design: designMatrix([[1]]), events: [1], trials: [5] };
    for (const fit of [fitFirth(rows), fitFirth(pattern)]) {
      expect(fit.coefficients[0]).toBeCloseTo(Math.log(1.5 / 4.5), 9);
      expect(fit.standardErrorsAugmented[0]).toBeCloseTo(fitFirth(rows).standardErrorsAugmented[0]!, 9);
    }
  });

  it('of two groups is the odds ratio with half an event in each cell, none of them empty or not', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (x1, x2) => {
        const fit = fitFirth({
          design: designMatrix([
            [1, 1],
            [1, 0],
          ]),
          events: [x1, x2],
          trials: [20, 20],
        });
        const logOdds = (x: number): number => Math.log((x + 0.5) / (20.5 - x));
        expect(fit.coefficients[1]).toBeCloseTo(logOdds(x1) - logOdds(x2), 7);
      }),
      { numRuns: 40 },
    );
  });

  it('profile limits enclose the estimate and lie where the likelihood ratio has the critical value', () => {
    const data = {
      design: designMatrix([0.25, 0.25, 0.5, 0.5, 0.5, 1, 1, 1.5, 1.5, 2].map((x) => [1, x])),
      events: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
    };
    const fit = fitFirth(data);
    const term = profileFirthTerm(data, fit, 1);
    expect(term.lower).toBeLessThan(term.coefficient);
    expect(term.upper).toBeGreaterThan(term.coefficient);
    // By the definition of both, the limit at a confidence of 1 − p is the coefficient that p was asked for: 0.
    const through = profileFirthTerm(data, fit, 1, 1 - term.p);
    expect(Math.min(Math.abs(through.lower), Math.abs(through.upper))).toBeLessThan(1e-6);
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(sample, (given) => {
        fc.pre(fitted(binomial(given)) !== null);
        expectClose(fitFirth(binomial(reversed(given))).coefficients, fitFirth(binomial(given)).coefficients, 1e-7);
      }),
      { numRuns: 20 },
    );
  });
});

describe('linear regression', () => {
  const numbers = fc.array(
    fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 6 })),
    { minLength: 8, maxLength: 60 },
  );

  it('recovers exact coefficients, and robust errors do not depend on the order of rows', () => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        fc.pre(new Set(drawn.map(([x]) => x)).size > 2 && new Set(drawn.map(([, , g]) => g)).size > 2);
        const rows = drawn.map(([x]) => [1, x]);
        const exact = fitLinear(
          designMatrix(rows),
          rows.map(([, x]) => 3 - 0.5 * x!),
        );
        expectClose(exact.coefficients, [3, -0.5], 1e-12);
        const outcome = drawn.map(([, y]) => y);
        const labels = drawn.map(([, , g]) => g);
        const design = designMatrix(rows);
        const turned = designMatrix([...rows].reverse());
        const direct = clusterRobustLinear(fitLinear(design, outcome), design, clustersOf(labels));
        const back = clusterRobustLinear(
          fitLinear(turned, [...outcome].reverse()),
          turned,
          clustersOf([...labels].reverse()),
        );
        expectClose(
          back.cr1s!.map(({ standardError }) => standardError),
          direct.cr1s!.map(({ standardError }) => standardError),
        );
        expectClose(
          back.cr2!.map(({ degreesOfFreedom }) => degreesOfFreedom),
          direct.cr2!.map(({ degreesOfFreedom }) => degreesOfFreedom),
          1e-6,
        );
      }),
    );
  });

  it('CR2 of single rows as clusters is HC2 (MacKinnon & White 1985)', () => {
    const x = [1, 2, 4, 5, 7, 8, 11];
    const y = [2, 1, 5, 3, 9, 6, 14];
    const design = designMatrix(x.map((value) => [1, value]));
    const fit = fitLinear(design, y);
    const robust = clusterRobustLinear(fit, design, clustersOf(x));
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    const variation = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const hc2 = x.reduce((sum, value, i) => {
      const leverage = 1 / x.length + (value - mean) ** 2 / variation;
      return sum + ((value - mean) ** 2 * fit.residuals[i]! ** 2) / (1 - leverage);
    }, 0);
    expect(robust.cr2![1]!.standardError).toBeCloseTo(Math.sqrt(hc2) / variation, 12);
  });

  it('refuses columns that depend on each other, and has no robust errors with one cluster', () => {
    expect(
      isProblem(
        refusal(() => fitLinear(DEPENDENT, [1, 2, 3, 4])),
        'statistics_design_not_full_rank',
      ),
    ).toBe(true);
    const design = designMatrix([[1], [1], [1]]);
    expect(clusterRobustLinear(fitLinear(design, [1, 2, 4]), design, clustersOf([1, 1, 1]))).toMatchObject({
      clusters: 1,
      cr1s: null,
      cr2: null,
    });
  });
});

describe('random intercepts', () => {
  it('in a balanced design are those of the analysis of variance', () => {
    const groups = [
      [3, 5, 4],
      [8, 9, 10],
      [1, 2, 0],
      [6, 5, 7],
    ];
    const outcome = groups.flat();
    const design = designMatrix(outcome.map(() => [1]));
    const fit = fitRandomIntercept(design, outcome, clustersOf(groups.flatMap((group, g) => group.map(() => g))));
    const means = groups.map((group) => group.reduce((sum, y) => sum + y, 0) / 3);
    const grand = means.reduce((sum, value) => sum + value, 0) / 4;
    const between = (3 * means.reduce((sum, value) => sum + (value - grand) ** 2, 0)) / 3;
    const within =
      groups.flatMap((group, g) => group.map((y) => (y - means[g]!) ** 2)).reduce((sum, v) => sum + v, 0) / 8;
    expect(fit.varianceWithin).toBeCloseTo(within, 8);
    expect(fit.varianceBetween).toBeCloseTo((between - within) / 3, 8);
    expect(fit.coefficients[0]).toBeCloseTo(grand, 10);
  });

  it('vanish where clusters differ less than chance would have them', () => {
    const outcome = [1, 9, 2, 8, 1.5, 8.5];
    const design = designMatrix(outcome.map(() => [1]));
    const fit = fitRandomIntercept(design, outcome, clustersOf([1, 1, 2, 2, 3, 3]));
    expect(fit).toMatchObject({ varianceBetween: 0, intraclassCorrelation: 0 });
    expect(fit.varianceWithin).toBeCloseTo(fitLinear(design, outcome).standardErrors![0]! ** 2 * 6, 10);
  });

  it('ML explains less variance between clusters than REML, at a higher likelihood', () => {
    const outcome = [3, 5, 4, 8, 9, 10, 1, 2, 0, 6, 5, 7];
    const design = designMatrix(outcome.map(() => [1]));
    const clusters = clustersOf([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    const [reml, ml] = [
      fitRandomIntercept(design, outcome, clusters),
      fitRandomIntercept(design, outcome, clusters, 'ml'),
    ];
    expect(ml.varianceBetween).toBeLessThan(reml.varianceBetween);
  });
});

describe('proportional odds', () => {
  it('of two levels is logistic regression', () => {
    fc.assert(
      fc.property(sample, (given) => {
        const logistic = fitted(binomial(given));
        fc.pre(logistic !== null);
        const ordinal = fitProportionalOdds(designMatrix(given.rows.map((row) => row.slice(1))), given.outcomes)!;
        expectClose(ordinal.coefficients, logistic.coefficients.slice(1), 1e-7);
        expectClose(ordinal.standardErrors, logistic.standardErrors.slice(1), 1e-7);
        expect(ordinal.thresholds[0]).toBeCloseTo(-logistic.coefficients[0]!, 6);
        expect(ordinal.logLikelihood).toBeCloseTo(logistic.logLikelihood, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('counted rows give what single rows give; turned levels turn the coefficients', () => {
    const x = [0, 0, 0, 1, 1, 1, 1, 0, 1, 0];
    const y = [1, 2, 3, 2, 3, 4, 4, 1, 3, 4];
    const single = fitProportionalOdds(designMatrix(x.map((value) => [value])), y)!;
    const patterns = [0, 1].flatMap((value) => [1, 2, 3, 4].map((level) => ({ value, level })));
    const counted = fitProportionalOdds(
      designMatrix(patterns.map(({ value }) => [value])),
      patterns.map(({ level }) => level),
      patterns.map(({ value, level }) => x.filter((other, i) => other === value && y[i] === level).length),
    )!;
    expectClose(counted.coefficients, single.coefficients);
    expectClose(counted.thresholds, single.thresholds);
    const turned = fitProportionalOdds(
      designMatrix(x.map((value) => [value])),
      y.map((level) => -level),
    )!;
    expectClose(
      turned.coefficients.map((value) => -value),
      single.coefficients,
    );
  });

  it('has no maximum where a covariate tells the levels apart', () => {
    expect(fitProportionalOdds(designMatrix([[0], [1], [2], [3], [4]]), [1, 1, 2, 2, 3])).toBeNull();
  });
});
