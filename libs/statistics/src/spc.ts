import { binomialQuantile } from './dist/binomial.js';
import { geometricQuantile } from './dist/geometric.js';
import { requireEventsWithin, requireSameLength } from './requirements.js';
import { median } from './sample-quantile.js';

/** Counts of one period on a chart. */
export interface PeriodCounts {
  events: ArrayLike<number>;
  sizes: ArrayLike<number>;
}

export interface ProportionChart {
  /** Pooled proportion of the baseline; null where it has no trials. */
  centre: number | null;
  /** One value a period; null where the period has no trials. */
  proportions: (number | null)[];
  /** Limits, clipped to [0, 1]; null where they are not defined. */
  lower: (number | null)[];
  upper: (number | null)[];
  /** Indices, from 0, of the periods outside their limits. */
  beyondLimits: number[];
}

/**
 * p-chart (Shewhart): centre c = Σx/Σn over the first `baselinePeriods` periods, limits c ± sigma·√(c(1−c)/n_i), clipped
 * to [0, 1] (Montgomery, Introduction to Statistical Quality Control, ch. 7).
 */
export function pChart(counts: PeriodCounts, sigma = 3, baselinePeriods = counts.sizes.length): ProportionChart {
  const centre = pooledProportion(counts, baselinePeriods);
  return proportionChart(counts, centre, sigma);
}

/**
 * p′-chart of D. Laney, Qual. Eng. 14 (2002) 531: the width of the p-chart times sigmaZ = mean|z_i − z_{i−1}| / 1.128, for
 * periods so large that chance alone puts all points outside. sigmaZ is null, and so are the limits, without variation.
 */
export function pPrimeChart(
  counts: PeriodCounts,
  sigma = 3,
  baselinePeriods = counts.sizes.length,
): ProportionChart & { sigmaZ: number | null } {
  const centre = pooledProportion(counts, baselinePeriods);
  const sigmaZ = centre === null ? null : movingRangeOfZ(counts, centre, baselinePeriods) / 1.128;
  if (sigmaZ === null || Number.isNaN(sigmaZ)) {
    const chart = proportionChart(counts, centre, sigma);
    const nothing = chart.proportions.map(() => null);
    return { ...chart, sigmaZ: null, lower: nothing, upper: nothing, beyondLimits: [] };
  }
  return { ...proportionChart(counts, centre, sigma * sigmaZ), sigmaZ };
}

function pooledProportion({ events, sizes }: PeriodCounts, periods: number): number | null {
  requireSameLength('events of the periods', sizes.length, events.length);
  let x = 0;
  let n = 0;
  for (let i = 0; i < sizes.length; i++) {
    requireEventsWithin(events[i]!, sizes[i]!);
    if (i >= periods) continue;
    x += events[i]!;
    n += sizes[i]!;
  }
  return n === 0 ? null : x / n;
}

function proportionChart({ events, sizes }: PeriodCounts, centre: number | null, sigma: number): ProportionChart {
  const proportions: (number | null)[] = [];
  const lower: (number | null)[] = [];
  const upper: (number | null)[] = [];
  const beyondLimits: number[] = [];
  for (let i = 0; i < sizes.length; i++) {
    const p = sizes[i] === 0 ? null : events[i]! / sizes[i]!;
    const half = centre === null ? NaN : sigma * Math.sqrt((centre * (1 - centre)) / sizes[i]!);
    const low = Number.isNaN(half) ? null : Math.max(0, centre! - half);
    const high = Number.isNaN(half) ? null : Math.min(1, centre! + half);
    proportions.push(p);
    lower.push(low);
    upper.push(high);
    if (p !== null && low !== null && high !== null && (p < low || p > high)) beyondLimits.push(i);
  }
  return { centre, proportions, lower, upper, beyondLimits };
}

/** Mean distance between neighbouring standardised proportions; NaN without a pair of them. */
function movingRangeOfZ({ events, sizes }: PeriodCounts, centre: number, periods: number): number {
  let sum = 0;
  let pairs = 0;
  let previous = NaN;
  for (let i = 0; i < Math.min(periods, sizes.length); i++) {
    const z = (events[i]! / sizes[i]! - centre) / Math.sqrt((centre * (1 - centre)) / sizes[i]!);
    if (!Number.isNaN(z - previous)) {
      sum += Math.abs(z - previous);
      pairs += 1;
    }
    previous = z;
  }
  return sum / pairs;
}

export interface GapChart {
  /** Mean number of event-free trials between events. */
  mean: number;
  medianGap: number;
  /** m ± sigma·√(m(m+1)), the lower one at least 0: for comparison only, the distribution is far from normal. */
  lowerSigma: number;
  upperSigma: number;
  /** Chance of an event in a trial, 1/(1 + mean). */
  p: number;
  /** Probability limits and median of the geometric distribution with that p. */
  centre: number;
  lower: number;
  upper: number;
  /** Indices, from 0, of the gaps above and below the probability limits. */
  above: number[];
  below: number[];
}

/**
 * g-chart of rare events: gaps are the event-free trials between successive events. Benneyan, Qual. Eng. 13 (2001) 219,
 * with probability limits at alpha/2 and 1 − alpha/2 of the geometric distribution. Null without gaps.
 */
export function gChart(gaps: ArrayLike<number>, sigma = 3, alpha = 0.0027): GapChart | null {
  const medianGap = median(gaps);
  if (medianGap === null) return null;
  const values = Array.from(gaps);
  const mean = values.reduce((sum, gap) => sum + gap, 0) / values.length;
  const spread = sigma * Math.sqrt(mean * (mean + 1));
  const p = 1 / (1 + mean);
  const lower = geometricQuantile(alpha / 2, p);
  const upper = geometricQuantile(1 - alpha / 2, p);
  return {
    mean,
    medianGap,
    lowerSigma: Math.max(0, mean - spread),
    upperSigma: mean + spread,
    p,
    centre: geometricQuantile(0.5, p),
    lower,
    upper,
    above: values.flatMap((gap, index) => (gap > upper ? [index] : [])),
    below: values.flatMap((gap, index) => (gap < lower ? [index] : [])),
  };
}

export interface RunAnalysis {
  /** Null for an empty series. */
  median: number | null;
  /** Points not on the median. */
  usefulPoints: number;
  /** Longest run of points on one side, and the longest that chance explains; null without useful points. */
  longestRun: number | null;
  longestRunLimit: number | null;
  /** Crossings of the median, and the fewest that chance explains; null without useful points. */
  crossings: number | null;
  crossingsLimit: number | null;
  signal: boolean;
  /** Fewer than 10 useful points: the signal should not be shown as a verdict. */
  tooFewPoints: boolean;
}

const MIN_USEFUL_POINTS = 10;

/**
 * Run chart rules of J. Anhøj & A. V. Olesen, PLoS ONE 9 (2014) e113825: an unusually long run, longer than
 * round(log2(k)) + 3, or unusually few crossings, fewer than the 5 % quantile of Binomial(k−1, ½), of the median, over
 * the k points not on it. Missing values (null) are left out.
 */
export function runRules(values: readonly (number | null)[]): RunAnalysis {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  const sides = known.map((value) => Math.sign(value - middle!)).filter((side) => side !== 0);
  const usefulPoints = sides.length;
  const tooFewPoints = usefulPoints < MIN_USEFUL_POINTS;
  if (usefulPoints === 0) {
    const none = { longestRun: null, longestRunLimit: null, crossings: null, crossingsLimit: null };
    return { median: middle, usefulPoints, ...none, signal: false, tooFewPoints };
  }
  let crossings = 0;
  let run = 1;
  let longestRun = 1;
  for (let i = 1; i < usefulPoints; i++) {
    const crossed = sides[i] !== sides[i - 1];
    crossings += crossed ? 1 : 0;
    run = crossed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  // log2 of an integer is never halfway between integers, so no rule for rounding halves is needed.
  const longestRunLimit = Math.round(Math.log2(usefulPoints)) + 3;
  const crossingsLimit = binomialQuantile(0.05, usefulPoints - 1, 0.5);
  const signal = longestRun > longestRunLimit || crossings < crossingsLimit;
  return { median: middle, usefulPoints, longestRun, longestRunLimit, crossings, crossingsLimit, signal, tooFewPoints };
}
