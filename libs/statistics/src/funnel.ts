import { binomialDensity, binomialTails, interpolatedBinomialQuantile } from './dist/binomial.js';
import { normalUpperQuantile } from './dist/normal.js';
import { interpolatedPoissonQuantile, poissonTails } from './dist/poisson.js';
import { adjustPValues } from './multiplicity.js';
import { garwoodLimits } from './rate.js';
import { requireEventsWithin } from './requirements.js';
import { sampleQuantile } from './sample-quantile.js';

/** Events of one unit of comparison. */
export interface FunnelUnit {
  events: number;
  trials: number;
}

/** Limits a unit stays within by chance alone with probability 95 % and 99.8 %. */
export interface FunnelLimits {
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

/** Beyond the 95 % limits: alert; beyond those of 99.8 %: alarm. `tooFew`: below the minimum volume, never flagged. */
export type FunnelZone = 'within' | 'highAlert' | 'highAlarm' | 'lowAlert' | 'lowAlarm' | 'tooFew';

export interface FunnelPoint {
  /** Null without trials, and so are the limits and p-values. */
  proportion: number | null;
  limits: FunnelLimits | null;
  /** min(1, 2·min(P(X ≤ x), P(X ≥ x))). */
  p: number | null;
  /** The same with half the probability of x itself. */
  midP: number | null;
  /** p adjusted over the units of at least the minimum volume; null for the others. */
  benjaminiHochbergP: number | null;
  bonferroniP: number | null;
  zone: FunnelZone;
}

export interface OverDispersion {
  /** Mean squared winsorised z on the arcsine scale; about 1 where chance is all; null without units. */
  phi: number | null;
  /** 1 + 2√(2/k): a phi above it is more than chance. */
  threshold: number | null;
  /** Variance between units on the arcsine scale. */
  tauSquared: number;
  /** 99.8 % limits widened by it, one for each unit; null without trials. */
  limits998: ({ lower: number; upper: number } | null)[];
}

export interface Funnel {
  /** The pooled proportion, or the one given. */
  target: number;
  points: FunnelPoint[];
  overDispersion: OverDispersion;
}

export interface FunnelOptions {
  /** An outside target instead of the pooled proportion. */
  target?: number;
  /** Units with fewer trials are drawn, but neither tested nor used for the over-dispersion. */
  minTrials?: number;
  /** Share of z-values winsorised at each end. */
  winsorisedShare?: number;
}

/**
 * Funnel of proportions: D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185. Exact binomial limits, interpolated between
 * counts: with r the q-quantile at the target t, limit = (r − (F(r) − q)/f(r))/n, clipped to [0, 1].
 * Null where there is no trial at all.
 */
export function binomialFunnel(units: readonly FunnelUnit[], options: FunnelOptions = {}): Funnel | null {
  const { minTrials = 10, winsorisedShare = 0.1 } = options;
  for (const { events, trials } of units) requireEventsWithin(events, trials);
  const allTrials = units.reduce((sum, unit) => sum + unit.trials, 0);
  if (allTrials === 0) return null;
  const target = options.target ?? units.reduce((sum, unit) => sum + unit.events, 0) / allTrials;
  const tests = units.map(({ events, trials }) => (trials === 0 ? null : binomialPValues(events, trials, target)));
  const counts = units.map(({ trials }) => trials >= minTrials && trials > 0);
  const adjusted = adjustPValues(tests.map((test, index) => (counts[index] ? test!.p : null)));
  const points = units.map(({ events, trials }, index): FunnelPoint => {
    const limits = trials === 0 ? null : binomialLimits(trials, target);
    const proportion = trials === 0 ? null : events / trials;
    return {
      proportion,
      limits,
      p: tests[index]?.p ?? null,
      midP: tests[index]?.midP ?? null,
      benjaminiHochbergP: adjusted.benjaminiHochberg[index]!,
      bonferroniP: adjusted.bonferroni[index]!,
      // At a target of 0 or 1 no unit differs from any other, whatever the interpolated limits say.
      zone: !counts[index] ? 'tooFew' : target === 0 || target === 1 ? 'within' : zoneOf(proportion!, limits!),
    };
  });
  const large = units.filter((_, index) => counts[index]);
  return { target, points, overDispersion: arcsineOverDispersion(units, large, target, winsorisedShare) };
}

/** Where a value lies among its limits. */
function zoneOf(value: number, { lower95, upper95, lower998, upper998 }: FunnelLimits): FunnelZone {
  if (value > upper998) return 'highAlarm';
  if (value < lower998) return 'lowAlarm';
  if (value > upper95) return 'highAlert';
  if (value < lower95) return 'lowAlert';
  return 'within';
}

function binomialPValues(events: number, trials: number, target: number): { p: number; midP: number } {
  const atMost = binomialTails(events, trials, target).lower;
  const atLeast = binomialTails(events - 1, trials, target).upper;
  return twoSided(atMost, atLeast, binomialDensity(events, trials, target));
}

function twoSided(atMost: number, atLeast: number, exactly: number): { p: number; midP: number } {
  const half = exactly / 2;
  return {
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
    midP: Math.min(1, 2 * Math.min(atMost - half, atLeast - half)),
  };
}

function binomialLimits(trials: number, target: number): FunnelLimits {
  return limitsFrom((q, z) => Math.min(1, interpolatedBinomialQuantile(q, trials, target, z) / trials));
}

const Z_95 = normalUpperQuantile(0.025);
const Z_998 = normalUpperQuantile(0.001);

/** Limits from a quantile function, which is told the normal quantile as a start. */
function limitsFrom(quantile: (q: number, z: number) => number): FunnelLimits {
  return {
    lower95: Math.max(0, quantile(0.025, -Z_95)),
    upper95: Math.max(0, quantile(0.975, Z_95)),
    lower998: Math.max(0, quantile(0.001, -Z_998)),
    upper998: Math.max(0, quantile(0.999, Z_998)),
  };
}

/**
 * Over-dispersion on the variance-stabilising scale: z = (asin √p − asin √t)·2√n, winsorised; tau² by the method of
 * moments (DerSimonian & Laird), as Spiegelhalter, Stat. Med. 24 (2005) 1185, section 4.
 */
function arcsineOverDispersion(
  units: readonly FunnelUnit[],
  large: readonly FunnelUnit[],
  target: number,
  winsorisedShare: number,
): OverDispersion {
  const centre = Math.asin(Math.sqrt(target));
  const z = large.map(({ events, trials }) => (Math.asin(Math.sqrt(events / trials)) - centre) * 2 * Math.sqrt(trials));
  const k = z.length;
  const low = sampleQuantile(z, winsorisedShare);
  const high = sampleQuantile(z, 1 - winsorisedShare);
  const phi = k === 0 ? null : z.reduce((sum, value) => sum + Math.min(high!, Math.max(low!, value)) ** 2, 0) / k;
  const weights = large.map(({ trials }) => 4 * trials);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const excess = phi === null ? 0 : k * phi - (k - 1);
  const tauSquared = excess > 0 && k > 1 ? excess / (sum - squares / sum) : 0;
  return {
    phi,
    threshold: k === 0 ? null : 1 + 2 * Math.sqrt(2 / k),
    tauSquared,
    limits998: units.map(({ trials }) => {
      if (trials === 0) return null;
      const half = Z_998 * Math.sqrt(1 / (4 * trials) + tauSquared);
      return {
        lower: Math.sin(Math.max(0, centre - half)) ** 2,
        upper: Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
      };
    }),
  };
}

/** Events observed in a unit and those its case mix would lead to expect. */
export interface StandardisedUnit {
  observed: number;
  expected: number;
}

export interface StandardisedPoint {
  /** Observed over expected; null where nothing is expected, and so is the rest. */
  ratio: number | null;
  /** Garwood's exact 95 % interval of the ratio. */
  interval: { lower: number; upper: number } | null;
  /** Limits of the ratio by chance alone. */
  limits: FunnelLimits | null;
  p: number | null;
  benjaminiHochbergP: number | null;
  /** `tooFew` where nothing is expected. */
  zone: FunnelZone;
}

/**
 * Funnel of case-mix standardised ratios O/E (Spiegelhalter 2005, section 3.2): Poisson limits at E interpolated as for
 * proportions, and Garwood's interval for each ratio.
 */
export function standardisedRatioFunnel(units: readonly StandardisedUnit[]): StandardisedPoint[] {
  const tests = units.map(({ observed, expected }) => {
    if (!(expected > 0)) return null;
    const atMost = poissonTails(observed, expected).lower;
    const atLeast = poissonTails(observed - 1, expected).upper;
    return twoSided(atMost, atLeast, 0).p;
  });
  const adjusted = adjustPValues(tests);
  return units.map(({ observed, expected }, index) => {
    const p = tests[index]!;
    if (p === null) {
      return { ratio: null, interval: null, limits: null, p, benjaminiHochbergP: null, zone: 'tooFew' };
    }
    const ratio = observed / expected;
    const { lower, upper } = garwoodLimits(observed);
    const limits = poissonLimits(expected);
    return {
      ratio,
      interval: { lower: lower / expected, upper: upper / expected },
      limits,
      p,
      benjaminiHochbergP: adjusted.benjaminiHochberg[index]!,
      zone: zoneOf(ratio, limits),
    };
  });
}

function poissonLimits(expected: number): FunnelLimits {
  return limitsFrom((q, z) => interpolatedPoissonQuantile(q, expected, z) / expected);
}
