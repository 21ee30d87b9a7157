import { numberInWords, per100InWords, shareInWords } from '#kernel/words.js';
import { nameOf } from '../rates/rate-words.js';
import { type Dimension, type Unit } from '../rates/dimensions.js';
import { type UnitCounts } from '../rates/count-units.js';
import { type Comparison } from './compare-arms.js';

export const OBSERVATIONAL = 'Observational: this was not assigned at random, so it is an association and no cause.';
const MEASURED_AFTERWARDS =
  'Aftercare is asked about after the treatment, and a reaction may change how it is kept to: descriptive only.';

/** What must be said beside every association with the factor. */
export function cautionOf(factor: Dimension): string {
  return factor === 'adherence' ? MEASURED_AFTERWARDS : OBSERVATIONAL;
}

/** The comparison in words: rates of both arms, the difference for 100 units, and what may be read from it. */
export function comparisonWords(
  { verdict, riskDifference }: Comparison,
  { exposed, reference, unit, caution }: { exposed: UnitCounts; reference: UnitCounts; unit: Unit; caution: string },
): string {
  const counts = `${shareOf(exposed)} ${nameOf(unit, exposed.followed.trials)} with it, ${shareOf(reference)} without`;
  if (verdict === 'too_few') return `${counts}; too few to compare.`;
  if (verdict === 'low_follow_up') return `${counts}; too many are without follow-up to compare.`;
  const { estimate, lower, upper } = riskDifference!;
  const more = estimate! >= 0 ? 'more' : 'fewer';
  const [from, to] = estimate! >= 0 ? [lower, upper] : [-upper, -lower];
  const difference = `${per100InWords(Math.abs(estimate!))} ${more} per 100 (95% interval ${per100InWords(from)} to ${per100InWords(to)})`;
  const reading =
    verdict === 'no_difference' ? 'chance alone can explain it' : `${verdict} than expected by chance alone`;
  return `${counts}: ${difference}; ${reading}. ${caution}`;
}

function shareOf({ followed: { events, trials } }: UnitCounts): string {
  return trials === 0
    ? '0 of 0'
    : `${numberInWords(events)} of ${numberInWords(trials)} (${shareInWords(events / trials)})`;
}
