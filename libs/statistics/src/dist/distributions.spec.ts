import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { betaQuantilePair, betaTails } from './beta.js';
import { binomialCdf, binomialDensity, binomialQuantile, binomialTails, binomialTestP } from './binomial.js';
import { chiSquareTails, gammaQuantile, gammaTails } from './gamma.js';
import { hypergeometricDensity, hypergeometricSupport, hypergeometricTails } from './hypergeometric.js';
import { incompleteBeta } from './incomplete-beta.js';
import { incompleteGamma } from './incomplete-gamma.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile, normalTails } from './normal.js';
import { poissonCdf, poissonDensity, poissonQuantile } from './poisson.js';
import { signedRankQuantile, signedRankTails } from './signed-rank.js';
import { studentQuantile, studentTails } from './student-t.js';
import { callDistribution } from '../golden/distribution-calls.js';

type ReferenceValue = [fn: string, args: (number | boolean)[], value: number];

const reference = JSON.parse(
  readFileSync(new URL('../../../../test/vectors/distributions.json', import.meta.url), 'utf8'),
) as { values: ReferenceValue[] };

function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('distribution functions', () => {
  const families = Array.from(new Set(reference.values.map(([fn]) => fn)));

  it.each(families)('%s agrees with arithmetic of 420 digits to 1e-12, tails included', (family) => {
    for (const [fn, args, value] of reference.values.filter(([name]) => name === family)) {
      const error = relativeError(callDistribution(fn, args) ?? NaN, value);
      expect({ fn, args, error, fine: error < 1e-12 }).toEqual({ fn, args, error, fine: true });
    }
  });

  it('ln Γ follows its recurrence, also beside its zeros at 1 and 2', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(
          1e-13 * (1 + Math.abs(logGamma(x + 1)) + Math.abs(Math.log(x))),
        );
      }),
    );
    expect(relativeError(logGamma(1 + 1e-9), -5.772156640790763e-10)).toBeLessThan(1e-7);
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
  });

  it('incomplete gamma: P(a+1, x) = P(a, x) − density, and both tails add up to 1', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 1e-3, max: 8000, noNaN: true }), (a, x) => {
        const tails = incompleteGamma(a, x);
        expect(Math.abs(tails.lower + tails.upper - 1)).toBeLessThan(4e-16);
        const step = Math.exp(a * Math.log(x) - x - logGamma(a + 1));
        expect(Math.abs(incompleteGamma(a + 1, x).lower - (tails.lower - step))).toBeLessThan(1e-11);
      }),
    );
  });

  it('incomplete beta: I_x(a, b) = 1 − I_{1−x}(b, a), and I_x(a, 1) = x^a', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        const direct = incompleteBeta(x, a, b, 1 - x);
        const mirrored = incompleteBeta(1 - x, b, a, x);
        expect(Math.abs(direct.logLower - mirrored.logUpper)).toBeLessThan(1e-9 * (1 + Math.abs(direct.logLower)));
        const power = a * Math.log(x);
        expect(Math.abs(incompleteBeta(x, a, 1).logLower - power)).toBeLessThan(1e-10 * (1 + Math.abs(power)));
      }),
    );
  });

  it('continuous quantiles undo their distribution functions in either tail', () => {
    const logP = fc.double({ min: -200, max: -1e-6, noNaN: true });
    fc.assert(
      fc.property(logP, shape, shape, (lower, a, b) => {
        const upper = Math.log(-Math.expm1(lower));
        const { x, y } = betaQuantilePair(lower, upper, a, b);
        if (x > 1e-290 && y > 1e-290) {
          const tails = incompleteBeta(x, a, b, y);
          const scale = 1e-10 * (1 + Math.abs(lower)) + 1e-13 * (a + b);
          expect(lower < upper ? Math.abs(tails.logLower - lower) : Math.abs(tails.logUpper - upper)).toBeLessThan(
            scale,
          );
        }
      }),
    );
    fc.assert(
      fc.property(share, shape, (p, a) => {
        expect(Math.abs(gammaTails(gammaQuantile(p, a), a).lower - p)).toBeLessThan(1e-11);
        expect(Math.abs(studentTails(studentQuantile(p, 1 + a), 1 + a).lower - p)).toBeLessThan(1e-12);
        expect(Math.abs(normalTails(normalQuantile(p)).lower - p)).toBeLessThan(1e-15);
      }),
    );
  });

  it('families meet where one is a case of another', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        // The square of a normal is chi-square with one degree of freedom, and t at infinity is normal.
        expect(relativeError(chiSquareTails(z * z, 1).upper, 2 * normalTails(-Math.abs(z)).lower)).toBeLessThan(1e-12);
        expect(relativeError(studentTails(z, Infinity).lower, normalTails(z).lower)).toBeLessThan(1e-15);
      }),
    );
    expect(relativeError(studentTails(-2, 1e12).lower, normalTails(-2).lower)).toBeLessThan(1e-11);
    expect(relativeError(studentTails(-3, 1).lower, Math.atan2(1, 3) / Math.PI)).toBeLessThan(1e-14);
  });

  it('edges: nothing below the support, everything at its end, NaN outside the domain', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), gammaQuantile(2, 1), studentQuantile(NaN, 3)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect([binomialCdf(-1, 5, 0.3), binomialCdf(5, 5, 0.3), binomialCdf(2, 5, 0), binomialCdf(2, 5, 1)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect([poissonCdf(0, 0), poissonCdf(-1, 3), poissonQuantile(0.3, 0)]).toEqual([1, 0, 0]);
    expect(betaTails(0, 2, 3).lower).toBe(0);
    expect(betaTails(1, 2, 3).lower).toBe(1);
    expect([binomialQuantile(0.5, 0, 0.2), binomialQuantile(0.5, 9, 0), binomialQuantile(0.5, 9, 1)]).toEqual([
      0, 0, 9,
    ]);
  });
});

describe('discrete distributions', () => {
  const counts = fc.record({
    n: fc.integer({ min: 1, max: 3000 }),
    p: fc.double({ min: 1e-4, max: 0.9999, noNaN: true }),
  });

  it('a quantile is the smallest count whose distribution function reaches p', () => {
    fc.assert(
      fc.property(counts, share, ({ n, p }, q) => {
        const k = binomialQuantile(q, n, p);
        expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(q * (1 - 1e-13));
        if (k > 0) expect(binomialCdf(k - 1, n, p)).toBeLessThan(q);
        const mean = n * p;
        const j = poissonQuantile(q, mean);
        expect(poissonCdf(j, mean)).toBeGreaterThanOrEqual(q * (1 - 1e-13));
        if (j > 0) expect(poissonCdf(j - 1, mean)).toBeLessThan(q);
      }),
    );
  });

  it('steps of the distribution function are the densities', () => {
    fc.assert(
      fc.property(counts, fc.nat(), ({ n, p }, seed) => {
        const k = seed % (n + 1);
        const step = binomialTails(k, n, p).lower - binomialTails(k - 1, n, p).lower;
        expect(Math.abs(step - binomialDensity(k, n, p))).toBeLessThan(1e-12);
        expect(Math.abs(poissonCdf(k, n * p) - poissonCdf(k - 1, n * p) - poissonDensity(k, n * p))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  it('hypergeometric densities add up to 1 and to both tails', () => {
    const urns = fc.record({
      white: fc.integer({ min: 1, max: 60 }),
      black: fc.integer({ min: 1, max: 60 }),
      drawn: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(urns, fc.nat(), (urn, seed) => {
        fc.pre(urn.drawn <= urn.white + urn.black);
        const { lowest, highest } = hypergeometricSupport(urn);
        const k = lowest + (seed % (highest - lowest + 1));
        let below = 0;
        let above = 0;
        for (let j = lowest; j <= highest; j++) {
          if (j <= k) below += hypergeometricDensity(j, urn);
          else above += hypergeometricDensity(j, urn);
        }
        const tails = hypergeometricTails(k, urn);
        expect(relativeError(tails.lower, below)).toBeLessThan(1e-12);
        if (above > 0) expect(relativeError(tails.upper, above)).toBeLessThan(1e-12);
        expect(Math.abs(below + above - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('the exact binomial test adds up all outcomes at most as likely as the one seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), share, fc.nat(), (n, p, seed) => {
        const x = seed % (n + 1);
        const seen = binomialDensity(x, n, p) * (1 + 1e-7);
        let sum = 0;
        for (let k = 0; k <= n; k++) if (binomialDensity(k, n, p) <= seen) sum += binomialDensity(k, n, p);
        expect(Math.abs(binomialTestP(x, n, p) - Math.min(1, sum))).toBeLessThan(1e-12);
      }),
    );
  });

  it('signed ranks: symmetric, and the expansion for many pairs continues the exact count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (n, seed) => {
        const largest = (n * (n + 1)) / 2;
        const w = seed % (largest + 1);
        expect(relativeError(signedRankTails(w, n).lower, signedRankTails(largest - w - 1, n).upper)).toBeLessThan(
          1e-14,
        );
      }),
    );
    const standardised = (n: number, z: number): number => {
      const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
      return Math.floor((n * (n + 1)) / 4 + z * sd);
    };
    for (const z of [-3, -1.96, -0.5, 0.7, 2.5]) {
      const exact = signedRankTails(standardised(1000, z), 1000).lower;
      const expanded = signedRankTails(standardised(1001, z), 1001).lower;
      expect(relativeError(expanded, exact)).toBeLessThan(2e-4);
    }
    expect(signedRankQuantile(0.025, 1500)).toBeGreaterThan(signedRankQuantile(0.025, 1000));
  });
});
