import { countInWords, numberInWords } from '#kernel/words.js';
import { type DifferenceCount, differenceCounts, signedRankAnalysis } from '#statistics/paired.js';
import { wilsonInterval } from '#statistics/incidence.js';

/** Pairs below which nothing is said of the difference. */
const MIN_PAIRS = 6;

/** `no_difference`: chance alone explains what change there is. */
export const IMPROVEMENT_VERDICTS = ['too_few', 'improved', 'worse', 'no_difference'] as const;
export type ImprovementVerdict = (typeof IMPROVEMENT_VERDICTS)[number];

/** A change of one client, in points or levels; improvement is positive whichever way the scale runs. */
export interface Change {
  improvement: number;
  /** By the scale's own rule; undefined where that cannot be told. */
  responded: boolean | undefined;
}

export interface Improvement {
  verdict: ImprovementVerdict;
  pairs: number;
  /** Hodges & Lehmann, with its 95 % limits; null for too few pairs. */
  median: number | null;
  lower: number | null;
  upper: number | null;
  /** Pratt's signed-rank test. */
  p: number | null;
  better: number;
  unchanged: number;
  worse: number;
  responders: {
    numerator: number;
    denominator: number;
    estimate: number | null;
    lower: number | null;
    upper: number | null;
  };
}

export function improvementOf(changes: readonly Change[]): Improvement {
  const values = changes.map(({ improvement }) => improvement);
  const counts: DifferenceCount[] = differenceCounts(new Float64Array(values.length), values);
  const analysis = values.length < MIN_PAIRS ? null : signedRankAnalysis(counts);
  const answers = changes.map(({ responded }) => responded).filter((answer) => answer !== undefined);
  const responders = answers.filter((answer) => answer).length;
  const interval = wilsonInterval(responders, answers.length);
  const lower = analysis?.lower ?? null;
  const upper = analysis?.upper ?? null;
  return {
    verdict:
      lower === null || upper === null ? 'too_few' : lower > 0 ? 'improved' : upper < 0 ? 'worse' : 'no_difference',
    pairs: values.length,
    median: analysis?.hodgesLehmann ?? null,
    lower,
    upper,
    p: analysis?.shownP ?? null,
    better: values.filter((value) => value > 0).length,
    unchanged: values.filter((value) => value === 0).length,
    worse: values.filter((value) => value < 0).length,
    responders: {
      numerator: responders,
      denominator: answers.length,
      estimate: interval && interval.estimate,
      lower: interval && interval.lower,
      upper: interval && interval.upper,
    },
  };
}

/** What must be said beside every improvement. */
export const NO_CONTROL = 'No untreated comparison: part of it is natural course, and what raters expect.';

export function improvementWords({ verdict, pairs, median, lower, upper }: Improvement, withoutAfter: number): string {
  const clients = countInWords(pairs, 'client');
  const missing = withoutAfter === 0 ? '' : ` ${numberInWords(withoutAfter)} have no assessment afterwards.`;
  if (verdict === 'too_few') return `${clients} with an assessment before and after; too few to judge.${missing}`;
  const change = `Median improvement ${points(median!)} (95% interval ${points(lower!)} to ${points(upper!)})`;
  const reading = verdict === 'no_difference' ? '; chance alone can explain it' : '';
  return `${change} in ${clients} with an assessment before and after${reading}.${missing} ${NO_CONTROL}`;
}

function points(value: number): string {
  return numberInWords(value, 1);
}
