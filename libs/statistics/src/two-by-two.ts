import { bisect, increasingRoot } from './dist/monotone-root.js';
import { normalCriticalValue } from './dist/normal.js';
import { wilsonInterval } from './incidence.js';
import { requireConfidence, requireEventsWithin } from './requirements.js';

/** Two independent groups: x₁ of n₁ against x₂ of n₂. Differences and ratios are first against second. */
export interface TwoByTwo {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
}

/** An effect with its interval. The estimate is null where the data do not determine one; limits may be ±Infinity. */
export interface EffectEstimate {
  estimate: number | null;
  lower: number;
  upper: number;
}

export function requireTwoByTwo({ x1, n1, x2, n2 }: TwoByTwo): void {
  requireEventsWithin(x1, n1);
  requireEventsWithin(x2, n2);
}

/** Both groups have trials. */
function bothGroups(table: TwoByTwo, confidence: number): boolean {
  requireTwoByTwo(table);
  requireConfidence(confidence);
  return table.n1 > 0 && table.n2 > 0;
}

/**
 * Risk difference p₁ − p₂ with the score interval of O. Miettinen & M. Nurminen, Stat. Med. 4 (1985) 213:
 * z(d) = (p₁ − p₂ − d)/√(V·N/(N−1)), V from the maximum likelihood estimates under p₁ − p₂ = d. Null where a group is
 * empty.
 */
export function riskDifference(table: TwoByTwo, confidence = 0.95): EffectEstimate | null {
  if (!bothGroups(table, confidence)) return null;
  const { x1, n1, x2, n2 } = table;
  const observed = x1 / n1 - x2 / n2;
  const inflation = (n1 + n2) / (n1 + n2 - 1);
  const critical = normalCriticalValue(confidence);
  const score = (difference: number): number => {
    const second = restrictedSecondRisk(table, difference);
    const first = Math.min(1, Math.max(0, second + difference));
    const variance = ((first * (1 - first)) / n1 + (second * (1 - second)) / n2) * inflation;
    return standardised(observed - difference, variance);
  };
  return {
    estimate: observed,
    lower: observed === -1 ? -1 : bisect((d) => score(d) - critical, -1, observed, -1),
    upper: observed === 1 ? 1 : bisect((d) => score(d) + critical, observed, 1, -1),
  };
}

/** deviation / √variance, infinite where nothing but chance-free deviation is left, 0 where there is no deviation. */
function standardised(deviation: number, variance: number): number {
  if (deviation === 0) return 0;
  return variance > 0 ? deviation / Math.sqrt(variance) : deviation * Infinity;
}

/**
 * Maximum likelihood p₂ under p₁ = p₂ + d: the root of the score, which falls in p₂. It is the root of the cubic of
 * Miettinen & Nurminen, without the arc cosine that loses half the digits where two roots meet.
 */
function restrictedSecondRisk({ x1, n1, x2, n2 }: TwoByTwo, difference: number): number {
  const lowest = Math.max(0, -difference);
  const highest = Math.min(1, 1 - difference);
  if (!(lowest < highest)) return lowest;
  const negativeScore = (p: number): { value: number; slope: number } => {
    const first = p + difference;
    const gain = part(x1, first) + part(x2, p);
    const loss = part(n1 - x1, 1 - first) + part(n2 - x2, 1 - p);
    const slope =
      part(x1, first * first) +
      part(x2, p * p) +
      part(n1 - x1, (1 - first) * (1 - first)) +
      part(n2 - x2, (1 - p) * (1 - p));
    return { value: loss - gain, slope };
  };
  if (!(negativeScore(lowest).value < 0)) return lowest;
  if (!(negativeScore(highest).value > 0)) return highest;
  const pooled = (x1 + x2 - n1 * difference) / (n1 + n2);
  const middle = (lowest + highest) / 2;
  return increasingRoot(negativeScore, pooled > lowest && pooled < highest ? pooled : middle, lowest, highest);
}

/** count / share, where nothing of nothing is nothing. */
function part(count: number, share: number): number {
  return count === 0 ? 0 : count / share;
}

/**
 * Risk difference with Newcombe's interval from two Wilson intervals (method 10 of Stat. Med. 17 (1998) 873): a check
 * on the score interval. Null where a group is empty.
 */
export function newcombeRiskDifference(table: TwoByTwo, confidence = 0.95): EffectEstimate | null {
  if (!bothGroups(table, confidence)) return null;
  const first = wilsonInterval(table.x1, table.n1, confidence)!;
  const second = wilsonInterval(table.x2, table.n2, confidence)!;
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: estimate + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}

export type RiskRatioScore = 'koopman' | 'miettinenNurminen';

/**
 * Risk ratio p₁/p₂ with the score interval of P. Koopman, Biometrics 40 (1984) 513, or of Miettinen & Nurminen (1985),
 * which widens the variance by N/(N−1). Estimate null where neither group had an event; no events in the first group
 * give a lower limit of 0, none in the second an upper limit of Infinity. Null where a group is empty.
 */
export function riskRatio(
  table: TwoByTwo,
  confidence = 0.95,
  method: RiskRatioScore = 'koopman',
): EffectEstimate | null {
  if (!bothGroups(table, confidence)) return null;
  const { x1, n1, x2, n2 } = table;
  const inflation = method === 'koopman' ? 1 : (n1 + n2) / (n1 + n2 - 1);
  const critical = normalCriticalValue(confidence);
  const score = (logRatio: number): number => {
    const ratio = Math.exp(logRatio);
    const second = Math.min(1, 1 / ratio, restrictedRiskUnderRatio(table, ratio));
    const first = Math.min(1, ratio * second);
    const variance = ((first * (1 - first)) / n1 + (ratio * ratio * second * (1 - second)) / n2) * inflation;
    return standardised(x1 / n1 - (ratio * x2) / n2, variance);
  };
  return {
    estimate: x1 === 0 && x2 === 0 ? null : x1 / n1 / (x2 / n2),
    lower: x1 === 0 ? 0 : Math.exp(bisect((t) => score(t) - critical, -LOG_RANGE, LOG_RANGE, -1)),
    upper: x2 === 0 ? Infinity : Math.exp(bisect((t) => score(t) + critical, -LOG_RANGE, LOG_RANGE, -1)),
  };
}

/** Logarithms of ratios are sought within ±this; beyond it lies no ratio that counts of people can support. */
const LOG_RANGE = 80;

/** Maximum likelihood p₂ under p₁ = θ·p₂: the smaller root of N·θ·p² − (n₁θ + x₁ + n₂ + x₂θ)p + x₁ + x₂ = 0. */
function restrictedRiskUnderRatio({ x1, n1, x2, n2 }: TwoByTwo, ratio: number): number {
  const a = (n1 + n2) * ratio;
  const b = -(n1 * ratio + x1 + n2 + x2 * ratio);
  const c = x1 + x2;
  return (2 * c) / (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
}

/** A ratio with a log-normal interval, and whether halves had to be added. */
export interface LogNormalRatio {
  estimate: number;
  lower: number;
  upper: number;
  halvesAdded: boolean;
}

/**
 * Risk ratio with the log-normal interval of Katz et al., Biometrics 34 (1978) 469: a check only. Where a group had no
 * event ½ is added to both event counts and both group sizes (Walter, Biometrika 62 (1975) 371). Null where a group is
 * empty.
 */
export function katzRiskRatio(table: TwoByTwo, confidence = 0.95): LogNormalRatio | null {
  if (!bothGroups(table, confidence)) return null;
  const halvesAdded = table.x1 === 0 || table.x2 === 0;
  const half = halvesAdded ? 0.5 : 0;
  const [x1, n1, x2, n2] = [table.x1 + half, table.n1 + half, table.x2 + half, table.n2 + half];
  const variance = 1 / x1 - 1 / n1 + (1 / x2 - 1 / n2);
  return logNormal(x1 / n1 / (x2 / n2), Math.sqrt(Math.max(0, variance)), confidence, halvesAdded);
}

function logNormal(estimate: number, standardError: number, confidence: number, halvesAdded: boolean): LogNormalRatio {
  const factor = Math.exp(normalCriticalValue(confidence) * standardError);
  return { estimate, lower: estimate / factor, upper: estimate * factor, halvesAdded };
}

/**
 * Odds ratio with the score interval of Miettinen & Nurminen (1985). Estimate null and limits 0 and Infinity where no or
 * every trial had an event. Null where a group is empty.
 */
export function oddsRatio(table: TwoByTwo, confidence = 0.95): EffectEstimate | null {
  if (!bothGroups(table, confidence)) return null;
  const { x1, n1, x2, n2 } = table;
  const events = x1 + x2;
  if (events === 0 || events === n1 + n2) return { estimate: null, lower: 0, upper: Infinity };
  const deflation = Math.sqrt((n1 + n2 - 1) / (n1 + n2));
  const critical = normalCriticalValue(confidence);
  const score = (logRatio: number): number => {
    const { first, second } = risksUnderOddsRatio(table, Math.exp(logRatio));
    const information = 1 / (n1 * first.p * first.q) + 1 / (n2 * second.p * second.q);
    return (x1 * first.q - (n1 - x1) * first.p) * Math.sqrt(information) * deflation;
  };
  const lowerOpen = x1 === 0 || x2 === n2;
  const upperOpen = x2 === 0 || x1 === n1;
  return {
    estimate: (x1 * (n2 - x2)) / (x2 * (n1 - x1)),
    lower: lowerOpen ? 0 : Math.exp(bisect((t) => score(t) - critical, -LOG_RANGE, LOG_RANGE, -1)),
    upper: upperOpen ? Infinity : Math.exp(bisect((t) => score(t) + critical, -LOG_RANGE, LOG_RANGE, -1)),
  };
}

/** A risk and its complement, neither of them lost to rounding. */
interface Risk {
  p: number;
  q: number;
}

/** Maximum likelihood risks under the margin of events and the odds ratio given. */
export function risksUnderOddsRatio(table: TwoByTwo, ratio: number): { first: Risk; second: Risk } {
  const { x1, n1, x2, n2 } = table;
  if (ratio < 1) {
    // The same table with outcomes exchanged has the inverse ratio: only ratios from 1 on need be solved for.
    const { first, second } = risksUnderOddsRatio({ x1: n1 - x1, n1, x2: n2 - x2, n2 }, 1 / ratio);
    return { first: { p: first.q, q: first.p }, second: { p: second.q, q: second.p } };
  }
  const events = x1 + x2;
  // n₂(ψ−1)·p² + b·p − events = 0; with ψ ≥ 1 nothing cancels in the discriminant.
  const a = n2 * (ratio - 1);
  const b = ratio * (n1 - events) + n2 + events;
  const root = Math.sqrt(b * b + 4 * a * events);
  const p = b >= 0 ? (2 * events) / (b + root) : (root - b) / (2 * a);
  const q = 1 - p;
  const total = q + ratio * p;
  return { first: { p: (ratio * p) / total, q: q / total }, second: { p, q } };
}

/**
 * Odds ratio with the log-normal interval of B. Woolf, Ann. Hum. Genet. 19 (1955) 251; ½ is added to all four cells where
 * one is empty (Haldane 1956, Anscombe 1956). Null where a group is empty.
 */
export function woolfOddsRatio(table: TwoByTwo, confidence = 0.95): LogNormalRatio | null {
  if (!bothGroups(table, confidence)) return null;
  const { x1, n1, x2, n2 } = table;
  const cells = [x1, n1 - x1, x2, n2 - x2];
  const halvesAdded = cells.includes(0);
  const [a, b, c, d] = cells.map((cell) => cell + (halvesAdded ? 0.5 : 0)) as [number, number, number, number];
  return logNormal((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), confidence, halvesAdded);
}
