import { ApiProperty } from '@nestjs/swagger';
import { EffectBody } from '../comparison.answer.js';
import { DIMENSIONS, type Dimension, type Unit, UNITS } from '../domain/rates/dimensions.js';
import { COMPARISON_VERDICTS, type ComparisonVerdict } from '../domain/technique/compare-arms.js';
import { TREND_VERDICTS, type TrendVerdict } from '../domain/technique/dose-trend.js';
import { OutsideBody, OutsideRateBody } from '../outside.answer.js';

const EFFECT = { type: EffectBody, nullable: true } as const;

class OutsideTrendBody {
  @ApiProperty({ enum: ['withheld', ...TREND_VERDICTS], enumName: 'OutsideTrendVerdict' })
  verdict!: TrendVerdict | 'withheld';
  @ApiProperty({ ...EFFECT, description: 'Change of the rate with each 0.5 mm more, in whole per cent.' })
  changePer500Um!: EffectBody | null;
}

export class OutsideTechniqueBody extends OutsideBody {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ type: 'integer', example: 28 })
  windowDays!: number;
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' })
  unit!: Unit;
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  factor!: Dimension;
  @ApiProperty({ type: String, isArray: true })
  exposedValues!: string[];
  @ApiProperty({ type: String, isArray: true })
  referenceValues!: string[];
  @ApiProperty({ enum: ['withheld', ...COMPARISON_VERDICTS], enumName: 'OutsideComparisonVerdict' })
  verdict!: ComparisonVerdict | 'withheld';
  @ApiProperty({ type: OutsideRateBody })
  exposed!: OutsideRateBody;
  @ApiProperty({ type: OutsideRateBody })
  reference!: OutsideRateBody;
  @ApiProperty({ ...EFFECT, description: 'In whole per cent; null where an arm is withheld or nothing is compared.' })
  riskDifference!: EffectBody | null;
  @ApiProperty({ ...EFFECT, description: 'To one decimal.' })
  riskRatio!: EffectBody | null;
  @ApiProperty({ ...EFFECT, description: 'The difference pooled over areas, none of which is shown.' })
  pooledRiskDifference!: EffectBody | null;
  @ApiProperty({ type: OutsideTrendBody, description: 'Over needle length, of area treatments.' })
  trend!: OutsideTrendBody;
}
