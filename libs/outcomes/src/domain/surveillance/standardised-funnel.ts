import { type StandardisedPoint, standardisedRatioFunnel } from '#statistics/funnel.js';
import { type UnitCounts } from '../rates/count-units.js';
import { FOLLOW_UP_FOR_RATE } from '../rates/rate-figure.js';
import { FUNNEL_MIN_SESSIONS, type FunnelVerdict } from './funnel-figure.js';

/** What sessions are alike in before they are compared: known before the treatment, and no choice of technique. */
export const CASE_MIX = ['skin_type', 'session_number'] as const;
const MIN_UNITS = 3;
const FALSE_DISCOVERY_RATE = 0.05;

/** Followed sessions of one unit in one stratum of the case mix. */
export interface StratumOfUnit {
  unit: string;
  stratum: string;
  counts: UnitCounts;
}

export interface StandardisedUnitFigure {
  value: string;
  verdict: FunnelVerdict;
  direction: 'high' | 'low' | null;
  observed: number;
  /** Events that the unit would have at the rates of all units, stratum by stratum; one decimal is enough to read. */
  expected: number;
  /** Followed sessions. */
  denominator: number;
  missing: number;
  ratio: number | null;
  lower: number | null;
  upper: number | null;
  limits: StandardisedPoint['limits'];
  p: number | null;
  adjustedP: number | null;
}

/**
 * Observed over expected events (indirect standardisation): what is expected of a unit follows from how often it treated
 * which clients. Limits are Poisson's around the expected count, the interval of a ratio is Garwood's.
 */
export function standardisedFunnel(strata: readonly StratumOfUnit[]): StandardisedUnitFigure[] {
  const rates = ratesOf(strata);
  const units = new Map<string, { observed: number; expected: number; trials: number; missing: number }>();
  for (const { unit, stratum, counts } of strata) {
    const sum = units.get(unit) ?? { observed: 0, expected: 0, trials: 0, missing: 0 };
    units.set(unit, sum);
    sum.observed += counts.followed.events;
    sum.trials += counts.followed.trials;
    sum.expected += counts.followed.trials * rates.get(stratum)!;
    sum.missing += counts.missing;
  }
  const ordered = [...units].sort(([one], [other]) => (one < other ? -1 : 1));
  const judged = ordered.filter(([, { trials }]) => trials >= FUNNEL_MIN_SESSIONS);
  // Those with too few sessions take no part: looking at them would cost the others certainty.
  const points = new Map(
    standardisedRatioFunnel(judged.map(([, sum]) => sum)).map((point, index) => [judged[index]![0], point]),
  );
  return ordered.map(([value, { observed, expected, trials, missing }]) => {
    const point = judged.length < MIN_UNITS ? undefined : points.get(value);
    const zone = point?.zone ?? 'tooFew';
    const isLost = trials / (trials + missing) < FOLLOW_UP_FOR_RATE;
    return {
      ...{ value, observed, expected, denominator: trials, missing },
      verdict: verdictOf(zone, isLost, point?.benjaminiHochbergP ?? 1),
      direction: zone.startsWith('high') ? 'high' : zone.startsWith('low') ? 'low' : null,
      ratio: point?.ratio ?? null,
      lower: point?.interval?.lower ?? null,
      upper: point?.interval?.upper ?? null,
      limits: point?.limits ?? null,
      p: point?.p ?? null,
      adjustedP: point?.benjaminiHochbergP ?? null,
    };
  });
}

/** Whom units treat differs where one of them is to expect a tenth more or fewer events than all together have. */
const CASE_MIX_DIFFERS = 0.1;

/** Whether case mix has to be taken into account, so that rates alone would compare what is not alike. */
export function caseMixDiffers(units: readonly StandardisedUnitFigure[]): boolean {
  const sum = (of: (unit: StandardisedUnitFigure) => number): number =>
    units.reduce((total, unit) => total + of(unit), 0);
  const overall = sum(({ observed }) => observed) / sum(({ denominator }) => denominator);
  return units
    .filter(({ denominator }) => denominator >= FUNNEL_MIN_SESSIONS)
    .some(({ expected, denominator }) => Math.abs(expected / denominator / overall - 1) > CASE_MIX_DIFFERS);
}

/** The rate of each stratum over all units. */
function ratesOf(strata: readonly StratumOfUnit[]): Map<string, number> {
  const sums = new Map<string, { events: number; trials: number }>();
  for (const { stratum, counts } of strata) {
    const sum = sums.get(stratum) ?? { events: 0, trials: 0 };
    sums.set(stratum, sum);
    sum.events += counts.followed.events;
    sum.trials += counts.followed.trials;
  }
  return new Map([...sums].map(([stratum, { events, trials }]) => [stratum, trials === 0 ? 0 : events / trials]));
}

function verdictOf(zone: StandardisedPoint['zone'], isLost: boolean, adjustedP: number): FunnelVerdict {
  if (zone === 'tooFew') return 'too_few';
  if (isLost) return 'low_follow_up';
  if (zone === 'within') return 'within';
  return zone.endsWith('Alarm') && adjustedP < FALSE_DISCOVERY_RATE ? 'alarm' : 'alert';
}
