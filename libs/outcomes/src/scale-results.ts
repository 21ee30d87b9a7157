import { isResponse, type Scale, type ScaleValue } from '#treatments/domain/vocabularies.js';
import { roundTo } from './domain/rounding.js';
import { type Share, shareOf } from './share.js';

/** One assessment of a client, in phase baseline or final. */
export interface Assessed {
  clientId: string;
  phase: 'baseline' | 'final';
  assessedOn: string;
  scale: string;
  variant: string | null;
  arm: string | null;
  area: string | null;
  side: string | null;
  rater: string | null;
  value: ScaleValue;
}

/** What one client's assessments on one scale (and arm) come to. */
export interface ClientResult {
  baseline?: ScaleValue;
  final?: ScaleValue;
}

export interface MeanAndSd {
  /** Two decimals. */
  mean: number;
  /** Of the sample (n − 1), two decimals; null for one client. */
  sd: number | null;
}

export interface ScoreSummary {
  /** Clients with both, a baseline and a final value. */
  n: number;
  baseline: MeanAndSd;
  final: MeanAndSd;
}

/** Clients by value. */
export interface GradeCounts {
  baseline?: Record<string, number>;
  final?: Record<string, number>;
}

/** `count` responders of `of` clients for whom the scale's rule can be answered. */
export type Responders = Pick<Share, 'wilson95_pct'> & { count: number; of: number };

/**
 * Each client's baseline and final value on a scale, one of each.
 *
 * The final value is the latest of its phase, the baseline the latest of its own that compares with it: same variant of
 * the form, same area and side, same kind of rater, and no later. A client without such a baseline has a final value
 * alone. Among assessments of one day, one of the whole goes before one of a single area, and the less favourable value
 * before the other: the choice depends on what was assessed, never on the order in which it was entered.
 */
export function clientResult(scale: Scale, assessments: readonly Assessed[]): ClientResult {
  const ofPhase = (phase: Assessed['phase']) =>
    assessments.filter((assessed) => assessed.phase === phase).sort(firstChoice(scale));
  const baselines = ofPhase('baseline');
  const [final] = ofPhase('final');
  if (!final) return baselines[0] ? { baseline: baselines[0].value } : {};
  const baseline = baselines.find(
    (candidate) => comparison(candidate) === comparison(final) && candidate.assessedOn <= final.assessedOn,
  );
  return baseline ? { baseline: baseline.value, final: final.value } : { final: final.value };
}

export function scoreSummary(results: readonly ClientResult[]): ScoreSummary | null {
  const pairs = results.filter(
    (result): result is { baseline: number; final: number } =>
      typeof result.baseline === 'number' && typeof result.final === 'number',
  );
  if (pairs.length === 0) return null;
  return {
    n: pairs.length,
    baseline: meanAndSd(pairs.map(({ baseline }) => baseline)),
    final: meanAndSd(pairs.map(({ final }) => final)),
  };
}

export function gradeCounts(scale: Scale, results: readonly ClientResult[]): GradeCounts {
  const grades: GradeCounts = {};
  for (const phase of ['baseline', 'final'] as const) {
    const values = results.map((result) => result[phase]).filter((value) => value !== undefined);
    if (values.length === 0) continue;
    const counts = new Map<ScaleValue, number>();
    for (const value of values.sort((one, other) => rankOf(scale, one) - rankOf(scale, other))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    grades[phase] = Object.fromEntries(counts);
  }
  return grades;
}

export function responders(scale: Scale, results: readonly ClientResult[]): Responders | null {
  const answers = results
    .filter((result) => result.final !== undefined)
    .map(({ final, baseline }) => isResponse(scale.responseRule, final!, baseline))
    .filter((answer) => answer !== undefined);
  if (answers.length === 0) return null;
  const count = answers.filter((responded) => responded).length;
  return { count, of: answers.length, wilson95_pct: shareOf(count, answers.length).wilson95_pct };
}

function firstChoice(scale: Scale): (one: Assessed, other: Assessed) => number {
  const unfavourable = scale.better === 'lower' ? -1 : 1;
  return (one, other) =>
    compare(other.assessedOn, one.assessedOn) ||
    compare(comparison(one), comparison(other)) ||
    unfavourable * (rankOf(scale, one.value) - rankOf(scale, other.value));
}

/** What must agree for two values to be compared; nothing named sorts first. */
function comparison({ variant, area, side, rater }: Assessed): string {
  return [variant, area, side, rater].map((part) => part ?? '').join('|');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** A value as a number: points, or the place among the levels. */
export function rankOf(scale: Scale, value: ScaleValue): number {
  return scale.kind === 'levels' ? scale.levels.indexOf(String(value)) : Number(value);
}

function meanAndSd(values: readonly number[]): MeanAndSd {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean: roundTo(2, mean), sd: n < 2 ? null : roundTo(2, Math.sqrt(squares / (n - 1))) };
}
