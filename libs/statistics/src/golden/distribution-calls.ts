import { betaDensity, betaQuantile, betaTails, betaUpperQuantile } from '../dist/beta.js';
import { binomialDensity, binomialQuantile, binomialTails } from '../dist/binomial.js';
import { fDensity, fQuantile, fTails, fUpperQuantile } from '../dist/f.js';
import {
  chiSquareDensity,
  chiSquareQuantile,
  chiSquareTails,
  chiSquareUpperQuantile,
  gammaDensity,
  gammaQuantile,
  gammaTails,
  gammaUpperQuantile,
} from '../dist/gamma.js';
import { geometricDensity, geometricQuantile, geometricTails } from '../dist/geometric.js';
import { hypergeometricDensity, hypergeometricQuantile, hypergeometricTails } from '../dist/hypergeometric.js';
import { normalDensity, normalQuantile, normalTails, normalUpperQuantile } from '../dist/normal.js';
import { poissonDensity, poissonQuantile, poissonTails } from '../dist/poisson.js';
import { signedRankDensity, signedRankQuantile, signedRankTails } from '../dist/signed-rank.js';
import { studentDensity, studentQuantile, studentTails, studentUpperQuantile } from '../dist/student-t.js';
import { type Tails } from '../dist/tails.js';

interface Distribution {
  /** How many parameters R's functions of this family take after their first argument. */
  parameters: number;
  /** What R takes for parameters left out. */
  defaults?: number[];
  density: (x: number, a: number, b: number, c: number) => number;
  tails: (x: number, a: number, b: number, c: number) => Tails;
  quantile: (p: number, a: number, b: number, c: number) => number;
  /** Where it exists, the quantile of an upper tail without rounding 1 − p. */
  upperQuantile?: (p: number, a: number, b: number, c: number) => number;
}

const standardised = (x: number, mean: number, sd: number): number => (x - mean) / sd;

/** The families by the name that R's d-, p- and q-functions end with. */
const DISTRIBUTIONS: Record<string, Distribution> = {
  norm: {
    parameters: 2,
    defaults: [0, 1],
    density: (x, mean, sd) => normalDensity(standardised(x, mean, sd)) / sd,
    tails: (x, mean, sd) => normalTails(standardised(x, mean, sd)),
    quantile: (p, mean, sd) => mean + sd * normalQuantile(p),
    upperQuantile: (p, mean, sd) => mean + sd * normalUpperQuantile(p),
  },
  beta: {
    parameters: 2,
    density: betaDensity,
    tails: betaTails,
    quantile: betaQuantile,
    upperQuantile: betaUpperQuantile,
  },
  gamma: {
    parameters: 2,
    defaults: [NaN, 1],
    density: gammaDensity,
    tails: gammaTails,
    quantile: gammaQuantile,
    upperQuantile: gammaUpperQuantile,
  },
  chisq: {
    parameters: 1,
    density: chiSquareDensity,
    tails: chiSquareTails,
    quantile: chiSquareQuantile,
    upperQuantile: chiSquareUpperQuantile,
  },
  t: {
    parameters: 1,
    density: studentDensity,
    tails: studentTails,
    quantile: studentQuantile,
    upperQuantile: studentUpperQuantile,
  },
  f: { parameters: 2, density: fDensity, tails: fTails, quantile: fQuantile, upperQuantile: fUpperQuantile },
  binom: { parameters: 2, density: binomialDensity, tails: binomialTails, quantile: binomialQuantile },
  pois: { parameters: 1, density: poissonDensity, tails: poissonTails, quantile: poissonQuantile },
  geom: { parameters: 1, density: geometricDensity, tails: geometricTails, quantile: geometricQuantile },
  hyper: {
    parameters: 3,
    density: (k, white, black, drawn) => hypergeometricDensity(k, { white, black, drawn }),
    tails: (k, white, black, drawn) => hypergeometricTails(k, { white, black, drawn }),
    quantile: (p, white, black, drawn) => hypergeometricQuantile(p, { white, black, drawn }),
  },
  signrank: { parameters: 1, density: signedRankDensity, tails: signedRankTails, quantile: signedRankQuantile },
};

/**
 * A distribution function called as R calls it: `pbinom`, [x, size, prob] and, optionally, lower.tail and log.p
 * (density: log). Undefined where R has the function and this library does not.
 */
export function callDistribution(fn: string, args: (number | boolean)[]): number | undefined {
  const family = DISTRIBUTIONS[fn.slice(1)];
  if (family === undefined) return undefined;
  const given = args.filter((arg) => typeof arg === 'number');
  const flags = args.filter((arg) => typeof arg === 'boolean');
  const parameter = (index: number): number => given[index + 1] ?? family.defaults?.[index] ?? NaN;
  const [x = NaN] = given;
  const [a, b, c] = [parameter(0), parameter(1), parameter(2)];
  const [first = fn.startsWith('d') ? false : true, asLog = false] = flags;
  switch (fn.charAt(0)) {
    case 'd': {
      const density = family.density(x, a, b, c);
      return first ? Math.log(density) : density;
    }
    case 'p': {
      const tails = family.tails(x, a, b, c);
      if (asLog) return first ? tails.logLower : tails.logUpper;
      return first ? tails.lower : tails.upper;
    }
    case 'q': {
      const p = asLog ? Math.exp(x) : x;
      if (first) return family.quantile(p, a, b, c);
      return family.upperQuantile?.(p, a, b, c) ?? family.quantile(1 - p, a, b, c);
    }
    default:
      return undefined;
  }
}
