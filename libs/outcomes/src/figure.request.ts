import { ChoiceField, CodeField, DayField, InstantField, PatternField } from '#http/fields.js';
import { isDay } from '#kernel/calendar.js';
import { Problem } from '#kernel/problem.js';
import { FOLLOW_UP_WINDOWS_DAYS } from './domain/follow-up-window.js';
import {
  DIMENSIONS,
  type Dimension,
  EFFECT_DIMENSIONS,
  isEffectDimension,
  type Unit,
  UNITS,
} from './domain/rates/dimensions.js';
import { dayNumber } from './domain/columnar/clinic-days.js';
import { type DayRange, type Filters } from './domain/rates/each-unit.js';
import { type AskedScope } from './figure-scope.js';
import { KnownAtRequest } from './known-at.request.js';
import { ensureInside, ensureNothingSingledOut } from './outside.request.js';

const VALUES = /^[A-Za-z0-9_.:-]{1,64}(,[A-Za-z0-9_.:-]{1,64}){0,99}$/;

/** Values of a dimension, with commas between them. */
export const FilterField = (description: string): PropertyDecorator =>
  PatternField({ pattern: VALUES, says: 'must be values with commas between them', optional: true, description });

/** As known when, and worked out for when. */
export class FigureTimeRequest extends KnownAtRequest {
  @InstantField({ optional: true, description: 'As known at this instant; instead of knownAt.' })
  knownOn?: string;

  @InstantField({
    optional: true,
    description: 'Windows are open or closed as of this instant; by default, when the figure was known.',
  })
  at?: string;
}

/** What is counted: filters of every dimension, each a list of values with commas, and the follow-up window. */
export class FigureRequest extends FigureTimeRequest {
  @ChoiceField(FOLLOW_UP_WINDOWS_DAYS.map(String), { optional: true, description: 'Window in days; 28 by default.' })
  window?: string;

  @FilterField('Ids of staff.')
  practitioner?: string;
  @FilterField('Months of the session, 2026-03.')
  month?: string;
  @FilterField('1 to 6, or over_6.')
  session_number?: string;
  @FilterField('Fitzpatrick types.')
  skin_type?: string;
  @FilterField('How aftercare was kept to: kept, partly, missed, not_recorded.')
  adherence?: string;
  @FilterField('Whether a safety rule flagged the technique: none or deviated.')
  technique_deviation?: string;
  @FilterField('Areas.')
  area?: string;
  @FilterField('Device types.')
  device?: string;
  @FilterField('Bands in µm, such as 501_to_1000.')
  needle_length?: string;
  @FilterField('1_to_2, 3_to_4, 5_to_6 or over_6.')
  passes?: string;
  @FilterField('Endpoints.')
  endpoint?: string;
  @FilterField('Types of side effect.')
  type?: string;
  @FilterField('Groups of side effects.')
  group?: string;
  @FilterField('Worst grades, 1 to 5.')
  grade?: string;
  @FilterField('expected, prolonged or adverse. By default the last two: an expected response is no side effect.')
  class?: string;
}

/** Of some days alone. */
export class DaysFigureRequest extends FigureRequest {
  @DayField({ optional: true, description: 'Sessions of this day or later; a day is the clinic’s.' })
  from?: string;

  @DayField({ optional: true, description: 'Sessions of this day or earlier.' })
  to?: string;
}

/** Of which clinics. */
export interface OwnedClinicsRequest {
  clinics?: string;
}

/** Takes the sessions of all clinics that who asks owns. */
export const OwnedClinicsField = (): PropertyDecorator =>
  ChoiceField(['owned'], { optional: true, description: '`owned`: of all clinics that you own, added up.' });

/** @throws Problem `value_not_in_list` */
export function ensureOwned({ clinics }: OwnedClinicsRequest): void {
  if (clinics !== undefined && clinics !== 'owned') throw notInList('clinics', ['owned']);
}

/** With what figures are counted by. */
export class GroupedFigureRequest extends DaysFigureRequest {
  @ChoiceField(UNITS, { optional: true, description: 'What is counted; sessions by default.' })
  unit?: Unit;

  @PatternField({
    pattern: /^[a-z_]{1,40}(,[a-z_]{1,40})?$/,
    says: 'must be one dimension, or two with a comma between them',
    optional: true,
    description: `One or two of ${DIMENSIONS.join(', ')}.`,
  })
  by?: string;
}

/** What is watched. */
export class IndicatorRequest extends FigureRequest {
  @CodeField({ optional: true, description: 'An indicator of the overview; `any` by default.', example: 'any' })
  indicator?: string;
}

const DEFAULT_CLASSES = ['prolonged', 'adverse'];

export function filtersOf(request: FigureRequest): Filters {
  const filters: Filters = { class: DEFAULT_CLASSES };
  for (const dimension of DIMENSIONS) {
    const values = (request as Partial<Record<Dimension, string>>)[dimension];
    if (values !== undefined) filters[dimension] = values.split(',');
  }
  return filters;
}

/**
 * Filters of what was done, for figures that are of no side effects and no follow-up window.
 *
 * @throws Problem `filter_not_applicable`
 */
export function treatmentFiltersOf(request: FigureRequest): Filters {
  const named = (['window', ...EFFECT_DIMENSIONS] as const).filter((name) => request[name] !== undefined);
  if (named.length === 0) return treatmentFilters(filtersOf(request));
  const detail = 'Results are of assessments: they have no follow-up window, and no filter of side effects.';
  throw new Problem('invalid', 'filter_not_applicable', detail, { filters: named });
}

export function treatmentFilters(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !isEffectDimension(name as Dimension)));
}

/** @throws Problem `day_unknown`, `range_reversed` */
export function daysOf({ from, to }: DaysFigureRequest): { days?: DayRange } {
  for (const day of [from, to]) {
    if (day === undefined || isDay(day)) continue;
    throw new Problem('invalid', 'day_unknown', 'from and to take days of the calendar, such as 2026-03-01.');
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new Problem('invalid', 'range_reversed', 'to must not lie before from.', { field: 'to' });
  }
  if (from === undefined && to === undefined) return {};
  return { days: { ...(from && { from: dayNumber(from) }), ...(to && { to: dayNumber(to) }) } };
}

/** @throws Problem `value_not_in_list` */
export function windowOf({ window = '28' }: FigureRequest): number {
  const found = FOLLOW_UP_WINDOWS_DAYS.find((days) => String(days) === window);
  if (found === undefined) throw notInList('window', FOLLOW_UP_WINDOWS_DAYS.map(String));
  return found;
}

/** @throws Problem `value_not_in_list` */
export function unitOf({ unit = 'session' }: GroupedFigureRequest): Unit {
  if (!UNITS.includes(unit)) throw notInList('unit', UNITS);
  return unit;
}

/** @throws Problem `value_not_in_list` */
export function groupingOf({ by }: GroupedFigureRequest): Dimension[] {
  const names = by === undefined ? [] : [...new Set(by.split(','))];
  for (const name of names) if (!isDimension(name)) throw notInList('by', DIMENSIONS);
  return names as Dimension[];
}

/**
 * The facts of a figure for the clinic itself.
 *
 * @throws Problem `no_form_for_outside`
 */
export function scopeOf(clinicIds: readonly string[], request: FigureTimeRequest): AskedScope {
  ensureInside(request);
  return askedScope(clinicIds, request);
}

/**
 * The facts of a figure that is to leave the clinic.
 *
 * @throws Problem `filters_not_for_outside`
 */
export function outsideScopeOf(clinicId: string, request: FigureTimeRequest): AskedScope {
  ensureNothingSingledOut(request);
  return askedScope([clinicId], request);
}

function askedScope(clinicIds: readonly string[], { knownAt, knownOn, at }: FigureTimeRequest): AskedScope {
  return {
    clinicIds,
    ...(knownAt !== undefined && { knownAt }),
    ...(knownOn !== undefined && { knownOn }),
    ...(at !== undefined && { at }),
  };
}

function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}

/** A value that is none of a closed list. */
export function notInList(field: string, allowed: readonly string[]): Problem {
  const detail = `${field} must be one of ${allowed.join(', ')}.`;
  return new Problem('invalid', 'value_not_in_list', detail, { field, allowed: [...allowed] });
}
