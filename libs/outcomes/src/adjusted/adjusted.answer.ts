import { JobBody } from '#http/job.answer.js';
import { ApiProperty } from '@nestjs/swagger';
import { EffectBody } from '../comparison.answer.js';
import { DIMENSIONS, type Dimension, type Unit, UNITS } from '../domain/rates/dimensions.js';
import { type AdjustedModel } from '../domain/technique/adjusted-model.js';
import { COMPARISON_VERDICTS, type ComparisonVerdict } from '../domain/technique/compare-arms.js';
import { FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE = { type: Number, nullable: true } as const;
const REASONS = ['few_events', 'few_clients', 'few_units', 'low_follow_up', 'not_separable'];
const METHODS = ['logistic.clusterRobust', 'logistic.firth'];

export class AdjustedModelBody extends FigureBody implements AdjustedModel {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  factor!: Dimension;
  @ApiProperty({ type: String, isArray: true })
  exposedValues!: string[];
  @ApiProperty({ type: String, isArray: true })
  referenceValues!: string[];
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' })
  unit!: Unit;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ enum: COMPARISON_VERDICTS, enumName: 'ComparisonVerdict' })
  verdict!: ComparisonVerdict;
  @ApiProperty({ description: 'The same in words, with the method.' })
  words!: string;
  @ApiProperty({ type: String, enum: REASONS, nullable: true, description: 'Why there is no estimate.' })
  reason!: AdjustedModel['reason'];
  @ApiProperty({ type: String, enum: METHODS, nullable: true })
  method!: AdjustedModel['method'];
  @ApiProperty({ ...WHOLE, description: 'Followed up, with a value of the factor that is compared.' })
  units!: number;
  @ApiProperty(WHOLE)
  events!: number;
  @ApiProperty({ ...WHOLE, description: 'The clusters.' })
  clients!: number;
  @ApiProperty({ ...WHOLE, description: 'Of the model, but the intercept.' })
  parameters!: number;
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension', isArray: true, description: 'Adjusted for.' })
  covariates!: Dimension[];
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension', isArray: true, description: 'Too few events for these.' })
  leftOut!: Dimension[];
  @ApiProperty({ type: EffectBody, nullable: true, description: 'Beyond 0.01 and 100 null: not estimable.' })
  oddsRatio!: EffectBody | null;
  @ApiProperty({ ...MAYBE, description: 'Two-sided, of the odds ratio.' })
  p!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Mean risk if all units had the factor; null by Firth’s method.' })
  riskExposed!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Mean risk if none had it.' })
  riskReference!: number | null;
  @ApiProperty({ type: EffectBody, nullable: true })
  riskDifference!: EffectBody | null;
  @ApiProperty({ type: EffectBody, nullable: true })
  riskRatio!: EffectBody | null;
  @ApiProperty({ description: 'Only the first unit of each client was used, since more of one are too alike.' })
  firstOfClient!: boolean;
}

export class AdjustedJobBody extends JobBody {
  @ApiProperty({ type: AdjustedModelBody, nullable: true, description: 'Null until it is done.' })
  result!: AdjustedModelBody | null;
}
