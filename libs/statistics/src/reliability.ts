import { clopperPearsonInterval } from './incidence.js';
import { requireEventsWithin } from './requirements.js';

/**
 * `present`: show it. `review`: show it with a word of caution (nothing or everything seen, or few clusters).
 * `flagComplement`: show it, but the share without event is too imprecise to be read off it. `suppress`: too little.
 */
export type ReliabilityVerdict = 'present' | 'review' | 'flagComplement' | 'suppress';

export interface Reliability {
  lower: number;
  upper: number;
  /** Absolute width of the 95 % interval. */
  width: number;
  /** Width in percent of the estimate; null at no events. */
  relativeWidthPercent: number | null;
  /** Width in percent of the complement; null at only events. */
  complementRelativeWidthPercent: number | null;
  verdict: ReliabilityVerdict;
}

const MIN_TRIALS = 30;
const MAX_WIDTH = 0.3;
const WIDTH_ALWAYS_SHOWN = 0.05;
const MAX_RELATIVE_WIDTH_PERCENT = 130;
const MIN_DEGREES_OF_FREEDOM = 8;

/**
 * May a proportion be shown? Parker et al., "National Center for Health Statistics data presentation standards for
 * proportions", Vital Health Stat. 2 (175), 2017, on the Clopper–Pearson interval at the effective sample size.
 * `degreesOfFreedom` is clusters − 1 where trials are clustered; leave it out where they are independent.
 * Null without trials.
 */
export function proportionReliability(
  events: number,
  trials: number,
  effectiveTrials = trials,
  degreesOfFreedom = Infinity,
): Reliability | null {
  requireEventsWithin(events, trials);
  if (trials === 0) return null;
  const sample = { events, trials, effectiveTrials };
  const widths = widthsOf(sample);
  return { ...widths, verdict: verdictWithoutLimits(sample) ?? verdictOfWidths(widths, degreesOfFreedom) };
}

/** The verdict alone, which seldom needs limits where there is little to judge. */
export function reliabilityVerdict(
  events: number,
  trials: number,
  effectiveTrials = trials,
  degreesOfFreedom = Infinity,
): ReliabilityVerdict | null {
  requireEventsWithin(events, trials);
  if (trials === 0) return null;
  const sample = { events, trials, effectiveTrials };
  return verdictWithoutLimits(sample) ?? verdictOfWidths(widthsOf(sample), degreesOfFreedom);
}

interface Sample {
  events: number;
  trials: number;
  effectiveTrials: number;
}

function widthsOf({ events, trials, effectiveTrials }: Sample): Omit<Reliability, 'verdict'> {
  const p = events / trials;
  const size = effectiveTrials > 0 ? Math.min(effectiveTrials, Number.MAX_SAFE_INTEGER) : trials;
  const { lower, upper } = clopperPearsonInterval(Math.min(size, p * size), size)!;
  const width = upper - lower;
  return {
    lower,
    upper,
    width,
    relativeWidthPercent: events === 0 ? null : (width / p) * 100,
    complementRelativeWidthPercent: events === trials ? null : (width / (1 - p)) * 100,
  };
}

function verdictWithoutLimits({ events, trials, effectiveTrials }: Sample): ReliabilityVerdict | null {
  if (trials < MIN_TRIALS || effectiveTrials < MIN_TRIALS) return 'suppress';
  return events === 0 || events === trials ? 'review' : null;
}

function verdictOfWidths(
  { width, relativeWidthPercent, complementRelativeWidthPercent }: Omit<Reliability, 'verdict'>,
  degreesOfFreedom: number,
): ReliabilityVerdict {
  if (width >= MAX_WIDTH) return 'suppress';
  if (width > WIDTH_ALWAYS_SHOWN && relativeWidthPercent! > MAX_RELATIVE_WIDTH_PERCENT) return 'suppress';
  if (degreesOfFreedom < MIN_DEGREES_OF_FREEDOM) return 'review';
  if (width > WIDTH_ALWAYS_SHOWN && complementRelativeWidthPercent! > MAX_RELATIVE_WIDTH_PERCENT) {
    return 'flagComplement';
  }
  return 'present';
}
