import { ApiProperty } from '@nestjs/swagger';
import { FigureBody, RateBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;

export class MonthCounts {
  @ApiProperty({ example: '2026-03' })
  month!: string;
  @ApiProperty({ ...WHOLE, description: 'Followed up, with a side effect.' })
  numerator!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed up.' })
  denominator!: number;
  @ApiProperty({ ...WHOLE, description: 'Window still open.' })
  notDue!: number;
  @ApiProperty({ description: 'A window of the month is still open, so its figures may change by time alone.' })
  provisional!: boolean;
}

export class IndicatorBody {
  @ApiProperty({ example: 'any' })
  code!: string;
  @ApiProperty({ example: 'Any side effect' })
  label!: string;
  @ApiProperty({ type: RateBody })
  rate!: RateBody;
  @ApiProperty({ type: MonthCounts, isArray: true, description: 'In order, the last twelve months with sessions.' })
  months!: MonthCounts[];
}

export class SafetyOverviewBody extends FigureBody {
  @ApiProperty({ type: IndicatorBody, isArray: true })
  indicators!: IndicatorBody[];
}
