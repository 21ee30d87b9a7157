import { clopperPearsonInterval, exactLowerLimit, exactUpperLimit, type ProportionEstimate } from './incidence.js';
import { require, requireConfidence, requireEventsWithin } from './requirements.js';

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
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  const atWorst = events + total - followed;
  return {
    followUpRate: followed / total,
    completeCase: clopperPearsonInterval(events, followed, confidence),
    bestCase: events / total,
    worstCase: atWorst / total,
    outerLower: exactLowerLimit(events, total, tail),
    outerUpper: exactUpperLimit(atWorst, total, tail),
  };
}
