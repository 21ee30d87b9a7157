import { poissonDensity } from './dist/poisson.js';
import { bisect } from './dist/monotone-root.js';
import { require, requireSameLength } from './requirements.js';

/**
 * Maximised sequential probability ratio test for the first years of something new: Kulldorff et al., "A maximized
 * sequential probability ratio test for drug and vaccine safety surveillance", Sequential Analysis 30 (2011) 58.
 */

/** Log-likelihood ratio of `events` against `expected` of them: c·ln(c/μ) − (c − μ) where c > μ, else 0. */
export function poissonLogLikelihoodRatio(events: number, expected: number): number {
  return events > expected ? events * Math.log(events / expected) - (events - expected) : 0;
}

export interface PoissonSurveillance {
  /** Length of the surveillance in events expected under the history. */
  length: number;
  /** No signal before this many events. */
  minEvents: number;
}

export interface SurveillanceLook {
  logLikelihoodRatio: number;
  /** Events over expected; null where nothing was expected. */
  relativeRisk: number | null;
}

/** The statistic at each look and the index, from 0, of the first that signals (null: none). */
export function poissonMaxSprtPath(
  cumulativeEvents: ArrayLike<number>,
  cumulativeExpected: ArrayLike<number>,
  criticalValue: number,
  minEvents = 1,
): { looks: SurveillanceLook[]; firstSignal: number | null } {
  requireSameLength('expected events', cumulativeEvents.length, cumulativeExpected.length);
  const looks = Array.from(cumulativeEvents, (events, index) => {
    const expected = cumulativeExpected[index]!;
    return {
      logLikelihoodRatio: poissonLogLikelihoodRatio(events, expected),
      relativeRisk: expected > 0 ? events / expected : null,
    };
  });
  const firstSignal = looks.findIndex(
    ({ logLikelihoodRatio }, index) => cumulativeEvents[index]! >= minEvents && logLikelihoodRatio >= criticalValue,
  );
  return { looks, firstSignal: firstSignal < 0 ? null : firstSignal };
}

/** Probability of a signal by the end of a continuous surveillance in which nothing has changed. */
export function poissonMaxSprtTypeIError({ length, minEvents }: PoissonSurveillance, criticalValue: number): number {
  // No signal means: at the expected count μ_n at which n events would reach the critical value, fewer have happened.
  let probabilities: Float64Array = Float64Array.of(1);
  let expected = 0;
  for (let n = minEvents; ; n++) {
    const boundary = Math.min(length, expectedAtSignal(n, criticalValue));
    probabilities = advance(probabilities, boundary - expected, n - 1);
    expected = boundary;
    if (boundary === length) break;
  }
  return 1 - probabilities.reduce((sum, p) => sum + p, 0);
}

/** The expected count μ ≤ n at which n events have exactly this log-likelihood ratio. */
function expectedAtSignal(n: number, criticalValue: number): number {
  return bisect((mu) => poissonLogLikelihoodRatio(n, mu) - criticalValue, 0, n, -1);
}

/** Distribution of the count after more Poisson events, kept to counts of at most `most`. */
function advance(probabilities: Float64Array, mean: number, most: number): Float64Array {
  const added = Float64Array.from({ length: most + 1 }, (_, k) => poissonDensity(k, mean));
  const next = new Float64Array(most + 1);
  for (let before = 0; before < probabilities.length; before++) {
    for (let k = 0; before + k <= most; k++) next[before + k]! += probabilities[before]! * added[k]!;
  }
  return next;
}

/**
 * Critical value for the log-likelihood ratio at which continuous surveillance signals falsely with probability `alpha`,
 * by exact recursion and bisection. Null where even a threshold of 0 signals more rarely.
 */
export function poissonMaxSprtCriticalValue(surveillance: PoissonSurveillance, alpha = 0.05): number | null {
  const { length, minEvents } = surveillance;
  require(length > 0 &&
    Number.isInteger(minEvents) &&
    minEvents >= 1 &&
    alpha > 0 &&
    alpha <
      1, 'statistics_surveillance_invalid', `Need a length above 0, a whole minimum of events from 1 and alpha within (0, 1); got ${length}, ${minEvents}, ${alpha}.`);
  if (poissonMaxSprtTypeIError(surveillance, 1e-12) < alpha) return null;
  let high = 4;
  while (poissonMaxSprtTypeIError(surveillance, high) > alpha) high *= 2;
  return bisect((value) => poissonMaxSprtTypeIError(surveillance, value) - alpha, 0, high, -1);
}

export interface BinomialSurveillance {
  /** Events after which the surveillance ends. */
  length: number;
  /** Unexposed time (or matched controls) for each unit of exposed time. */
  unexposedRatio: number;
  minEvents: number;
}

/**
 * Log-likelihood ratio of `exposed` of `events` falling into exposed time, whose share by chance is 1/(1 + ratio);
 * 0 where the share seen is not above it.
 */
export function binomialLogLikelihoodRatio(exposed: number, events: number, unexposedRatio: number): number {
  const share = 1 / (1 + unexposedRatio);
  if (exposed <= events * share) return 0;
  const unexposed = events - exposed;
  const rest = unexposed === 0 ? 0 : unexposed * Math.log(unexposed / events / (1 - share));
  return exposed * Math.log(exposed / events / share) + rest;
}

export interface BinomialBoundary {
  /** Probability of a signal by the end when exposure changes nothing. */
  typeIError: number;
  /** For 1…length events: the fewest in exposed time that signal, or null where none does. */
  minExposedToSignal: (number | null)[];
}

/** Boundary and exact false-signal probability of continuous binomial surveillance at a critical value. */
export function binomialMaxSprtBoundary(surveillance: BinomialSurveillance, criticalValue: number): BinomialBoundary {
  const { length, unexposedRatio, minEvents } = surveillance;
  const share = 1 / (1 + unexposedRatio);
  const minExposedToSignal: (number | null)[] = [];
  let probabilities: Float64Array = Float64Array.of(1);
  let typeIError = 0;
  for (let events = 1; events <= length; events++) {
    let fewest = minEvents;
    while (fewest <= events && binomialLogLikelihoodRatio(fewest, events, unexposedRatio) < criticalValue) fewest++;
    minExposedToSignal.push(fewest <= events ? fewest : null);
    const next = new Float64Array(events + 1);
    for (let exposed = 0; exposed < probabilities.length; exposed++) {
      next[exposed]! += probabilities[exposed]! * (1 - share);
      next[exposed + 1]! += probabilities[exposed]! * share;
    }
    for (let exposed = fewest; exposed <= events; exposed++) {
      typeIError += next[exposed]!;
      next[exposed] = 0;
    }
    probabilities = next;
  }
  return { typeIError, minExposedToSignal };
}

/**
 * Smallest critical value whose false-signal probability is at most `alpha`: one of the values that the statistic can
 * take, since between them nothing changes. Null where even the largest signals too often.
 */
export function binomialMaxSprtCriticalValue(surveillance: BinomialSurveillance, alpha = 0.05): number | null {
  const { length, unexposedRatio, minEvents } = surveillance;
  const values = new Set<number>();
  for (let events = minEvents; events <= length; events++) {
    for (let exposed = minEvents; exposed <= events; exposed++) {
      values.add(binomialLogLikelihoodRatio(exposed, events, unexposedRatio));
    }
  }
  const candidates = Float64Array.from(values).sort();
  let low = -1;
  let high = candidates.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialMaxSprtBoundary(surveillance, candidates[middle]!).typeIError <= alpha) high = middle;
    else low = middle;
  }
  return candidates[high] ?? null;
}
