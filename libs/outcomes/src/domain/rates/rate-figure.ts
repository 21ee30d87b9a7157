import { clusterAdjustedInterval, type ClusterDesign, clusterDesign } from '#statistics/cluster-incidence.js';
import { type FollowUpBounds, followUpBounds } from '#statistics/follow-up-bounds.js';
import { clopperPearsonInterval, wilsonInterval, zeroEventUpperLimit } from '#statistics/incidence.js';
import { reliabilityVerdict } from '#statistics/reliability.js';
import { type UnitCounts } from './count-units.js';

/** Raised whenever the same facts give other figures. */
export const METHOD_VERSION = 2;

/** Below this share of due units followed up, only bounds are given; below the other, bounds stand beside the rate. */
export const FOLLOW_UP_FOR_RATE = 0.6;
export const FOLLOW_UP_WITHOUT_BOUNDS = 0.95;

/**
 * What a figure may be read as. `no_data`: nothing was followed up. `too_few`: too few for a rate; the counts stand.
 * `low_follow_up`: so many are without follow-up that only bounds are given. `none_seen`: no event. `review`: a rate with a
 * weakness, such as few clients. `rate`: a rate.
 */
export const RATE_VERDICTS = ['no_data', 'too_few', 'low_follow_up', 'none_seen', 'review', 'rate'] as const;
export type RateVerdict = (typeof RATE_VERDICTS)[number];

export type IntervalMethod = 'incidence.wilson' | 'incidence.clusterAdjusted' | 'incidence.clopperPearson';

/** Rates are between 0 and 1; intervals are of 95 %. */
export interface RateFigure {
  verdict: RateVerdict;
  numerator: number;
  /** Followed up. */
  denominator: number;
  clients: number;
  due: number;
  missing: number;
  notDue: number;
  followUpRate: number | null;
  /** With a side effect, though without a completed follow-up: never in the numerator. */
  spontaneousReports: number;
  notDueReports: number;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  method: IntervalMethod | null;
  /** Where nothing was seen, the one-sided limit of 95 % on what is not excluded. */
  notExcludedUpTo: number | null;
  /** Variance over that of independent units; null where it cannot be told. */
  designEffect: number | null;
  bounds: FollowUpBounds | null;
  /** Of all that have begun, whether followed up or not, and side effects whenever they began. */
  crude: {
    numerator: number;
    denominator: number;
    estimate: number | null;
    lower: number | null;
    upper: number | null;
  };
}

/**
 * One rate with all that must stand beside it. The interval takes clients as clusters wherever one has more than one unit
 * (Korn & Graubard), and is Wilson's otherwise. Whether a rate is shown follows the rule of the NCHS and the follow-up.
 */
export function rateFigure(counts: UnitCounts): RateFigure {
  const { followed, missing, notDue } = counts;
  const due = followed.trials + missing;
  const design = clusterDesign(followed);
  const verdict = verdictOf(counts, design);
  const isShown = verdict === 'rate' || verdict === 'review' || verdict === 'none_seen';
  const interval = isShown ? intervalOf(counts) : null;
  return {
    verdict,
    numerator: followed.events,
    denominator: followed.trials,
    clients: followed.clusters,
    due,
    missing,
    notDue,
    followUpRate: due === 0 ? null : followed.trials / due,
    spontaneousReports: counts.missingAffected,
    notDueReports: counts.notDueAffected,
    estimate: interval && interval.estimate,
    lower: interval && interval.lower,
    upper: interval && interval.upper,
    method: interval && interval.method,
    notExcludedUpTo: followed.events === 0 ? zeroEventUpperLimit(followed.trials) : null,
    designEffect: design?.designEffect ?? null,
    bounds: followUpBounds(followed.events, followed.trials, due),
    crude: crudeOf(counts),
  };
}

function intervalOf({ followed }: UnitCounts) {
  if (followed.clusters === followed.trials) {
    return { ...wilsonInterval(followed.events, followed.trials)!, method: 'incidence.wilson' as const };
  }
  if (followed.clusters < 2) {
    return {
      ...clopperPearsonInterval(followed.events, followed.trials)!,
      method: 'incidence.clopperPearson' as const,
    };
  }
  return { ...clusterAdjustedInterval(followed)!, method: 'incidence.clusterAdjusted' as const };
}

function verdictOf({ followed, missing }: UnitCounts, design: ClusterDesign | null): RateVerdict {
  const due = followed.trials + missing;
  if (design === null) return 'no_data';
  if (followed.trials / due < FOLLOW_UP_FOR_RATE) return 'low_follow_up';
  const { effectiveTrials, degreesOfFreedom } = design;
  const verdict = reliabilityVerdict(followed.events, followed.trials, effectiveTrials, degreesOfFreedom);
  if (verdict === 'suppress') return 'too_few';
  if (followed.events === 0) return 'none_seen';
  return verdict === 'present' ? 'rate' : 'review';
}

function crudeOf({ affected, units }: UnitCounts): RateFigure['crude'] {
  const interval = wilsonInterval(affected, units);
  const { estimate, lower, upper } = interval ?? { estimate: null, lower: null, upper: null };
  return { numerator: affected, denominator: units, estimate, lower, upper };
}
