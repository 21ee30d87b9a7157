import { dayIn, isDay, isInstant } from '#kernel/calendar.js';
import { isUuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type JsonObject } from '#kernel/json.js';
import { isCode } from './code.js';
import { CLOCK_TOLERANCE_MS, type Entry } from './entry.js';
import { LIMITS, type Limits, type Measure } from './measures.js';
import { type Vocabularies } from './vocabularies.js';

/**
 * Says whether a value may stand in a field, and what would be right where it may not.
 * `path` names the field, `items[2].item`.
 * @throws Problem of kind `invalid`
 */
export type Check = (value: unknown, path: string, entry: Entry) => void;

/** One field of an entry. */
export interface Field {
  check: Check;
  /** `live`: a late entry may leave it open, because then nobody may know any more. */
  needed: 'always' | 'live' | 'never';
  /** What the entry is about, which no correction changes: void it and enter another. */
  fixed?: true;
}

export type Fields<Data> = { [Name in keyof Data]-?: Field };

export const always = (check: Check): Field => ({ check, needed: 'always' });
export const live = (check: Check): Field => ({ check, needed: 'live' });
export const optional = (check: Check): Field => ({ check, needed: 'never' });
export const fixed = (check: Check): Field => ({ check, needed: 'always', fixed: true });

/** `detail` and facts say what would be right; the value itself is not repeated, since problems are logged. */
export function refused(code: string, path: string, rightIs: string, facts: JsonObject = {}): Problem {
  return new Problem('invalid', code, `${path} ${rightIs}.`, { field: path, ...facts });
}

/** Checks the fields of a record: each as its own check says, none missing, none that the record does not have. */
export function checkFields<Data extends object>(fields: Fields<Data>, data: Data, entry: Entry, path = ''): void {
  const known = fields as Record<string, Field>;
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!field) throw refused('field_unknown', path + name, 'is not a field here', { allowed: Object.keys(known) });
    field.check(value, path + name, entry);
  }
  for (const [name, { needed }] of Object.entries(known)) {
    const missing = needed === 'always' || (needed === 'live' && !entry.late);
    if (missing && !Object.hasOwn(data, name)) throw refused('field_missing', path + name, 'is needed');
  }
}

export function within(measure: Measure): Check {
  const limits: Limits = LIMITS[measure];
  const { min, max, step = 1, unit } = limits;
  const steps = step === 1 ? '' : ` in steps of ${step}`;
  return (value, path) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max && value % step === 0)
      return;
    const rightIs = `must be a whole number from ${min} to ${max} (${unit})${steps}`;
    throw refused('value_out_of_range', path, rightIs, { min, max, step, unit });
  };
}

export function oneOf(list: readonly string[]): Check {
  return (value, path) => {
    if (typeof value === 'string' && list.includes(value)) return;
    throw refused('value_not_in_list', path, `must be one of ${list.join(', ')}`, { allowed: [...list] });
  };
}

type VocabularyName = Exclude<keyof Vocabularies, 'versions'>;

/** A code that the vocabulary has. */
export function codeIn(vocabulary: VocabularyName): Check {
  return (value, path, entry) => {
    const codes = entry.clinic.vocabularies[vocabulary];
    if (typeof value === 'string' && codes.has(value)) return;
    throw refused('value_not_in_list', path, `must be a code of the vocabulary ${vocabulary}`, {
      vocabulary,
      allowed: [...codes.keys()],
    });
  };
}

/** A code of a list that no vocabulary holds yet: products, devices, study arms. */
export const anyCode: Check = (value, path) => {
  if (typeof value === 'string' && isCode(value)) return;
  throw refused('value_malformed', path, 'must be a code: lower-case letters, digits, underscores and points');
};

export const uuid: Check = (value, path) => {
  if (typeof value === 'string' && isUuid(value)) return;
  throw refused('value_malformed', path, 'must be a UUID in lower case');
};

export const yesOrNo: Check = (value, path) => {
  if (typeof value !== 'boolean') throw refused('value_malformed', path, 'must be true or false');
};

export const LOT_NUMBER_PATTERN = /^[A-Za-z0-9][A-Za-z0-9./_-]{0,19}$/;

export const lotNumber: Check = (value, path) => {
  if (typeof value === 'string' && LOT_NUMBER_PATTERN.test(value)) return;
  throw refused('value_malformed', path, 'must be a lot number as printed: up to 20 letters, digits, . / _ or -');
};

export const contentHash: Check = (value, path) => {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return;
  throw refused('value_malformed', path, 'must be a SHA-256 in hex');
};

const TOKEN_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,63}$/;

/** A code, an id or a number as it is printed. */
export const token: Check = (value, path) => {
  if (typeof value === 'string' && TOKEN_PATTERN.test(value)) return;
  throw refused('value_malformed', path, 'must be a code, an id or a number without spaces');
};

const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

export const languageTag: Check = (value, path) => {
  if (typeof value === 'string' && LANGUAGE_PATTERN.test(value)) return;
  throw refused('value_malformed', path, 'must be a language tag, like de or en-GB');
};

/** An instant that may lie ahead. */
export const anyInstant: Check = (value, path) => {
  if (typeof value === 'string' && isInstant(value)) return;
  throw refused('value_malformed', path, 'must be an instant in UTC with milliseconds, like 2026-02-25T06:13:20.000Z');
};

/** An instant at which something has happened. */
export const pastInstant: Check = (value, path, entry) => {
  anyInstant(value, path, entry);
  if (Date.parse(value as string) > Date.parse(entry.now) + CLOCK_TOLERANCE_MS) throw inTheFuture(path, entry);
};

/** A day that may lie ahead. */
export const anyDay: Check = (value, path) => {
  if (typeof value === 'string' && isDay(value)) return;
  throw refused('value_malformed', path, 'must be a day of the calendar, like 2026-02-25');
};

/** A day on which something has happened. */
export const pastDay: Check = (value, path, entry) => {
  anyDay(value, path, entry);
  if ((value as string) > dayIn(entry.clinic.timeZone, entry.now)) throw inTheFuture(path, entry);
};

/** A day, or an instant where the time of day is known. */
export const pastMoment: Check = (value, path, entry) => {
  if (typeof value === 'string' && value.includes('T')) pastInstant(value, path, entry);
  else pastDay(value, path, entry);
};

export function listOf(check: Check, { min = 0, keyedBy }: { min?: number; keyedBy?: string } = {}): Check {
  return (value, path, entry) => {
    if (!Array.isArray(value)) throw refused('value_malformed', path, 'must be a list');
    if (value.length < min) throw refused('value_malformed', path, `must have ${min} or more members`, { min });
    value.forEach((member, index) => check(member, `${path}[${index}]`, entry));
    const keys = value.map((member: unknown) => (keyedBy ? (member as Record<string, unknown>)[keyedBy] : member));
    const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
    if (twice >= 0) throw refused('listed_twice', `${path}[${twice}]`, 'stands in the list already');
  };
}

export function recordOf<Data extends object>(fields: Fields<Data>): Check {
  return (value, path, entry) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw refused('value_malformed', path, 'must be an object');
    }
    checkFields(fields, value as Data, entry, `${path}.`);
  };
}

function inTheFuture(path: string, entry: Entry): Problem {
  return refused('in_the_future', path, `must not lie after now, which is ${entry.now}`, { now: entry.now });
}
