import { type Day } from './clock.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** As wide as a plus sign, which a hyphen is not. */
const MINUS = '\u2212';

/** A number as a sentence has it: thousands are set apart, `1,234`; at most `digits` decimals, none that are zero. */
export function numberInWords(value: number, digits = 0): string {
  const [whole, rest] = String(Number(Math.abs(value).toFixed(digits))).split('.');
  const set = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? set : `${set}.${rest}`;
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `${MINUS}${text}` : text;
}

/** A day as a sentence has it: `26 Nov 2026`. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]!} ${year}`;
}

/** A difference of shares as so many in 100, with one decimal: `2.1`, `−0.4`, and `0.0` for what rounds to it. */
export function per100InWords(share: number): string {
  const text = Math.abs(100 * share).toFixed(1);
  return share < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** A share between 0 and 1 with one decimal, `5.0%`. */
export function shareInWords(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** A count with the name of what was counted: `1 session`, `1,200 sessions`. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}
