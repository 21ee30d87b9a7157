import { ApiProperty } from '@nestjs/swagger';
import { type CsvCell } from '#http/csv.js';
import { roundedCount, roundedRate, ROUNDED_TO } from './domain/rates/disclosure.js';
import { type UnitCounts } from './domain/rates/count-units.js';
import { RATE_VERDICTS, rateFigure, type RateVerdict } from './domain/rates/rate-figure.js';
import { FigureBody, headOf } from './figure.answer.js';
import { type FigureScope } from './figure-scope.js';

const COUNT = { type: 'integer', nullable: true } as const;
const SHARE = { type: Number, minimum: 0, maximum: 1, nullable: true } as const;

/** What every figure that may leave the clinic says of itself. */
export abstract class OutsideBody extends FigureBody {
  @ApiProperty({ type: 'integer', example: 5, description: 'Counts of fewer clients are withheld.' })
  clientsMin!: number;
  @ApiProperty({ type: 'integer', example: 5, description: 'Counts are to the nearest multiple of it.' })
  roundedTo!: number;
}

export function outsideHeadOf(scope: FigureScope, clientsMin: number): OutsideBody {
  return { ...headOf(scope), clientsMin, roundedTo: ROUNDED_TO };
}

/** A share as it may leave the clinic. */
export class OutsideShareBody {
  @ApiProperty({ ...COUNT, description: 'Rounded; null where it is withheld.' })
  numerator!: number | null;
  @ApiProperty({ ...COUNT, description: 'Rounded; null where it is withheld.' })
  denominator!: number | null;
  @ApiProperty({ ...SHARE, description: 'In whole per cent; null where it is withheld, or there is no rate.' })
  estimate!: number | null;
  @ApiProperty({ ...SHARE, description: '95 % interval.' })
  lower!: number | null;
  @ApiProperty(SHARE)
  upper!: number | null;
}

export const OUTSIDE_VERDICTS = ['withheld', ...RATE_VERDICTS] as const;
export type OutsideVerdict = RateVerdict | 'withheld';

export class OutsideRateBody extends OutsideShareBody {
  @ApiProperty({ enum: OUTSIDE_VERDICTS, enumName: 'OutsideVerdict' })
  verdict!: OutsideVerdict;
}

/** What of a figure stays in the clinic: what was counted, and how many it was counted of. */
export interface Hidden {
  events: boolean;
  size: boolean;
}

export function outsideShare(
  share: { numerator: number; denominator: number } & Pick<OutsideShareBody, 'estimate' | 'lower' | 'upper'>,
  { events, size }: Hidden,
): OutsideShareBody {
  const { numerator, denominator, estimate, lower, upper } = share;
  const isHidden = events || size;
  return {
    numerator: isHidden ? null : roundedCount(numerator),
    denominator: size ? null : roundedCount(denominator),
    estimate: isHidden ? null : roundedRate(estimate),
    lower: isHidden ? null : roundedRate(lower),
    upper: isHidden ? null : roundedRate(upper),
  };
}

export function outsideRate(counts: UnitCounts, hidden: Hidden): OutsideRateBody {
  const figure = rateFigure(counts);
  return { ...outsideShare(figure, hidden), verdict: hidden.events || hidden.size ? 'withheld' : figure.verdict };
}

/** How rates that leave the clinic were made. */
export const OUTSIDE_METHOD = 'incidence; intervals of 95 % with clients as clusters';

export const OUTSIDE_SHARE_COLUMNS = ['numerator', 'denominator', 'estimate', 'lower_95', 'upper_95'];

export function outsideShareCells({ numerator, denominator, estimate, lower, upper }: OutsideShareBody): CsvCell[] {
  return [numerator, denominator, estimate, lower, upper];
}

/** What a reader of a file has to know. */
export function outsideNotes({ clientsMin, roundedTo }: OutsideBody): [name: string, value: CsvCell][] {
  return [
    ['withheld', `counts of 1 to ${clientsMin - 1} clients, and others that would give them away`],
    ['rounded', `counts to the nearest ${roundedTo}, rates to whole per cent`],
  ];
}
