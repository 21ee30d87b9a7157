import { countInWords, numberInWords } from '#kernel/words.js';
import {
  exitCounts,
  kaplanMeier,
  type SurvivalQuantile,
  survivalQuantile,
  type SurvivalStep,
} from '#statistics/survival.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type Moment } from '../rates/moment.js';

/** With fewer resolutions there is no curve: the days are listed. */
const MIN_RESOLUTIONS = 5;
const HALF_DAY = 0.5;

/** How long side effects have lasted, one entry each: days from onset, and whether they had resolved. */
export interface Durations {
  days: number[];
  resolved: number[];
}

/**
 * Adds a side effect of a block as it stood at the moment. One that was seen unresolved after its report, and later
 * resolved, is taken to have resolved half-way between; one that is open is known to have lasted until it was last seen.
 */
export function addDuration(into: Durations, block: FactBlock, { at, today }: Moment, effect: number): void {
  const onsetDay = block.effectOnsetDay[effect]!;
  const lastSeenDay = Math.min(today, Math.max(onsetDay, block.effectLastSeenDay[effect]!));
  const resolvedEnd = block.effectResolvedEnd[effect]!;
  if (resolvedEnd > at) {
    into.days.push(lastSeenDay - onsetDay);
    into.resolved.push(0);
    return;
  }
  const resolvedDay = block.facts.days.dayAt(resolvedEnd - 1);
  const wasSeen = lastSeenDay > onsetDay && lastSeenDay < resolvedDay;
  const until = wasSeen ? (lastSeenDay + resolvedDay) * HALF_DAY : resolvedDay;
  into.days.push(Math.max(0, until - onsetDay));
  into.resolved.push(1);
}

export interface Resolution {
  method: 'survival.kaplanMeier';
  sideEffects: number;
  resolved: number;
  /** Empty where too few have resolved. */
  steps: SurvivalStep[];
  median: SurvivalQuantile | null;
  /** Days of those that have resolved, where there are too few for a curve. */
  days: number[];
}

export function resolutionOf({ days, resolved }: Durations): Resolution {
  const count = resolved.reduce((sum, value) => sum + value, 0);
  const total = { method: 'survival.kaplanMeier' as const, sideEffects: days.length, resolved: count };
  if (count < MIN_RESOLUTIONS) {
    const listed = days.filter((_, index) => resolved[index] === 1).sort((one, other) => one - other);
    return { ...total, steps: [], median: null, days: listed };
  }
  const curve = kaplanMeier(exitCounts(days, resolved));
  return { ...total, steps: curve.steps, median: survivalQuantile(curve), days: [] };
}

export function resolutionWords({ sideEffects, resolved, median, days, steps }: Resolution): string {
  if (sideEffects === 0) return 'None was seen.';
  const counts = `${numberInWords(resolved)} of ${numberInWords(sideEffects)}`;
  if (median === null) {
    const listed = days.length === 0 ? '' : `, after ${days.join(', ')} days`;
    return `${counts} have resolved${listed}; too few for a curve.`;
  }
  if (median.time === null) {
    return `${counts} have resolved; half of them not yet after ${countInWords(steps.at(-1)!.time, 'day')}.`;
  }
  const upper = median.upper === null ? 'not reached' : numberInWords(median.upper, 1);
  return `Half had resolved after ${numberInWords(median.time, 1)} days (95% interval ${numberInWords(median.lower ?? 0, 1)} to ${upper}), of ${numberInWords(sideEffects)}. Days are those on which it was seen, so each may be some days early or late.`;
}
