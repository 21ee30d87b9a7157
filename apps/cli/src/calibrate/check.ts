import { binomialQuantile } from '#statistics/dist/binomial.js';
import { normalUpperQuantile } from '#statistics/dist/normal.js';

/** Something a method promises, computed from the truth without chance, beside what simulation gave. */
export interface Check {
  /** What is promised, and of what. */
  name: string;
  /** A probability, or a mean number of sessions. */
  kind: 'probability' | 'mean';
  promised: number;
  observed: number;
  replications: number;
  /** Chance alone leaves the observed within these, but for one in ten thousand checks. */
  within: { lower: number; upper: number };
  holds: boolean;
  /** Why what is promised is not the nominal probability, where that has a reason. */
  because?: string;
}

/** What becomes of a figure when an assumption of its method does not hold. */
export interface BrokenAssumption {
  /** What the method assumes, and does not hold. */
  assumption: string;
  figure: string;
  /** What it would be if the assumption held, or what is true. */
  wanted: number;
  observed: number;
  /** One standard error of the observed, from the number of replications alone. */
  simulationError: number;
  replications: number;
}

/** At less than a hundred checks, fewer than one report in a hundred fails by chance. */
const FALSE_ALARM = 1e-4;

/** A share of replications against the probability that is promised, by the exact binomial distribution. */
export function probabilityCheck(name: string, promised: number, hits: number, replications: number): Check {
  const within = {
    lower: binomialQuantile(FALSE_ALARM / 2, replications, promised) / replications,
    upper: binomialQuantile(1 - FALSE_ALARM / 2, replications, promised) / replications,
  };
  return checkOf(name, 'probability', promised, hits / replications, replications, within);
}

/** A mean over replications against the one that is promised, by the normal distribution of means. */
export function meanCheck(name: string, promised: number, values: readonly number[]): Check {
  const { mean, standardError } = meanOf(values);
  const half = normalUpperQuantile(FALSE_ALARM / 2) * standardError;
  const within = { lower: promised - half, upper: promised + half };
  return checkOf(name, 'mean', promised, mean, values.length, within);
}

export function brokenAssumption(
  { assumption, figure, wanted }: Pick<BrokenAssumption, 'assumption' | 'figure' | 'wanted'>,
  values: readonly number[],
): BrokenAssumption {
  const { mean, standardError } = meanOf(values);
  return { assumption, figure, wanted, observed: mean, simulationError: standardError, replications: values.length };
}

function checkOf(
  name: string,
  kind: Check['kind'],
  promised: number,
  observed: number,
  replications: number,
  within: Check['within'],
): Check {
  const holds = observed >= within.lower && observed <= within.upper;
  return { name, kind, promised, observed, replications, within, holds };
}

function meanOf(values: readonly number[]): { mean: number; standardError: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}
