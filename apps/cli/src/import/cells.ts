import { isDay } from '#kernel/calendar.js';

/** What a cell says is not of the kind that its column takes; `rightIs` completes "needle_length_mm …". */
export class CellFault extends Error {
  constructor(
    readonly code: string,
    readonly rightIs: string,
  ) {
    super(`${code}: ${rightIs}`);
  }
}

/** What a cell that is not empty says, as the domain says it. Limits are the domain's, and are checked there. */
export type CellReader<Value> = (text: string) => Value;

/** A code, or words: what may stand there, the domain knows. */
export const text: CellReader<string> = (cell) => cell;

export const day: CellReader<string> = (cell) => {
  if (isDay(cell)) return cell;
  throw new CellFault('day_malformed', 'must be a day of the calendar, such as 2026-03-01');
};

const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})0*)?)?(?:[Zz]|([+-])(\d\d):?(\d\d)?)$/;

/** ISO 8601 with an offset, in UTC with milliseconds. */
export const instant: CellReader<string> = (cell) => {
  const [, date, hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] =
    INSTANT.exec(cell) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const isOffset = Number(offsetHour) < 24 && Number(offsetMinute) < 60;
  if (date === undefined || !isDay(date) || !isTime || !isOffset) {
    const rightIs = 'must be an instant with its offset, such as 2026-03-01T10:00:00+01:00';
    throw new CellFault('instant_malformed', rightIs);
  }
  const minutes = Number(hour) * 60 + Number(minute);
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  const atMs = Date.parse(`${date}T00:00:00.000Z`) + (minutes - offset) * 60_000;
  return new Date(atMs + Number(second) * 1000 + Number(fraction.padEnd(3, '0'))).toISOString();
};

/** A number in decimal notation, exactly `factor` times as many whole units: 1.5 mm with 1000 is 1500 µm. */
export function decimal(factor = 1): CellReader<number> {
  return (cell) => {
    const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/.exec(cell) ?? [];
    if (whole === '') {
      const kind = factor === 1 ? 'a whole number' : 'a number with a decimal point, such as 1.5';
      throw new CellFault('number_malformed', `must be ${kind}`);
    }
    const scale = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction) * BigInt(factor);
    if (scaled % scale !== 0n) {
      const rightIs = factor === 1 ? 'must be a whole number' : `must be exact to 1/${factor.toLocaleString('en')}`;
      throw new CellFault('number_too_precise', rightIs);
    }
    const units = Number(scaled / scale);
    return sign === '-' && units !== 0 ? -units : units;
  };
}

/** One of the words that the column takes, each with what it means. */
export function word<Value>(meanings: Readonly<Record<string, Value>>): CellReader<Value> {
  return (cell) => {
    if (Object.hasOwn(meanings, cell)) return meanings[cell]!;
    throw new CellFault('value_not_in_list', `must be one of ${Object.keys(meanings).join(', ')}`);
  };
}

export const yesOrNo = word({ yes: true, no: false });
