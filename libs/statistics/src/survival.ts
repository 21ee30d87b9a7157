import { chiSquareUpperTail } from './dist/gamma.js';
import { normalCriticalValue } from './dist/normal.js';
import { choleskyFactor, choleskySolve } from './linear-algebra/symmetric-matrix.js';
import { require, requireConfidence, requireSameLength } from './requirements.js';

/** Numbers leaving at one time: with the event, and censored. A histogram of these is all that is needed. */
export interface ExitCounts {
  time: number;
  events: number;
  censored: number;
}

/** The curve from `time` on. */
export interface SurvivalStep {
  time: number;
  /** Still under observation and without the event just before `time`. */
  atRisk: number;
  events: number;
  /** Share still without the event. */
  survival: number;
  /** log(−log) limits; null at a survival of 1 or 0, where they are not defined. */
  lower: number | null;
  upper: number | null;
}

export interface SurvivalCurve {
  subjects: number;
  events: number;
  /** In order of time: one step for every time at which somebody left. */
  steps: SurvivalStep[];
}

/** Counts exits by time, in order. `events` holds 1 where the event was seen and 0 where observation ended without. */
export function exitCounts(times: ArrayLike<number>, events: ArrayLike<number | boolean>): ExitCounts[] {
  requireSameLength('events', times.length, events.length);
  const byTime = new Map<number, ExitCounts>();
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    require(time >= 0, 'statistics_time_invalid', `A time must be a number from 0, got ${time}.`);
    let exit = byTime.get(time);
    if (exit === undefined) byTime.set(time, (exit = { time, events: 0, censored: 0 }));
    if (events[i]) exit.events += 1;
    else exit.censored += 1;
  }
  return Array.from(byTime.values()).sort((a, b) => a.time - b.time);
}

/**
 * Product-limit estimate (Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958) 457) with Greenwood's variance and limits on the
 * log(−log) scale: S^exp(±z·√V/ln S) (Kalbfleisch & Prentice, §1.4). Who is censored at a time was at risk at it.
 * `exits` in order of time.
 */
export function kaplanMeier(exits: readonly ExitCounts[], confidence = 0.95): SurvivalCurve {
  requireConfidence(confidence);
  const critical = normalCriticalValue(confidence);
  const subjects = exits.reduce((sum, exit) => sum + exit.events + exit.censored, 0);
  let atRisk = subjects;
  let survival = 1;
  let variance = 0;
  let events = 0;
  const steps = exits.map((exit): SurvivalStep => {
    const atRiskNow = atRisk;
    survival *= (atRiskNow - exit.events) / atRiskNow;
    variance += exit.events / (atRiskNow * (atRiskNow - exit.events));
    events += exit.events;
    atRisk -= exit.events + exit.censored;
    return {
      time: exit.time,
      atRisk: atRiskNow,
      events: exit.events,
      survival,
      ...limits(survival, variance, critical),
    };
  });
  return { subjects, events, steps };
}

function limits(survival: number, variance: number, critical: number): { lower: number | null; upper: number | null } {
  if (survival >= 1 || survival <= 0) return { lower: null, upper: null };
  const spread = (critical * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(spread), upper: survival ** Math.exp(-spread) };
}

/** The curve at a time: the last step at or before it; all still without the event before the first. */
export function survivalAt(
  curve: SurvivalCurve,
  time: number,
): { survival: number; lower: number | null; upper: number | null; atRisk: number } {
  const { steps } = curve;
  const next = firstIndex(steps, (step) => step.time > time);
  const from = firstIndex(steps, (step) => step.time >= time);
  const atRisk = steps[from]?.atRisk ?? 0;
  const step = steps[next - 1];
  if (step === undefined) return { survival: 1, lower: null, upper: null, atRisk };
  return { survival: step.survival, lower: step.lower, upper: step.upper, atRisk };
}

/** First index for which the condition holds, which then holds for all later ones; the length where it never does. */
function firstIndex(steps: readonly SurvivalStep[], holds: (step: SurvivalStep) => boolean): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(steps[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface SurvivalQuantile {
  /** First time at which at most `remaining` are left without the event; null where that is not reached. */
  time: number | null;
  /** The same on the lower and the upper band. */
  lower: number | null;
  upper: number | null;
}

/** Survivals this close are the same: products of fractions miss their value by rounding. */
const SAME_SURVIVAL = Math.sqrt(Number.EPSILON);

/**
 * Time until only the share `remaining` is left without the event (0.5: the median). Where the curve is flat at exactly
 * that share, the middle between the time it got there and the next event, or the end of follow-up.
 */
export function survivalQuantile(curve: SurvivalCurve, remaining = 0.5): SurvivalQuantile {
  return {
    time: crossing(curve.steps, (step) => step.survival, remaining),
    lower: crossing(curve.steps, (step) => step.lower, remaining),
    upper: crossing(curve.steps, (step) => step.upper, remaining),
  };
}

function crossing(
  steps: readonly SurvivalStep[],
  level: (step: SurvivalStep) => number | null,
  share: number,
): number | null {
  const reached = steps.find((step) => {
    const value = level(step);
    return value !== null && value <= share + SAME_SURVIVAL;
  });
  if (reached === undefined) return null;
  if (level(reached)! < share - SAME_SURVIVAL) return reached.time;
  const below = steps.find((step) => {
    const value = level(step);
    return value !== null && value < share - SAME_SURVIVAL;
  });
  return (reached.time + (below ?? steps[steps.length - 1]!).time) / 2;
}

export interface LogRankTest {
  /** Observed and expected events of each group, in the order given. */
  observed: number[];
  expected: number[];
  /** Null where no time at which events were seen had two groups at risk. */
  chiSquare: number | null;
  /** Groups − 1. */
  degreesOfFreedom: number;
  p: number | null;
}

/**
 * Log-rank test of equal curves: N. Mantel, Cancer Chemother. Rep. 50 (1966) 163, with the covariance of the
 * multivariate hypergeometric distribution; as R's survdiff with rho = 0. `groups` holds the exits of each.
 */
export function logRankTest(groups: readonly (readonly ExitCounts[])[]): LogRankTest {
  const count = groups.length;
  const times = Array.from(
    new Set(groups.flatMap((exits) => exits.filter((exit) => exit.events > 0).map(timeOf))),
  ).sort((a, b) => a - b);
  const atRisk = groups.map((exits) => exits.reduce((sum, exit) => sum + exit.events + exit.censored, 0));
  const next = groups.map(() => 0);
  const observed = groups.map((exits) => exits.reduce((sum, exit) => sum + exit.events, 0));
  const expected = groups.map(() => 0);
  const covariance = new Float64Array(count * count);
  for (const time of times) {
    let events = 0;
    groups.forEach((exits, g) => {
      while (next[g]! < exits.length && exits[next[g]!]!.time < time) {
        const gone = exits[next[g]!]!;
        atRisk[g]! -= gone.events + gone.censored;
        next[g]! += 1;
      }
      const exit = exits[next[g]!];
      if (exit?.time === time) events += exit.events;
    });
    const total = atRisk.reduce((sum, n) => sum + n, 0);
    const factor = total > 1 ? (events * (total - events)) / (total - 1) : 0;
    for (let g = 0; g < count; g++) {
      const share = atRisk[g]! / total;
      expected[g]! += events * share;
      for (let h = 0; h < count; h++) {
        covariance[g * count + h]! += factor * share * ((g === h ? 1 : 0) - atRisk[h]! / total);
      }
    }
  }
  const chiSquare = quadraticExcess(observed, expected, covariance);
  // A group that was never at risk when an event was seen tells nothing.
  const informative = expected.filter((value) => value > 0).length;
  const degreesOfFreedom = Math.max(0, informative - 1);
  const p = chiSquare === null || degreesOfFreedom === 0 ? null : chiSquareUpperTail(chiSquare, degreesOfFreedom);
  return { observed, expected, chiSquare, degreesOfFreedom, p };
}

function timeOf({ time }: ExitCounts): number {
  return time;
}

/** (O − E)ᵀV⁻¹(O − E) over all informative groups but the last, of which the others tell. */
function quadraticExcess(observed: number[], expected: number[], covariance: Float64Array): number | null {
  const count = observed.length;
  const informative = expected.flatMap((value, g) => (value > 0 ? [g] : [])).slice(0, -1);
  const size = informative.length;
  if (size === 0) return null;
  const part = new Float64Array(size * size);
  informative.forEach((g, i) => informative.forEach((h, j) => (part[i * size + j] = covariance[g * count + h]!)));
  const factor = choleskyFactor(part, size);
  if (factor === null) return null;
  const excess = informative.map((g) => observed[g]! - expected[g]!);
  const solved = choleskySolve(factor, excess, size);
  return excess.reduce((sum, value, i) => sum + value * solved[i]!, 0);
}
