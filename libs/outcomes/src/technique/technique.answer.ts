import { ApiProperty } from '@nestjs/swagger';
import { ComparisonBody } from '../comparison.answer.js';
import { TREND_VERDICTS, type TrendVerdict } from '../domain/technique/dose-trend.js';
import { FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE = { type: Number, nullable: true } as const;

class DoseBody {
  @ApiProperty({ ...WHOLE, example: 1_000 })
  needleUm!: number;
  @ApiProperty(WHOLE)
  numerator!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed area treatments.' })
  denominator!: number;
}

class TrendBody {
  @ApiProperty({ enum: ['trend.cochranArmitage'] })
  method!: 'trend.cochranArmitage';
  @ApiProperty({ enum: TREND_VERDICTS, enumName: 'TrendVerdict' })
  verdict!: TrendVerdict;
  @ApiProperty({ description: 'The same in words.' })
  words!: string;
  @ApiProperty({ type: DoseBody, isArray: true })
  doses!: DoseBody[];
  @ApiProperty({ ...MAYBE, description: 'Change of the rate with each 0.5 mm more, as a share.' })
  changePer500Um!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Limits of 95 %, by linear regression with clients as clusters.' })
  changeLower!: number | null;
  @ApiProperty(MAYBE)
  changeUpper!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Two-sided; null where there is no trend to test.' })
  p!: number | null;
  @ApiProperty({ ...MAYBE, description: 'That a straight line explains all of it.' })
  departureP!: number | null;
}

export class TechniqueBody extends FigureBody {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ type: ComparisonBody })
  comparison!: ComparisonBody;
  @ApiProperty({ type: TrendBody, description: 'Over needle length, of area treatments.' })
  trend!: TrendBody;
}
