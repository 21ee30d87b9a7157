import { numberInWords, per100InWords, shareInWords } from '#kernel/words.js';
import { nameOf } from '../rates/rate-words.js';
import { type Dimension, type Unit } from '../rates/dimensions.js';
import { type AdjustedModel } from './adjusted-model.js';

const NAMES: Partial<Record<Dimension, string>> = {
  skin_type: 'skin type',
  session_number: 'number of the session',
};

const METHODS = {
  'logistic.clusterRobust': 'Logistic regression, with clients as clusters.',
  'logistic.firth': 'Logistic regression by Firth’s method, since events are few or the factor tells them apart.',
} as const;

/** The adjusted comparison in words: risks, difference and ratio, what may be read from them, and by which method. */
export function adjustedWords(model: AdjustedModel, unit: Unit, caution: string): string {
  const { verdict, units, events, clients, reason } = model;
  const counts = `${numberInWords(events)} of ${numberInWords(units)} followed ${nameOf(unit, units)} of ${numberInWords(clients)} clients`;
  if (reason === 'low_follow_up') return `${counts}; too many are without follow-up to compare.`;
  if (reason === 'not_separable') {
    return `${counts}; with and without it, what is adjusted for never is alike, so that they cannot be told apart.`;
  }
  if (verdict === 'too_few' || model.method === null) return `${counts}; too few to judge.`;
  const reading =
    verdict === 'no_difference' ? 'chance alone can explain it' : `${verdict} than expected by chance alone`;
  return [
    `${counts}: ${estimates(model)}; ${reading}.`,
    adjustment(model),
    METHODS[model.method],
    model.firstOfClient ? 'Only the first of each client is counted.' : '',
    caution,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function estimates({ riskExposed, riskReference, riskDifference, oddsRatio }: AdjustedModel): string {
  const { estimate, lower, upper } = oddsRatio!;
  const odds =
    estimate === null
      ? 'an odds ratio that cannot be estimated'
      : `odds ratio ${ratio(estimate)} (95% interval ${ratio(lower)} to ${ratio(upper)})`;
  if (riskExposed === null || riskReference === null || riskDifference === null) return odds;
  const difference = riskDifference.estimate!;
  const more = difference >= 0 ? 'more' : 'fewer';
  const [from, to] =
    difference >= 0 ? [riskDifference.lower!, riskDifference.upper!] : [-riskDifference.upper!, -riskDifference.lower!];
  const risks = `adjusted ${shareInWords(riskExposed)} with it and ${shareInWords(riskReference)} without`;
  return `${risks}, ${per100InWords(Math.abs(difference))} ${more} per 100 (95% interval ${per100InWords(from)} to ${per100InWords(to)}), ${odds}`;
}

function adjustment({ covariates, leftOut }: AdjustedModel): string {
  const named = (dimensions: readonly Dimension[]): string =>
    dimensions.map((dimension) => NAMES[dimension] ?? dimension).join(', ');
  const used = covariates.length === 0 ? 'Not adjusted' : `Adjusted for ${named(covariates)}`;
  return leftOut.length === 0 ? `${used}.` : `${used}; too few events to adjust for ${named(leftOut)} as well.`;
}

function ratio(value: number | null): string {
  return value === null ? 'not estimable' : value.toFixed(2);
}
