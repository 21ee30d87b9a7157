import { studentCriticalValue } from './dist/student-t.js';
import { clopperPearsonInterval, type ProportionEstimate } from './incidence.js';
import { requireEventsWithin } from './requirements.js';

/** What the interval needs of the clusters: running sums that a counter can keep, x events of n trials in each. */
export interface ClusterSums {
  /** Clusters with at least one trial. */
  clusters: number;
  trials: number;
  events: number;
  /** Σ x² over clusters. */
  eventsSquared: number;
  /** Σ x·n over clusters. */
  eventsTimesTrials: number;
  /** Σ n² over clusters. */
  trialsSquared: number;
}

/** What clusters do to the precision of a proportion. */
export interface ClusterDesign {
  /** Linearised standard error; null where it cannot be estimated: one cluster, no events, only events. */
  standardError: number | null;
  /** Variance over that of independent trials; null where the standard error is. */
  designEffect: number | null;
  /** Trials that would tell as much if they were independent. Infinite where no cluster differs from another. */
  effectiveTrials: number;
  /** clusters − 1. */
  degreesOfFreedom: number;
}

export interface ClusterAdjustedEstimate extends ProportionEstimate, ClusterDesign {
  trials: number;
  clusters: number;
  /** The size the limits are computed with: effective trials, corrected for their own uncertainty, at most `trials`. */
  adjustedTrials: number;
  /** One cluster tells nothing of the spread between clusters: the limits are those of independent trials. */
  singleCluster: boolean;
}

/** Sums over clusters given as [events, trials]; clusters without a trial do not count. */
export function clusterSums(clusters: Iterable<readonly [events: number, trials: number]>): ClusterSums {
  const sums = { clusters: 0, trials: 0, events: 0, eventsSquared: 0, eventsTimesTrials: 0, trialsSquared: 0 };
  for (const [events, trials] of clusters) {
    requireEventsWithin(events, trials);
    if (trials === 0) continue;
    sums.clusters += 1;
    sums.trials += trials;
    sums.events += events;
    sums.eventsSquared += events * events;
    sums.eventsTimesTrials += events * trials;
    sums.trialsSquared += trials * trials;
  }
  return sums;
}

/** n_eff = p(1−p)/se², and se² = G/(G−1) · Σ(x_g − n_g p)²/n². Null without trials. */
export function clusterDesign(sums: ClusterSums): ClusterDesign | null {
  const { clusters, trials, events } = sums;
  if (trials === 0) return null;
  const p = events / trials;
  const spread = clusters > 1 && events > 0 && events < trials ? varianceOfProportion(sums) : null;
  const effectiveTrials = spread === null ? trials : (p * (1 - p)) / spread;
  return {
    standardError: spread === null ? null : Math.sqrt(spread),
    designEffect: spread === null ? null : trials / effectiveTrials,
    effectiveTrials,
    degreesOfFreedom: clusters - 1,
  };
}

/**
 * Exact interval of a proportion whose trials come in clusters: Korn & Graubard, Survey Methodology 24 (1998) 193.
 * n* = min(n, n_eff · (t_{n−1}/t_{G−1})²), then Clopper–Pearson on p·n* of n*. At no or only events n* = n.
 * Null without trials.
 */
export function clusterAdjustedInterval(sums: ClusterSums, confidence = 0.95): ClusterAdjustedEstimate | null {
  const design = clusterDesign(sums);
  if (design === null) return null;
  const { clusters, trials, events } = sums;
  const p = events / trials;
  const isSpread = design.standardError !== null;
  const adjustedTrials = isSpread ? Math.min(trials, design.effectiveTrials * shrinkage(sums, confidence)) : trials;
  const { lower, upper } = clopperPearsonInterval(p * adjustedTrials, adjustedTrials, confidence)!;
  return { ...design, estimate: p, lower, upper, trials, clusters, adjustedTrials, singleCluster: clusters < 2 };
}

/** G/(G−1) · Σ(x_g − n_g p)²/n², expanded over the common denominator n² so that whole counts lose nothing. */
function varianceOfProportion(sums: ClusterSums): number {
  const { clusters, trials: n, events: x } = sums;
  const scaled = n * n * sums.eventsSquared - 2 * x * n * sums.eventsTimesTrials + x * x * sums.trialsSquared;
  return ((clusters / (clusters - 1)) * Math.max(0, scaled)) / n ** 4;
}

function shrinkage({ trials, clusters }: ClusterSums, confidence: number): number {
  const ratio = studentCriticalValue(confidence, trials - 1) / studentCriticalValue(confidence, clusters - 1);
  return ratio * ratio;
}
