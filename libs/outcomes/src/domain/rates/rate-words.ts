import { numberInWords, shareInWords } from '#kernel/words.js';
import { FOLLOW_UP_WITHOUT_BOUNDS, type RateFigure } from './rate-figure.js';
import { type Unit } from './dimensions.js';

const NAMES: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  client: ['client', 'clients'],
  session: ['session', 'sessions'],
  session_area: ['area treatment', 'area treatments'],
};

/** The figure in words, as every page, file and print of it says. */
export function rateWords(figure: RateFigure, unit: Unit): string {
  return [mainSentence(figure, unit), followUpSentence(figure, unit), spontaneousSentence(figure)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function mainSentence(figure: RateFigure, unit: Unit): string {
  const { verdict, numerator, denominator } = figure;
  const followed = `${numberInWords(denominator)} followed ${nameOf(unit, denominator)}`;
  const seen = numberInWords(numerator);
  switch (verdict) {
    case 'no_data':
      return `No ${nameOf(unit, 1)} has a completed follow-up.`;
    case 'low_follow_up':
      return `${seen} of ${followed}; too many are without follow-up for a rate.`;
    case 'too_few':
      return `${seen} of ${followed}; too few to judge.`;
    case 'none_seen':
      return `None seen in ${followed}; a true rate up to ${shareInWords(figure.notExcludedUpTo!)} is not excluded.`;
    case 'review':
    case 'rate': {
      const { estimate, lower, upper } = figure;
      const interval = `95% interval ${shareInWords(lower!)} to ${shareInWords(upper!)}`;
      const rate = `${seen} of ${followed} (${shareInWords(estimate!)}, ${interval}).`;
      return verdict === 'rate' ? rate : `${rate} To be read with care: it rests on few clients or is imprecise.`;
    }
  }
}

function followUpSentence({ due, missing, followUpRate, bounds }: RateFigure, unit: Unit): string {
  if (followUpRate === null || followUpRate >= FOLLOW_UP_WITHOUT_BOUNDS || bounds === null) return '';
  const rates = `${shareInWords(bounds.bestCase)} to ${shareInWords(bounds.worstCase)}`;
  return `${numberInWords(missing)} of ${numberInWords(due)} due ${nameOf(unit, due)} had no follow-up; if none or all of them had it, the rate would be ${rates}.`;
}

function spontaneousSentence({ spontaneousReports }: RateFigure): string {
  if (spontaneousReports === 0) return '';
  return `Beside that, ${numberInWords(spontaneousReports)} reported without a completed follow-up.`;
}

export function nameOf(unit: Unit, count: number): string {
  return NAMES[unit][count === 1 ? 0 : 1];
}
