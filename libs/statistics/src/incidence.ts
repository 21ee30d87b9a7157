import { betaQuantile, betaUpperQuantile } from './dist/beta.js';
import { normalCriticalValue } from './dist/normal.js';
import { requireConfidence, requireEventsWithin } from './requirements.js';

/** A proportion in [0, 1] with its interval. */
export interface ProportionEstimate {
  estimate: number;
  lower: number;
  upper: number;
}

/**
 * Score interval of a proportion: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209.
 * centre = (p + z²/2n) / (1 + z²/n), half = z/(1 + z²/n) · √(p(1−p)/n + z²/4n²).
 * The lower limit is exactly 0 at no events and the upper exactly 1 at all events. Null without trials.
 */
export function wilsonInterval(events: number, trials: number, confidence = 0.95): ProportionEstimate | null {
  requireEventsWithin(events, trials);
  requireConfidence(confidence);
  if (trials === 0) return null;
  const z = normalCriticalValue(confidence);
  const p = events / trials;
  const square = (z * z) / trials;
  const centre = (p + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials));
  return {
    estimate: p,
    lower: events === 0 ? 0 : Math.max(0, centre - half),
    upper: events === trials ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Exact interval of a proportion: Clopper & Pearson, Biometrika 26 (1934) 404, by beta quantiles
 * lower = B(α/2; x, n−x+1), upper = B(1−α/2; x+1, n−x). Real-valued x and n are allowed (effective sizes).
 * Null without trials.
 */
export function clopperPearsonInterval(events: number, trials: number, confidence = 0.95): ProportionEstimate | null {
  requireEventsWithin(events, trials);
  requireConfidence(confidence);
  if (trials === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    estimate: events / trials,
    lower: exactLowerLimit(events, trials, tail),
    upper: exactUpperLimit(events, trials, tail),
  };
}

/** The lower of these limits alone, with `tail` below it. */
export function exactLowerLimit(events: number, trials: number, tail = USUAL_TAIL): number {
  return events === 0 ? 0 : lowerLimits.of(events, trials, tail);
}

/** The upper of these limits alone, with `tail` above it. */
export function exactUpperLimit(events: number, trials: number, tail = USUAL_TAIL): number {
  return events === trials ? 1 : upperLimits.of(events, trials, tail);
}

/** Limits of whole counts at the usual 95 %, as they are asked for: a table has many cells, and few different ones. */
class KnownLimits {
  private readonly known = new Map<number, number>();

  constructor(private readonly workOut: (events: number, trials: number, tail: number) => number) {}

  of(events: number, trials: number, tail: number): number {
    if (tail !== USUAL_TAIL || trials > MOST_TRIALS || !Number.isInteger(events) || !Number.isInteger(trials)) {
      return this.workOut(events, trials, tail);
    }
    const key = trials * (MOST_TRIALS + 1) + events;
    let limit = this.known.get(key);
    if (limit === undefined) {
      if (this.known.size >= LIMITS_KEPT) this.known.clear();
      this.known.set(key, (limit = this.workOut(events, trials, tail)));
    }
    return limit;
  }
}

const USUAL_TAIL = (1 - 0.95) / 2;
const MOST_TRIALS = 100_000;
/** Some 2 MB. */
const LIMITS_KEPT = 50_000;
const lowerLimits = new KnownLimits((events, trials, tail) => betaQuantile(tail, events, trials - events + 1));
const upperLimits = new KnownLimits((events, trials, tail) => betaUpperQuantile(tail, events + 1, trials - events));

/**
 * One-sided exact upper limit where no event was seen in `trials`: 1 − (1 − confidence)^(1/n).
 * Null without trials.
 */
export function zeroEventUpperLimit(trials: number, confidence = 0.95): number | null {
  requireEventsWithin(0, trials);
  requireConfidence(confidence);
  return trials === 0 ? null : -Math.expm1(Math.log1p(-confidence) / trials);
}

/** The rule of three, 3/n: a hint at the 95 % limit above, for the margin of a page. Null without trials. */
export function ruleOfThree(trials: number): number | null {
  return trials === 0 ? null : 3 / trials;
}
