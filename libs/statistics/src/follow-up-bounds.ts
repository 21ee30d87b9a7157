import { clopperPearsonInterval, type ProportionEstimate } from './incidence.js';
import { require, requireEventsWithin } from './requirements.js';

export interface FollowUpBounds {
  /** followed / total. */
  followUpRate: number;
  /** Events among those followed, with the exact interval; null where none was followed. */
  completeCase: ProportionEstimate | null;
  /** The rate if none of those not followed had an event. */
  bestCase: number;
  /** The rate if all of those not followed had one. */
  worstCase: number;
  /** Exact lower limit of the best case and upper limit of the worst. */
  outerLower: number;
  outerUpper: number;
}

/**
 * What missing follow-up leaves open: worst-case bounds of C. F. Manski, "Nonparametric bounds on treatment effects",
 * Am. Econ. Rev. 80 (1990) 319, with exact limits around them. Null where nothing was due.
 */
export function followUpBounds(
  events: number,
  followed: number,
  total: number,
  confidence = 0.95,
): FollowUpBounds | null {
  requireEventsWithin(events, followed);
  require(followed <= total, 'statistics_counts_invalid', `Followed (${followed}) cannot exceed total (${total}).`);
  if (total === 0) return null;
  const best = clopperPearsonInterval(events, total, confidence)!;
  const worst = clopperPearsonInterval(events + total - followed, total, confidence)!;
  return {
    followUpRate: followed / total,
    completeCase: clopperPearsonInterval(events, followed, confidence),
    bestCase: best.estimate,
    worstCase: worst.estimate,
    outerLower: best.lower,
    outerUpper: worst.upper,
  };
}
