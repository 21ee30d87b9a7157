import { InvalidArgumentError } from 'commander';

/** An option that is a count, of at most nine digits. */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
