import { ApiProperty } from '@nestjs/swagger';
import { DIMENSIONS, type Dimension, type Unit, UNITS } from './domain/rates/dimensions.js';

import {
  type IntervalMethod,
  METHOD_VERSION,
  RATE_VERDICTS,
  type RateFigure,
  rateFigure,
  type RateVerdict,
} from './domain/rates/rate-figure.js';
import { rateWords } from './domain/rates/rate-words.js';
import { type UnitCounts } from './domain/rates/count-units.js';
import { type FigureScope } from './figure-scope.js';

const WHOLE = { type: 'integer' } as const;
const SHARE = { type: Number, minimum: 0, maximum: 1, nullable: true } as const;
const INTERVAL_METHODS = ['incidence.wilson', 'incidence.clusterAdjusted', 'incidence.clopperPearson'];

class ClinicKnown {
  @ApiProperty({ format: 'uuid' })
  clinicId!: string;
  @ApiProperty({ ...WHOLE, description: 'Position up to which the log was taken into account; -1: nothing was read.' })
  knownAt!: number;
}

/** What every figure says of itself. */
export abstract class FigureBody {
  @ApiProperty({ type: ClinicKnown, isArray: true })
  clinics!: ClinicKnown[];
  @ApiProperty({ format: 'date-time', description: 'The instant that windows and classes were worked out for.' })
  at!: string;
  @ApiProperty({ example: 'Europe/Berlin' })
  timeZone!: string;
  @ApiProperty({ ...WHOLE, description: 'Raised when the same facts would give other figures.' })
  methodVersion!: number;
}

export function headOf({ clinics, at, timeZone }: FigureScope): FigureBody {
  return { clinics, at, timeZone, methodVersion: METHOD_VERSION };
}

export class CrudeRate {
  @ApiProperty(WHOLE)
  numerator!: number;
  @ApiProperty(WHOLE)
  denominator!: number;
  @ApiProperty(SHARE)
  estimate!: number | null;
  @ApiProperty({ ...SHARE, description: 'Wilson, 95 %.' })
  lower!: number | null;
  @ApiProperty(SHARE)
  upper!: number | null;
}

class ExactRate {
  @ApiProperty()
  estimate!: number;
  @ApiProperty()
  lower!: number;
  @ApiProperty()
  upper!: number;
}

class BoundsOfRate {
  @ApiProperty()
  followUpRate!: number;
  @ApiProperty({ type: ExactRate, nullable: true })
  completeCase!: ExactRate | null;
  @ApiProperty({ description: 'The rate if none of those without follow-up had it.' })
  bestCase!: number;
  @ApiProperty({ description: 'The rate if all of those without follow-up had it.' })
  worstCase!: number;
  @ApiProperty({ description: 'Exact lower limit of the best case.' })
  outerLower!: number;
  @ApiProperty({ description: 'Exact upper limit of the worst case.' })
  outerUpper!: number;
}

/** One rate, with its verdict and all that must stand beside it. Rates are between 0 and 1. */
export class RateBody implements RateFigure {
  @ApiProperty({ enum: RATE_VERDICTS, enumName: 'RateVerdict' })
  verdict!: RateVerdict;
  @ApiProperty({ description: 'The same in words.' })
  words!: string;
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' })
  unit!: Unit;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed up, with a side effect that began within the window.' })
  numerator!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed up.' })
  denominator!: number;
  @ApiProperty({ ...WHOLE, description: 'Clients among those followed up: the clusters.' })
  clients!: number;
  @ApiProperty({ ...WHOLE, description: 'Window closed: followed up or missing.' })
  due!: number;
  @ApiProperty({ ...WHOLE, description: 'Window closed, without a completed follow-up.' })
  missing!: number;
  @ApiProperty({ ...WHOLE, description: 'Window still open: counted nowhere else.' })
  notDue!: number;
  @ApiProperty(SHARE)
  followUpRate!: number | null;
  @ApiProperty({ ...WHOLE, description: 'Missing a follow-up, and reported all the same: never in the numerator.' })
  spontaneousReports!: number;
  @ApiProperty({ ...WHOLE, description: 'Reported while the window is open.' })
  notDueReports!: number;
  @ApiProperty({ ...SHARE, description: 'Null where the verdict allows no rate.' })
  estimate!: number | null;
  @ApiProperty({ ...SHARE, description: '95 % interval.' })
  lower!: number | null;
  @ApiProperty(SHARE)
  upper!: number | null;
  @ApiProperty({ type: String, enum: INTERVAL_METHODS, nullable: true })
  method!: IntervalMethod | null;
  @ApiProperty({ ...SHARE, description: 'Where nothing was seen: one-sided 95 % limit of what is not excluded.' })
  notExcludedUpTo!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Variance over that of independent units.' })
  designEffect!: number | null;
  @ApiProperty({ type: BoundsOfRate, nullable: true })
  bounds!: BoundsOfRate | null;
  @ApiProperty({ type: CrudeRate, description: 'All that have begun, side effects whenever they began.' })
  crude!: CrudeRate;
}

export function rateBody(counts: UnitCounts, unit: Unit, windowDays: number): RateBody {
  const figure = rateFigure(counts);
  return { ...figure, words: rateWords(figure, unit), unit, windowDays };
}

export class GroupValue {
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  dimension!: Dimension;
  @ApiProperty({ example: 'cheek', description: '`not_recorded` where there is no value.' })
  value!: string;
}

export class FilterValues {
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  dimension!: Dimension;
  @ApiProperty({ type: String, isArray: true })
  values!: string[];
}
