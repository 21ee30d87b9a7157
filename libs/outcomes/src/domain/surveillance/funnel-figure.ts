import { numberInWords } from '#kernel/words.js';
import { binomialFunnel, type FunnelLimits, type FunnelZone } from '#statistics/funnel.js';
import { type UnitCounts } from '../rates/count-units.js';
import { FOLLOW_UP_FOR_RATE } from '../rates/rate-figure.js';

/** Below this many followed sessions a unit is drawn, and never judged. */
export const FUNNEL_MIN_SESSIONS = 10;
/** With fewer units there is no funnel, only a table. */
const MIN_UNITS = 3;
/** With fewer units, over-dispersion cannot be told. */
const MIN_UNITS_FOR_DISPERSION = 10;
/** Share of units beyond the 99.8 % limits by chance alone. */
const FALSE_ALARMS = 0.002;
const CURVE_POINTS = 40;
const FALSE_DISCOVERY_RATE = 0.05;

/** `alarm`: beyond the 99.8 % limits, and still so after allowing for all the units looked at. */
export const FUNNEL_VERDICTS = ['too_few', 'low_follow_up', 'within', 'alert', 'alarm'] as const;
export type FunnelVerdict = (typeof FUNNEL_VERDICTS)[number];

export interface FunnelUnitFigure {
  value: string;
  numerator: number;
  denominator: number;
  clients: number;
  missing: number;
  verdict: FunnelVerdict;
  direction: 'high' | 'low' | null;
  estimate: number | null;
  limits: FunnelLimits | null;
  p: number | null;
  /** Allowing for all units of the page (Benjamini & Hochberg). */
  adjustedP: number | null;
}

export interface FunnelFigure {
  /** Pooled over all units; null where nothing was followed up. */
  target: number | null;
  /** Whether there are enough units, and events, for limits to say something. */
  isDrawn: boolean;
  /** In the order of their values: units are never ranked. */
  units: FunnelUnitFigure[];
  /** The limits, for drawing. */
  curve: ({ trials: number } & FunnelLimits)[];
  /** Alarms to be expected among these units by chance alone. */
  expectedFalseAlarms: number;
  overDispersion: { phi: number | null; threshold: number | null; isUsed: boolean };
}

/** Rates of followed sessions across units, with exact limits around the pooled rate. Where units differ by more than chance in general, alarms need the widened limits. */
export function funnelFigure(groups: readonly { value: string; counts: UnitCounts }[]): FunnelFigure {
  const judged = groups.filter(({ counts }) => counts.followed.trials >= FUNNEL_MIN_SESSIONS);
  const funnel = binomialFunnel(
    groups.map(({ counts: { followed } }) => ({ events: followed.events, trials: followed.trials })),
    { minTrials: FUNNEL_MIN_SESSIONS },
  );
  const target = funnel?.target ?? null;
  const isDrawn = judged.length >= MIN_UNITS && target !== null && target > 0 && target < 1;
  const { phi = null, threshold = null, limits998 = [] } = funnel?.overDispersion ?? {};
  const isUsed = judged.length >= MIN_UNITS_FOR_DISPERSION && phi !== null && phi > threshold!;
  return {
    target,
    isDrawn,
    units: groups.map(({ value, counts }, index) => {
      const { followed, missing } = counts;
      const point = funnel?.points[index];
      const widened = isUsed ? limits998[index]! : null;
      const zone = point && isDrawn ? point.zone : 'tooFew';
      const isConfirmed =
        (point?.benjaminiHochbergP ?? 1) < FALSE_DISCOVERY_RATE &&
        (widened === null || point!.proportion! > widened.upper || point!.proportion! < widened.lower);
      return {
        value,
        numerator: followed.events,
        denominator: followed.trials,
        clients: followed.clusters,
        missing,
        verdict: verdictOf(zone, counts, isConfirmed),
        direction: zone.startsWith('high') ? 'high' : zone.startsWith('low') ? 'low' : null,
        estimate: zone === 'tooFew' ? null : point!.proportion,
        limits: isDrawn ? point!.limits : null,
        p: zone === 'tooFew' ? null : point!.p,
        adjustedP: point?.benjaminiHochbergP ?? null,
      };
    }),
    curve: isDrawn ? curveOf(target, Math.max(...groups.map(({ counts }) => counts.followed.trials))) : [],
    expectedFalseAlarms: judged.length * FALSE_ALARMS,
    overDispersion: { phi, threshold, isUsed },
  };
}

function verdictOf(zone: FunnelZone, { followed, missing }: UnitCounts, isConfirmed: boolean): FunnelVerdict {
  if (zone === 'tooFew') return 'too_few';
  if (followed.trials / (followed.trials + missing) < FOLLOW_UP_FOR_RATE) return 'low_follow_up';
  if (zone === 'within') return 'within';
  return zone.endsWith('Alarm') && isConfirmed ? 'alarm' : 'alert';
}

function curveOf(target: number, most: number): FunnelFigure['curve'] {
  const sizes = Array.from({ length: CURVE_POINTS }, (_, index) =>
    Math.round(FUNNEL_MIN_SESSIONS * (most / FUNNEL_MIN_SESSIONS) ** (index / (CURVE_POINTS - 1))),
  );
  const trials = [...new Set(sizes)];
  const funnel = binomialFunnel(
    trials.map((size) => ({ events: 0, trials: size })),
    { target },
  )!;
  return trials.map((size, index) => ({ trials: size, ...funnel.points[index]!.limits! }));
}

const WORDS: Readonly<Record<FunnelVerdict, string>> = {
  too_few: 'Too few to judge.',
  low_follow_up: 'Too many are without follow-up to judge.',
  within: 'Within the range expected from chance.',
  alert: 'Near the edge of the range expected from chance: one unit in twenty lies there by chance alone.',
  alarm: 'Outside the range expected from chance: look at case mix and records first. Not evidence of poor practice.',
};

export function funnelWords({ verdict }: Pick<FunnelUnitFigure, 'verdict'>): string {
  return WORDS[verdict];
}

/** How much a funnel would say by chance alone. Units with too few followed sessions are not drawn, so they do not count. */
export function chanceWords({
  units,
  expectedFalseAlarms,
}: Pick<FunnelFigure, 'units' | 'expectedFalseAlarms'>): string {
  const judged = units.filter(({ verdict }) => verdict !== 'too_few').length;
  return `Of ${numberInWords(judged)} units with ten followed sessions or more, ${expectedFalseAlarms.toFixed(2)} would lie beyond the outer limits by chance alone.`;
}
