import { countInWords, numberInWords } from '#kernel/words.js';
import { OBSERVATIONAL } from '../technique/comparison-words.js';
import { NO_CONTROL } from './improvement.js';
import { type LevelDifference, type TechniqueFactor, type TechniqueLevels } from './technique-levels.js';

const ERRORS = {
  CR1S: 'Linear regression with clients as clusters',
  CR2: 'Linear regression with clients as clusters, corrected for there being few',
} as const;

/** The comparison in words: each level against the reference, what it is adjusted for, and what may be read from it. */
export function techniqueLevelsWords(compared: TechniqueLevels, factor: TechniqueFactor, ofScale: string): string {
  const { levels, clients, leftOut, reference, errors, isAdjustedForArea } = compared;
  const counts = `${countInWords(clients, 'client')} with an assessment before and after, each mostly treated at one level.`;
  const others =
    leftOut === 0 ? '' : `${numberInWords(leftOut)} more had no level of their own, or one that fewer than ten share.`;
  if (levels.some(({ verdict }) => verdict === 'not_separable')) {
    return said(counts, others, 'Levels go with areas, so that they cannot be told apart.');
  }
  if (reference === null || errors === null) return said(counts, others, 'Too few to compare.');
  const against = levelInWords(factor, reference);
  const area = isAdjustedForArea ? ' and the area' : '';
  return said(
    counts,
    others,
    ...levels.map((level) => levelWords(level, factor, { against, ofScale })),
    `${ERRORS[errors]}, adjusted for the value before${area}.`,
    OBSERVATIONAL,
    NO_CONTROL,
  );
}

function levelWords(
  { value, clients, verdict, difference, lower, upper }: LevelDifference,
  factor: TechniqueFactor,
  { against, ofScale }: { against: string; ofScale: string },
): string {
  const more = difference! >= 0 ? 'more' : 'less';
  const [from, to] = difference! >= 0 ? [lower!, upper!] : [-upper!, -lower!];
  const interval = `95% interval ${numberInWords(from, 2)} to ${numberInWords(to, 2)}`;
  const size = `${numberInWords(Math.abs(difference!), 2)} ${ofScale} ${more} improvement than ${against} (${interval})`;
  const reading = verdict === 'no_difference' ? 'chance alone can explain it' : 'beyond what chance alone explains';
  return `${levelInWords(factor, value)} (${countInWords(clients, 'client')}) is associated with ${size}; ${reading}.`;
}

function levelInWords(factor: TechniqueFactor, value: string): string {
  const words = value.replaceAll('_', ' ');
  if (factor !== 'needle_length') return words;
  return `${words.replaceAll(/\d+/g, (lengthUm) => numberInWords(Number(lengthUm) / 1_000, 2))} mm`;
}

function said(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
